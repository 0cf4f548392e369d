"""A document → its canonical text, and the proof that both say the same."""

from collections import Counter
from typing import Any

from palveluketju.formatting.canonical import UnwritableError, text_of
from palveluketju.formatting.reading import read
from palveluketju.formatting.written import File, Lines, Value
from palveluketju.loading.around import OUTSIDE, Around
from palveluketju.loading.document import Document
from palveluketju.loading.parse import draft, finish
from palveluketju.model.words import LANGUAGES


class UnlikeError(Exception):
    """The canonical text would not say the same: a fault of ours, and the file must stay as it is."""


def formatted(document: Document, around: Around = OUTSIDE) -> str:
    """The canonical text of a document without errors; it says the same, and holds every comment.

    Line breaks are those that most lines of the text end in. `around` is what its names were looked up in. Raises UnlikeError.
    """
    text = document.text
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    file = read(plain)
    comments = _comments(file)
    try:
        new = text_of(file, document.concept)
    except UnwritableError:
        return text
    if new != plain:
        _prove(document, new, around)
        _same("comments", comments, _comments(read(new)))
    return new.replace("\n", "\r\n") if text.count("\r\n") * 2 > plain.count("\n") else new


def _prove(document: Document, new: str, around: Around) -> None:
    """Reads the new text as the document was read, and compares what they say and what is to be said of them."""
    after = finish([draft(document.file, new, document.concept)], around)[0]
    _same("content", _ordered(document.content), _ordered(after.content))
    _same("findings", _told(document), _told(after))


def _same(what: str, before: Any, after: Any) -> None:
    if before != after:
        raise UnlikeError(f"{what} before: {before!r}\n\n{what} after: {after!r}")


def _ordered(content: Any) -> Any:
    """The content with the order of languages told: an id is made from the first of them."""
    if isinstance(content, dict):
        inner = {key: _ordered(value) for key, value in content.items()}
        return list(inner.items()) if inner.keys() <= set(LANGUAGES) else inner
    return [_ordered(one) for one in content] if isinstance(content, list) else content


def _told(document: Document) -> list[tuple[str, ...]]:
    return sorted((one.code.id, str(one.path), one.at, str(one.args), str(one.help)) for one in document.problems)


def _comments(file: File) -> Counter[str]:
    """How often each comment stands in the file, blanks aside."""
    found = Counter(line for line in file.head if "#" in line)
    _count(file.top, found)
    waiting: list[Value] = [file.root]
    while waiting:
        value = waiting.pop()
        _count(value.tail, found)
        for one in value.entries:
            _count([*one.lead, one.note, *one.tail], found)
            waiting += [one.value, *([one.key] if one.key else [])]
    return found


def _count(lines: Lines, found: Counter[str]) -> None:
    found.update("".join(each.text.split()) for each in lines if each)
