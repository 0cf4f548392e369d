"""The page of a description in a site: what the page of a chain says, with ways to the other pages; and views for readers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from palveluketju.messages.said import trilingual
from palveluketju.model.chain import Chain
from palveluketju.model.slugs import slug
from palveluketju.views.blocks import Block, Card, Cards, Chapter, Figure, Group, Ladder, Page, Paragraph, Section, Span
from palveluketju.views.elements import GRAMMAR
from palveluketju.views.names import Names, identity
from palveluketju.views.page import page
from palveluketju.views.site.linking import Term, Terms, linked
from palveluketju.views.site.listing import lettered
from palveluketju.views.site.partial import referring
from palveluketju.views.site.sheet import Book, Ref, chapter, mention

#: the readers that sections may be written for, and what else of the description each of them is shown
AUDIENCES: dict[str, tuple[str, ...]] = {
    "client": ("target-group", "entry", "services"),
    "professional": (
        "target-group",
        "tiers",
        "key-actions",
        "entry",
        "pathway",
        "handoffs",
        "decisions",
        "records",
        "instruments",
        "roles",
    ),
    "relative": ("target-group", "entry"),
}
_READERS: dict[str, str] = dict(GRAMMAR.field("Audience", "audience").shape.values)
_WAYS = {
    "role": trilingual("What this role does", "Mitä tämä rooli tekee", "Vad den här rollen gör"),
    "service": trilingual("The service in all chains", "Palvelu kaikissa ketjuissa", "Tjänsten i alla kedjor"),
    "indicator": trilingual("The indicator in all chains", "Indikaattori kaikissa ketjuissa", "Indikatorn i alla kedjor"),
    "provider": trilingual(
        "The provider in all chains", "Palveluntuottaja kaikissa ketjuissa", "Tjänsteproducenten i alla kedjor"
    ),
}


@dataclass(frozen=True)
class Ways:
    """Where things lead: the pages of this description's own things by their anchors, and those of words of any namespace."""

    own: Mapping[str, str]
    words: Callable[[str, tuple[str, ...]], str]
    terms: tuple[tuple[str, str, str], ...] = ()
    pictures: bool = True
    #: where the change log tells the versions of this description
    log: str = ""
    #: what is part of this description
    parts: tuple[Ref, ...] = ()


def description(chain: Chain, names: Names, book: Book, ways: Ways, audience: str = "", whole: str = "") -> Page:
    """The page of the description, or what one kind of reader needs of it; `whole` is then the address of all of it."""
    found = page(chain, book.language, book.today, ways.words, names, book.voice.wording)
    if audience:
        found = _for_reader(found, chain, book, audience)
    found = found._replace(chapters=tuple(_chapter(one, book, ways) for one in found.chapters))
    if ways.parts and not audience:
        found = found._replace(chapters=(_inside(ways.parts, book), *found.chapters))
    found = linked(found, Terms(_terms(chain, names, book.language, ways), book.language))
    return referring(found, whole) if audience else found


def _inside(parts: tuple[Ref, ...], book: Book) -> Chapter:
    """What belongs to an entity, by name."""
    mentions = [(book.voice.plain(one["name"]), mention(book.voice, one)) for one in parts]
    title = book.voice.say(trilingual("What belongs to this", "Mitä tähän kuuluu", "Vad som hör hit"))
    return chapter(title, "inside", *lettered(mentions, book))


def readers(audiences: list[str]) -> list[str]:
    """The readers that a description has something to say to, in the order of the language."""
    return [one for one in AUDIENCES if one in audiences]


def reader_word(audience: str, book: Book) -> str:
    """What a view of one kind of reader is called."""
    return book.voice.say(_READERS[audience])


def _for_reader(found: Page, chain: Chain, book: Book, audience: str) -> Page:
    sections = [section for chapter in found.chapters for section in chapter.sections]
    own = [f"audience-{at}" for at, one in enumerate(chain.audiences, 1) if one.audience == audience]
    told = [one for one in sections if one.anchor in own]
    shown = {one.anchor: one for one in sections}
    more = [shown[anchor] for anchor in AUDIENCES[audience] if anchor in shown]
    word = reader_word(audience, book)
    chapters = (
        Chapter(word, "for-you", tuple(told)),
        Chapter(
            book.voice.say(trilingual("From the description", "Kuvauksesta", "Ur beskrivningen")), "from-description", tuple(more)
        ),
    )
    return found._replace(kind=f"{found.kind} – {word.lower()}", chapters=tuple(one for one in chapters if one.sections))


def _terms(chain: Chain, names: Names, language: str, ways: Ways) -> Iterator[Term]:
    """The words of the description's own glossary, then those of the catalogues."""
    for one in chain.glossary:
        anchor = names.anchor(one)
        text = (one.term or {}).get(language) or (one.term or {}).get("")
        if text and anchor:
            yield Term(text, anchor, "")
        if one.abbreviation and anchor:
            yield Term(one.abbreviation, anchor, "", exact=True)
    for text, abbreviation, path in ways.terms:
        if text:
            yield Term(text, "", path)
        if abbreviation:
            yield Term(abbreviation, "", path, exact=True)


def _chapter(chapter: Chapter, book: Book, ways: Ways) -> Chapter:
    return chapter._replace(sections=tuple(_section(one, book, ways) for one in chapter.sections))


def _section(section: Section, book: Book, ways: Ways) -> Section:
    body = _blocks(section.body, book, ways)
    if section.anchor == "version" and ways.log:
        told = trilingual("What each version changed", "Mitä missäkin versiossa muuttui", "Vad varje version ändrade")
        body = (*body, Paragraph((Span(book.voice.say(told), page=ways.log),)))
    return section._replace(body=body)


def _blocks(blocks: tuple[Block, ...], book: Book, ways: Ways) -> tuple[Block, ...]:
    return tuple(_block(one, book, ways) for one in blocks)


def _block(block: Block, book: Book, ways: Ways) -> Block:
    match block:
        case Cards():
            return Cards(tuple(_card(one, book, ways) for one in block.cards))
        case Group():
            return block._replace(body=_blocks(block.body, book, ways))
        case Ladder():
            return block
        case Figure() if not ways.pictures:
            return Group(block.caption, block.equivalent)
    return block


def _card(card: Card, book: Book, ways: Ways) -> Card:
    path = ways.own.get(card.anchor, "")
    if not path:
        return card
    word = _WAYS.get(card.anchor.partition("-")[0])
    return card._replace(body=(*card.body, Paragraph((Span(book.voice.say(word), page=path),)))) if word else card


def aliases(names: Names) -> dict[str, str]:
    """The anchors that things had under their former ids → those they have now, so that old links still lead there."""
    found: dict[str, str] = {}
    for space in names.spaces.values():
        for named in space.values():
            element = named.element
            own = identity(element) if element is not None else None
            for old in getattr(element, "formerly", ()) if own and named.anchor.endswith(own) else ():
                found[named.anchor[: -len(own or "")] + slug(old)] = named.anchor
    return found
