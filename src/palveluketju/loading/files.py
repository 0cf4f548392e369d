"""Which files are meant, and their bytes: folders walked, standard input, and everything that can be wrong with a file."""

import errno
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from palveluketju.finding import Finding, Mark
from palveluketju.loading import codes, limits
from palveluketju.loading.document import Document, parse
from palveluketju.messages.said import N_, Said

STDIN = "-"
_OURS = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?[\[{ ]*[\"']?pkpk[\"']?[ \t]*:")
_ENDINGS = (".yaml", ".yml")


class Listing(NamedTuple):
    """What a search for files gave: the files in order, how many others there were, and what could not be entered."""

    files: list[str]
    others: int
    unreadable: list[Document]


def listing(paths: Iterable[str]) -> Listing:
    """The files meant by `paths`: a file is itself, a folder is every chain below it, `-` is standard input.

    A folder walk skips hidden folders, follows each folder once even when links make a circle, and takes the YAML files that
    have `pkpk:` as a key of the top level.
    """
    files: list[str] = []
    others = 0
    unreadable: list[Document] = []
    taken: set[str] = set()
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            for found, document in _walk(path, set()):
                if document is not None:
                    unreadable.append(document)
                elif not _is_ours(found):
                    others += 1
                elif _add(found, taken):
                    files.append(found)
        elif _add(path, taken):
            files.append(path)
    return Listing(files, others, unreadable)


def _add(path: str, taken: set[str]) -> bool:
    key = path if path == STDIN else os.path.abspath(path)
    fresh = key not in taken
    taken.add(key)
    return fresh


def _walk(folder: str, entered: set[tuple[int, int]]) -> Iterator[tuple[str, Document | None]]:
    try:
        found = os.stat(folder)
        if (found.st_dev, found.st_ino) in entered:
            return
        entered.add((found.st_dev, found.st_ino))
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield folder, _unopened(folder, error)
        return
    for entry in inside:
        path = entry.name if folder == "." else os.path.join(folder, entry.name)
        if entry.is_dir():
            if not entry.name.startswith("."):
                yield from _walk(path, entered)
        elif entry.name.lower().endswith(_ENDINGS):
            if entry.is_file() or entry.is_symlink():
                yield path, None


def _is_ours(path: str) -> bool:
    try:
        with open(path, "rb") as stream:
            head = stream.read(limits.FILE)
    except OSError:
        return True  # opening it again tells what is wrong
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "pkpk" in head.decode("utf-16", "replace")
    return _OURS.search(head) is not None


def load(path: str) -> Document:
    """The document in the file; what cannot be read is a document with its one problem."""
    shown = path
    try:
        data = _stdin() if path == STDIN else _bytes(path)
    except _Refused as refused:
        return Document(shown, problems=[refused.finding])
    except OSError as error:
        return _unopened(path, error)
    if len(data) > limits.FILE:
        limit = f"{limits.FILE // (1024 * 1024)} MB"
        return Document(shown, problems=[Finding(codes.TOO_LARGE, args={"limit": limit})])
    return decode(shown, data)


def decode(shown: str, data: bytes) -> Document:
    """The document in the bytes; a byte order mark is read over."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        document = Document(shown, text=before + "\ufffd" + data[error.end : error.end + 80].decode("utf-8", "replace"))
        utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        help = Said("Save the file as UTF-8.")
        finding = Finding(codes.NOT_UTF8, args={"byte": f"0x{data[error.start]:02X}"}, help=help)
        document.problems.append(
            finding if utf16 else Finding(finding.code, args=finding.args, help=help, mark=Mark(len(before), len(before) + 1))
        )
        if utf16:
            document.text = ""
        return document
    return parse(shown, text)


class _Refused(Exception):
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code.name)
        self.finding = finding


def _bytes(path: str) -> bytes:
    # A pipe or a device could block for ever, so what it is comes first, and opening never waits.
    mode = os.stat(path).st_mode
    if not stat.S_ISREG(mode):
        what = Said("a folder") if stat.S_ISDIR(mode) else Said("a pipe") if stat.S_ISFIFO(mode) else Said("a device or a socket")
        raise _Refused(Finding(codes.NOT_A_FILE, args={"what": what}, help=Said("To read from a pipe, give - as the file.")))
    with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb") as stream:
        return stream.read(limits.FILE + 1)


def _stdin() -> bytes:
    return sys.stdin.buffer.read(limits.FILE + 1)


def _unopened(path: str, error: OSError) -> Document:
    reasons = {
        errno.ENOENT: N_("it does not exist"),
        errno.EACCES: N_("there is no permission to read it"),
        errno.EPERM: N_("there is no permission to read it"),
        errno.ELOOP: N_("its links lead round in a circle"),
        errno.ENAMETOOLONG: N_("its name is too long"),
        errno.ENOTDIR: N_("a part of its path is not a folder"),
        errno.EIO: N_("reading it failed"),
    }
    if error.errno == errno.ENOENT and os.path.islink(path):
        reason = Said("it is a link to something that does not exist")
    else:
        reason = Said(reasons.get(error.errno or 0, "the system refused: {error}"), {"error": error.strerror or str(error)})
    return Document(path, problems=[Finding(codes.CANNOT_OPEN, args={"reason": reason})])
