"""The commonest blocks of a page as HTML, to the byte as the macros of blocks.html write them, and four times as fast.

A page has hundreds of them, one inside another, and a macro costs more to call than what it writes. A block whose macro is
in `placed` of blocks.html is written by that macro: those that are not here, and those that somebody wants otherwise.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from palveluketju.edition import Edition
from palveluketju.hand import Hand, attribute
from palveluketju.views.blocks import Block, Bullets, Callout, Cards, Cell, Facts, Group, Ladder, Line, Paragraph, Rung, Table

#: how a macro is called: the block, the edition, the hand, the level of the next heading
Macro = Callable[[Any, Edition, Hand, int], str]


def blocks(all: Sequence[Block], edition: Edition, hand: Hand, level: int, placed: Mapping[str, Macro]) -> Markup:
    """The blocks one after another; `level` is that of the next heading."""
    setter = _Setter(edition, placed)
    setter.blocks(all, hand, level)
    return Markup("".join(setter.out))


def lone(body: Sequence[Block]) -> Line | None:
    """The line of a body that is one paragraph, which then needs no element of its own."""
    return body[0].line if len(body) == 1 and type(body[0]) is Paragraph else None


def deeper(level: int) -> int:
    """The level of the headings inside; HTML has six."""
    return min(level + 1, 6)


class _Setter:
    """Writes blocks into `out`, piece by piece."""

    def __init__(self, edition: Edition, placed: Mapping[str, Macro]) -> None:
        self.edition, self.placed = edition, placed
        self.out: list[str] = []

    def blocks(self, all: Sequence[Block], hand: Hand, level: int) -> None:
        """Each block, and an empty line after it."""
        out = self.out
        for one in all:
            kind = type(one).__name__
            macro = self.placed.get(kind)
            if macro is not None:
                out.append(macro(one, self.edition, hand, level))
            else:
                _SETTERS[kind](self, one, hand, level)
            out.append("\n")

    def body(self, body: Sequence[Block], hand: Hand, level: int) -> None:
        """What stands in a cell or beside a label: a line, or blocks."""
        line = lone(body)
        if line is None:
            self.blocks(body, hand, level)
        else:
            self.out.append(hand.written(line))

    def paragraph(self, one: Paragraph, hand: Hand, level: int) -> None:
        self.out.append(f"<p{hand.mark(one.anchor)}>{hand.written(one.line)}</p>\n")

    def bullets(self, one: Bullets, hand: Hand, level: int) -> None:
        out, tag = self.out, "ol" if one.numbered else "ul"
        out.append(f"<{tag}>\n")
        for item in one.items:
            out.append(f"<li{hand.mark(item.anchor)}>{hand.written(item.line)}")
            if item.body:
                out.append('\n<div class="more">\n')
                self.blocks(item.body, hand, level)
                out.append("\n</div>")
            out.append("</li>\n")
        out.append(f"</{tag}>\n")

    def facts(self, one: Facts, hand: Hand, level: int) -> None:
        out = self.out
        out.append(f'<dl class="facts{" small" if one.small else ""}">\n')
        for fact in one.facts:
            out.append(f"<div><dt{hand.mark(fact.anchor)}>{hand.text(fact.label)}</dt><dd>")
            self.body(fact.body, hand, level)
            out.append("</dd></div>\n")
        out.append("</dl>\n")

    def table(self, one: Table, hand: Hand, level: int) -> None:
        out, cell = self.out, hand.cell
        heads = "".join(f'<th scope="col">{cell.text(head)}</th>' for head in one.head)
        out.append(
            f'<table class="wide-{len(one.head)}">\n<caption>{hand.text(one.caption)}</caption>\n'
            f"<thead><tr>{heads}</tr></thead>\n<tbody>\n"
        )
        opened = [("th", ' scope="row"'), *(("td", f' data-head="{attribute(head)}"') for head in one.head[1:])]
        for row in one.rows:
            out.append("<tr>\n")
            for each, (tag, more) in zip(row, opened, strict=True):
                self.cell(each, cell, level, tag, more)
            out.append("</tr>\n")
        out.append("</tbody>\n</table>\n")

    def cell(self, one: Cell, hand: Hand, level: int, tag: str, more: str) -> None:
        none = "" if one.body else ' class="none"'
        self.out.append(f"<{tag}{more}{hand.mark(one.anchor)}{none}>")
        self.body(one.body, hand, level)
        self.out.append(f"</{tag}>\n")

    def cards(self, one: Cards, hand: Hand, level: int) -> None:
        out, card = self.out, hand.card
        bare = "" if any(each.body for each in one.cards) else " bare"
        out.append(f'<ul class="cards{bare}">\n')
        for each in one.cards:
            out.append(f'<li class="card"{hand.mark(each.anchor)}>\n<h{level}>{card.written(each.title)}</h{level}>\n')
            if each.badges:
                badges = "".join(f'<span class="badge">{hand.text(badge)}</span>' for badge in each.badges)
                out.append(f'<p class="badges">{badges}</p>\n')
            self.blocks(each.body, card, deeper(level))
            out.append("\n</li>\n")
        out.append("</ul>\n")

    def callout(self, one: Callout, hand: Hand, level: int) -> None:
        label = f'<p class="label">{hand.text(one.label)}</p>'
        self.out.append(f'<div class="remark {attribute(one.kind)}" role="note">\n{label}\n<div>')
        self.body(one.body, hand, level)
        self.out.append("</div>\n</div>\n")

    def group(self, one: Group, hand: Hand, level: int) -> None:
        lang = f' lang="{attribute(one.lang)}"' if one.lang else ""
        self.out.append(
            f'<div class="group"{hand.mark(one.anchor)}>\n<h{level}{lang}>{hand.heading.text(one.title)}</h{level}>\n'
        )
        self.blocks(one.body, hand, deeper(level))
        self.out.append("\n</div>\n")

    def ladder(self, one: Ladder, hand: Hand, level: int) -> None:
        out, card = self.out, hand.card
        out.append(f'<div class="ladder">\n<ol class="stairs of-{len(one.rungs)}">\n')
        for rung in one.rungs:
            number = f'<span class="number">{rung.number}</span> <span class="name">{card.written(rung.title)}</span>'
            out.append(f'<li class="stair {_tier(rung)}"><a href="#{attribute(hand.id(rung.anchor))}">{number}</a></li>\n')
        out.append("</ol>\n")
        if one.base:
            out.append(f'<p class="base">{card.written(one.base)}</p>\n')
        for rung in one.rungs:
            self.rung(rung, hand, level)
        out.append("</div>\n")

    def rung(self, one: Rung, hand: Hand, level: int) -> None:
        out, inner = self.out, deeper(level)
        title = f'<h{level}><span class="number">{one.number}</span> {hand.heading.written(one.title)}</h{level}>'
        out.append(f'<div class="rung {_tier(one)}" id="{attribute(hand.id(one.anchor))}">\n<div class="tread">\n')
        out.append(f"{_steps(one.number, one.of)}\n{title}\n</div>\n")
        if one.body:
            out.append('<div class="about">\n')
            self.blocks(one.body, hand, inner)
            out.append("\n</div>\n")
        if one.columns:
            out.append('<div class="lists">\n')
            for column in one.columns:
                title = f"<h{inner}>{hand.card.text(column.title)}</h{inner}>"
                out.append(f'<div class="list"{hand.mark(column.anchor)}>\n{title}\n')
                self.blocks(column.body, hand.card, deeper(inner))
                out.append("\n</div>\n")
            out.append("</div>\n")
        out.append("</div>\n")


_SETTERS: dict[str, Callable[[_Setter, Any, Hand, int], None]] = {
    "Paragraph": _Setter.paragraph,
    "Bullets": _Setter.bullets,
    "Facts": _Setter.facts,
    "Table": _Setter.table,
    "Cards": _Setter.cards,
    "Callout": _Setter.callout,
    "Group": _Setter.group,
    "Ladder": _Setter.ladder,
}


def _tier(rung: Rung) -> str:
    return f"tier-{rung.number % 5} n-{rung.number}"


@lru_cache(maxsize=256)
def _steps(number: int, of: int) -> str:
    """The sign of a tier: as many steps as there are tiers, those up to it filled."""
    steps = []
    for at in range(1, of + 1):
        filled = ' class="on"' if at <= number else ""
        top, height = round(25 - 24 * at / of, 2), round(24 * at / of, 2)
        steps.append(f'<rect x="{(at - 1) * 8 + 1}" y="{top}" width="6" height="{height}"{filled}/>\n')
    box = f'viewBox="0 0 {of * 8} 26" width="{of * 8}" height="26"'
    return f'<svg class="steps" {box} aria-hidden="true" focusable="false">\n{"".join(steps)}</svg>\n'
