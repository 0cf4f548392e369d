"""The ids and names of a repository's descriptions, read from the few lines that hold them.

A file written in the usual way, a key a line from the first column on, shows them without being read as a whole; any other
file is read as a whole, so that the answer is always the true one.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.loading.nodes import NULLS
from palveluketju.loading.reading import identity
from palveluketju.model.slugs import slug
from palveluketju.repository.facts import words_of
from palveluketju.repository.repository import Repository
from palveluketju.repository.seek import Seeker

_USUAL = re.compile(r"\ufeff?(?:[ \t]*(?:#[^\n]*)?\n)*pkpk: +1 *(?:#[^\n]*)?\n")
#: a key with its value and what may belong to it on further lines
_KEY = re.compile(r"^(id|name|formerly):([^\n]*)((?:\n(?:[ \t#][^\n]*)?(?=\n|\Z))*)", re.MULTILINE)
_ODD_KEY = re.compile(r"""^(?:["'?{<&*!%]|---|\.\.\.|(?:id|name|formerly)[ \t]+:)""", re.MULTILINE)
#: line breaks that are none to a regular expression
_ODD_BREAK = re.compile("[\r\x85\u2028\u2029]")
#: what may open a text or a list in which a line that looks like a key is none
_OPENS = re.compile(r"""["'\[{|>]""")
_PLAIN = re.compile(r"[^\W_][^:#\\]*\Z")
_ID = re.compile(r"[^\W_][\w-]{0,79}\Z")
_BY_LANGUAGE = re.compile(r"( +)(fi|sv|en): +([^ ].*)")


class Head(NamedTuple):
    """A description: its path in the repository, its id, and the slugs of its ids and names."""

    path: str
    id: str
    words: tuple[str, ...]


def heads(repository: Repository, words: Collection[str] | None = None) -> Iterator[Head]:
    """The heads of all descriptions that have an id or a name; with words, of those that may have one of them."""
    seeker = None if words is None else Seeker(words)
    yield from _heads(repository, repository.chains, seeker)


def known(repository: Repository, words: Collection[str]) -> set[str]:
    """Those of the words that are an id or a name of some description. Files that are named so are looked into first."""
    left = set(words)
    named = [path for path in repository.chains if slug(PurePosixPath(path).stem) in left]
    for paths in (named, repository.chains):
        if left:
            left.difference_update(*(head.words for head in _heads(repository, paths, Seeker(left))))
    return set(words) - left


def _heads(repository: Repository, paths: Collection[str], seeker: Seeker | None) -> Iterator[Head]:
    for path, data in repository.tree.each(paths):
        if isinstance(data, Document) or (seeker is not None and not seeker.may_hold(data.decode("utf-8", "replace"))):
            continue
        found = _quick(path, data) or _slow(path, data)
        if found is not None:
            yield found


def _quick(path: str, data: bytes) -> Head | None:
    """The head of a file written in the usual way; None when only reading all of it tells."""
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    if not _USUAL.match(text) or _ODD_KEY.search(text) or _ODD_BREAK.search(text):
        return None
    values: dict[str, list[str]] = {}
    for found in _KEY.finditer(text):
        key, value, more = found.groups()
        texts = _values(key, value, [line for line in more.split("\n") if not _says_nothing(line)])
        if key in values or texts is None or _OPENS.search(text, 0, found.start()):
            return None
        values[key] = texts
    names = values.get("name", [])
    given = values.get("id") or names
    if not given:
        return None
    return Head(path, slug(given[0]), tuple(dict.fromkeys(slug(one) for one in (*values.get("id", ()), *names))))


def _says_nothing(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _values(key: str, value: str, more: list[str]) -> list[str] | None:
    """The texts of a key, by its value on its own line and the further lines; None when only reading all of it tells."""
    if key == "id":
        return [value.strip()] if _is_plain(value) and _ID.match(value.strip()) and not more else None
    if key == "formerly":
        return None
    if value.strip():
        return [value.strip()] if _is_plain(value) and not more else None
    found = [one for one in map(_BY_LANGUAGE.fullmatch, more) if one and _is_plain(f" {one[3]}")]
    alike = len({one[1] for one in found}) == 1 and len({one[2] for one in found}) == len(found) == len(more)
    return [one[3].strip() for one in found] if alike else None


def _is_plain(value: str) -> bool:
    """Whether what stands after a colon is a text on one line that means itself."""
    text = value.strip()
    return value.startswith(" ") and text.isprintable() and bool(_PLAIN.match(text)) and text not in NULLS


def _slow(path: str, data: bytes) -> Head | None:
    content = decode(path, data).content or {}
    id = identity(content, "name")
    if id is None or "pkpk" not in content:
        return None
    return Head(path, id, words_of(content))
