"""Words of the glossary in running text, linked to what they mean: in each section the first time, never inside a link."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from palveluketju.views.blocks import (
    Block,
    Bullets,
    Callout,
    Card,
    Cards,
    Cell,
    Chapter,
    Fact,
    Facts,
    Group,
    Item,
    Ladder,
    Line,
    Page,
    Paragraph,
    Rung,
    Section,
    Span,
    Table,
)

#: endings that a word may have and still be the word; what is longer is a compound, which may mean something else
_ENDINGS = {
    "fi": r"(?:n|t|e?en|i?en|jen|i?den|i?tten|[aä]|t[aä]|tt[aä]|i?[aä]|j[aä]|i?t[aä]|i?ss[aä]|i?st[aä]|i?ll[aä]|i?lt[aä]|i?lle|"
    r"i?ksi|i?n[aä]|i?in|[aäoöuyie]n|h[aäoöuyie]n|seen|siin|ihin)?(?:ns[aä]|mme|nne|ni|si)?(?:kin|k[aä][aä]n|k[oö])?",
    "sv": r"(?:s|n|en|et|ns|ens|ets|na|nas|er|ar|or|r|erna|arna|orna|ernas|arnas|ornas|t|ts)?",
    "en": r"(?:s|es|['’]s)?",
}
_WORD = re.compile(r"[^\W\d_][\w-]*")
#: letters that a word is looked for by, and the shortest word that may have endings
_HEAD, _INFLECTED = 2, 4


class Term(NamedTuple):
    """A word of the glossary in one language, and where it is explained: on the page itself, or on another of the site."""

    text: str
    anchor: str
    page: str
    exact: bool = False


@dataclass(frozen=True)
class _Known:
    term: Term
    pattern: re.Pattern[str]


class Terms:
    """The words to be linked in one language."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self._by_head: dict[str, list[_Known]] = {}
        taken: set[str] = set()
        for term in sorted(terms, key=lambda one: -len(one.text)):
            text = " ".join(term.text.split())
            if len(text) < 2 or text.casefold() in taken:
                continue
            taken.add(text.casefold())
            exact = term.exact or len(text) < _INFLECTED
            words = r"\s+".join(map(re.escape, text.split()))
            pattern = rf"{words}(?!\w)" if exact else rf"(?:{words}){_ENDINGS.get(language, '')}(?!\w)"
            flags = 0 if term.exact else re.IGNORECASE
            self._by_head.setdefault(text[:_HEAD].casefold(), []).append(_Known(term, re.compile(pattern, flags)))

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._by_head)

    def line(self, line: Line, seen: set[str]) -> Line:
        """The line with its first mentions linked; `seen` are the words that the section has linked already."""
        found: list[Span] = []
        for span in line:
            if span.lang or span.anchor or span.url or span.page or span.style in ("code", "badge", "strong"):
                found.append(span)
            else:
                found += self._parts(span, seen)
        return tuple(found)

    def _parts(self, span: Span, seen: set[str]) -> list[Span]:
        text, done = span.text, 0
        parts: list[Span] = []
        for word in _WORD.finditer(text):
            known = self._by_head.get(word[0][:_HEAD].casefold()) if word.start() >= done else None
            for one in known or ():
                match = one.pattern.match(text, word.start()) if one.term.text not in seen else None
                if match:
                    seen.add(one.term.text)
                    parts += [span._replace(text=text[done : match.start()])] if match.start() > done else []
                    parts.append(span._replace(text=match[0], anchor=one.term.anchor, page=one.term.page))
                    done = match.end()
                    break
        return [*parts, span._replace(text=text[done:])] if parts and done < len(text) else parts or [span]


def linked(page: Page, terms: Terms) -> Page:
    """The page with the words of the glossary linked; its own glossary is left as it is."""
    if not terms:
        return page
    summary = _blocks(page.summary, terms, set())
    return page._replace(summary=summary, chapters=tuple(_chapter(one, terms) for one in page.chapters))


def _chapter(chapter: Chapter, terms: Terms) -> Chapter:
    sections = tuple(
        one if one.anchor in ("glossary", "sources", "links", "version") else _section(one, terms) for one in chapter.sections
    )
    return chapter._replace(sections=sections)


def _section(section: Section, terms: Terms) -> Section:
    return section._replace(body=_blocks(section.body, terms, set()))


def _blocks(blocks: tuple[Block, ...], terms: Terms, seen: set[str]) -> tuple[Block, ...]:
    return tuple(_block(one, terms, seen) for one in blocks)


def _block(block: Block, terms: Terms, seen: set[str]) -> Block:
    match block:
        case Paragraph():
            return block._replace(line=terms.line(block.line, seen))
        case Bullets():
            return block._replace(items=tuple(_item(one, terms, seen) for one in block.items))
        case Facts():
            return block._replace(facts=tuple(Fact(one.label, _blocks(one.body, terms, seen), one.anchor) for one in block.facts))
        case Table():
            rows = tuple((row[0], *(Cell(_blocks(one.body, terms, seen), one.anchor) for one in row[1:])) for row in block.rows)
            return block._replace(rows=rows)
        case Cards():
            return Cards(tuple(_card(one, terms, seen) for one in block.cards))
        case Callout() if block.kind != "source":
            return block._replace(body=_blocks(block.body, terms, seen))
        case Group():
            return block._replace(body=_blocks(block.body, terms, seen))
        case Ladder():
            return block._replace(rungs=tuple(_rung(one, terms, seen) for one in block.rungs))
    return block


def _item(item: Item, terms: Terms, seen: set[str]) -> Item:
    return item._replace(line=terms.line(item.line, seen), body=_blocks(item.body, terms, seen))


def _card(card: Card, terms: Terms, seen: set[str]) -> Card:
    return card._replace(body=_blocks(card.body, terms, seen))


def _rung(rung: Rung, terms: Terms, seen: set[str]) -> Rung:
    columns = tuple(one._replace(body=_blocks(one.body, terms, seen)) for one in rung.columns)
    return rung._replace(body=_blocks(rung.body, terms, seen), columns=columns)
