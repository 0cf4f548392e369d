"""The page of sources: everything that descriptions and catalogues lean on, and which lean on it."""

from collections.abc import Sequence
from typing import Any, TypedDict

from palveluketju.alphabet import alphabetical
from palveluketju.messages.said import trilingual
from palveluketju.model.built import object_of
from palveluketju.model.source import Source
from palveluketju.views.blocks import Block, Bullets, Item, Page, Paragraph, Span
from palveluketju.views.elements import Elements
from palveluketju.views.names import Names
from palveluketju.views.site.sheet import Book, Ref, chapter, linked, ordered, sheet
from palveluketju.views.voice import Text

TITLE = trilingual("Sources", "Lähteet", "Källor")


class Cited(TypedDict):
    """A source, what is said of it, and the descriptions that cite it."""

    name: Text
    content: dict[str, Any]
    where: list[Ref]


def sources(cited: Sequence[Cited], book: Book) -> Page:
    """The page, in the order of the alphabet."""
    voice = book.voice
    elements = Elements(voice, Names())
    items = tuple(
        _item(one, book, elements)
        for one in sorted(cited, key=lambda one: (alphabetical(voice.plain(one["name"]), book.language), str(one["content"])))
    )
    lead = trilingual("What the descriptions are drawn from.", "Mihin kuvaukset perustuvat.", "Vad beskrivningarna bygger på.")
    body = (Bullets(items),) if items else ()
    return sheet(voice, (Span(voice.say(TITLE)),), "", [chapter("", "sources", *body)], (Paragraph((Span(voice.say(lead)),)),))


def _item(one: Cited, book: Book, elements: Elements) -> Item:
    voice = book.voice
    body: list[Block] = []
    element = object_of(Source, one["content"])
    body += elements.body(element)
    line: list[Span] = [Span(voice.say(trilingual("In:", "Kuvauksissa:", "I:")) + " ")]
    for at, ref in enumerate(ordered(voice, one["where"])):
        line += [*([Span(", ")] if at else []), *linked(voice, ref["name"], ref["path"])]
    if one["where"]:
        body.append(Paragraph(tuple(line)))
    return Item(voice.line(one["name"]), "", tuple(body))
