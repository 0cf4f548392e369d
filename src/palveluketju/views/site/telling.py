"""A description → what a site remembers of it. Roles are found wherever the language lets a role be named."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from palveluketju.model.chain import Chain
from palveluketju.model.element import Element, content_of, holding
from palveluketju.model.flow import flow
from palveluketju.model.grammar import Shape
from palveluketju.model.slugs import slug
from palveluketju.model.tier import Tier
from palveluketju.views.elements import GRAMMAR
from palveluketju.views.names import Names, identity, name_of, names_of
from palveluketju.views.site.told import Text, Thing, Told, Work

#: namespaces whose things have pages or places of their own on a site
SPACES = ("service", "role", "provider", "indicator", "term", "source", "group")
#: what a page shows of a thing besides its name: all of it, or some fields
_WHOLE = ("indicator", "term", "source", "provider")
_ROLE = ("description", "organisation", "working_time", "deputy")
#: fields that say how soon, and the two ends of a handoff
_OTHER_END = {"from": "to", "to": "from_"}
_FIRST = 400

#: word, namespace → the id of the shared thing that has the word; empty when there is none
Shared = Callable[[str, str], str]


class _Met(NamedTuple):
    """An element where it stands: the nearest anchor, and the tier (from 1) that it is on; 0 when on none."""

    element: Element
    anchor: str
    tier: int


def told(chain: Chain, file: str, shared: Shared) -> Told:
    """What a site remembers of the description; `file` is where it lies."""
    names = names_of(chain)
    met = _walk(chain, names)
    return {
        "id": identity(chain) or "chain",
        "file": file,
        "kind": chain.kind,
        "status": chain.status,
        "version": chain.version,
        "language": chain.language,
        "name": chain.name,
        "about": _first(chain.summary or (chain.phenomenon.text if chain.phenomenon else None) or {}),
        "words": sorted({identity(chain) or "", *map(slug, chain.name.values()), *map(slug, chain.formerly)}),
        "formerly": [slug(one) for one in chain.formerly],
        "organiser": [next(iter((one.name or {"": ""}).values())) for one in chain.organiser],
        "owner": _named(names, chain.owner),
        "dates": {key: value for key, value in (chain.dates.__dict__ if chain.dates else {}).items() if type(value) is str},
        "relations": [[one.type or "related", slug(one.to or "")] for one in chain.relations],
        "audiences": [one.audience or "" for one in chain.audiences],
        "tiers": [name_of(tier) or {} for tier in chain.tiers],
        "things": list(_things(met, chain, shared)),
        "work": list(_work(met, chain, names, shared)),
        "uses": [],
        "print": "",
    }


def _first(text: Text) -> Text:
    """The first paragraph in each language, for a list."""
    found = {}
    for language, whole in text.items():
        paragraph = " ".join(whole.strip().partition("\n\n")[0].split())
        found[language] = paragraph if len(paragraph) <= _FIRST else paragraph[:_FIRST].rpartition(" ")[0] + " …"
    return found


def _named(names: Names, word: str | None) -> Text:
    if not word:
        return {}
    found = names.find(word, ("role", "provider", "group", "participant", "organiser"))
    return found.name if found else {"": word}


def _walk(chain: Chain, names: Names) -> list[_Met]:
    """Every element in the order of the language."""
    found = [_Met(chain, "", 0)]
    tiers = {id(tier): number for number, tier in enumerate(chain.tiers, 1)}
    for name, key in holding(Chain):
        for one in _each(chain, name):
            _meet(one, key.replace("_", "-"), tiers.get(id(one), 0), names, found)
    return found


def _meet(element: Element, anchor: str, tier: int, names: Names, found: list[_Met]) -> None:
    """The element and all that is in it, put into `found`."""
    anchor = names.anchor(element) or anchor
    found.append(_Met(element, anchor, tier))
    for name, _ in holding(type(element)):
        for one in _each(element, name):
            _meet(one, anchor, tier, names, found)


def _each(element: Element, name: str) -> list[Element]:
    value = element.__dict__[name]
    return value if type(value) is list else [value] if value else []


def thing_id(element: Element, space: str, shared: Shared) -> tuple[str, bool]:
    """What a thing is known by on the site, and whether it is a shared one."""
    fields = element.__dict__
    name = name_of(element)
    words = [fields["use"]] if fields.get("use") else [*([fields["id"]] if fields.get("id") else []), *(name or {}).values()]
    for word in words:
        found = shared(slug(word), space)
        if found:
            return found, True
    return slug(next(iter(name.values()))) if name else identity(element) or "", False


def _things(met: list[_Met], chain: Chain, shared: Shared) -> Iterator[Thing]:
    found: dict[tuple[str, str], Thing] = {}
    for element, anchor, tier in met:
        space = element.namespace
        if space not in SPACES or identity(element) is None:
            continue
        id, is_shared = thing_id(element, space, shared)
        known = found.get((space, id))
        tiers = [tier] if tier else _served(element, chain)
        if known is not None:
            known["tiers"] = sorted({*known["tiers"], *tiers})
            continue
        fields = element.__dict__
        thing: Thing = {"space": space, "id": id, "name": name_of(element) or {}, "anchor": anchor, "tiers": tiers}
        if fields.get("abbreviation"):
            thing["also"] = [fields["abbreviation"]]
        if fields.get("id") and not is_shared:
            thing["given"] = slug(fields["id"])
        content = _kept(element, space)
        if content:
            thing["content"] = content
        found[space, id] = thing
    return iter(found.values())


def _kept(element: Element, space: str) -> dict[str, Any]:
    if space in _WHOLE:
        return content_of(element)
    fields = element.__dict__
    return {key: fields[key] for key in _ROLE if fields.get(key)} if space == "role" else {}


def _served(element: Element, chain: Chain) -> list[int]:
    """The tiers that a service across the tiers names; 0 when it serves them all."""
    wanted = [slug(one) for one in element.__dict__.get("tiers") or ()]
    words = [{identity(tier), *map(slug, (name_of(tier) or {}).values())} for tier in chain.tiers]
    return [number for number, tier in enumerate(words, 1) if tier.intersection(wanted)] or [0]


def _work(met: list[_Met], chain: Chain, names: Names, shared: Shared) -> Iterator[Work]:
    numbers = {id(node.step): node.number for node in flow(chain).steps}
    for element, anchor, _ in met:
        concept = type(element).__name__
        for key, shape in _party_fields(concept):
            value = element.__dict__.get(key, element.__dict__.get(f"{key}_"))
            for word in value if type(value) is list else [value] if value else []:
                role = _role(word, shape, names, shared)
                if role:
                    yield _entry(role, (concept, key), element, anchor, numbers.get(id(element), 0), names)
        if concept == "Role":
            role, _ = thing_id(element, "role", shared)
            for task in element.__dict__["tasks"]:
                yield _entry(role, ("Role", "tasks"), task, anchor, 0, names)


def _entry(role: str, place: tuple[str, str], element: Element, anchor: str, number: int, names: Names) -> Work:
    concept, field = place
    fields = element.__dict__
    other = fields.get(_OTHER_END.get(field, "")) if concept == "Handoff" else None
    tier = isinstance(element, Chain | Tier)
    work: Work = {
        "role": role,
        "concept": concept,
        "field": field,
        "name": {} if tier else name_of(element) or {},
        "anchor": anchor,
    }
    if fields.get("within"):
        work["limit"] = fields["within"]
    if number:
        work["number"] = number
    if other:
        work["other"] = _named(names, other)
    return work


@cache
def _party_fields(concept: str) -> tuple[tuple[str, Shape], ...]:
    fields = GRAMMAR[concept].fields
    shapes = [(one.key, one.shape.item if one.shape.kind == "list" and one.shape.item else one.shape) for one in fields]
    return tuple((key, shape) for key, shape in shapes if shape.kind == "reference" and "role" in shape.to and not shape.shared)


def _role(word: str, shape: Shape, names: Names, shared: Shared) -> str:
    """The role that a word means; empty when it means no role that is described."""
    found = names.find(word, shape.to)
    if found is None:
        return ""
    if found.element is not None:
        return thing_id(found.element, "role", shared)[0] if found.element.namespace == "role" else ""
    return shared(slug(word), "role")
