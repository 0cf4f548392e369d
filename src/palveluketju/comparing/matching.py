"""Which element of the old version is which of the new one, why it is thought so, and how sure that is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from palveluketju.comparing.nodes import Node, Side
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug

#: a sentence that is found again elsewhere has at least so many letters
_SENTENCE = 12
#: how alike, 0 to 1, an element must be that is found again in another place under another name
_ELSEWHERE = 0.85


class Match(NamedTuple):
    """Why two elements are taken for one: id, formerly, name, text, place or likeness; and how sure, 0 to 1."""

    why: str
    sure: float


@dataclass(eq=False)
class Pairs:
    """The pairs found. `split` and `merged` tell which element the parts came from, or into which one it went."""

    new: dict[Node, Node] = field(default_factory=dict)
    old: dict[Node, Node] = field(default_factory=dict)
    why: dict[Node, Match] = field(default_factory=dict)
    #: a new element → the old one that it is a part of; an old element → the new one that it became a part of
    split: dict[Node, Node] = field(default_factory=dict)
    merged: dict[Node, Node] = field(default_factory=dict)

    def add(self, old: Node, new: Node, why: str, sure: float = 1.0) -> None:
        """Takes the two for one."""
        self.new[old], self.old[new], self.why[new] = new, old, Match(why, sure)


def matched(old: Side, new: Side) -> Pairs:
    """The pairs of all elements: first in the same place, then what has moved."""
    pairs = Pairs()
    _Matching(pairs).run(old, new)
    return pairs


class _Matching:
    def __init__(self, pairs: Pairs) -> None:
        self.pairs = pairs

    def run(self, old: Side, new: Side) -> None:
        self.pairs.add(old.root, new.root, "place")
        self.below(old.root, new.root)
        # What has moved may hold what has moved further: until nothing more is found.
        while self.elsewhere(self.free(old, self.pairs.new), self.free(new, self.pairs.old)):
            pass
        self.parts(old, new)

    def free(self, side: Side, known: dict[Node, Node]) -> dict[str, list[Node]]:
        """The list items that have no pair yet, by concept."""
        found: defaultdict[str, list[Node]] = defaultdict(list)
        for one in side.root.within:
            if one not in known and one.at is not None:
                found[one.concept].append(one)
        return found

    def below(self, old: Node, new: Node) -> None:
        """Pairs what two elements hold, field by field."""
        for key, before in old.children.items():
            after = new.children.get(key, [])
            if before and after and before[0].at is None and after[0].at is None:
                if before[0].concept == after[0].concept:
                    self.take([(before[0], after[0])], "place")
            elif after:
                self.lists(before, after)

    def lists(self, old: Sequence[Node], new: Sequence[Node]) -> None:
        """Pairs the items of a list that both have: by id, former id, text, likeness; the only ones left by their place."""
        old, new = self.left(old, self.pairs.new), self.left(new, self.pairs.old)
        for why, keys, theirs in _WAYS:
            self.take(_by(keys, theirs, old, new), why)
            old, new = self.left(old, self.pairs.new), self.left(new, self.pairs.old)
            if not old or not new:
                return
        self.take_alike(old, new)
        old, new = self.left(old, self.pairs.new), self.left(new, self.pairs.old)
        if len(old) == len(new) == 1 and old[0].concept == new[0].concept and not _is_named(old[0]):
            self.take([(old[0], new[0])], "place")

    def take_alike(self, old: Sequence[Node], new: Sequence[Node], least: float = 0.0) -> bool:
        if not old or not new:
            return False
        # Imported here because most comparisons pair everything by ids and names, and it costs a fifth of a run.
        from palveluketju.comparing.likeness import alike  # noqa: PLC0415

        found = [(one, other, sure) for one, other, sure in alike(old, new) if sure >= least]
        for one, other, sure in found:
            self.pairs.add(one, other, "likeness", sure)
        for one, other, _ in found:
            self.below(one, other)
        return bool(found)

    def take(self, found: Iterable[tuple[Node, Node]], why: str) -> None:
        found = list(found)
        for one, other in found:
            self.pairs.add(one, other, why)
        for one, other in found:
            self.below(one, other)

    @staticmethod
    def left(some: Sequence[Node], known: dict[Node, Node]) -> list[Node]:
        return [one for one in some if one not in known]

    def elsewhere(self, old: dict[str, list[Node]], new: dict[str, list[Node]]) -> bool:
        """Pairs what stands in another place now; whether anything was found."""
        found = False
        for concept in old.keys() & new.keys():
            for why, keys, theirs in _WAYS:
                some = self.left(old[concept], self.pairs.new), self.left(new[concept], self.pairs.old)
                pairs = [(one, other) for one, other in _by(keys, theirs, *some, alone=True) if _may_move(one, other)]
                self.take(pairs, why)
                found = found or bool(pairs)
            if SHAPES[concept]["namespace"]:
                some = self.left(old[concept], self.pairs.new), self.left(new[concept], self.pairs.old)
                found = self.take_alike(*some, least=_ELSEWHERE) or found
        return found

    def parts(self, old: Side, new: Side) -> None:
        """Tells what was split and what was merged: by former ids that several have, or one has several of."""
        before = defaultdict(list)
        for one in old.root.within:
            if one.id:
                before[one.concept, one.id].append(one)
        for one in new.root.within:
            for word in one.former:
                for origin in before.get((one.concept, word), ())[:1]:
                    pair = self.pairs.new.get(origin)
                    if pair is None:
                        self.pairs.merged[origin] = one
                    elif pair is not one and one not in self.pairs.old:
                        self.pairs.split[one] = origin


#: how an item is known: a reason, what an old one is known by and what a new one
_Keys = Callable[[Node], Iterable[object]]


def _given(node: Node) -> Iterable[object]:
    return (node.id,) if node.given and node.id else ()


def _named(node: Node) -> Iterable[object]:
    return (node.id,) if node.id else ()


def _called(node: Node) -> Iterable[object]:
    """Its names in all languages, when it has another id."""
    return tuple(slug(text) for text in node.name.values()) if _is_named(node) else ()


def _said(node: Node) -> Iterable[object]:
    """What a sentence says, in each of its languages."""
    return () if _is_named(node) else tuple(text for text in node.name.values() if text)


def _whole(node: Node) -> Iterable[object]:
    return (_sorted(node.content),)


def _sorted(content: object) -> object:
    """What is said, whatever the order of its keys."""
    if isinstance(content, dict):
        return tuple(sorted((str(key), _sorted(value)) for key, value in content.items() if value is not None))
    if isinstance(content, list):
        return tuple(map(_sorted, content))
    return repr(content)


def _is_named(node: Node) -> bool:
    return node.naming is not None


_WAYS: tuple[tuple[str, _Keys, _Keys], ...] = (
    ("id", _given, _given),
    ("name", _named, _named),
    ("formerly", _named, lambda node: node.former),
    ("name", _called, _called),
    ("text", _whole, _whole),
    ("text", _said, _said),
)


def _by(keys: _Keys, theirs: _Keys, old: Sequence[Node], new: Sequence[Node], *, alone: bool = False) -> list[tuple[Node, Node]]:
    """The items of one concept that a word makes one; with `alone` only where no other item is known by that word."""
    known: defaultdict[tuple[str, object], list[Node]] = defaultdict(list)
    for one in old:
        for word in keys(one):
            known[one.concept, word].append(one)
    often: defaultdict[tuple[str, object], int] = defaultdict(int)
    for other in new:
        for word in theirs(other):
            often[other.concept, word] += 1
    found: dict[Node, Node] = {}
    taken: set[Node] = set()
    for other in new:
        for word in theirs(other):
            some = [one for one in known.get((other.concept, word), ()) if one not in found]
            if not some or other in taken or (alone and (len(some) > 1 or often[other.concept, word] > 1)):
                continue
            found[some[0]] = other
            taken.add(other)
    return list(found.items())


def _may_move(old: Node, new: Node) -> bool:
    """Whether the same words in another place are the same thing: a thing is; a sentence when it is long and of one kind."""
    if SHAPES[old.concept]["namespace"] and (old.id or new.id):
        return True
    texts = [text for one in (old, new) for text in one.name.values()]
    return old.key == new.key and min(map(len, texts), default=0) >= _SENTENCE
