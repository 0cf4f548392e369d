"""The tier picture: a rung for each tier with its services, actions, risks and indicators side by side, and then their details.

The picture holds names only, so that it can be taken in at a glance; what has more to say is told under it, tier by tier.
"""

from dataclasses import dataclass
from functools import cached_property

from palveluketju.model.chain import Chain
from palveluketju.model.tier import Tier
from palveluketju.views.blocks import Block, Bullets, Card, Cards, Facts, Group, Item, Ladder, Rung, Span
from palveluketju.views.elements import Elements
from palveluketju.views.names import identity

#: the columns of a rung, in the order in which a tier is read
_COLUMNS = ("targets", "services", "key_actions", "risks", "indicators")


def tier_picture(chain: Chain, elements: Elements) -> tuple[Block, ...]:
    """The picture and the details; nothing for a description without tiers."""
    if not chain.tiers:
        return ()
    rungs: list[Rung] = []
    details: list[Block] = []
    for number, tier in enumerate(chain.tiers, 1):
        told = _told(tier, elements)
        columns = tuple(Group(one.title, (Bullets(one.names()),), one.anchor) for one in told)
        body = elements.body(tier, _COLUMNS, small=False)
        name = elements.line(tier)
        rungs.append(Rung(number, len(chain.tiers), name, elements.names.anchor(tier), body, columns))
        groups = tuple(Group(one.title, (Cards(one.cards()),)) for one in told if not one.short)
        if groups:
            title = "".join(span.text for span in (Span(f"{number}. "), *name))
            details.append(Group(title, groups, lang=next((span.lang for span in name), "")))
    base = (Span(elements.voice.say("Services across the tiers"), anchor="services"),) if chain.services else ()
    return (Ladder(tuple(rungs), base), *details)


@dataclass(frozen=True)
class _Column:
    """One kind of things on one tier."""

    title: str
    anchor: str
    items: tuple[Item, ...]

    @cached_property
    def short(self) -> bool:
        """Whether what the things say besides their names has room in the picture: no more than a fact for each of them."""
        return all(len(one.body) <= 1 for one in self.items) and sum(_size(one.body) for one in self.items) <= len(self.items)

    def names(self) -> tuple[Item, ...]:
        """The things by name: with what they say when it is short, else linked to where it is told."""
        return self.items if self.short else tuple(_linked(one) if one.body else one for one in self.items)

    def cards(self) -> tuple[Card, ...]:
        """The things that have more to say than their names."""
        return tuple(Card(one.line, one.anchor, (), one.body) for one in self.items if one.body)


def _told(tier: Tier, elements: Elements) -> list[_Column]:
    titles = {field.key: field.title for field in elements.fields(tier)}
    return [
        _Column(elements.voice.say(titles[key]), f"{key.replace('_', '-')}-{identity(tier)}", elements.items(getattr(tier, key)))
        for key in _COLUMNS
        if getattr(tier, key)
    ]


def _linked(one: Item) -> Item:
    return Item(tuple(span if span.anchor or not span.text.strip() else span._replace(anchor=one.anchor) for span in one.line))


def _size(body: tuple[Block, ...]) -> int:
    return sum(len(block.facts) if isinstance(block, Facts) else 1 for block in body)
