"""The templates, style sheets and scripts of ours that an organisation may replace, and the first line of a copy."""

import hashlib
import re
from functools import cache
from typing import NamedTuple

from palveluketju import resources

#: the version of what templates get; a new one when a name they may use has gone or means something else
CONTEXT = 1
#: what the preview adds belongs to no page; what searches belongs to the index
_NOT_OURS_TO_GIVE = ("html/search-engine", "html/serve/")
_MARKS = {"html": ("{#", "#}"), "css": ("/*", "*/"), "js": ("/*", "*/"), "typ": ("/*", "*/")}
_FOLDERS = ("html", "pdf")
_HEADER = re.compile(r"(?:\{#|/\*) pkpk template (\S+) (\d{1,9}) ([0-9a-f]{16}) (?:#\}|\*/)\r?\n")


class Stamp(NamedTuple):
    """What the first line of a copy says: the version of the context, and the digest of what was copied."""

    version: int
    digest: str


@cache
def names() -> tuple[str, ...]:
    """The paths inside the folder of templates, in order."""
    root = resources.folder("templates")
    files = (one for folder in _FOLDERS for one in (root / folder).rglob("*") if one.suffix[1:] in _MARKS)
    found = (one.relative_to(root).as_posix() for one in files)
    return tuple(sorted(one for one in found if not one.startswith(_NOT_OURS_TO_GIVE)))


def text(name: str) -> str:
    """Our file of that name."""
    return (resources.folder("templates") / name).read_text("utf-8")


def digest(text: str) -> str:
    """What stands for a text, whatever its line ends."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]


def copied(name: str) -> str:
    """Our file with the first line that tells later what it was copied from."""
    start, end = _MARKS[name.rpartition(".")[2]]
    ours = text(name)
    return f"{start} pkpk template {name} {CONTEXT} {digest(ours)} {end}\n{ours}"


def stamp(text: str) -> Stamp | None:
    """What the first line says; None when it is not one of ours."""
    found = _HEADER.match(text)
    return Stamp(int(found[2]), found[3]) if found else None


def unstamped(text: str) -> str:
    """The text without that line."""
    return _HEADER.sub("", text, count=1)
