"""Pages as plain data for the template of the PDF: whatever an author writes reaches it as a value, never as its code."""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from palveluketju.drawing.engine import Engine
from palveluketju.paper.fitted import fitted
from palveluketju.paper.glyphs import shown
from palveluketju.picture import standalone
from palveluketju.views.blocks import (
    Block,
    Bullets,
    Callout,
    Card,
    Cards,
    Fact,
    Facts,
    Figure,
    Group,
    Item,
    Ladder,
    Line,
    Paragraph,
    Span,
    Table,
)
from palveluketju.views.printed import Printed, alternative, part_of
from palveluketju.views.spoken import spoken, text_of
from palveluketju.views.voice import Voice

Data = dict[str, Any]

#: how long a run without a place to break may be where it stands; words are divided by typst, in their own language
_PROSE, _CARD, _CELL, _WORD = 60, 30, 14, 30
#: characters of a fact that takes half a row
_SHORT = 24
#: letters in a line of a card that stands beside another, of its heading, and how many lines such a card has at most
_CARD_LINE, _CARD_TITLE, _LOW = 44, 34, 9
#: letters from which on a word is divided; a shorter one would leave two or three letters on a line of their own
_DIVIDED = {_PROSE: 15, _CARD: 15, _CELL: 12}
_SAFE_URL = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
_BREAK = "\u200b"


@dataclass(frozen=True)
class Plain:
    """Turns one page into data: texts with places to break, links whose ends exist, drawings fitted to sheets."""

    voice: Voice
    prefix: str
    engine: Callable[[], Engine]
    anchors: dict[str, None] = field(default_factory=dict)
    #: the characters that no font has
    lost: dict[str, None] = field(default_factory=dict)
    room: int = _PROSE

    def page(self, one: Printed) -> Data:
        """A whole page."""
        page = one.page
        turn = _turn([len(chapter.sections) + 2 for chapter in page.chapters])
        return {
            "id": f"{self.prefix}page",
            "lang": self.voice.language,
            "title": self.named(page.title, page.id),
            "running": self.shown(one.title),
            "notice": self.shown(one.notice),
            "foot": self.shown(one.foot),
            "kind": page.kind,
            "status": page.status_word,
            "summary": self.blocks(page.summary),
            "head": self.narrow.blocks((page.head,))[0]["facts"],
            "banners": self.blocks(page.banners),
            "contents": page.labels.contents,
            "end": page.labels.made_with,
            "turn": f"{self.prefix}turn",
            "chapters": [
                {
                    "turns": at == turn,
                    "title": self.text(chapter.title),
                    "anchor": self.mark(chapter.anchor),
                    "sections": [
                        {
                            "title": self.text(section.title) or "–",
                            "anchor": self.mark(section.anchor),
                            "body": self.blocks(section.body),
                        }
                        for section in chapter.sections
                    ],
                }
                for at, chapter in enumerate(page.chapters)
            ],
        }

    @property
    def narrow(self) -> "Plain":
        """The same for cards and lists side by side."""
        return replace(self, room=_CARD)

    @property
    def cell(self) -> "Plain":
        """The same for the cells of a table."""
        return replace(self, room=_CELL)

    def shown(self, text: str) -> str:
        """A text in characters that can be shown."""
        return shown(text, self.lost)

    def text(self, text: str) -> str:
        """A text in characters that can be shown, with places to break in what has none."""
        return _marked(spaced(self.shown(text), self.room), self.room) if text.strip() else ""

    def line(self, line: Line) -> list[str | Data]:
        """Spans side by side; a span that is nothing but text is a text."""
        return [self._span(span) for span in line if shown(span.text)]

    def named(self, line: Line, otherwise: str) -> list[str | Data]:
        """A line that heads what follows: PDF/UA has no empty headings."""
        return self.line(line) if shown(text_of(line)).strip() else [otherwise or "–"]

    def mark(self, anchor: str) -> str:
        """An anchor as a label, once; empty when it has been set or there is none."""
        label = self.prefix + anchor
        if not anchor or label in self.anchors:
            return ""
        self.anchors[label] = None
        return label

    def blocks(self, blocks: Iterable[Block]) -> list[Data]:
        """Blocks, each with the name of its type."""
        return [{"type": type(block).__name__, **self._block(block)} for block in blocks]

    def _span(self, span: Span) -> str | Data:
        language = span.lang if _LANGUAGE.match(span.lang) else ""
        text = self.text(span.text) if span.text.strip() else span.text
        if span.style == "code":
            text = spaced(self.shown(span.text), self.room)
        more: Data = {"lang": language, "style": span.style, "to": self.prefix + span.anchor if span.anchor else ""}
        if span.url and _SAFE_URL.match(span.url):
            exact = span.url in (span.text, f"mailto:{span.text}")
            more |= {"url": span.url, "address": "" if exact else self.text(span.url.removeprefix("mailto:"))}
        more = {key: value for key, value in more.items() if value}
        return {"text": text, **more} if more else text

    def _block(self, block: Block) -> Data:
        match block:
            case Paragraph(line):
                return {"line": self.line(line)}
            case Bullets(items, numbered):
                return {"items": [self._item(item) for item in items], "numbered": numbered}
            case Facts(facts, small):
                told = [
                    {"label": self.text(fact.label), "body": self.blocks(fact.body), "short": _is_short(fact)} for fact in facts
                ]
                return {"facts": told, "small": small}
            case Table(caption, head, rows):
                cells = [[self._cell(cell.anchor, cell.body) for cell in row] for row in rows]
                return {"caption": self.text(caption), "head": [self.cell.text(one) for one in head], "rows": cells}
            case Cards(cards):
                told = [self.narrow._card(card.title, card.anchor, card.badges, card.body) for card in cards]
                return {"cards": told, "short": all(map(_is_low, cards))}
            case Callout(kind, label, body):
                return {"kind": kind, "label": self.text(label), "body": self.blocks(body)}
            case Group(title, body, anchor, lang):
                return {
                    "title": self.text(title) or "–",
                    "anchor": self.mark(anchor),
                    "body": self.blocks(body),
                    "lang": lang,
                }
            case Ladder(rungs, base):
                return {"rungs": [self._rung(rung) for rung in rungs], "base": self.line(base)}
            case Figure():
                return self._figure(block)
        raise TypeError(f"the PDF does not know the block {type(block).__name__}")

    def _item(self, item: Item) -> Data:
        return {"anchor": self.mark(item.anchor), "line": self.line(item.line), "body": self.blocks(item.body)}

    def _cell(self, anchor: str, body: tuple[Block, ...]) -> Data:
        return {"anchor": self.mark(anchor), "body": self.cell.blocks(body)}

    def _card(self, title: Line, anchor: str, badges: tuple[str, ...], body: tuple[Block, ...]) -> Data:
        marked = self.mark(anchor)
        return {"title": self.named(title, anchor), "anchor": marked, "badges": list(badges), "body": self.blocks(body)}

    def _rung(self, rung: Any) -> Data:
        marked, narrow = self.mark(rung.anchor), self.narrow
        return {
            "number": rung.number,
            "of": rung.of,
            "title": narrow.named(rung.title, rung.anchor),
            "anchor": marked,
            "to": self.prefix + rung.anchor,
            "body": narrow.blocks(rung.body),
            "columns": narrow.blocks(rung.columns),
        }

    def _figure(self, figure: Figure) -> Data:
        drawn = fitted(standalone(figure.diagram, self.engine()))
        count = len(drawn.pieces)
        pieces = [
            {
                "svg": self.shown(piece.svg),
                "width": piece.width,
                "height": piece.height,
                "alt": self.shown(alternative(figure) if at == 0 else part_of(figure, at + 1, count, self.voice)),
            }
            for at, piece in enumerate(drawn.pieces)
        ]
        return {"caption": self.text(figure.caption), "sheet": drawn.sheet, "pieces": pieces}


