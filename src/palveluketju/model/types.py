"""The types that concepts are built from, and how a field says what it is.

A type is a plain Python type with a marker; the markers are read by `grammar`, which tells the loader, the JSON Schema and
the reference what stands where.
"""

from dataclasses import dataclass, field
from typing import Annotated, Any

from palveluketju.model import words


@dataclass(frozen=True, slots=True)
class Localised:
    """Text for people: one string, or one for each language."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the language; `kind` names its reader in `words.READERS`."""

    kind: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """What pydantic asks of an annotation: a text is read as the loader reads it; numbers and flags are values already."""
        from pydantic_core import core_schema

        found = handler(source)
        return core_schema.no_info_after_validator_function(words.READERS[self.kind], found) if source is str else found


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list; `values` holds each value with its English label."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """The id or the name of a thing in one of the namespaces `to`.

    `open`: it may also name a party that is not described anywhere in the file.
    `shared`: it points to the repository's catalogue when the file itself has no such thing.
    """

    to: tuple[str, ...]
    open: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Either:
    """An item is of the first class when it has the key `key`, of the second when it has not."""

    key: str


def choice(**values: str) -> Choice:
    """The marker of a closed list, from value=label pairs."""
    return Choice(tuple(values.items()))


Text = Annotated[dict[str, str], Localised()]
Line = Annotated[str, Word("line")]
Id = Annotated[str, Word("id")]
Version = Annotated[str, Word("version")]
Date = Annotated[str, Word("date")]
Duration = Annotated[str, Word("duration")]
Span = Annotated[str, Word("span")]
Colour = Annotated[str, Word("colour")]
FilePath = Annotated[str, Word("path")]
Pattern = Annotated[str, Word("pattern")]
Requirement = Annotated[str, Word("requirement")]
RuleCode = Annotated[str, Word("rule")]
Case = Annotated[str, Word("case")]
Number = Annotated[int | float, Word("number")]
Flag = Annotated[bool, Word("flag")]
LanguageVersion = Annotated[str, choice(**{"1": "Version 1 of the language"})]
Language = Annotated[str, choice(fi="Finnish", sv="Swedish", en="English")]

PARTIES = ("role", "provider", "group", "participant", "organiser")
Party = Annotated[str, Reference(PARTIES, open=True)]
Citation = Annotated[str, Reference(("source",), open=True)]

Frequency = Annotated[
    str,
    choice(
        continuous="Continuously",
        daily="Daily",
        weekly="Weekly",
        monthly="Monthly",
        quarterly="Quarterly",
        twice_a_year="Twice a year",
        yearly="Yearly",
        every_two_years="Every two years",
        as_needed="As needed",
    ),
]


def about(title: str, description: str, default: Any = None) -> Any:
    """A field that holds one value; `title` heads it on a page, `description` explains it in an editor."""
    return field(default=default, metadata={"title": title, "description": description})


def items(title: str, description: str, *, one: bool = False) -> Any:
    """A field that holds a list; with `one`, a single item may stand without its dash."""
    return field(default_factory=list, metadata={"title": title, "description": description, "one": one})


def required(title: str, description: str) -> Any:
    """A field that every file must have."""
    return field(metadata={"title": title, "description": description})


def aside() -> Any:
    """A field that is no key of the language: what a file holds besides, by its key."""
    return field(default_factory=dict)
