"""The page as Markdown, for wikis and pull requests: the same words in the same order, diagrams told in words."""

from collections.abc import Iterable

from palveluketju.model.chain import Chain
from palveluketju.outward import markdown
from palveluketju.renderer import Output, Wish
from palveluketju.views.blocks import (
    Block,
    Bullets,
    Callout,
    Cards,
    Cell,
    Facts,
    Figure,
    Group,
    Item,
    Ladder,
    Line,
    Page,
    Paragraph,
    Span,
    Table,
)
from palveluketju.views.names import identity
from palveluketju.views.page import page


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One Markdown file; several languages stand one after another."""
    pages = [page(chain, language, wish.today, wording=wish.wording(language)) for language in wish.languages_for(chain)]
    text = "\n---\n\n".join(_page(one) for one in pages)
    return [Output(f"{identity(chain)}.md", text.encode())]


def _line(line: Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    lead = " " if span.text[:1].isspace() else ""
    tail = " " if span.text[-1:].isspace() and span.text.strip() else ""
    text = markdown(span.text) if span.text.strip() else ""
    if span.style == "strong" and text:
        text = f"**{text}**"
    elif span.style == "code" and text:
        text = f"<code>{text}</code>"
    elif span.style == "badge" and text:
        text = f"({text})"
    if span.url:
        text = f"[{text}](<{span.url.replace('<', '%3C').replace('>', '%3E').replace(' ', '%20')}>)"
    return f"{lead}{text}{tail}"


def _page(one: Page) -> str:
    parts = [f"# {_line(one.title)}", f"{markdown(one.kind)} · {markdown(one.status_word)}"]
    parts += [_callout(banner) for banner in one.banners]
    parts += [_blocks(one.summary), _blocks((one.head,))]
    for chapter in one.chapters:
        parts.append(f"## {markdown(chapter.title)}")
        for section in chapter.sections:
            parts += [f"### {markdown(section.title)}", _blocks(section.body, 4)]
    parts.append(markdown(one.labels.made_with))
    return "\n\n".join(part for part in parts if part) + "\n"


def _blocks(blocks: Iterable[Block], level: int = 4) -> str:
    return "\n\n".join(text for text in (_block(block, level) for block in blocks) if text)


def _block(block: Block, level: int) -> str:
    heading = "#" * min(level, 6)
    match block:
        case Paragraph(line):
            return _line(line)
        case Bullets(items, numbered):
            return "\n".join(_item(item, f"{at}." if numbered else "-", level) for at, item in enumerate(items, 1))
        case Facts(facts):
            return "\n".join(f"- **{markdown(fact.label)}:** {_inside(fact.body, level)}" for fact in facts)
        case Table():
            return _table(block)
        case Cards(cards):
            found = []
            for card in cards:
                badges = "".join(f" ({markdown(badge)})" for badge in card.badges)
                found.append(
                    "\n\n".join(
                        part for part in (f"{heading} {_line(card.title)}{badges}", _blocks(card.body, level + 1)) if part
                    )
                )
            return "\n\n".join(found)
        case Callout():
            return _callout(block)
        case Group(title, body):
            return f"{heading} {markdown(title)}\n\n{_blocks(body, level + 1)}"
        case Ladder(rungs):
            parts = []
            for rung in rungs:
                parts += [f"{heading} {rung.number}/{rung.of} {_line(rung.title)}", _blocks(rung.body, level + 1)]
                parts += [_block(column, level + 1) for column in rung.columns]
            return "\n\n".join(part for part in parts if part)
        case Figure():
            return f"**{markdown(block.caption)}**\n\n{markdown(block.diagram.description)}\n\n{_blocks(block.equivalent, level)}"
    raise TypeError(f"Markdown does not know the block {type(block).__name__}")


def _callout(block: Callout) -> str:
    return f"> **{markdown(block.label)}:** " + _inside(block.body, 4).replace("\n", "\n> ")


def _item(item: Item, mark: str, level: int) -> str:
    text = f"{mark} {_line(item.line)}"
    more = _blocks(item.body, level)
    return text + ("\n" + _indented(more, len(mark) + 1) if more else "")


def _indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line if line else "" for line in text.split("\n"))


def _inside(body: tuple[Block, ...], level: int) -> str:
    """Blocks under a label: one paragraph on the same line, more of them indented below."""
    if len(body) == 1 and isinstance(body[0], Paragraph):
        return _line(body[0].line)
    return "\n" + _indented(_blocks(body, level), 2)


def _table(table: Table) -> str:
    rows = ["| " + " | ".join(markdown(head) for head in table.head) + " |", "|" + " --- |" * len(table.head)]
    rows += ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in table.rows]
    return f"**{markdown(table.caption)}**\n\n" + "\n".join(rows)


def _cell(cell: Cell) -> str:
    return "<br>".join(_flat(block) for block in cell.body)


def _flat(block: Block) -> str:
    """A block on one line, for a cell of a table."""
    match block:
        case Paragraph(line):
            return _line(line)
        case Bullets(items):
            return "<br>".join("• " + "<br>".join([_line(item.line), *(_flat(one) for one in item.body)]) for item in items)
        case Facts(facts):
            return "<br>".join(f"**{markdown(fact.label)}:** {'<br>'.join(_flat(one) for one in fact.body)}" for fact in facts)
        case Callout(_, label, body):
            return f"{markdown(label)}: {'<br>'.join(_flat(one) for one in body)}"
    return _block(block, 6).replace("\n", "<br>")
