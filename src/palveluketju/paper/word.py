"""A page as a Word document: real headings, lists, tables and fields, so that what is circulated can be read and worked on."""

import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as InWord

from palveluketju.dot import TIERS
from palveluketju.drawing.characters import fit
from palveluketju.drawing.engine import Engine
from palveluketju.drawing.png import png
from palveluketju.paper import word_parts
from palveluketju.paper.fitted import ROOM, fitted
from palveluketju.paper.glyphs import undrawn
from palveluketju.paper.word_look import empty, page_of
from palveluketju.picture import standalone
from palveluketju.views.blocks import (
    Block,
    Bullets,
    Callout,
    Cards,
    Cell,
    Fact,
    Facts,
    Figure,
    Group,
    Item,
    Ladder,
    Line,
    Paragraph,
    Rung,
    Span,
    Table,
)
from palveluketju.views.printed import Printed, alternative, part_of

_SAFE_URL = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
_SIDE = {"note": ("#7a8894", "single"), "assumption": ("#a35a00", "dashed"), "warning": ("#a35a00", "single")}
#: centimetres; the sheets that drawings may need besides A4 upright
_SHEETS = {"a4": (21.0, 29.7), "a4-flipped": (29.7, 21.0), "a3-flipped": (42.0, 29.7)}
#: centimetres; the columns of a table of five
_FIVE = (3.3, 2.8, 2.3, 5.0, 3.6)
_WIDE, _DEEPEST = 17.0, 6


class Written(NamedTuple):
    """A .docx file, whether the logo stands in it, and the characters that its pictures have not."""

    data: bytes
    logo: bool
    lost: dict[str, None]


def document(one: Printed, engine: Callable[[], Engine], accent: str, brand: str, logo: str) -> Written:
    """The page as a .docx file. `logo` is a data: URI, or nothing."""
    writer = Writer(empty(one, accent, brand), one, engine)
    stands = not logo or word_parts.logo(writer.made, logo, brand)
    writer.write()
    return Written(word_parts.saved(writer.made), stands, writer.lost)


