"""Draw the landscape of a repository: entities, chains, models, how they relate, and the services they share."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, get_args

import typer

from palveluketju import options
from palveluketju.dot import dot
from palveluketju.drawing.engine import ENGINES, DrawingError, engine
from palveluketju.drawing.error import REASONS
from palveluketju.drawing.png import png
from palveluketju.finding import Severity
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.messages.said import trilingual
from palveluketju.model.chain import Kind
from palveluketju.outward import markdown
from palveluketju.picture import standalone
from palveluketju.repository.check import Result, check
from palveluketju.repository.facts import Facts
from palveluketju.repository.meant import Meant, left_out, meant
from palveluketju.usage import Usage
from palveluketju.views.landscape import Described, Entry, Landscape, landscape
from palveluketju.views.voice import Voice
from palveluketju.wording import safe
from palveluketju.writing import write

STDOUT = "-"
FORMATS = ("svg", "png", "dot", "md")
KINDS: tuple[str, ...] = tuple(value for value, _ in get_args(Kind)[1].values)
#: boxes beyond which nobody finds anything in a picture
MOST = 300
_IN_WORDS = trilingual(
    "The same is told in words by pkpk graph --format md.",
    "Saman kertoo sanoin pkpk graph --format md.",
    "Samma sak berättas i ord av pkpk graph --format md.",
)
_SERVICES = ("all", "shared", "none")


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files and folders. [default: the current folder]"),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            help="What to make; md is the same in words. [default: as the ending of --output, else svg]",
            callback=options.one_of(FORMATS),
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file or the folder to write; - prints. [default: landscape.FORMAT]"
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", metavar="|".join(KINDS), help="Only this kind; may be given several times.", callback=options.all_of(KINDS)
        ),
    ] = None,
    services: Annotated[
        str,
        typer.Option(
            "--services",
            metavar="|".join(_SERVICES),
            help="Services of the catalogues: all that are used, those that several use, or none.",
            callback=options.one_of(_SERVICES),
        ),
    ] = "shared",
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="|".join(LANGUAGES),
            help="The language of what is drawn. [default: the main one of pkpk.yaml, else that of messages]",
            callback=options.one_of(LANGUAGES),
        ),
    ] = None,
    engine_name: Annotated[
        str,
        typer.Option(
            "--engine",
            metavar="|".join(ENGINES),
            help="Graphviz inside pkpk, or the program dot of this system.",
            callback=options.one_of(ENGINES),
        ),
    ] = "embedded",
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Draw the landscape of a repository: entities, chains, models, how they relate, and the services they share.

    Entities are frames around what is part of them. The status of each is written in it.
    Exit codes: 0 fine, 1 a file cannot be read as a description, 2 wrong use or something that cannot be opened, drawn or
    written, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    form = format or _ending(output) or "svg"
    files = meant(paths or ["."])
    result = check(files)
    for note in [*files.in_force(texts), *left_out(result.others, texts)] if verbose else ():
        typer.echo(note, err=True)
    code = _tell_unread(result, texts)
    facts = [one.facts for one in result.checked if one.facts and (not kind or one.facts.kind in kind)]
    if not facts:
        raise Usage(texts.say("there is no description to draw") if files.repositories else files.nothing(texts))
    shown = _services(services, facts, files)
    if form != "md" and len(facts) > MOST:
        raise Usage(
            texts.say(
                "{count} descriptions are too many for a picture, which holds {most}: "
                "choose with a path or --kind, or take --format md",
                count=len(facts),
                most=MOST,
            )
        )
    if form != "md" and len(facts) + len(shown) > MOST:
        shown = {}
        typer.echo(texts.say("the services are left out: with them there would be more than {most} boxes", most=MOST), err=True)
    voice = Voice(lang or _language(files) or texts.language)
    seen = landscape([_described(one) for one in facts], shown, _title(files, voice), voice, _IN_WORDS, planned=not kind)
    try:
        data = _made(form, seen, engine_name)
    except DrawingError as error:
        raise Usage(texts.say(REASONS[error.reason], **error.details)) from None
    if output == STDOUT:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        file = _put(data, form, output, texts)
        if not quiet:
            what = texts.plural("{count} description", "{count} descriptions", len(facts))
            typer.echo(texts.say("{file} was written: {what}", file=safe(str(file)), what=what))
    raise typer.Exit(code)


def _ending(output: str | None) -> str | None:
    """The format that the name of the file asks for."""
    ending = Path(output or "").suffix.lower().removeprefix(".")
    return ending if ending in FORMATS else None


def _tell_unread(result: Result, texts: Messages) -> int:
    """Tells of every file that says too little to be drawn; gives the exit code."""
    errors = {one.path: [each for each in one.findings or () if each.finding.weight is Severity.ERROR] for one in result.checked}
    unread = [*result.unreadable, *(each for one in result.checked if one.facts is None for each in errors[one.path])]
    for file in dict.fromkeys(one.file for one in unread):
        told = texts.say("{file} cannot be read as a description; pkpk validate tells why", file=safe(file))
        typer.echo(f"pkpk: {told}", err=True)
    options.tell_faults(unread, texts)
    return options.exit_code(unread, "error")


def _language(files: Meant) -> str | None:
    """The main language of the first repository."""
    for one in files.repositories:
        languages = (*one.settings.languages, *one.settings.content.get("languages", ()), one.settings.content.get("language"))
        return next((language for language in languages if language in LANGUAGES), None)
    return None


def _title(files: Meant, voice: Voice) -> str:
    names = [voice.plain(one.settings.name) for one in files.repositories if one.settings.name]
    return voice.say("Landscape: {name}", name=" ".join(names[0].split())) if names else voice.say("Landscape")


def _described(one: Facts) -> Described:
    relations = tuple((relation.type, relation.to) for relation in one.relations)
    return Described(one.id, one.kind, one.name, one.status, one.words, relations, tuple(_used(one)))


def _used(one: Facts) -> Iterator[str]:
    """The keys of the shared services that the description leans on."""
    return (key for key in one.uses if key.startswith("service/"))


def _services(which: str, facts: Iterable[Facts], files: Meant) -> dict[str, dict[str, str]]:
    """The names of the services that are to be shown, by their keys."""
    if which == "none":
        return {}
    counts = Counter(key for one in facts for key in _used(one))
    wanted = {key for key, count in counts.items() if count > 1 or which == "all"}
    things = [one for repository in files.repositories for one in repository.catalogues.things] if wanted else []
    return {one.key: one.content.get("name", {}) for one in reversed(things) if one.key in wanted}


def _made(form: str, seen: Landscape, engine_name: str) -> bytes:
    """The landscape in the format. Raises DrawingError."""
    if form == "md":
        return f"# {markdown(seen.diagram.title)}\n\n{_list(seen.entries)}\n".encode()
    if form == "dot":
        return dot(seen.diagram).encode()
    drawn = standalone(seen.diagram, engine(engine_name))
    return _png(drawn) if form == "png" else drawn.encode()


def _png(drawn: str) -> bytes:
    """The picture at twice its size, or as large as it may be."""
    for scale in (2.0, 1.0):
        try:
            return png(drawn, scale=scale)
        except DrawingError as error:
            if error.reason != "too_large":
                raise
    return png(drawn, scale=0.5)


def _list(entries: Iterable[Entry], indent: str = "") -> str:
    lines = []
    for one in entries:
        about = f" ({markdown(one.about)})" if one.about else ""
        lines.append(f"{indent}- **{markdown(one.title)}**{about}")
        lines += [f"{indent}  - {markdown(line)}" for line in one.lines]
        if one.entries:
            lines.append(_list(one.entries, indent + "  "))
    return "\n".join(lines)


def _put(data: bytes, form: str, output: str | None, texts: Messages) -> Path:
    """Writes the file, into the folder when one is named; gives its path."""
    name = f"landscape.{form}"
    target = Path(output or name)
    target = target / name if output and (output.endswith(("/", os.sep)) or target.is_dir()) else target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return write(target.parent, target.name, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Usage(texts.say("{file} cannot be written: {reason}", file=safe(str(target)), reason=reason)) from None
