"""The commits that have changed one file, through its renames, each with what the file was then."""

import sys
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
