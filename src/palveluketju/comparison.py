"""A file beside what it was in a commit, for the rules that compare: what each says itself, by the grammar alone.

Nothing in the contents is taken from a catalogue, so what differs has been written in the file; layout, order of keys, quotes
and comments are in neither.
"""

import re
from typing import Any, NamedTuple, cast

from palveluketju.loading.document import Document
from palveluketju.loading.files import draft_of
from palveluketju.loading.parse import draft
from palveluketju.loading.reading import Content
from palveluketju.model.chain import Chain
from palveluketju.model.element import blank, fields_of


class Comparison(NamedTuple):
    """What a file said, and what it says now."""

    was: Content
    now: Content

    @property
    def status(self) -> str:
        """The status that it had."""
        return _said(self.was, "status")

    @property
    def versions(self) -> tuple[str, str]:
        """The version that a description had, and the one it has."""
        return _said(self.was, "version"), _said(self.now, "version")

    def differs(self, besides: frozenset[str]) -> bool:
        """Whether a description says anything else now in its keys besides these."""
        was, now = ({key: _plain(one[key]) for key in one if key not in besides and one[key] != _usual(key)} for one in self)
        return was != now


def compared(document: Document, data: bytes) -> Comparison | None:
    """The document beside the bytes it was; None when it says what it said, or could not be read or was another kind of file."""
    old = draft_of(document.file, data, document.concept).document
    new = draft(document.file, document.text, document.concept).document
    if old.content is None or new.content is None or old.concept != new.concept or old.content == new.content:
        return None
    return Comparison(old.content, new.content)


_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


def _plain(value: Any) -> Any:
    """The value without the line breaks inside the paragraphs of its texts, which are layout."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return [" ".join(part.split()) for part in _PARAGRAPHS.split(value.strip())] if isinstance(value, str) else value


def _usual(key: str) -> Any:
    field = fields_of(Chain).get(key)
    return blank(field) if field else None


def _said(content: Content, key: str) -> str:
    """A word that a description has even when it does not say it."""
    return cast(str, content.get(key) or _usual(key))
