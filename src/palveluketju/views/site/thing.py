"""The page of a shared service, of a provider and of an indicator: what it is, and which descriptions use it where."""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

from palveluketju.messages.said import trilingual
from palveluketju.model.built import object_of
from palveluketju.model.element import Element
from palveluketju.model.indicator import Indicator
from palveluketju.model.provider import Provider
from palveluketju.model.service import Service
from palveluketju.views.blocks import Block, Bullets, Cell, Chapter, Group, Item, Line, Mention, Page, Paragraph, Span, Table
from palveluketju.views.elements import Elements
from palveluketju.views.site.listing import IN_CHAINS, counted, lettered
from palveluketju.views.site.referred import Words, elements_of
from palveluketju.views.site.sheet import STATUSES, Book, Ref, chapter, linked, mention, ordered, roll, sheet
from palveluketju.views.voice import Text

_MODELS: dict[str, type[Element]] = {"service": Service, "provider": Provider, "indicator": Indicator}
_KINDS = {
    "service": trilingual("Service", "Palvelu", "Tjänst"),
    "provider": trilingual("Provider", "Palveluntuottaja", "Tjänsteproducent"),
    "indicator": trilingual("Indicator", "Indikaattori", "Indikator"),
}
#: descriptions whose own definitions are all shown; of more only the list is
DEFINED = 12
#: descriptions that have a row each; more stand under their first letters
LISTED = 40
#: what an indicator says of one chain rather than of itself
_OF_CHAIN = ("baseline", "target", "observations")
LEVELS = ("baseline", "target")


class Used(TypedDict):
    """A description that uses the thing: on which tiers (numbers and names, none for the whole), where, saying what of it."""

    ref: Ref
    anchor: str
    tiers: list[tuple[int, Text]]
    content: dict[str, Any]


class ThingFacts(TypedDict):
    """A thing: what the catalogue says of it, when one does, and the descriptions that use it.

    `words` are what it refers to; `services` are those of the catalogues that a provider provides.
    """

    space: str
    name: Text
    content: dict[str, Any]
    used: list[Used]
    words: Words
    services: list[Ref]


def thing(facts: ThingFacts, book: Book) -> Page:
    """The page of the thing."""
    voice, say, space = book.voice, book.voice.say, facts["space"]
    elements = elements_of(facts["words"], voice)
    services = [mention(voice, ref) for ref in ordered(voice, facts["services"])]
    chapters = [
        chapter(say(trilingual("What it is", "Mikä se on", "Vad det är")), "definition", *_definition(facts, elements)),
        chapter(say(trilingual("Services", "Palvelut", "Tjänster")), "services", *roll(services)),
        *_chains(facts, book, elements),
    ]
    return sheet(voice, voice.line(facts["name"]), say(_KINDS[space]), chapters, _summary(facts, book))


def _summary(facts: ThingFacts, book: Book) -> tuple[Block, ...]:
    return book.voice.prose(facts["content"].get("description"))


def _definition(facts: ThingFacts, elements: Elements) -> tuple[Block, ...]:
    """What the catalogue says; without one, what the only description that has the thing says."""
    content = facts["content"]
    if not content and facts["space"] == "indicator" and len(facts["used"]) == 1:
        content = facts["used"][0]["content"]
    if not content:
        return ()
    element = object_of(_MODELS[facts["space"]], content)
    return elements.body(element, ("description",), small=False)


def _chains(facts: ThingFacts, book: Book, elements: Elements) -> list[Chapter]:
    voice, say = book.voice, book.voice.say
    title = say(trilingual("Where it is used", "Missä käytetään", "Var den används"))
    by_path = {one["ref"]["path"]: one for one in facts["used"]}
    used = [by_path[ref["path"]] for ref in ordered(voice, (one["ref"] for one in facts["used"]))]
    if not used:
        text = say(
            trilingual(
                "No description uses this yet.", "Mikään kuvaus ei vielä käytä tätä.", "Ingen beskrivning använder detta ännu."
            )
        )
        return [chapter(title, "used", Paragraph((Span(text),)))]
    heads = [say(trilingual("Description", "Kuvaus", "Beskrivning")), say("Status")]
    with_tiers = facts["space"] != "provider"
    if facts["space"] != "indicator" and len(used) > LISTED:
        tiers = _tiers(used) if with_tiers else {}
        mentions = [(voice.plain(one["ref"]["name"]), _mention(one, book, with_tiers, tiers)) for one in used]
        return [chapter(title, "used", counted(len(used), book), *_by_tier(used, tiers, book), *lettered(mentions, book))]
    levels = facts["space"] == "indicator" and any(one["content"].get(key) for one in used for key in LEVELS)
    heads += [say("Tier")] if with_tiers else []
    heads += [say("Baseline"), say("Target")] if levels else []
    rows = tuple(_row(one, book, elements, with_tiers, levels) for one in used)
    caption = say(trilingual("Descriptions that use it", "Kuvaukset, joissa se on", "Beskrivningar där den ingår"))
    blocks: list[Block] = [Table(caption, tuple(heads), rows)]
    if facts["space"] == "indicator" and not facts["content"] and 1 < len(used) <= DEFINED:
        blocks += _definitions(used, book, elements)
    return [chapter(title, "used", *blocks)]


