"""Begin a chain, an entity, a model or a catalogue: one commented file in its place, ready to fill in."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from palveluketju import options, placing, scaffold
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.model.regions import region_names
from palveluketju.model.words import EXPECTED, WordError, read_id
from palveluketju.refusal import refusal
from palveluketju.repository import globs
from palveluketju.repository.settings import CATALOGS, CHAINS, Nearest, Settings, displayed, in_force
from palveluketju.usage import Usage
from palveluketju.wording import safe
from palveluketju.writing import safe_name

KINDS = ("chain", "entity", "model", "catalog")
STDOUT = "-"


def command(
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help=f"What to begin: {', '.join(KINDS)}.", callback=options.one_of(KINDS))
    ],
    id: Annotated[
        str, typer.Argument(metavar="ID", help="Its id, which is also the name of the file: letters, digits, - and _.")
    ],
    name: Annotated[str | None, typer.Option("--name", metavar="TEXT", help="Its name. [default: made from the id]")] = None,
    preset: Annotated[
        str | None,
        typer.Option(
            "--preset",
            metavar="|".join(scaffold.PRESETS),
            help="What stands in it: the four tiers, the six tasks of the PKPK model, or the bare frame. "
            "[default: tiers for a chain, else empty]",
            callback=options.one_of(scaffold.PRESETS),
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="|".join(LANGUAGES),
            help="The language of the file; else the main one of pkpk.yaml, else that of messages.",
            callback=options.one_of(LANGUAGES),
        ),
    ] = None,
    organiser: Annotated[
        str | None,
        typer.Option("--organiser", metavar="NAME", help="Its organiser, when it is not that of pkpk.yaml: a name or a code."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="The file or the folder to write; - prints. [default: its place in the repository]",
        ),
    ] = None,
    messages: options.MessagesIn = None,
    verbose: options.Verbose = False,
) -> None:
    """Begin a chain, an entity, a model or a catalogue: one commented file in its place, ready to fill in.

    Its place is chains/ID.yaml or catalog/ID.yaml beside the nearest pkpk.yaml, else in the current folder. A file that is
    there is never overwritten. Exit codes: 0 fine, 2 wrong use or something that cannot be written, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    _check_id(id, texts)
    if kind == "catalog" and (organiser is not None or preset not in (None, "empty")):
        raise Usage(texts.say("--organiser and --preset go with a chain, an entity or a model; a catalogue has neither"))
    title = scaffold.one_line(id.replace("-", " ").replace("_", " ").capitalize() if name is None else name)
    if title is None:
        raise Usage(texts.say("a name is one line of at most 200 characters, and not empty"))
    settings = Nearest().of(os.curdir)
    if verbose:
        typer.echo(in_force(settings, texts), err=True)
    language = lang or _main_language(settings) or texts.language
    text = scaffold.one_file(
        kind, id, title, preset or ("tiers" if kind == "chain" else "empty"), language, _organiser(organiser, language, texts)
    )
    if output == STDOUT:
        sys.stdout.buffer.write(text.encode("utf-8"))
        return
    target = _place(settings, kind, id, output, texts)
    _write(target, text.encode("utf-8"), texts)
    check = f"pkpk validate {scaffold.shell_word(str(target))}"
    typer.echo(texts.say("{file} was written. Fill it in, and check it: {command}", file=safe(str(target)), command=safe(check)))


def _check_id(id: str, texts: Messages) -> None:
    if any(sign in id for sign in "/\\") or id.lower().endswith((".yaml", ".yml")):
        raise Usage(texts.say("“{id}” looks like a path; give the id alone, and the place with --output", id=safe(id)))
    try:
        read_id(id)
    except WordError as wrong:
        raise Usage(texts.say("“{id}” is not {expected}", id=safe(id), expected=texts.say(EXPECTED[wrong.kind]))) from None


def _organiser(text: str | None, language: str, texts: Messages) -> str | None:
    """The organiser as it is written in the file: a county's name in the language, any other as it was given."""
    if text is None:
        return None
    line = scaffold.one_line(text)
    if line is None:
        raise Usage(texts.say("a name is one line of at most 200 characters, and not empty"))
    names = region_names(line)
    if names is None and line.isdecimal():
        raise Usage(texts.say("“{given}” is not the code of a county: they are 01–21, 90 and 91", given=line))
    return names[language] if names else line


def _main_language(settings: Settings | None) -> str | None:
    """The language that the settings of the repository put first; none when they cannot be read."""
    content = settings.content if settings else {}
    found = next(iter(content.get("languages", ())), content.get("language"))
    return found if found in LANGUAGES else None


def _place(settings: Settings | None, kind: str, id: str, output: str | None, texts: Messages) -> Path:
    """Where the file goes: as told, else where the configuration says that its kind lies."""
    file = safe_name(f"{id}.yaml")
    if output is not None:
        return Path(output) / file if output.endswith(("/", "\\")) or Path(output).is_dir() else Path(output)
    pattern = (CATALOGS if kind == "catalog" else CHAINS)[0]
    if settings is None:
        return Path(globs.start(pattern)) / file
    pattern = (settings.catalogs if kind == "catalog" else settings.chains)[0]
    inside = "/".join(part for part in (globs.start(pattern), file) if part)
    if settings.holds(inside) != ("catalog" if kind == "catalog" else "chain"):
        raise Usage(texts.say("“{pattern}” in pkpk.yaml leaves open where: say it with --output", pattern=safe(pattern)))
    return Path(displayed(os.path.join(settings.root, *inside.split("/"))))


def _write(target: Path, data: bytes, texts: Messages) -> None:
    found = placing.plan(target.parent, {target.name: data})
    if found.same or found.different:
        raise Usage(
            texts.say("{file} is there already; choose another id or another place with --output", file=safe(str(target)))
        )
    try:
        for why in found.blocked.values():
            raise Usage(texts.say("{file} cannot be written: {reason}", file=safe(str(target)), reason=texts.say(why)))
        placing.place(target.parent, {target.name: data})
    except OSError as error:
        raise Usage(
            texts.say("{file} cannot be written: {reason}", file=safe(str(target)), reason=refusal(error, texts))
        ) from None
