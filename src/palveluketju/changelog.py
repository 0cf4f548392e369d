"""The versions of a description in its history, each with what it changed: from commits, or from tags."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Literal, NamedTuple

from palveluketju.account import Difference, How
from palveluketju.comparing.differences import compared
from palveluketju.loading.around import OUTSIDE, Around
from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.repository import history
from palveluketju.repository.commits import Commit, commits
from palveluketju.repository.git import Git
from palveluketju.repository.settings import Nearest
from palveluketju.verdict import Scale, judged

By = Literal["version", "tag", "commit"]


@dataclass(frozen=True, eq=False, slots=True)
class Entry:
    """One version: its number, the oldest tag that holds it, the commit that made it, and what it changed.

    `tag` is empty when no tag holds it; `first` when nothing goes before it; `pending`: changed since the newest version.
    """

    version: str
    tag: str
    commit: Commit
    difference: Difference
    first: bool = False
    pending: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class Log:
    """The versions of one description, newest first. `unread` are the commits in which the file could not be understood."""

    path: str
    name: dict[str, str]
    entries: Sequence[Entry]
    unread: Sequence[Commit] = ()


def log(git: Git, path: str, by: By, most: int, scale: Scale | None = None) -> Log:
    """The history of the file, whose path is from the root of the Git repository on. Raises GitError as git does.

    A version is made by the first commit that has its number: what is changed later waits for the next number. A tag is made by
    the last commit that it holds.
    """
    found = [one for one in commits(git, path) if one.blob]
    if by != "commit":
        # A commit that only gave the file another name completes nothing.
        found = [one for one, older in zip_longest(found, found[1:]) if older is None or one.blob != older.blob]
    texts = git.read(one.blob for one in found)
    read = [(one, decode(_shown(one), texts[one.blob])) for one in found]
    # A file that was broken in some commit is as if that commit had not been.
    understood = [one for one in read if _is_understood(one[1])]
    steps = list(islice(_steps(git, understood, by), most + 1))
    full = [_around(git, one.commit, texts[one.commit.blob]) for one in steps]
    entries = []
    for at, (step, document) in enumerate(zip(steps[:most], full, strict=False)):
        commit = step.commit
        before = full[at + 1] if at + 1 < len(full) else None
        comparison = compared(before or Document("", concept=document.concept), document)
        how: How = "changed" if before else "added"
        shown = before.file if before else ""
        difference = Difference(commit.path, how, shown, document.file, comparison, judged(comparison, scale))
        version = str((document.content or {}).get("version", ""))
        tag = step.tag if by == "tag" else git.first_tag(commit.id)
        entries.append(Entry(version, tag, commit, difference, first=before is None, pending=step.pending))
    name = (full[0].content or {}).get("name", {}) if full else {}
    return Log(path, name, entries, [one for one, document in read if not _is_understood(document)])


def _shown(one: Commit) -> str:
    return f"{one.id[:10]}:{one.path}"


def _is_understood(document: Document) -> bool:
    return document.content is not None and "name" in document.content


class _Step(NamedTuple):
    """A commit that makes a version, and the version's tag when the versions are those of tags."""

    commit: Commit
    tag: str = ""
    pending: bool = False


def _steps(git: Git, read: Sequence[tuple[Commit, Document]], by: By) -> Iterator[_Step]:
    """The commits that make a version, newest first."""
    if by == "commit":
        yield from (_Step(commit) for commit, _ in read)
    elif by == "tag":
        last: str | None = None
        for commit, _ in read:
            tag = git.first_tag(commit.id)
            if tag != last:
                yield _Step(commit, tag, pending=not tag)
            last = tag
    else:
        numbers = [str((document.content or {}).get("version", "")) for _, document in read]
        for at, (commit, _) in enumerate(read):
            if numbers[at : at + 1] != numbers[at + 1 : at + 2]:
                yield _Step(commit)
            elif at == 0:
                yield _Step(commit, pending=True)


def _around(git: Git, commit: Commit, data: bytes) -> Document:
    """The file with the catalogues that lay around it then."""
    whole = os.path.join(git.root, commit.path)
    root = Nearest().root(os.path.dirname(whole))
    around: Around = history.at(git, commit.id, root).catalogues.around if root is not None else OUTSIDE
    return decode(_shown(commit), data, around)
