"""Who reads about a change: a role, a provider or a tier by its id or name, with what belongs to it in the chain."""

from collections.abc import Sequence
from dataclasses import dataclass

from palveluketju.comparing.change import Comparison
from palveluketju.comparing.concerned import PARTIES, Party
from palveluketju.comparing.nodes import Node, Side
from palveluketju.model.slugs import slug
from palveluketju.verdict import Judged

#: what a reader may be, in the order in which a word is looked up
SPACES = ("role", "provider", "group", "participant", "organiser", "tier")


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader in one chain: what it is called there, and the parties and tiers that it is told of."""

    name: dict[str, str]
    parties: frozenset[tuple[str, str]]
    tiers: frozenset[Node]

    def meets(self, one: Judged) -> bool:
        """Whether the change is about this reader."""
        parties = {party[:2] for party in one.concerned.parties}
        return not self.parties.isdisjoint(parties) or not self.tiers.isdisjoint(one.concerned.tiers)


def reader(word: str, comparison: Comparison) -> Reader | None:
    """The reader that a word means in either version; None when the chain knows nobody of that name.

    A role is told what is told to its groups; a provider also what is told to the roles that work in it.
    """
    for side in (comparison.new, comparison.old):
        found = _named(word, side)
        if isinstance(found, Node) and found.concept == "Tier":
            now = comparison.pairs.new.get(found, found)
            return Reader(now.name, frozenset(), frozenset({now, found}))
        if found is not None:
            party = found if isinstance(found, Party) else _party(found, comparison)
            return Reader(dict(party.name), frozenset({party[:2], *_with(party, comparison)}), frozenset())
    return None


def _named(word: str, side: Side) -> Node | Party | None:
    """An element of the file, a shared thing, or a party that the file only mentions."""
    for space in SPACES:
        kind, found = side.meaning(word, (space,))
        if kind == "node":
            node: Node = found
            return node
        if kind == "shared":
            name = side.document.borrowed.get(space, {}).get(slug(word))
            if name is not None:
                return Party(space, found.partition("/")[2], tuple(name.items()))
    return next((one for one in _mentioned(side) if one.id == slug(word)), None)


def _mentioned(side: Side) -> Sequence[Party]:
    """The parties that only stand in references."""
    found: dict[str, Party] = {}
    for node in side.root.within:
        for key, value in node.leaves.items():
            to = node.leads_to(key)
            for word in (value if isinstance(value, list) else [value]) if "role" in to or "provider" in to else ():
                if side.meaning(word, to)[0] == "word":
                    found.setdefault(slug(word), Party("", slug(word), (("", word),)))
    return list(found.values())


def _party(node: Node, comparison: Comparison) -> Party:
    now = comparison.pairs.new.get(node, node)
    return Party(PARTIES[now.concept], now.id or "", tuple(now.name.items()))


def _with(party: Party, comparison: Comparison) -> set[tuple[str, str]]:
    """What belongs to a party: the groups it sits in, the roles that work in it."""
    found: set[tuple[str, str]] = set()
    for side in (comparison.new, comparison.old):
        for node in side.root.within:
            if node.concept == "Group":
                words = [*node.leaves.get("members", ()), *([node.leaves["led_by"]] if "led_by" in node.leaves else [])]
            elif node.concept == "Role" and "organisation" in node.leaves:
                words = [node.leaves["organisation"]]
            else:
                continue
            key = "members" if node.concept == "Group" else "organisation"
            for word in words:
                kind, other = side.meaning(word, node.leads_to(key))
                same = _party(other, comparison)[:2] if kind == "node" else ("", other) if kind == "word" else None
                if same == party[:2] or (kind == "shared" and other == "/".join(party[:2])):
                    found.add(_party(node, comparison)[:2])
    return found
