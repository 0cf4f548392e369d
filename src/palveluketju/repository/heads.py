"""The ids and names of a repository's descriptions, read from the few lines that hold them.

A file written in the usual way, a key a line from the first column on, shows them without being read as a whole; any other
file is read as a whole, so that the answer is always the true one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.loading.nodes import NULLS
from palveluketju.loading.reading import identity
from palveluketju.model.slugs import slug
from palveluketju.model.words import LANGUAGES
from palveluketju.repository.repository import Repository

_USUAL = re.compile(r"(?:\ufeff)?(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*pkpk:")
_KEY = re.compile(r"^(id|name|formerly)[ \t]*:([^\r\n]*)((?:\r?\n[ \t]+[^\r\n]*)*)", re.MULTILINE)
_ODD_KEY = re.compile(r"""^(?:["'?]|[{<&*!%]|(?:id|name|formerly)[ \t]+:)""", re.MULTILINE)
_PLAIN = re.compile(r"[^\W_][^:#\\\r\n]*\Z")
_BY_LANGUAGE = re.compile(r"[ \t]+(fi|sv|en):[ \t]+([^\r\n]*)")


class Head(NamedTuple):
    """A description: its path in the repository, its id, and the slugs of its ids and names."""

    path: str
    id: str
    words: tuple[str, ...]


def heads(repository: Repository) -> Iterator[Head]:
    """The heads of all descriptions that have an id or a name."""
    for path, data in repository.tree.read(repository.chains).items():
        if not isinstance(data, Document):
            found = _quick(path, data) or _slow(path, data)
            if found is not None:
                yield found


def _quick(path: str, data: bytes) -> Head | None:
    """The head of a file written in the usual way; None when only reading all of it tells."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not _USUAL.match(text) or _ODD_KEY.search(text):
        return None
    values: dict[str, list[str]] = {}
    for key, value, more in _KEY.findall(text):
        texts = _values(key, value.strip(), more)
        if key in values or texts is None:
            return None
        values[key] = texts
    names = values.get("name", [])
    given = values.get("id") or names
    if not given:
        return None
    return Head(path, slug(given[0]), tuple(dict.fromkeys(slug(one) for one in (*values.get("id", ()), *names))))


def _values(key: str, value: str, more: str) -> list[str] | None:
    if key == "formerly":
        return None
    if value:
        return [value] if not more.strip() and _PLAIN.match(value) and value not in NULLS else None
    lines = [line for line in more.splitlines() if line.strip()]
    found = [_BY_LANGUAGE.fullmatch(line) for line in lines] if key == "name" else []
    if not found or not all(one and _PLAIN.match(one[2].strip()) and one[2].strip() not in NULLS for one in found):
        return None
    return [one[2].strip() for one in found if one and one[1] in LANGUAGES]


def _slow(path: str, data: bytes) -> Head | None:
    content = decode(path, data).content or {}
    id = identity(content, "name")
    if id is None or "pkpk" not in content:
        return None
    words = (id, *map(slug, content.get("name", {}).values()), *map(slug, content.get("formerly", ())))
    return Head(path, id, tuple(dict.fromkeys(words)))
