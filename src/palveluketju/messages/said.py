"""A piece of text that is still to be put into the reader's language."""

from typing import Any, NamedTuple


class Said(NamedTuple):
    """An English text with {named} holes and what fills them; the catalogues hold its translations."""

    text: str
    args: dict[str, Any] = {}  # noqa: RUF012 - never changed: a named tuple has no factories


def N_(text: str) -> str:  # noqa: N802 - gettext's customary name for a text that is translated later
    """Marks a text for the catalogues and gives it back as it is."""
    return text


def trilingual(english: str, finnish: str, swedish: str) -> str:  # noqa: ARG001 - read from the source by `make generate`
    """A text with its translations beside it, so that what says it is one file; `make generate` takes them to the catalogues."""
    return english
