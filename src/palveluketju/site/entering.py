"""A page → what the search finds on it: the page, its sections, and everything on it that has a place of its own.

Only what the page says is taken, so what a page leaves out is not found either.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from palveluketju.searching.entry import Entry
from palveluketju.views import blocks
from palveluketju.views.blocks import Block, Line, Page, Section

#: the kinds of places that a reader may ask for, by the beginnings of their anchors; all others are sections
KINDS = ("service", "role", "provider", "indicator", "term", "step")
_SECTION = "section"
#: letters up to which what stands at a place of its own is its name, and more is a text under its section
_NAME = 90


def entries(page: Page, path: str, kind: str) -> list[Entry]:
    """The entries of the page, itself first. Only of a description are the sections found apart; others are short."""
    title = _plain(page.title)
    # A page without words has nothing to be called by in a list.
    places = _Places(title or path, path)
    places.open(title or path, "", kind)
    places.take(page.summary)
    for chapter in page.chapters:
        for section in chapter.sections:
            if kind == "chain":
                places.section(section, chapter.title, chapter.anchor)
            else:
                places.take(section.body)
    return [entry for one in places.all if (entry := one.entry(places.title, path)) is not None]


@dataclass
class _Place:
    heading: str
    anchor: str
    kind: str
    #: whether it is worth finding when nothing is said under its heading
    bare: bool
    text: list[str] = field(default_factory=list)

    def entry(self, title: str, path: str) -> Entry | None:
        """The entry; None for a heading of ours that leads to other places only, and for what no link can lead to."""
        if not (self.text or self.bare) or "".join(self.anchor.split()) != self.anchor:
            return None
        return Entry(title, f"{path}#{self.anchor}" if self.anchor else path, self.kind, self.heading, " ".join(self.text))


class _Places:
    """The places of one page in their order; what is said goes to the last one opened around it."""

    def __init__(self, title: str, path: str) -> None:
        self.title, self.path = title, path
        self.all: list[_Place] = []
        self.now: _Place | None = None

    def open(self, heading: str, anchor: str, kind: str = "", *, bare: bool = True) -> None:
        first = anchor.partition("-")[0]
        self.now = _Place(heading, anchor, kind or (first if first in KINDS else _SECTION), bare)
        self.all.append(self.now)

    def section(self, section: Section, title: str, anchor: str) -> None:
        own = (section.title, section.anchor) if section.title and section.anchor else (title, anchor)
        if all(own):
            self.open(*own)
        self.take(section.body)
        self.now = self.all[0]

    def say(self, line: Line) -> None:
        """Takes a line, unless it only is the name of another place: what is there is found there."""
        if self.now and not _leads(line) and (text := _plain(line)):
            self.now.text.append(text)

    def named(self, line: Line, anchor: str, body: Iterable[Block]) -> None:
        """Something that may have a place of its own, and what is said there."""
        around = self.now
        text = _plain(line) if anchor and not _leads(line) else ""
        if text and (len(text) <= _NAME or around is None):
            self.open(text, anchor)
        elif text and around:
            self.open(around.heading, anchor)
            self.say(line)
        else:
            self.say(line)
        self.take(body)
        self.now = around

    def called(self, title: str, anchor: str, body: Iterable[Block], *, bare: bool) -> None:
        """The same under a title of ours, which every page says: alone it is not worth finding."""
        around = self.now
        if anchor and title:
            whole = len(title) <= _NAME or around is None
            self.open(title if whole or around is None else around.heading, anchor, bare=bare)
            self.all[-1].text += [] if whole else [title]
        self.take(body)
        self.now = around

    def take(self, body: Iterable[Block]) -> None:
        for block in body:
            taker = _TAKERS.get(type(block))
            if taker is not None:
                taker(self, block)

    def paragraph(self, block: blocks.Paragraph) -> None:
        if block.anchor:
            self.named(block.line, block.anchor, ())
        else:
            self.say(block.line)

    def bullets(self, block: blocks.Bullets) -> None:
        for item in block.items:
            self.named(item.line, item.anchor, item.body)

    def facts(self, block: blocks.Facts) -> None:
        for fact in block.facts:
            self.called(fact.label, fact.anchor, fact.body, bare=True)

    def cards(self, block: blocks.Cards) -> None:
        for card in block.cards:
            self.named(card.title, card.anchor, card.body)

    def table(self, block: blocks.Table) -> None:
        for row in block.rows:
            self.row(row)

    def group(self, block: blocks.Group) -> None:
        self.called(block.title, block.anchor, block.body, bare=False)

    def callout(self, block: blocks.Callout) -> None:
        self.take(block.body)

    def figure(self, block: blocks.Figure) -> None:
        self.take(block.equivalent)

    def ladder(self, block: blocks.Ladder) -> None:
        for rung in block.rungs:
            self.named(rung.title, rung.anchor, (*rung.body, *rung.columns))
        self.say(block.base)

    def row(self, row: tuple[blocks.Cell, ...]) -> None:
        """A row whose first cell has a place, such as a step."""
        around = self.now
        anchored = next((cell for cell in row if cell.anchor), None)
        first = anchored.body[0] if anchored and anchored.body else None
        if anchored and isinstance(first, blocks.Paragraph):
            self.named(first.line, anchored.anchor, anchored.body[1:])
            if self.all[-1].anchor == anchored.anchor:
                self.now = self.all[-1]
        for cell in row:
            if cell is not anchored:
                self.take(cell.body)
        self.now = around


#: names of other places, such as Roll and Letters, are found there
_TAKERS: dict[type[Block], Callable[[_Places, Any], None]] = {
    blocks.Paragraph: _Places.paragraph,
    blocks.Bullets: _Places.bullets,
    blocks.Facts: _Places.facts,
    blocks.Cards: _Places.cards,
    blocks.Table: _Places.table,
    blocks.Group: _Places.group,
    blocks.Callout: _Places.callout,
    blocks.Figure: _Places.figure,
    blocks.Ladder: _Places.ladder,
}


def _plain(line: Line) -> str:
    return " ".join((line[0].text if len(line) == 1 else "".join([span.text for span in line])).split())


def _leads(line: Line) -> bool:
    """Whether the line is names of other places, with nothing but a label of ours before or between them."""
    # Loops, not generators: a page asks this of hundreds of lines.
    for text, _, anchor, _, style, page in line:
        if not (anchor or page or style == "muted") and any(map(str.isalnum, text)):
            return False
    return True
