"""Whom a change concerns: the roles, providers and other parties that stand in it or lean on it, and the tiers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.nodes import Node, Side
from palveluketju.model.slugs import slug

#: the concepts that are parties, and the namespace that names each
PARTIES = {"Role": "role", "Provider": "provider", "Group": "group", "Participant": "participant", "Organiser": "organiser"}
_TIER = ("tier",)


class Party(NamedTuple):
    """Who does something: role, provider, group, participant or organiser; a party only mentioned has no `space`.

    `id` tells it from others, and stays over a rename; `name` is what it is called now, by language.
    """

    space: str
    id: str
    name: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Concerned:
    """The parties and the tiers of a change, each once. Without a party, the change concerns everyone who reads the chain."""

    parties: tuple[Party, ...] = ()
    tiers: tuple[Node, ...] = ()


@dataclass(eq=False)
class Circles:
    """Answers whom each change of a comparison concerns."""

    comparison: Comparison

    def of(self, change: Change) -> Concerned:
        """Those of the old version and of the new one: who loses a task must know it as well as who gets one."""
        parties: dict[tuple[str, str], Party] = {}
        tiers: dict[Node, None] = {}
        for side, node in ((self.comparison.new, change.after), (self.comparison.old, change.before)):
            if node is None:
                continue
            for party in self._parties(side, node, whole=not change.key):
                parties.setdefault(party[:2], party)
            for tier in _tiers(side, node, whole=not change.key):
                tiers.setdefault(self.comparison.pairs.new.get(tier, tier))
        return Concerned(tuple(parties.values()), tuple(tiers))

    def _parties(self, side: Side, node: Node, *, whole: bool) -> Iterator[Party]:
        """Those in the element, in what it holds when all of it is meant, in what holds it, and in what leans on it."""
        yield from self.own(side, node)
        for one in node.within if whole else ():
            yield from self.own(side, one)
        for one in (node, *node.above):
            if one.parent is None:
                break
            found = [*self.own(side, one)]
            for other in self._leaning(side, one):
                found += self._nearest(side, other)
            yield from found
            if found:
                break

    def _nearest(self, side: Side, node: Node) -> list[Party]:
        for one in (node, *node.above):
            found = [*self.own(side, one)] if one.parent is not None else []
            if found:
                return found
        return []

    def own(self, side: Side, node: Node) -> Iterator[Party]:
        """The party that an element is, and those that its own fields name."""
        if node.concept in PARTIES:
            yield self._party(node)
        for key, value in node.leaves.items():
            to = node.leads_to(key)
            if not any(one in PARTIES.values() for one in to):
                continue
            for word in value if isinstance(value, list) else [value]:
                kind, found = side.meaning(word, to)
                # A variation may concern a step or a service too, which are no parties.
                if kind == "node":
                    yield from [self._party(found)] if found.concept in PARTIES else []
                elif kind == "shared":
                    space, _, id = found.partition("/")
                    if space in PARTIES.values():
                        yield Party(space, id, tuple(_called(side, space, word).items()))
                elif set(to) <= set(PARTIES.values()):
                    yield Party("", found, (("", word),))

    def _party(self, node: Node) -> Party:
        """A party by its id now, so that a renamed one is the same on both sides."""
        now = self.comparison.pairs.new.get(node, node)
        return Party(PARTIES[now.concept], now.id or slug(str(now.path)), tuple(now.name.items()))

    def _leaning(self, side: Side, node: Node) -> Iterable[Node]:
        return self._users.get((id(side), node), ())

    @cached_property
    def _users(self) -> dict[tuple[int, Node], list[Node]]:
        """The elements that refer to each element, on either side."""
        found: dict[tuple[int, Node], list[Node]] = {}
        for side in (self.comparison.old, self.comparison.new):
            for one in side.root.within:
                for key, value in one.leaves.items():
                    to = one.leads_to(key)
                    if not to or key == "use" or "tier" in to:
                        continue
                    for word in value if isinstance(value, list) else [value]:
                        target = side.find(word, to)
                        if target is not None and target.concept not in PARTIES:
                            found.setdefault((id(side), target), []).append(one)
        return found


def _tiers(side: Side, node: Node, *, whole: bool) -> Iterator[Node]:
    """The tiers that an element stands on or names."""
    for one in (node, *node.above):
        if one.concept == "Tier":
            yield one
        yield from _named_tiers(side, one)
    for one in node.within if whole else ():
        yield from _named_tiers(side, one)


def _named_tiers(side: Side, node: Node) -> Iterator[Node]:
    for key in ("tier", "tiers"):
        value = node.leaves.get(key)
        for word in value if isinstance(value, list) else [value] if value else ():
            found = side.find(word, _TIER)
            if found is not None:
                yield found


def _called(side: Side, space: str, word: str) -> dict[str, str]:
    found: dict[str, str] = side.document.borrowed.get(space, {}).get(slug(word), {"": word})
    return found
