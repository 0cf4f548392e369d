"""Show what each version of a description changed, from its history in Git."""

import os
from pathlib import Path
from typing import Annotated

import typer

from palveluketju import log_words, options
from palveluketju.changelog import By, Log, log
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.report import Look
from palveluketju.repository.git import REASONS, Git, GitError
from palveluketju.usage import Usage
from palveluketju.wording import safe

_FORMATS = tuple(log_words.formats())
_BY: tuple[By, ...] = ("version", "tag", "commit")
_NOT_A_FILE = trilingual("{path} is not a file", "{path} ei ole tiedosto", "{path} är ingen fil")


def command(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A chain, an entity, a model or a catalogue.")],
    by: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="|".join(_BY),
            help="What makes a version: its number in the file, a tag of Git, or every commit.",
            callback=options.one_of(_BY),
        ),
    ] = "version",
    most: Annotated[int, typer.Option("--max", "-n", min=1, max=1000, help="How many versions at most, the newest first.")] = 20,
    all_changes: Annotated[bool, typer.Option("--all", help="Tell the smaller changes too, instead of counting them.")] = False,
    format: Annotated[
        str,
        typer.Option("--format", metavar="|".join(_FORMATS), help="How to print.", callback=options.one_of(_FORMATS)),
    ] = "text",
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write into a file.")] = None,
    messages: options.MessagesIn = None,
) -> None:
    """Show what each version of a description changed, from its history in Git.

    The file is followed through its renames, and each version is read with the catalogues of its time.
    Exit codes: 0 told, 2 wrong use or no history, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    found = _log(path, by, most, texts.say(_NOT_A_FILE, path=safe(path)), texts)
    text = log_words.told(format, found, texts, Look() if output else options.look(), whole=all_changes)
    if output:
        options.put(output, text, texts)
    else:
        options.show(text, texts)
    raise typer.Exit(0 if found.entries else 2)


def _log(path: str, by: str, most: int, not_a_file: str, texts: Messages) -> Log:
    whole = os.path.realpath(path)
    # A file that has been removed still has its history.
    if os.path.isdir(whole) or not os.path.isdir(os.path.dirname(whole)):
        raise Usage(not_a_file)
    try:
        git = Git.at(Path(os.path.dirname(whole)))
        inside = os.path.relpath(whole, os.path.realpath(git.root)).replace(os.sep, "/")
        return log(git, inside, next(one for one in _BY if one == by), most)
    except GitError as error:
        raise Usage(texts.say(REASONS[error.reason], **error.details)) from None
