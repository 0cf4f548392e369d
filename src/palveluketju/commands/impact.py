"""Tell what a change of shared things touches, chain by chain."""

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from palveluketju import options
from palveluketju.messages.catalogue import Messages
from palveluketju.repository import history, impact
from palveluketju.repository.git import REASONS, Git, GitError
from palveluketju.repository.impact import Thing, Touched
from palveluketju.repository.repository import Repositories
from palveluketju.repository.settings import in_force
from palveluketju.summary import HOW, WHAT
from palveluketju.usage import Usage
from palveluketju.wording import safe, steps

_FORMATS = ("text", "json")


def command(
    old: Annotated[str, typer.Argument(metavar="[OLD]", help="The revision to compare with.")] = "HEAD",
    new: Annotated[
        str | None, typer.Argument(metavar="[NEW]", help="The newer revision. [default: the files as they are now]")
    ] = None,
    path: Annotated[str, typer.Option("--in", metavar="PATH", help="The repository of chains.")] = ".",
    format: Annotated[
        str, typer.Option("--format", metavar="|".join(_FORMATS), help="How to print.", callback=options.one_of(_FORMATS))
    ] = "text",
    messages: options.MessagesIn = None,
    verbose: options.Verbose = False,
) -> None:
    """Tell what a change of shared things touches, chain by chain.

    The catalogues as they are now, or in NEW, are compared with those of OLD. Exit codes: 0 fine, also when nothing is touched,
    2 wrong use or a revision that cannot be read, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    if not os.path.exists(path):
        raise Usage(texts.say("{path} does not exist", path=safe(path)))
    repository = Repositories().of(path)
    if repository is None:
        raise Usage(texts.say("no pkpk.yaml here or above: this is no repository of chains (pkpk init makes one)"))
    root = repository.settings.root
    if verbose:
        typer.echo(in_force(repository.settings, texts), err=True)
    try:
        git = Git.at(Path(root))
        before = history.at(git, old, root)
        after = history.at(git, new, root) if new else repository
        things = impact.changed(before.catalogues, after.catalogues)
        touched = impact.touched(after, things)
    except GitError as error:
        raise Usage(texts.say(REASONS[error.reason], **error.details)) from None
    shown = _json(things, touched) if format == "json" else _text(things, touched, texts)
    options.show(shown, texts)


def _json(things: list[Thing], touched: list[Touched]) -> str:
    def one(thing: Thing) -> dict[str, Any]:
        keys = ("namespace", "id", "name", "how", "fields", "file", "line")
        return {("kind" if key == "namespace" else key): getattr(thing, key) for key in keys}

    found = {
        "changed": [one(thing) for thing in things],
        "touched": [
            {
                "file": each.file,
                "catalog": each.catalog,
                "id": each.id,
                "name": each.name,
                "places": [
                    {
                        "kind": place.thing.namespace,
                        "id": place.thing.id,
                        "line": place.line,
                        "path": [{"what": step.label, "name": step.name} for step in place.trail],
                    }
                    for place in each.places
                ],
            }
            for each in touched
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _text(things: list[Thing], touched: list[Touched], texts: Messages) -> str:
    if not things:
        return texts.say("No shared thing differs.") + "\n"
    lines = []
    for thing in things:
        keys = f": {', '.join(thing.fields)}" if thing.fields else ""
        lines.append(f"{safe(thing.file)}:{thing.line}: {_what(thing, texts)}")
        lines.append(f"  {texts.say(HOW[thing.how])}{keys}")
    for each in touched:
        lines += ["", f"{_name(each.name, each.id, texts)}  {safe(each.file)}"]
        for place in each.places:
            lines.append(f"  {safe(each.file)}:{place.line}: {steps(place.trail, texts)}")
    one = texts.plural("{count} shared thing differs", "{count} shared things differ", len(things))
    other = texts.plural("{count} file leans on what differs", "{count} files lean on what differs", len(touched))
    return "\n".join([*lines, "", f"{one}; {other}."]) + "\n"


def _what(thing: Thing, texts: Messages) -> str:
    return f"{texts.say(WHAT[thing.namespace])} {_name(thing.name, thing.id, texts)} ({thing.id})"


def _name(name: dict[str, str], id: str, texts: Messages) -> str:
    return safe(name.get(texts.language) or next(iter(name.values()), "") or id)
