"""What a page is made of. Views decide every word and its order; renderers only place the blocks.

A span is a piece of text in one language; a line is spans side by side; blocks hold lines and other blocks. A page has thousands
of them: a named tuple is made in a third of the time of a frozen record.
"""

from typing import Literal, NamedTuple

from palveluketju.views.diagram import Diagram


class Span(NamedTuple):
    """A piece of text. `lang` is set when it is not in the page's language; `anchor` links inside the page, `url` outside.

    `page` links to another page of the same site, by its path from the folder of the language.
    """

    text: str
    lang: str = ""
    anchor: str = ""
    url: str = ""
    style: Literal["", "strong", "muted", "badge", "code"] = ""
    page: str = ""


Line = tuple[Span, ...]


class Paragraph(NamedTuple):
    """A paragraph of text, and an anchor to link to."""

    line: Line
    anchor: str = ""


class Item(NamedTuple):
    """An item of a list: its line, an anchor to link to, and what more is said of it."""

    line: Line
    anchor: str = ""
    body: tuple["Block", ...] = ()


class Bullets(NamedTuple):
    """A list of items, in order of importance or, when `numbered`, of time."""

    items: tuple[Item, ...]
    numbered: bool = False


class Fact(NamedTuple):
    """A label and what stands for it, and an anchor to link to."""

    label: str
    body: tuple["Block", ...]
    anchor: str = ""


class Facts(NamedTuple):
    """Labels and what stands for them. `small` for details under an item."""

    facts: tuple[Fact, ...]
    small: bool = False


class Cell(NamedTuple):
    """A cell of a table: blocks, and an anchor to link to."""

    body: tuple["Block", ...]
    anchor: str = ""


class Table(NamedTuple):
    """A table; the first cell of each row heads the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Card(NamedTuple):
    """A thing with a name of its own: a service, an indicator, a role."""

    title: Line
    anchor: str = ""
    badges: tuple[str, ...] = ()
    body: tuple["Block", ...] = ()


class Cards(NamedTuple):
    """Things side by side."""

    cards: tuple[Card, ...]


class Callout(NamedTuple):
    """A remark set apart: a note, an assumption, a source, a warning that the page is out of date."""

    kind: Literal["note", "assumption", "source", "warning"]
    label: str
    body: tuple["Block", ...]


class Group(NamedTuple):
    """A part of a section under a heading of its own."""

    title: str
    body: tuple["Block", ...]
    anchor: str = ""
    lang: str = ""


class Rung(NamedTuple):
    """A tier in the tier picture: its place on the ladder from 1, the number of rungs, its name and its lists."""

    number: int
    of: int
    title: Line
    anchor: str
    body: tuple["Block", ...]
    columns: tuple[Group, ...]


class Ladder(NamedTuple):
    """The tier picture: the rungs from the lightest need to the heaviest, and what carries all of them."""

    rungs: tuple[Rung, ...]
    base: Line = ()


class Figure(NamedTuple):
    """A diagram with the same content in words."""

    diagram: Diagram
    caption: str
    equivalent_label: str
    equivalent: tuple["Block", ...]


class Mention(NamedTuple):
    """Something with a page of its own: its name, linked, and what one should know before opening it."""

    line: Line
    status: str = ""
    status_word: str = ""
    about: Line = ()


class Roll(NamedTuple):
    """Things with pages of their own, one under another; `many` in columns."""

    mentions: tuple[Mention, ...]
    many: bool = False


class Letters(NamedTuple):
    """The letters of an index, each with the anchor of its part; `elsewhere` are those that stand on pages of their own."""

    label: str
    letters: tuple[tuple[str, str], ...]
    elsewhere: tuple[Line, ...] = ()


Block = Paragraph | Bullets | Facts | Table | Cards | Callout | Group | Ladder | Figure | Roll | Letters


class Section(NamedTuple):
    """A section of the page."""

    title: str
    anchor: str
    body: tuple[Block, ...]


class Chapter(NamedTuple):
    """Sections that belong together; heads them in the table of contents."""

    title: str
    anchor: str
    sections: tuple[Section, ...]


class Page(NamedTuple):
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


class Labels(NamedTuple):
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


class Entry(NamedTuple):
    """A description in the list of all: `file` is the stem of its page's name."""

    file: str
    title: Line
    kind: str
    status: str
    status_word: str
    summary: Line
    head: Facts


class Contents(NamedTuple):
    """The list of all descriptions that were published together, in one language."""

    language: str
    title: str
    parts: tuple[tuple[str, tuple[Entry, ...]], ...]
    labels: Labels
