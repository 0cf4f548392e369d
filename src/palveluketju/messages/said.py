"""A piece of text that is still to be put into the reader's language."""

from typing import Any, NamedTuple


class Said(NamedTuple):
    """An English text with {named} holes and what fills them; the catalogues hold its translations."""

    text: str
    args: dict[str, Any] = {}  # noqa: RUF012 - never changed: a named tuple has no factories


class InLanguages(str):
    """A text that its writer gives in some of the languages, where texts of ours stand otherwise: it needs no catalogue.

    As a plain text it is one of them, with its braces doubled, so that it has no holes.
    """

    __slots__ = ("texts",)
    texts: dict[str, str]

    def __new__(cls, texts: dict[str, str]) -> "InLanguages":
        """From the texts by language; there is at least one."""
        made = super().__new__(cls, next(iter(texts.values())).replace("{", "{{").replace("}", "}}"))
        made.texts = texts
        return made

    def __reduce__(self) -> tuple[type["InLanguages"], tuple[dict[str, str]]]:
        return InLanguages, (self.texts,)

    def said_by(self, speaker: Any) -> str:
        """The text in the language of the speaker, else in Finnish, else in whichever there is."""
        return self.texts.get(speaker.language) or self.texts.get("fi") or next(iter(self.texts.values()))


def N_(text: str) -> str:  # noqa: N802 - gettext's customary name for a text that is translated later
    """Marks a text for the catalogues and gives it back as it is."""
    return text


def trilingual(english: str, finnish: str, swedish: str) -> str:
    """A text with its translations beside it, so that what says it is one file; `make generate` takes them to the catalogues."""
    return english
