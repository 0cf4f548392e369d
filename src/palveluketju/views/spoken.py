"""Blocks as plain text in sentences and lines: what is read aloud in place of a picture, and what is copied elsewhere."""

from collections.abc import Iterable, Iterator

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


def spoken(blocks: Iterable[Block], *, copied: bool = False) -> str:
    """The blocks' text, a line for each paragraph, item or fact.

    To be `copied`, the items of lists have bullets and links their addresses.
    """
    return "\n".join(line for block in blocks for line in _lines(block, copied) if line)


def text_of(line: Line, *, copied: bool = False) -> str:
    """A line as bare text, with the addresses of its links when it is to be copied."""
    if not copied:
        return "".join(span.text for span in line)
    return "".join(f"{one.text} ({one.url})" if one.url and one.text not in one.url else one.text for one in line)


def _lines(block: Block, copied: bool) -> Iterator[str]:
    match block:
        case Paragraph(line):
            yield text_of(line, copied=copied)
        case Bullets(items):
            for item in items:
                yield ("• " if copied else "") + text_of(item.line, copied=copied)
                yield spoken(item.body, copied=copied)
        case Facts(facts):
            for fact in facts:
                yield _labelled(fact.label, fact.body, copied)
        case Callout(_, label, body):
            yield _labelled(label, body, copied)
        case Group(title, body):
            yield title
            yield spoken(body, copied=copied)
        case Cards(cards):
            for card in cards:
                yield " ".join([text_of(card.title, copied=copied), *card.badges])
                yield spoken(card.body, copied=copied)
        case Table(caption, head, rows):
            yield caption
            for row in rows:
                yield "; ".join(
                    f"{name}: {spoken(cell.body, copied=copied)}" for name, cell in zip(head, row, strict=True) if cell.body
                )
        case Ladder(rungs, base):
            for rung in rungs:
                yield f"{rung.number}. {text_of(rung.title, copied=copied)}"
                yield spoken((*rung.body, *rung.columns), copied=copied)
            yield text_of(base, copied=copied)
        case Figure():
            yield block.caption
            yield spoken(block.equivalent, copied=copied)


def _labelled(label: str, body: tuple[Block, ...], copied: bool) -> str:
    """A label and what stands for it, which a list follows on lines of its own."""
    return f"{label}:{' ' if body and isinstance(body[0], Paragraph) else chr(10)}{spoken(body, copied=copied)}"
