"""Facts → page: which view makes which page of a site."""

from typing import Any

from palveluketju.messages.said import trilingual
from palveluketju.site.placing import Leaf
from palveluketju.site.planned import Planned
from palveluketju.site.planning import Plan
from palveluketju.views.blocks import Page
from palveluketju.views.landscape import Described, Landscape, landscape
from palveluketju.views.site import accessibility, changes, glossary, gone, listing, quality, results, role, sources, start, thing
from palveluketju.views.site.frame import Frame
from palveluketju.views.site.sheet import Book

#: boxes beyond which nobody finds anything in a picture
MOST = 300
_IN_WORDS = trilingual(
    "The same is told in words below the diagram.",
    "Sama kerrotaan sanoin kaavion alla.",
    "Samma sak berättas i ord under diagrammet.",
)
_SIMPLE = {
    "every": listing.every,
    "thing": thing.thing,
    "role": role.role,
    "glossary": glossary.glossary,
    "gone": gone.gone,
    "changes": changes.changes,
    "quality": quality.quality,
    "sources": sources.sources,
    "statement": accessibility.statement,
}


def viewed(planned: Planned, book: Book, frame: Frame, seen: Landscape | None, *, pictures: bool) -> Leaf:
    """The page that the plan means, in the language of the book; `seen` is what `seen_on` gives for it."""
    facts = planned.facts
    if planned.view == "start":
        drawn = pictures and seen is not None and len(seen.diagram.nodes) <= MOST
        page = start.start(facts["page"], book, dict(frame.menu), seen, drawn)
    elif planned.view == "things":
        page = listing.things(facts["space"], facts["found"], book)
    elif planned.view == "index":
        page = listing.index(facts, book)
    elif planned.view == "results":
        page = results.results(book)
    else:
        view: Any = _SIMPLE[planned.view]
        page = view(facts, book)
    assert isinstance(page, Page)
    return Leaf(planned.path, page, card=planned.view == "role", start=planned.view == "start", results=planned.view == "results")


def seen_on(planned: Planned, plan: Plan, book: Book) -> Landscape | None:
    """The landscape of the descriptions that the site shows, with the services that several share; none of too many.

    None for a page other than the first, too.
    """
    if planned.view != "start" or len(plan.told) > MOST:
        return None
    found = [
        Described(
            one["id"],
            one["kind"],
            one["name"],
            one["status"],
            tuple(one["words"]),
            tuple((type, to) for type, to in one["relations"]),
            tuple(f"service/{id}" for space, id, *_ in one["uses"] if space == "service"),
        )
        for one in plan.told
    ]
    if not found:
        return None
    counts: dict[str, int] = {}
    for one in found:
        for key in one.services:
            counts[key] = counts.get(key, 0) + 1
    services = {key: plan.name(("service", key.partition("/")[2])) for key, count in counts.items() if count > 1}
    if len(found) + len(services) > MOST:
        services = {}
    name = book.voice.plain(book.name)
    title = book.voice.say("Landscape: {name}", name=" ".join(name.split())) if name else book.voice.say("Landscape")
    return landscape(found, services, title, book.voice, _IN_WORDS)
