"""Explain a code: what it wants, why, by what source, how to mend it, with an example."""

from typing import Annotated

import typer

from palveluketju import explaining, options
from palveluketju.loading.nearness import nearest
from palveluketju.messages.said import trilingual
from palveluketju.repository.settings import Nearest, in_force
from palveluketju.usage import Usage
from palveluketju.wording import safe, wrapped


def command(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code or a name, such as PK341 or goal-unmeasured.")],
    messages: options.MessagesIn = None,
    verbose: options.Verbose = False,
) -> None:
    """Explain a code: what it wants, why, by what source, how to mend it, with an example.

    Exit codes: 0 fine, 2 no such code, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    settings = Nearest().of(".")
    if verbose:
        typer.echo(in_force(settings, texts), err=True)
    every = (*explaining.explained(), *explaining.own(settings))
    one = explaining.find(code, every)
    if one is None:
        near = nearest(code, [word for each in every for word in (each.code.id, each.code.name)])
        help = f" {texts.say('Did you mean “{name}”?', name=near)}" if near else ""
        raise Usage(texts.say("there is no code “{code}”: pkpk rules lists them.", code=safe(code)) + help)
    width = min(options.look().width, 100)
    lines = [f"{one.code.id} {one.code.name} ({explaining.weight(one, texts)})"]
    for heading, text in explaining.parts(one, texts):
        lines += ["", heading, *wrapped(safe(text), width, "  ")]
    versions = (trilingual("Before", "Ennen", "Förr"), trilingual("Now", "Nyt", "Nu"))
    headings = versions if one.verdict else ("Wrong", "Right")
    for heading, text in zip(headings, (one.bad, one.good), strict=True):
        if text:
            lines += ["", texts.say(heading), *(f"  {safe(line)}".rstrip() for line in text.splitlines())]
    options.show("\n".join(lines) + "\n", texts)
