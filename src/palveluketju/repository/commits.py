"""The commits that have changed one file, through its renames, each with what the file was then."""

import sys
from collections.abc import Iterator
from typing import NamedTuple

from palveluketju.repository.git import Git


class Commit(NamedTuple):
    """One commit: its hash, its day (YYYY-MM-DD), its first line; the file's path then and the hash of its content.

    `blob` is empty where the commit removed the file.
    """

    id: str
    date: str
    subject: str
    path: str
    blob: bytes


def every(git: Git, under: str, most: int) -> Iterator[tuple[str, Commit]]:
    """What each commit did to each file of a folder, newest first: the path before it, and the commit with that file's path then.

    Raises GitError as git does.
    """
    for entry in git.log_of_all(under, most).split(b"\x01")[1:]:
        id, date, subject, *rest = entry.split(b"\0")
        # After the first line: what was done, then the path or, of a file that was renamed, both its paths.
        pieces = iter(one.lstrip(b"\n") for one in rest)
        for piece in pieces:
            about = piece.split()
            if len(about) != 5 or not piece.startswith(b":"):
                continue
            old = name = next(pieces, b"")
            if about[4][:1] in b"RC":
                name = next(pieces, b"")
            blob = b"" if set(about[3]) == {ord("0")} else about[3]
            old = name if about[4][:1] == b"C" else old
            paths = [one.decode(sys.getfilesystemencoding(), "surrogateescape") for one in (old, name)]
            yield paths[0], Commit(id.decode(), date[:10].decode(), subject.decode("utf-8", "replace"), paths[1], blob)


def commits(git: Git, path: str, most: int = 1000) -> list[Commit]:
    """The commits, newest first, at most so many. GitError as git does; none for a file that was never committed."""
    found = []
    for entry in git.log(path, most).split(b"\x01")[1:]:
        id, date, subject, *rest = entry.split(b"\0")
        # A merge that takes a side as it is changes nothing, and has no line.
        about = rest[0].lstrip(b"\n").split() if rest else []
        if len(about) != 5:
            continue
        name = rest[2] if about[4][:1] in b"RC" and len(rest) > 2 else rest[1]
        blob = b"" if set(about[3]) == {ord("0")} else about[3]
        where = name.decode(sys.getfilesystemencoding(), "surrogateescape")
        found.append(Commit(id.decode(), date[:10].decode(), subject.decode("utf-8", "replace"), where, blob))
    return found
