"""The page of a role: what I do, in each chain. On paper it is a card of one sheet."""

from collections.abc import Sequence
from typing import Any, TypedDict

from palveluketju.messages.said import trilingual
from palveluketju.model.built import object_of
from palveluketju.model.role import Role
from palveluketju.views.blocks import Block, Bullets, Chapter, Facts, Group, Item, Page, Paragraph, Section, Span
from palveluketju.views.elements import GRAMMAR, Elements
from palveluketju.views.site.listing import counted, lettered
from palveluketju.views.site.referred import Words, elements_of
from palveluketju.views.site.sheet import Book, Ref, chapter, mention, ordered, sheet
from palveluketju.views.site.told import Work
from palveluketju.views.voice import Text, Voice

#: descriptions of which everything is told; beyond that a role is so common that the page only leads to them
TOLD = 40
#: what a role does, in the order in which one wants to know: the fields that say it, and how it is headed
_HEADS: tuple[tuple[tuple[tuple[str, str], ...], str], ...] = (
    ((("Role", "tasks"),), trilingual("My tasks", "Tehtäväni", "Mina uppgifter")),
    ((("Step", "actors"),), trilingual("Steps I do", "Askeleet, jotka teen", "Steg som jag utför")),
    (
        (("Step", "optional_actors"),),
        trilingual(
            "Steps I take part in when available",
            "Askeleet, joihin osallistun, jos yksikössä on roolini",
            "Steg som jag deltar i om rollen finns",
        ),
    ),
    ((("Handoff", "from"),), trilingual("I hand over", "Siirrän eteenpäin", "Jag lämnar över")),
    ((("Handoff", "to"),), trilingual("I receive", "Otan vastaan", "Jag tar emot")),
    (
        (("Handoff", "keeps_responsibility"),),
        trilingual(
            "I answer until it has been received",
            "Vastuullani siirron ajan",
            "Mitt ansvar under överföringen",
        ),
    ),
    ((("Decision", "decided_by"),), trilingual("I decide", "Päätän", "Jag beslutar")),
    (
        (("Action", "responsible"),),
        trilingual("Key actions I see to", "Keskeiset toimenpiteet, joista vastaan", "Centrala åtgärder som jag sköter"),
    ),
    ((("Duty", "party"),), trilingual("My part of the work", "Osuuteni työnjaosta", "Min del av arbetet")),
    ((("Group", "led_by"),), trilingual("Groups I lead", "Työryhmät, joita johdan", "Grupper som jag leder")),
    ((("Group", "members"),), trilingual("Groups I belong to", "Työryhmät, joihin kuulun", "Grupper som jag hör till")),
)
_OWNER = trilingual("I answer for this description", "Vastaan tästä kuvauksesta", "Jag ansvarar för den här beskrivningen")
_DEPUTY = trilingual("I stand in for", "Toimin sijaisena", "Jag är ställföreträdare för")
_ALSO = trilingual("I also answer for", "Lisäksi vastaan", "Dessutom ansvarar jag för")


class Doing(TypedDict):
    """What the role does in one description, what is said of it there, and in how many places it is named."""

    ref: Ref
    anchor: str
    content: dict[str, Any]
    work: list[Work]
    places: int


class RoleFacts(TypedDict):
    """A role: what the catalogue says of it, and what it does in each description."""

    name: Text
    content: dict[str, Any]
    doing: list[Doing]
    words: Words


def role(facts: RoleFacts, book: Book) -> Page:
    """The page of the role."""
    voice, say = book.voice, book.voice.say
    elements = elements_of(facts["words"], voice)
    by_path = {one["ref"]["path"]: one for one in facts["doing"]}
    doing = [by_path[ref["path"]] for ref in ordered(voice, (one["ref"] for one in facts["doing"]))]
    if len(doing) > TOLD:
        about = trilingual("places: {count}", "kohtia: {count}", "ställen: {count}")
        mentions = []
        for one in doing:
            said = (Span(say(about, count=voice.number(one["places"]))),) if one["places"] else ()
            mentions.append((voice.plain(one["ref"]["name"]), mention(voice, one["ref"], said, one["anchor"])))
        title = say(trilingual("In the chains", "Ketjuissa", "I kedjorna"))
        chapters = [chapter(title, "chains", counted(len(doing), book), *lettered(mentions, book))]
    else:
        chapters = [_in_chain(one, book, elements) for one in doing]
    if not doing:
        text = say(
            trilingual(
                "No description names this role yet.",
                "Mikään kuvaus ei vielä mainitse tätä roolia.",
                "Ingen beskrivning nämner rollen ännu.",
            )
        )
        chapters = [chapter(say(trilingual("In the chains", "Ketjuissa", "I kedjorna")), "chains", Paragraph((Span(text),)))]
    summary, head = _about(facts["content"], voice, elements)
    return sheet(voice, voice.line(facts["name"]), say(trilingual("Role", "Rooli", "Roll")), chapters, summary, head)


