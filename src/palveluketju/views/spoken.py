"""Blocks as plain text in sentences and lines: what is read aloud in place of a picture."""

from collections.abc import Iterable

from palveluketju.views.blocks import (
    Block,
    Bullets,
    Callout,
    Cards,
    Facts,
    Figure,
    Group,
    Ladder,
    Line,
    Paragraph,
    Table,
)


def spoken(blocks: Iterable[Block]) -> str:
    """The blocks' text, a line for each paragraph, item or fact."""
    return "\n".join(line for block in blocks for line in _lines(block) if line)


def text_of(line: Line) -> str:
    """A line as bare text."""
    return "".join(span.text for span in line)


def _lines(block: Block) -> Iterable[str]:
    match block:
        case Paragraph(line):
            yield text_of(line)
        case Bullets(items):
            for item in items:
                yield text_of(item.line)
                yield spoken(item.body)
        case Facts(facts):
            for fact in facts:
                yield f"{fact.label}: {spoken(fact.body)}"
        case Callout(_, label, body):
            yield f"{label}: {spoken(body)}"
        case Group(title, body):
            yield title
            yield spoken(body)
        case Cards(cards):
            for card in cards:
                yield " ".join([text_of(card.title), *card.badges])
                yield spoken(card.body)
        case Table(caption, head, rows):
            yield caption
            for row in rows:
                yield "; ".join(f"{name}: {spoken(cell.body)}" for name, cell in zip(head, row, strict=True) if cell.body)
        case Ladder(rungs, base):
            for rung in rungs:
                yield f"{rung.number}. {text_of(rung.title)}"
                yield spoken((*rung.body, *rung.columns))
            yield text_of(base)
        case Figure():
            yield block.caption
            yield spoken(block.equivalent)
