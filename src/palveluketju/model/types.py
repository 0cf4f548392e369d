"""The types that concepts are built from, and how a field says what it is.

A type is a plain Python type with a marker; the markers are read by `grammar`, which tells the loader, the JSON Schema and
the reference what stands where.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from palveluketju.model import words


@dataclass(frozen=True, slots=True)
class Localised:
    """Text for people: one string, or one for each language."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the language; `kind` names its reader in `words.READERS`."""

    kind: str


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
Id = Annotated[str, Word("id"), AfterValidator(words.read_id)]
Version = Annotated[str, Word("version"), AfterValidator(words.read_version)]
Date = Annotated[str, Word("date"), AfterValidator(words.read_date)]
Duration = Annotated[str, Word("duration"), AfterValidator(words.read_duration)]
Span = Annotated[str, Word("span"), AfterValidator(words.read_span)]
Colour = Annotated[str, Word("colour"), AfterValidator(words.read_colour)]
FilePath = Annotated[str, Word("path"), AfterValidator(words.read_path)]
Pattern = Annotated[str, Word("pattern"), AfterValidator(words.read_pattern)]
Requirement = Annotated[str, Word("requirement"), AfterValidator(words.read_requirement)]
RuleCode = Annotated[str, Word("rule"), AfterValidator(words.read_rule)]
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


def about(title: str, description: str, default: Any = None, **more: Any) -> Any:
    """A field that holds one value; `title` heads it on a page, `description` explains it in an editor."""
    return Field(default, title=title, description=description, **more)


def items(title: str, description: str, *, one: bool = False, **more: Any) -> Any:
    """A field that holds a list; with `one`, a single item may stand without its dash."""
    extra: Mapping[str, Any] | None = {"one": True} if one else None
    return Field(
        default_factory=list, title=title, description=description, json_schema_extra=dict(extra) if extra else None, **more
    )


def required(title: str, description: str, **more: Any) -> Any:
    """A field that every file must have."""
    return Field(title=title, description=description, **more)
