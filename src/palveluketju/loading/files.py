"""Which files are meant, and their bytes: folders walked, standard input, and everything that can be wrong with a file."""

import errno
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from palveluketju.finding import Finding
from palveluketju.loading import codes, limits
from palveluketju.loading.around import OUTSIDE, Around
from palveluketju.loading.decoding import text_of
from palveluketju.loading.document import Document
from palveluketju.loading.nodes import MappingNode
from palveluketju.loading.parse import Draft, draft, parse
from palveluketju.messages.said import N_, Said

STDIN = "-"
#: the key at the start of a line; a file that is indented or in braces as a whole has it first
_OURS = re.compile(rb"""(?:\A(?:\xef\xbb\xbf)?[\s{]*|[\r\n])["']?pkpk["']?[ \t]*:""")
_SOMEWHERE = re.compile(rb"""["']?pkpk["']?[ \t]*:""")
_ENDINGS = (".yaml", ".yml")


class Candidate(NamedTuple):
    """A file that may be meant: one named outright is, one found in a folder is when it is a chain."""

    path: str
    named: bool


def candidates(paths: Iterable[str]) -> tuple[list[Candidate], list[Document]]:
    """The files that `paths` may mean, in order and each once, and what could not be entered.

    A file is itself, `-` is standard input, a folder is the YAML files below it: hidden folders are skipped, and each folder is
    entered once even when links make a circle.
    """
    found: dict[str, Candidate] = {}
    unreadable: list[Document] = []
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            key = path if path == STDIN else os.path.abspath(path)
            found[key] = Candidate(found[key].path if key in found else path, True)
            continue
        for inside, document in _walked(path):
            if document is not None:
                unreadable.append(document)
            else:
                found.setdefault(os.path.abspath(inside), Candidate(inside, False))
    return list(found.values()), unreadable


def _walked(folder: str) -> Iterator[tuple[str, Document | None]]:
    """The YAML files below a folder. Links wait to the end, so that a folder is entered by its own name when it has one there."""
    entered: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        yield from _walk(waiting.pop(0), entered, waiting)


def _walk(folder: str, entered: set[tuple[int, int]], links: list[str]) -> Iterator[tuple[str, Document | None]]:
    try:
        found = os.stat(folder)
        if (found.st_dev, found.st_ino) in entered:
            return
        entered.add((found.st_dev, found.st_ino))
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield folder, _unopened(folder, error)
        return
    for name in names:
        path = name if folder == "." else os.path.join(folder, name)
        if name.lower().endswith(_ENDINGS) and (os.path.isfile(path) or _leads_nowhere(path)):
            yield path, None
        elif not name.startswith(".") and os.path.isdir(path):
            if os.path.islink(path):
                links.append(path)
            else:
                yield from _walk(path, entered, links)


def _leads_nowhere(path: str) -> bool:
    return os.path.islink(path) and not os.path.exists(path)


def is_ours(data: bytes) -> bool:
    """Whether the bytes have `pkpk:` as a key of the top level."""
    if b"\x00" in data[:4]:
        data = data.replace(b"\x00", b"").lstrip(b"\xff\xfe")  # UTF-16: told as such when it is read
    if _OURS.search(data) is not None:
        return True
    # JSON over several lines, or a file that is indented as a whole: only reading it tells.
    root = decode("", data).root if _SOMEWHERE.search(data) else None
    return isinstance(root, MappingNode) and any(key.value == "pkpk" for key, _ in root.value)


def load(path: str, around: Around = OUTSIDE) -> Document:
    """The document in the file; what cannot be read is a document with its one problem."""
    data = opened(path)
    return data if isinstance(data, Document) else decode(path, data, around)


def load_candidate(candidate: Candidate, around: Around = OUTSIDE) -> Document | None:
    """The document in the file; None when it was only found in a folder and is no chain."""
    data = opened(candidate.path)
    if isinstance(data, Document):
        return data
    return decode(candidate.path, data, around) if candidate.named or is_ours(data) else None


def opened(path: str) -> bytes | Document:
    """The bytes of the file, or a document that says why there are none."""
    try:
        data = _stdin() if path == STDIN else _bytes(path)
    except _RefusedError as refused:
        return Document(path, problems=[refused.finding])
    except (OSError, ValueError) as error:
        return _unopened(path, error)
    return data if len(data) <= limits.FILE else Document(path, problems=[_too_large()])


def line_of(path: str, number: int) -> str:
    """The text of one line of a file, counted from 1; empty when it cannot be read (any more)."""
    data = opened(path) if path != STDIN else b""
    text = "" if isinstance(data, Document) else data.decode("utf-8", "replace")
    lines = re.split(r"\r\n|\r|\n", text)
    return lines[number - 1] if number <= len(lines) else ""


def draft_of(shown: str, data: bytes | Document, usual: str = "Chain") -> Draft:
    """The document in the bytes with its names not looked up yet; `shown` is only its name, `usual` as for `draft`."""
    if isinstance(data, Document):
        return Draft(data)
    text, problem = text_of(data)
    return Draft(Document(shown, text, problems=[problem])) if problem else draft(shown, text, usual)


def decode(shown: str, data: bytes, around: Around = OUTSIDE) -> Document:
    """The document in the bytes; `shown` is only its name."""
    text, problem = text_of(data)
    return Document(shown, text, problems=[problem]) if problem else parse(shown, text, around)


class _RefusedError(Exception):
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code.name)
        self.finding = finding


def _bytes(path: str) -> bytes:
    # A pipe or a device could block for ever, so what it is comes first, and opening never waits.
    found = os.stat(path)
    if not stat.S_ISREG(found.st_mode):
        raise _RefusedError(_not_a_file(found.st_mode))
    if found.st_size > limits.FILE:
        raise _RefusedError(_too_large())
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb", buffering=0) as stream:
        return stream.read()


def _not_a_file(mode: int) -> Finding:
    if stat.S_ISFIFO(mode):
        help = Said("To read from a pipe, give - as the file.")
        return Finding(codes.NOT_A_FILE, args={"what": Said("a pipe")}, help=help)
    what = Said("a folder") if stat.S_ISDIR(mode) else Said("a device or a socket")
    return Finding(codes.NOT_A_FILE, args={"what": what})


def _too_large() -> Finding:
    return Finding(codes.TOO_LARGE, args={"limit": f"{limits.FILE // (1024 * 1024)} MB"})


def _stdin() -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer.read(limits.FILE + 1)


_REASONS = {
    errno.ENOENT: N_("it does not exist"),
    errno.EACCES: N_("there is no permission to read it"),
    errno.EPERM: N_("there is no permission to read it"),
    errno.ELOOP: N_("its links lead round in a circle"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.ENOTDIR: N_("a part of its path is not a folder"),
    errno.EIO: N_("reading it failed"),
    errno.EBADF: N_("it is closed"),
}


def _unopened(path: str, error: OSError | ValueError) -> Document:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOENT and os.path.islink(path):
        reason = Said("it is a link to something that does not exist")
    elif number in _REASONS:
        reason = Said(_REASONS[number])
    else:
        reason = Said("the system refused: {error}", {"error": getattr(error, "strerror", None) or str(error)})
    return Document(path, problems=[Finding(codes.CANNOT_OPEN, args={"reason": reason})])
