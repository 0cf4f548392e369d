"""A finding: the one result type of validation, lint and diff.

A finding holds a path into the content and what to say; only a Document knows lines and columns.
"""

import enum
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from palveluketju.messages.said import Said


class Severity(enum.IntEnum):
    """How grave a finding is; a higher number is graver."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word used in options and machine formats: error, warning, info."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Code:
    """What kind of finding it is. A code is never used again for anything else.

    `message` is the English text with {named} holes; the catalogues translate it. `unusable` marks what could not be read
    at all (exit code 2) rather than what is wrong inside it (exit code 1). Of a `secret` one the line is never shown.
    """

    id: str
    name: str
    severity: Severity
    message: str
    unusable: bool = False
    secret: bool = False


#: the keys and list positions from the root of the content to the place
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell. `at` says which part of the place the caret stands on; `mark` is a place without a path."""

    code: Code
    path: Path = ()
    args: dict[str, Any] = field(default_factory=dict)
    at: str = "value"
    help: Said | None = None
    mark: "Mark | None" = None
    related: tuple["Related", ...] = ()
    severity: Severity | None = None

    @property
    def weight(self) -> Severity:
        """The severity in force: its own, else that of its code."""
        return self.severity or self.code.severity


class Mark(NamedTuple):
    """A stretch of the text by character offsets from its start; `end` is past the last character."""

    start: int
    end: int


class Related(NamedTuple):
    """Another place that belongs to the finding, such as the first of two equal keys."""

    label: str
    path: Path = ()
    at: str = "value"
    mark: Mark | None = None


class Place(NamedTuple):
    """Where in a file: lines and columns count characters from 1; the end column is past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Step(NamedTuple):
    """One part of a path in human words: the label of a concept and the name it has, or a key alone."""

    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its place worked out: everything a report prints, and nothing that holds the document."""

    finding: Finding
    file: str
    place: Place | None
    line: str
    trail: tuple[Step, ...] = ()
    related: tuple[tuple[str, str, Place], ...] = ()