@dataclass
class Writer:
    """Places the blocks of one page; `into` is what new paragraphs are added to, the body or a cell."""

    made: Document
    one: Printed
    engine: Callable[[], Engine]
    into: Any = None
    anchors: dict[str, str] = field(default_factory=dict)
    #: the characters that the font of the drawings has not
    lost: dict[str, None] = field(default_factory=dict)

    def write(self) -> None:
        """The whole page."""
        page = self.one.page
        self.into = self.made
        self.add(f"{page.kind} · {page.status_word}", "Subtitle")
        self.line(page.title, "Title")
        for block in page.summary:
            self.line(block.line, "Lead") if isinstance(block, Paragraph) else self.block(block, 2, 0)
        self.ruled(page.head.facts, 2)
        self.blocks(page.banners, 2, 0)
        self.contents()
        for chapter in page.chapters:
            self.heading(((Span(chapter.title)),), 1, chapter.anchor)
            for section in chapter.sections:
                self.heading((Span(section.title),), 2, section.anchor)
                self.blocks(section.body, 3, 0)
        self.add(page.labels.made_with).runs[0].font.size = Pt(8)
        word_parts.unlink(self.made, self.anchors)

    # The small things

    def add(self, text: str = "", style: str = "Normal") -> InWord:
        """A paragraph."""
        made: InWord = self.into.add_paragraph(fit(text), style=self.made.styles[style])
        return made

    def line(self, line: Line, style: str = "Normal", anchor: str = "") -> InWord:
        """A paragraph of spans."""
        made = self.add(style=style)
        self.spans(made, line)
        self.mark(made, anchor)
        return made

    def heading(self, line: Line, level: int, anchor: str = "") -> None:
        """A heading; Word has nine levels, a reader has use for six."""
        self.line(line, f"Heading {min(level, _DEEPEST)}", anchor)

    def mark(self, paragraph: InWord, anchor: str) -> None:
        """Makes the paragraph a place that links lead to, once."""
        if anchor and anchor not in self.anchors:
            self.anchors[anchor] = word_parts.name_of(anchor)
            word_parts.bookmark(paragraph, self.anchors[anchor], len(self.anchors))

    def spans(self, paragraph: InWord, line: Line) -> None:
        """Runs with their language, look and links."""
        for span in line:
            if not span.text:
                continue
            run = paragraph.add_run(fit(span.text))
            if span.lang:
                word_parts.speak(run, span.lang)
            run.bold = True if span.style == "strong" else None
            if span.style == "code":
                run.font.name = "Consolas"
            url = span.url if _SAFE_URL.match(span.url) else ""
            if span.anchor or url:
                run.style = self.made.styles["Hyperlink" if url else "Inner Link"]
                word_parts.link(paragraph, anchor=span.anchor, url=url).append(run._r)

    def contents(self) -> None:
        """A table of contents that shows its entries at once and that Word brings up to date with page numbers."""
        page = self.one.page
        head = self.add(page.labels.contents, "Subtitle")
        head.paragraph_format.space_before, head.paragraph_format.keep_with_next = Pt(12), True
        entries: list[tuple[int, str, str]] = []
        for chapter in page.chapters:
            entries += [(1, chapter.title, chapter.anchor), *((2, one.title, one.anchor) for one in chapter.sections)]
        written = []
        for level, title, anchor in entries:
            one = self.add(style=f"toc {level}")
            self.spans(one, (Span(title, anchor=anchor),))
            for style in list(one._p.iter(qn("w:rStyle"))):
                style.getparent().remove(style)
            written.append(one)
        if written:
            _fielded(written[0], written[-1], r'TOC \o "1-2" \h \z \u')

    # The blocks

    def blocks(self, blocks: Iterable[Block], level: int, depth: int) -> None:
        """Blocks, `level` being that of the next heading and `depth` that of lists inside each other."""
        for one in blocks:
            self.block(one, level, depth)

    def block(self, one: Block, level: int, depth: int) -> None:
        """One block."""
        match one:
            case Paragraph(line):
                self.line(line, _fact_style(depth) if depth else "Normal")
            case Bullets(items, numbered):
                self.items(items, level, depth, numbered=numbered)
            case Facts(facts, small):
                if small or depth:
                    for fact in facts:
                        self.fact(fact, level, depth)
                else:
                    self.ruled(facts, level)
            case Table():
                self.table(one, level)
            case Cards(cards):
                for card in cards:
                    badges = tuple(Span(f" ({badge})") for badge in card.badges)
                    self.heading((*card.title, *badges), level, card.anchor)
                    self.blocks(card.body, level + 1, 0)
            case Callout():
                self.callout(one, level, depth)
            case Group(title, body, anchor, lang):
                self.heading((Span(title, lang),), level, anchor)
                self.blocks(body, level + 1, depth)
            case Ladder(rungs, base):
                for rung in rungs:
                    self.rung(rung, level)
                self.line(base)
            case Figure():
                self.figure(one)
            case _:
                raise TypeError(f"Word does not know the block {type(one).__name__}")

    def items(self, items: tuple[Item, ...], level: int, depth: int, *, numbered: bool) -> None:
        """A list; a numbered one counts from one."""
        list_style = "List Number" if numbered and not depth else "List Bullet" + (f" {min(depth + 1, 3)}" if depth else "")
        number = word_parts.counted(self.made, list_style) if numbered and not depth else 0
        for item in items:
            made = self.line(item.line, list_style, item.anchor)
            made.paragraph_format.space_after = Pt(2)
            if number:
                word_parts.count(made, number)
            self.blocks(item.body, level, depth + 1)

    def fact(self, fact: Fact, level: int, depth: int) -> None:
        """A label and what stands for it, in a line where it is one."""
        made = self.add(style=_fact_style(depth) if depth else "Normal")
        made.add_run(fit(f"{fact.label}: ")).bold = True
        first = fact.body[0] if fact.body else None
        if isinstance(first, Paragraph):
            self.spans(made, first.line)
        else:
            made.paragraph_format.keep_with_next = True
        self.blocks(fact.body[1:] if isinstance(first, Paragraph) else fact.body, level, depth + 1 if depth else 0)

    def ruled(self, facts: tuple[Fact, ...], level: int) -> None:
        """Facts as a table of labels and values."""
        rows = self.rows(len(facts), (4.2, _WIDE - 4.2))
        for cells, fact in zip(rows, facts, strict=True):
            cells[0].paragraphs[0].add_run(fit(fact.label)).bold = True
            self.inside(cells[1], fact.body, level)
        self.add().paragraph_format.space_after = Pt(0)

    def table(self, one: Table, level: int) -> None:
        """A table with its caption above, and a head that stands on every page it reaches."""
        self.add(one.caption, "Caption")
        count = len(one.head)
        rows = self.rows(len(one.rows) + 1, _FIVE if count == len(_FIVE) else (_WIDE / count,) * count)
        for cell, head in zip(rows[0], one.head, strict=True):
            cell.paragraphs[0].add_run(fit(head)).bold = True
            word_parts.shade_cell(cell, "#f5f7f8")
        rows[0][0]._tc.getparent().get_or_add_trPr().append(word_parts.element("tblHeader"))
        for cells, row in zip(rows[1:], one.rows, strict=True):
            for at, (written, cell) in enumerate(zip(cells, row, strict=True)):
                self.cell(written, cell, level, bold=at == 0)
        self.add().paragraph_format.space_after = Pt(0)

    def cell(self, written: Any, cell: Cell, level: int, *, bold: bool) -> None:
        """One cell of a table; the first of a row names it."""
        self.inside(written, cell.body, level)
        self.mark(written.paragraphs[0], cell.anchor)
        for paragraph in written.paragraphs:
            if (paragraph.style.name or "").startswith("List"):
                paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(0.4), Cm(-0.4)
            for run in paragraph.runs:
                run.font.size, run.bold = Pt(9), True if bold else run.bold

    def inside(self, cell: Any, body: tuple[Block, ...], level: int) -> None:
        """Blocks in a cell, in place of the empty paragraph that every cell has."""
        before, self.into = self.into, cell
        spare = cell.paragraphs[0]
        self.blocks(body, level, 0)
        self.into = before
        if len(cell.paragraphs) > 1 and not spare.text:
            spare._p.getparent().remove(spare._p)

    def rows(self, count: int, widths: tuple[float, ...]) -> list[Any]:
        """The cells of a new table, row by row, with lines between the rows."""
        made = self.into.add_table(count, len(widths))
        made.autofit, made.style = False, self.made.styles["Table Grid"]
        word_parts.rule(made, "#d5dde2")
        for column, wide in zip(made.columns, widths, strict=True):
            column.width = Cm(wide)
        found = [row.cells for row in made.rows]
        for cells in found:
            for cell, wide in zip(cells, widths, strict=True):
                cell.width = Cm(wide)
        return found

    def callout(self, one: Callout, level: int, depth: int) -> None:
        """A remark: its label in bold, a line at its side."""
        made = self.add(style="Remark")
        if one.kind in _SIDE:
            word_parts.border(made, "left", _SIDE[one.kind][0], 18, _SIDE[one.kind][1])
        if one.kind == "warning":
            word_parts.shade(made, "#fdf0dc")
        made.add_run(fit(f"{one.label}: ")).bold = True
        first = one.body[0] if one.body else None
        if isinstance(first, Paragraph):
            self.spans(made, first.line)
        self.blocks(one.body[1:] if isinstance(first, Paragraph) else one.body, level, max(depth, 1))

    def rung(self, rung: Rung, level: int) -> None:
        """A tier: its heading on its colour, what it says, and its lists."""
        fill, _ = TIERS[rung.number % len(TIERS)]
        self.heading((Span(f"{rung.number}. "), *rung.title), level, rung.anchor)
        word_parts.shade(self.into.paragraphs[-1], fill)
        self.blocks(rung.body, level + 1, 0)
        self.blocks(rung.columns, level + 1, 0)

    def figure(self, figure: Figure) -> None:
        """A diagram on sheets on which it can be read, with all that it shows in the words that stand for it."""
        drawn = fitted(standalone(figure.diagram, self.engine()))
        for piece in drawn.pieces:
            self.lost.update(undrawn(piece.svg))
        if drawn.sheet != "a4":
            led = word_parts.headings_at_end(self.made)
            page_of(self.made.add_section(WD_SECTION.NEW_PAGE), *_SHEETS[drawn.sheet])
            word_parts.put_at_end(self.made, led)
        self.add(figure.caption, "Caption")
        room = (_SHEETS[drawn.sheet][0] - 4) / 2.54 * 72
        for at, piece in enumerate(drawn.pieces):
            words = alternative(figure) if at == 0 else part_of(figure, at + 1, len(drawn.pieces), self.one.voice)
            shrunk = min(1.0, room / piece.width, (ROOM[drawn.sheet][1] - 30) / piece.height)
            run = self.add().add_run()
            picture = run.add_picture(io.BytesIO(png(piece.svg)), width=Pt(piece.width * shrunk))
            word_parts.describe(picture, fit(figure.caption), fit(words))
        if drawn.sheet != "a4":
            page_of(self.made.add_section(WD_SECTION.NEW_PAGE), *_SHEETS["a4"])


def _fact_style(depth: int) -> str:
    return "Fact" if depth == 1 else "Fact 2"


def _fielded(first: InWord, last: InWord, code: str) -> None:
    """Makes the paragraphs from first to last what a field shows."""
    text = word_parts.element("instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {code} "
    begin = (word_parts.element("fldChar", fldCharType="begin", dirty="true"), text)
    for one in (word_parts.element("fldChar", fldCharType="separate"), *reversed(begin)):
        run = word_parts.element("r")
        run.append(one)
        first._p.insert(1 if first._p.pPr is not None else 0, run)
    last.add_run()._r.append(word_parts.element("fldChar", fldCharType="end"))
