"""The tier picture: a rung for each tier with its services, actions, risks and indicators side by side, and then their details.

The picture holds names only, so that it can be taken in at a glance; what has more to say is told under it, tier by tier.
"""

from palveluketju.model.chain import Chain
from palveluketju.model.element import Element
from palveluketju.model.tier import Tier
from palveluketju.views.blocks import Block, Bullets, Cards, Facts, Group, Item, Ladder, Rung, Span
from palveluketju.views.elements import Elements
from palveluketju.views.names import identity

#: the columns of a rung, in the order in which a tier is read
_COLUMNS = ("targets", "services", "key_actions", "risks", "indicators")
#: how many facts about a thing the picture has room for
_ROOM = 2


def tier_picture(chain: Chain, elements: Elements) -> tuple[Block, ...]:
    """The picture and the details; nothing for a description without tiers."""
    if not chain.tiers:
        return ()
    tiers = tuple(enumerate(chain.tiers, 1))
    rungs = tuple(_rung(tier, number, len(tiers), elements) for number, tier in tiers)
    base = (Span(elements.voice.say("Services across the tiers"), anchor="services"),) if chain.services else ()
    return (Ladder(rungs, base), *(group for number, tier in tiers for group in _details(tier, number, elements)))


def _rung(tier: Tier, number: int, of: int, elements: Elements) -> Rung:
    columns = []
    for key, title in _titles(tier, elements).items():
        short = _is_short(tier, key, elements)
        items = tuple(elements.item(one) if short else _name(one, elements) for one in getattr(tier, key))
        if items:
            columns.append(Group(title, (Bullets(items),), f"{key.replace('_', '-')}-{identity(tier)}"))
    body = elements.body(tier, _COLUMNS, small=False)
    return Rung(number, of, elements.line(tier), elements.names.anchor(tier), body, tuple(columns))


def _is_short(tier: Tier, key: str, elements: Elements) -> bool:
    """Whether what the elements say besides their names has room in the picture."""
    bodies = (elements.body(one) for one in getattr(tier, key))
    return all(not body or (len(body) == 1 and _size(body[0]) <= _ROOM) for body in bodies)


def _size(block: Block) -> int:
    return len(block.facts) if isinstance(block, Facts) else 1


def _name(element: Element, elements: Elements) -> Item:
    """The element by its name: linked to its details when it has any."""
    line, anchor = elements.line(element), elements.names.anchor(element)
    if not elements.body(element):
        return Item(line, anchor)
    return Item(tuple(Span(span.text, span.lang, anchor=anchor) for span in line) if anchor else line)


def _details(tier: Tier, number: int, elements: Elements) -> tuple[Block, ...]:
    """What the elements of a tier say besides their names, kind by kind, where the picture has no room for it."""
    groups = []
    for key, title in _titles(tier, elements).items():
        if not _is_short(tier, key, elements):
            groups.append(Group(title, (Cards(tuple(elements.card(one) for one in getattr(tier, key) if elements.body(one))),)))
    name = elements.line(tier)
    title = "".join(span.text for span in (Span(f"{number}. "), *name))
    return (Group(title, tuple(groups), lang=next((span.lang for span in name), "")),) if groups else ()


def _titles(tier: Tier, elements: Elements) -> dict[str, str]:
    fields = {field.key: field for field in elements.fields(tier)}
    return {key: elements.voice.say(fields[key].title) for key in _COLUMNS}
