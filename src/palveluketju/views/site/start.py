"""The start page: service entities with their chains, the rest of the chains, models, how far all is, and the landscape."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from palveluketju.messages.said import trilingual
from palveluketju.views.blocks import (
    Block,
    Bullets,
    Card,
    Cards,
    Cell,
    Chapter,
    Figure,
    Item,
    Line,
    Mention,
    Page,
    Paragraph,
    Span,
    Table,
)
from palveluketju.views.landscape import Entry, Landscape
from palveluketju.views.site.listing import COUNT
from palveluketju.views.site.sheet import KINDS, STATUSES, Book, Ref, chapter, linked, mention, ordered, roll, sheet
from palveluketju.views.voice import Text

#: cards beyond which a list is easier to look through, names beyond which the start only leads to the list of all
_CARDS, _NAMES = 24, 60
#: chains that stand in the card of their entity; of more only their number
_HELD = 8


class Described(TypedDict):
    """A description on the start page; `inside` are the addresses of the entities that it is part of."""

    ref: Ref
    about: Text
    inside: list[str]


class StartFacts(TypedDict):
    """Everything on the start page. `ways` are other ways in: an address, the number of things there."""

    described: list[Described]
    ways: list[tuple[str, int]]
    left_out: int


def start(facts: StartFacts, book: Book, words: Mapping[str, str], seen: Landscape | None, drawn: bool) -> Page:
    """The page. `words` are the titles of the ways in, by their addresses."""
    voice, say = book.voice, book.voice.say
    by_path = {one["ref"]["path"]: one for one in facts["described"]}
    entities = _of_kind(facts, book, "entity")
    loose = [
        one
        for one in _of_kind(facts, book, "chain")
        if not any(path in by_path and by_path[path]["ref"]["kind"] == "entity" for path in one["inside"])
    ]
    models = _of_kind(facts, book, "model")
    held: dict[str, list[Mention]] = {}
    for one in facts["described"]:
        if one["ref"]["kind"] != "entity":
            for path in one["inside"]:
                held.setdefault(path, []).append(mention(voice, one["ref"]))
    chapters = [
        _cards(say("Service entities"), "entities", entities, book, held),
        _cards(
            say("Service chains")
            if not entities
            else say(trilingual("Other service chains", "Muut palveluketjut", "Övriga servicekedjor")),
            "chains",
            loose,
            book,
            {},
        ),
        _cards(say("Operating models"), "models", models, book, {}),
        chapter(say(trilingual("Find by", "Muita tapoja etsiä", "Andra sätt att hitta")), "ways", *_ways(facts, words, book)),
        chapter(
            say(trilingual("How far they are", "Kuvausten vaiheet", "Beskrivningarnas status")),
            "statuses",
            *_statuses(facts, book),
        ),
        chapter(say("Landscape"), "landscape", *_landscape(seen, book, drawn)),
    ]
    lead = say(
        trilingual(
            "How clients’ services go, who does what and who answers for what.",
            "Näin asiakkaan palvelut etenevät: kuka tekee mitäkin ja kuka vastaa mistäkin.",
            "Så fungerar klientens tjänster steg för steg: vem som gör vad och vem som ansvarar för vad.",
        )
    )
    title = voice.line(book.name) or (Span(say("Handbook")),)
    return sheet(voice, title, "", chapters, (Paragraph((Span(lead),)),))


def _of_kind(facts: StartFacts, book: Book, kind: str) -> list[Described]:
    found = {one["ref"]["path"]: one for one in facts["described"] if one["ref"]["kind"] == kind}
    return [found[ref["path"]] for ref in ordered(book.voice, (one["ref"] for one in found.values()))]


def _cards(title: str, anchor: str, found: list[Described], book: Book, held: dict[str, list[Mention]]) -> Chapter:
    if not found:
        return Chapter(title, anchor, ())
    if len(found) > _NAMES:
        count = book.voice.number(len(found))
        every = trilingual("All {count} descriptions", "Kaikki {count} kuvausta", "Alla {count} beskrivningar")
        hint = trilingual(
            "The quickest way to a chain is the search at the top of the page.",
            "Nopeimmin löydät ketjun sivun yläreunan haulla.",
            "Snabbast hittar du en kedja med sökningen högst upp på sidan.",
        )
        way = Paragraph((Span(book.voice.say(every, count=count), page="all.html"),))
        return chapter(title, anchor, Paragraph((Span(book.voice.say(hint)),)), way)
    if len(found) > _CARDS:
        return chapter(title, anchor, *roll([mention(book.voice, one["ref"]) for one in found]))
    cards = tuple(
        Card(
            linked(book.voice, one["ref"]["name"], one["ref"]["path"]),
            "",
            (*_status(one["ref"], book), *_many(held.get(one["ref"]["path"], ()), book)),
            (*_about(one["about"], book), *roll(_few(held.get(one["ref"]["path"], ())))),
        )
        for one in found
    )
    return chapter(title, anchor, Cards(cards))


def _status(ref: Ref, book: Book) -> tuple[str, ...]:
    """How far a description is when it is not in use, as is expected."""
    return () if ref["status"] == "in_use" else (book.voice.say(STATUSES[ref["status"]]),)


def _few(held: Sequence[Mention]) -> Sequence[Mention]:
    return held if len(held) <= _HELD else ()


def _many(held: Sequence[Mention], book: Book) -> tuple[str, ...]:
    """How many there are when they stand on the page of their entity."""
    return () if len(held) <= _HELD else (book.voice.say(COUNT, count=book.voice.number(len(held))),)


def _about(text: Text, book: Book) -> tuple[Block, ...]:
    line = book.voice.line(text)
    return (Paragraph(line),) if line else ()


def _ways(facts: StartFacts, words: Mapping[str, str], book: Book) -> tuple[Block, ...]:
    cards = tuple(
        Card((Span(words[path], page=path),), "", (book.voice.number(count),) if count else ()) for path, count in facts["ways"]
    )
    return (Cards(cards),) if cards else ()


def _statuses(facts: StartFacts, book: Book) -> tuple[Block, ...]:
    say = book.voice.say
    kinds = [kind for kind in KINDS if any(one["ref"]["kind"] == kind for one in facts["described"])]
    counts = {
        status: [
            sum(one["ref"]["status"] == status and one["ref"]["kind"] == kind for one in facts["described"]) for kind in kinds
        ]
        for status in STATUSES
    }
    rows = tuple(
        (
            _cell((Span(say(STATUSES[status]), page=f"all.html#{status.replace('_', '-')}"),)),
            *(_cell((Span(book.voice.number(count)),)) for count in own),
        )
        for status, own in counts.items()
        if any(own)
    )
    titles = {"chain": say("Service chains"), "entity": say("Service entities"), "model": say("Operating models")}
    caption = say(trilingual("Descriptions by status", "Kuvaukset vaiheittain", "Beskrivningar efter status"))
    if not rows:
        return (
            Paragraph(
                (
                    Span(
                        say(
                            trilingual(
                                "There are no descriptions yet.", "Kuvauksia ei vielä ole.", "Det finns inga beskrivningar ännu."
                            )
                        )
                    ),
                )
            ),
        )
    return (Table(caption, (say("Status"), *(titles[kind] for kind in kinds)), rows),)


def _cell(line: Line) -> Cell:
    return Cell((Paragraph(line),))


def _landscape(seen: Landscape | None, book: Book, drawn: bool) -> tuple[Block, ...]:
    if seen is None or not seen.entries:
        return ()
    told = (Bullets(tuple(map(_item, seen.entries))),)
    if not drawn:
        return told
    return (Figure(seen.diagram, seen.diagram.title, book.voice.say("The diagram in words"), told),)


def _item(entry: Entry) -> Item:
    about = (Span(f" ({entry.about})"),) if entry.about else ()
    body: list[Block] = []
    if entry.lines or entry.entries:
        inner = (*(Item((Span(line),)) for line in entry.lines), *map(_item, entry.entries))
        body.append(Bullets(inner))
    return Item((Span(entry.title, style="strong"), *about), "", tuple(body))
