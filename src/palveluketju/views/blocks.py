"""What a page is made of. Views decide every word and its order; renderers only place the blocks.

A span is a piece of text in one language; a line is spans side by side; blocks hold lines and other blocks.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from palveluketju.views.diagram import Diagram


class Span(NamedTuple):
    """A piece of text. `lang` is set when it is not in the page's language; `anchor` links inside the page, `url` outside.

    `page` links to another page of the same site, by its path from the folder of the language. A page has a thousand of them:
    as a named tuple one is made in half the time of a frozen record.
    """

    text: str
    lang: str = ""
    anchor: str = ""
    url: str = ""
    style: Literal["", "strong", "muted", "badge", "code"] = ""
    page: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text, and an anchor to link to."""

    line: Line
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its line, an anchor to link to, and what more is said of it."""

    line: Line
    anchor: str = ""
    body: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of items, in order of importance or, when `numbered`, of time."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands for it, and an anchor to link to."""

    label: str
    body: tuple["Block", ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what stands for them. `small` for details under an item."""

    facts: tuple[Fact, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: blocks, and an anchor to link to."""

    body: tuple["Block", ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of each row heads the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A thing with a name of its own: a service, an indicator, a role."""

    title: Line
    anchor: str = ""
    badges: tuple[str, ...] = ()
    body: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class Cards:
    """Things side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A remark set apart: a note, an assumption, a source, a warning that the page is out of date."""

    kind: Literal["note", "assumption", "source", "warning"]
    label: str
    body: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a section under a heading of its own."""

    title: str
    body: tuple["Block", ...]
    anchor: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Rung:
    """A tier in the tier picture: its place on the ladder from 1, the number of rungs, its name and its lists."""

    number: int
    of: int
    title: Line
    anchor: str
    body: tuple["Block", ...]
    columns: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The tier picture: the rungs from the lightest need to the heaviest, and what carries all of them."""

    rungs: tuple[Rung, ...]
    base: Line = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A diagram with the same content in words."""

    diagram: Diagram
    caption: str
    equivalent_label: str
    equivalent: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something with a page of its own: its name, linked, and what one should know before opening it."""

    line: Line
    status: str = ""
    status_word: str = ""
    about: Line = ()


@dataclass(frozen=True, slots=True)
class Roll:
    """Things with pages of their own, one under another; `many` in columns."""

    mentions: tuple[Mention, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of an index, each with the anchor of its part; `elsewhere` are those that stand on pages of their own."""

    label: str
    letters: tuple[tuple[str, str], ...]
    elsewhere: tuple[Line, ...] = ()


Block = Paragraph | Bullets | Facts | Table | Cards | Callout | Group | Ladder | Figure | Roll | Letters


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page."""

    title: str
    anchor: str
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Sections that belong together; heads them in the table of contents."""

    title: str
    anchor: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one description in one language. `ageing` is said from the day on when `review_due` has passed."""

    language: str
    id: str
    title: Line
    kind: str
    status: str
    status_word: str
    summary: tuple[Block, ...]
    head: Facts
    banners: tuple[Callout, ...]
    ageing: Callout | None
    chapters: tuple[Chapter, ...]
    review_due: str
    labels: "Labels"


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the page's own frame, in its language."""

    contents: str
    skip: str
    language: str
    languages: tuple[tuple[str, str], ...]
    outdated: str
    made_with: str
    across: str
    top: str
    open_diagram: str
    zoom: str
    zoom_out: str
    zoom_in: str
    fit: str
    sideways: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A description in the list of all: `file` is the stem of its page's name."""

    file: str
    title: Line
    kind: str
    status: str
    status_word: str
    summary: Line
    head: Facts


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of all descriptions that were published together, in one language."""

    language: str
    title: str
    parts: tuple[tuple[str, tuple[Entry, ...]], ...]
    labels: Labels