def _is_short(fact: Fact) -> bool:
    """Whether two such facts have room in one row."""
    return len(fact.body) == 1 and isinstance(fact.body[0], Paragraph) and len(text_of(fact.body[0].line)) <= _SHORT


def _is_low(card: Card) -> bool:
    """Whether a card has room beside another of the same height: half a sheet wide, it is a seventh of one high at most.

    Reckoned from its letters: to have typst measure every card takes a fifth of all its time and memory.
    """
    lines = 2 * math.ceil(len(text_of(card.title)) / _CARD_TITLE) + bool(card.badges)
    return lines + sum(math.ceil(len(line) / _CARD_LINE) for line in spoken(card.body).split("\n") if line) <= _LOW


def _turn(heights: list[int]) -> int:
    """The chapter that begins the second column of the contents, so that the columns are of about the same height."""
    return min(range(1, len(heights)), key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])), default=-1)


def spaced(text: str, run: int) -> str:
    """The text with places to break in runs of more than `run` characters that have none; words may be longer."""

    def broken(found: re.Match[str]) -> str:
        most = max(run, _WORD) if found[0].strip("(),.;:!?”").isalpha() else run
        return _BREAK.join(re.findall(f".{{1,{most}}}", found[0])) if len(found[0]) > most else found[0]

    return re.sub(rf"[^\s\u00ad\u200b/?-]{{{run + 1},}}", broken, text)


def _marked(text: str, room: int) -> str:
    """The text with its long words between two signs that no text can hold: they alone are divided at the end of a line."""
    return re.sub(rf"[^\W\d_]{{{_DIVIDED[room]},}}", "\ue000\\g<0>\ue001", text)


def linked(value: Any, anchors: Mapping[str, None]) -> Any:
    """The data without links to what is not there."""
    if isinstance(value, dict):
        return {key: linked(one, anchors) for key, one in value.items() if key != "to" or one in anchors}
    return [linked(one, anchors) for one in value] if isinstance(value, list) else value