def _about(content: dict[str, Any], voice: Voice, elements: Elements) -> tuple[tuple[Block, ...], Facts | None]:
    if not content:
        return (), None
    element = object_of(Role, {"name": {"": "x"}, **content})
    facts = elements.facts(element, {"id", "formerly", "use", "name", "description", "note", "assumption", "source"})
    return voice.prose(element.description), Facts(facts) if facts else None


def _in_chain(one: Doing, book: Book, elements: Elements) -> Chapter:
    voice, say = book.voice, book.voice.say
    sections: list[Section] = []
    path = one["ref"]["path"]
    own = f"{path}#{one['anchor']}" if one["anchor"] else path
    open_it = say(trilingual("The whole chain", "Koko ketju", "Hela kedjan"))
    lead: list[Block] = [Paragraph((Span(open_it, page=own),))]
    lead = [*_about(one["content"], voice, elements)[0], *lead]
    if any((work["concept"], work["field"]) == ("Chain", "owner") for work in one["work"]):
        lead.insert(0, Paragraph((Span(say(_OWNER), style="strong"),)))
    sections.append(Section("", "", tuple(lead)))
    groups = []
    seen = {("Chain", "owner")}
    for fields, title in _HEADS:
        seen.update(fields)
        groups.append((say(title), [work for work in one["work"] if (work["concept"], work["field"]) in fields]))
    deputies = [work for work in one["work"] if (work["concept"], work["field"]) == ("Role", "deputy")]
    groups.append((say(_DEPUTY), deputies))
    seen.add(("Role", "deputy"))
    rest = [work for work in one["work"] if (work["concept"], work["field"]) not in seen]
    blocks = tuple(Group(title, _items(works, path, voice)) for title, works in groups if works)
    more = (Group(say(_ALSO), _rest(rest, path, voice)),) if rest else ()
    if blocks or more:
        sections.append(Section("", "", (*blocks, *more)))
    title = voice.plain(one["ref"]["name"])
    return Chapter(title, f"in-{path.rpartition('/')[2].removesuffix('.html')}", tuple(sections))


def _items(works: Sequence[Work], path: str, voice: Voice) -> tuple[Block, ...]:
    return (Bullets(tuple(Item(_line(work, path, voice)) for work in works)),)


def _line(work: Work, path: str, voice: Voice) -> tuple[Span, ...]:
    say = voice.say
    parts: list[Span] = []
    if work.get("number"):
        parts.append(Span(f"{work['number']}. "))
    name = voice.span(work["name"])
    target = f"{path}#{work['anchor']}" if work["anchor"] else path
    text = " ".join(name.text.split()) or say(GRAMMAR[work["concept"]].label)
    parts.append(Span(text, name.lang, page=target if (work["concept"], work["field"]) != ("Role", "tasks") else ""))
    if work.get("other"):
        other = voice.span(work["other"])
        arrow = " → " if work["field"] == "from" else " ← "
        parts += [Span(arrow), Span(other.text, other.lang)]
    if work.get("limit"):
        parts.append(Span(f" ({say('within {limit}', limit=voice.duration(work['limit']))})"))
    return tuple(parts)


def _rest(works: Sequence[Work], path: str, voice: Voice) -> tuple[Block, ...]:
    """Whatever else names the role: each with what it is."""
    items = []
    for work in works:
        concept = GRAMMAR[work["concept"]]
        field = next(field.title for field in concept.fields if field.key == work["field"])
        label = voice.say(concept.label)
        told = f"{label}, {voice.say(field).lower()}: " if work["name"] else f"{voice.say(field)}: "
        items.append(Item((Span(told, style="muted"), *_line(work, path, voice))))
    return (Bullets(tuple(items)),)