def _tiers(used: Sequence[Used]) -> dict[int, Text]:
    """The tiers that are called the same in all of the descriptions, so that their number says which they are."""
    found: dict[int, list[Text]] = {}
    for one in used:
        for number, name in one["tiers"]:
            if name not in found.setdefault(number, []):
                found[number].append(name)
    return {number: names[0] for number, names in sorted(found.items()) if len(names) == 1}


def _by_tier(used: Sequence[Used], tiers: Mapping[int, Text], book: Book) -> tuple[Block, ...]:
    """What the numbers of the tiers mean, and in how many descriptions the thing is on each."""
    items = []
    for number, name in tiers.items():
        span = book.voice.span(name)
        count = sum(number in [tier for tier, _ in one["tiers"]] for one in used)
        about = book.voice.say(IN_CHAINS, count=book.voice.number(count))
        title = f"{book.voice.say('Tier')} {number}: "
        items.append(Item((Span(title), Span(span.text, span.lang), Span(f" – {about}", style="muted"))))
    return (Bullets(tuple(items)),) if items else ()


def _mention(one: Used, book: Book, with_tiers: bool, tiers: Mapping[int, Text]) -> Mention:
    """One of hundreds: its name, and the tiers when it is not for the whole."""
    spans: list[Span] = []
    for number, name in one["tiers"] if with_tiers else ():
        span = book.voice.span(name)
        spans += [Span(", ")] if spans else []
        if number in tiers:
            spans.append(Span(f"{book.voice.say('Tier').lower()} {number}"))
        else:
            spans += [Span(f"{number}. "), Span(span.text, span.lang)]
    return mention(book.voice, one["ref"], tuple(spans), one["anchor"])


def _row(one: Used, book: Book, elements: Elements, with_tiers: bool, levels: bool) -> tuple[Cell, ...]:
    voice, say = book.voice, book.voice.say
    path = f"{one['ref']['path']}#{one['anchor']}" if one["anchor"] else one["ref"]["path"]
    cells = [_cell(linked(voice, one["ref"]["name"], path)), _cell((Span(say(STATUSES[one["ref"]["status"]])),))]
    if with_tiers:
        lines: list[Line] = []
        for number, name in one["tiers"]:
            span = voice.span(name)
            lines.append((Span(f"{number}. "), Span(span.text, span.lang)))
        whole = (Span(say(trilingual("the whole chain", "koko ketju", "hela kedjan"))),)
        cells.append(
            Cell((Bullets(tuple(Item(line) for line in lines)),)) if len(lines) > 1 else _cell(lines[0] if lines else whole)
        )
    if levels:
        element = object_of(Indicator, {"name": {"": "x"}, **_levels(one["content"])})
        cells += [_cell(elements.line(level) if level else ()) for level in (element.baseline, element.target)]
    return tuple(cells)


def _levels(content: dict[str, Any]) -> dict[str, Any]:
    return {key: content[key] for key in LEVELS if key in content}


def _cell(line: Line) -> Cell:
    return Cell((Paragraph(line),) if line else ())


def _definitions(used: Sequence[Used], book: Book, elements: Elements) -> list[Block]:
    """How each description defines it; told once when they all say the same."""
    found: list[tuple[list[Used], tuple[Block, ...]]] = []
    for one in used:
        body = elements.body(object_of(Indicator, one["content"]), _OF_CHAIN, small=True)
        same = next((own for own, known in found if known == body), None)
        if same is not None:
            same.append(one)
        elif body:
            found.append(([one], body))
    groups: list[Block] = []
    for own, body in found:
        names = ", ".join(book.voice.plain(one["ref"]["name"]) for one in own)
        groups.append(Group(names, body))
    return groups
