"""Show every place that describes a service, a role or a description, uses it or refers to it."""

import json
import os
from collections import Counter
from itertools import groupby
from typing import Annotated, Any

import typer

from palveluketju import options
from palveluketju.loading.nearness import nearest
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_
from palveluketju.model.slugs import slug
from palveluketju.repository.repository import Repositories, Repository
from palveluketju.repository.settings import NAME, in_force
from palveluketju.repository.uses import NAMESPACES, Found, Use, found, known_words, words_of
from palveluketju.usage import Usage
from palveluketju.wording import cells, message, safe, steps, wrapped

VERSION = 1
#: what stands at the place, in words
_HOW = {
    "described": N_("described here"),
    "use": N_("used"),
    "reference": N_("referred to"),
    "relation": N_("related to"),
}
#: columns that paths need to stand beside their places rather than below them
_ENOUGH = 36

Format = Annotated[
    str, typer.Option("--format", metavar="text|json", help="How to print.", callback=options.one_of(("text", "json")))
]


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id or the name of a thing; a name with spaces in quotes.")],
    path: Annotated[
        str | None,
        typer.Argument(metavar="[PATH]", help="A folder or a file of the repository. [default: the current folder]"),
    ] = None,
    format: Format = "text",
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="|".join(NAMESPACES),
            help="Only things of this kind, when one id is several; chain is for chains, entities and models.",
            callback=options.one_of(NAMESPACES),
        ),
    ] = None,
    messages: options.MessagesIn = None,
    verbose: options.Verbose = False,
) -> None:
    """Show every place that describes a service, a role or a description, uses it or refers to it.

    The whole repository is looked through, chains and catalogues, for every id and name that the thing has or has had.
    Exit codes: 0 found, 2 wrong use or nothing has the id, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    repository = _repository(path or os.curdir, texts)
    if verbose:
        typer.echo(in_force(repository.settings, texts), err=True)
    kinds = (kind,) if kind else None
    result = found(repository, words_of(repository, id, kinds), kinds)
    for file in result.unread:
        told = texts.say("{file} cannot be read and may hold more; pkpk validate tells why", file=safe(file))
        typer.echo(f"pkpk: {told}", err=True)
    if not result.uses:
        raise Usage(_nothing(repository, id, kind, texts))
    options.show(_json(id, result, texts) if format == "json" else _text(id, result.uses, texts, options.look().width), texts)


def _repository(path: str, texts: Messages) -> Repository:
    """The repository that the path lies in. Raises Usage when there is none that can be looked through."""
    if not os.path.exists(path):
        raise Usage(texts.say("{path} does not exist", path=safe(path)))
    repository = Repositories().of(path)
    if repository is None:
        raise Usage(
            texts.say(
                "{path} is in no repository of chains: neither it nor a folder above it has {file}; pkpk init makes one",
                path=safe(os.path.abspath(path)),
                file=NAME,
            )
        )
    if repository.settings.refused:
        problem = repository.settings.document.located()[0]
        raise Usage(f"{safe(repository.settings.shown)}: {message(problem, texts)}")
    return repository


def _nothing(repository: Repository, id: str, kind: str | None, texts: Messages) -> str:
    """Why nothing was found: it is a thing of another kind, a slip, or nothing that is known here."""
    if kind is not None:
        others = {one.namespace for one in found(repository, words_of(repository, id)).uses}
        if others:
            args = {"id": safe(id), "kind": kind, "others": ", ".join(one for one in NAMESPACES if one in others)}
            return texts.say("nothing of the kind {kind} has the id or the name “{id}”, but these have: {others}", **args)
    meant = nearest(slug(id), known_words(repository, (kind,) if kind else None))
    said = texts.say("nothing here has the id or the name “{id}”", id=safe(id))
    return f"{said}. {texts.say('Did you mean “{name}”?', name=meant)}" if meant else said


def _text(id: str, uses: list[Use], texts: Messages, width: int) -> str:
    hows = {how: texts.say(text) for how, text in _HOW.items()}
    rows = [(f"{safe(one.file)}:{one.line}", hows[one.how], steps(one.trail, texts) + _word(one, id)) for one in uses]
    places, ways, told = (max(cells(row[at]) for row in rows) for at in range(3))
    room = width - places - ways - 4
    blocks = []
    for _, group in groupby(zip(uses, rows, strict=True), key=lambda pair: pair[0].file):
        lines = []
        for _, (place, way, path) in group:
            if room >= min(_ENOUGH, told):
                head = f"{_padded(place, places)}  {_padded(way, ways)}  "
                lines += wrapped(path, width, head, " " * cells(head))
            else:
                lines += [f"{place}  {way}", *wrapped(path, width, "    ")]
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, _summary(uses, texts)]) + "\n"


def _padded(text: str, room: int) -> str:
    return text + " " * (room - cells(text))


def _word(one: Use, id: str) -> str:
    """What is written there, when it is another word than the one asked for and the path does not end in it."""
    ends = one.trail[-1].name if one.trail else ""
    return "" if slug(one.word) in (slug(id), slug(ends)) else f" “{safe(one.word)}”"


def _summary(uses: list[Use], texts: Messages) -> str:
    where = texts.plural("in {count} file", "in {count} files", len({one.file for one in uses}))
    told = texts.plural("{count} place {where}", "{count} places {where}", len(uses), where=where)
    kinds = Counter(one.namespace for one in uses)
    if len(kinds) > 1:
        each = ", ".join(f"{kind} {kinds[kind]}" for kind in NAMESPACES if kind in kinds)
        told += "; " + texts.say("of several kinds: {kinds}. Narrow with --kind", kinds=each)
    return told + "."


def _json(id: str, result: Found, texts: Messages) -> str:
    told: dict[str, Any] = {
        "version": VERSION,
        "language": texts.language,
        "id": id,
        "files": len({one.file for one in result.uses}),
        "unread": result.unread,
        "uses": [
            {
                "file": one.file,
                "line": one.line,
                "column": one.column,
                "kind": one.namespace,
                "how": one.how,
                "word": one.word,
                "where": steps(one.trail, texts) or None,
            }
            for one in result.uses
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
