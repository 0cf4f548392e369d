"""The differences of two versions, each once: what was added, removed, changed, renamed, moved, put in another order."""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.matching import Pairs, matched
from palveluketju.comparing.nodes import Node, Shape, Side
from palveluketju.loading.document import Document
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug


def compared(old: Document, new: Document) -> Comparison:
    """What differs. The documents are of one concept.

    One without content, `Document(file)`, is a version that there was not: then the whole of the other was added or removed.
    """
    sides = Side(old), Side(new)
    if not old.content or not new.content:
        there = Change("added", None, sides[1].root, new=new.content) if new.content else None
        gone = Change("removed", sides[0].root, None, old=old.content) if old.content else None
        return Comparison(*sides, Pairs(), tuple(one for one in (gone, there) if one))
    pairs = matched(*sides)
    found = Comparison(*sides, pairs)
    found.changes = tuple(_Differences(found).of(sides[0].root, sides[1].root))
    return found


class _Differences:
    def __init__(self, comparison: Comparison) -> None:
        self.pairs: Pairs = comparison.pairs
        self.old, self.new = comparison.old, comparison.new

    def of(self, old: Node, new: Node) -> Iterator[Change]:
        """What differs in two elements that are one, and in what they hold, in the order of the language."""
        for key in _keys(old, new):
            if key in old.children or key in new.children:
                yield from self.held(old, new, key)
                continue
            before, after = old.leaves.get(key), new.leaves.get(key)
            if before != after:
                yield from self.field(old, new, key, before, after)

    def held(self, old: Node, new: Node, key: str) -> Iterator[Change]:
        """What differs in a field that holds elements."""
        before, after = old.children.get(key, []), new.children.get(key, [])
        if (not before and old.leaves.get(key) is not None) or (not after and new.leaves.get(key) is not None):
            # A flag on one side, more about it on the other.
            value = before[0].content if before else old.leaves.get(key)
            yield from self.field(old, new, key, value, after[0].content if after else new.leaves.get(key))
            return
        staying = [one for one in after if self.at_home(one)]
        numbers = {id(one): at for at, one in enumerate(before)}
        still = _in_order([numbers[id(self.pairs.old[one])] for one in staying])
        kept = {id(one) for at, one in enumerate(staying) if at in still}
        waiting = iter(before)
        for one in after:
            if id(one) in kept:
                yield from self.gone(waiting, self.pairs.old[one])
            yield from self.item(one, id(one) in kept)
        yield from self.gone(waiting, None)

    def gone(self, waiting: Iterator[Node], until: Node | None) -> Iterator[Change]:
        """What stood before an element that stayed and is no longer there."""
        for one in waiting:
            if one is until:
                return
            if one not in self.pairs.new:
                into = self.pairs.merged.get(one)
                yield Change("removed", one, None, old=self.pruned(one, self.pairs.new), origin=into)

    def item(self, one: Node, kept: bool) -> Iterator[Change]:
        """An element of the new version: added, moved or put elsewhere in its list, and what differs inside."""
        was = self.pairs.old.get(one)
        if was is None:
            yield Change("added", None, one, new=self.pruned(one, self.pairs.old), origin=self.pairs.split.get(one))
            for inner in self.newcomers(one):
                yield from self.item(inner, kept=False)
            return
        match = self.pairs.why[one]
        if not self.at_home(one):
            yield Change("moved", was, one, match=match)
        elif not kept:
            yield Change("reordered", was, one, place=(was.at, one.at), match=match)
        yield from self.of(was, one)

    def newcomers(self, new: Node) -> Iterator[Node]:
        """The elements inside an added one that were elsewhere before, without those inside of them."""
        for nodes in new.children.values():
            for one in nodes:
                if one in self.pairs.old:
                    yield one
                else:
                    yield from self.newcomers(one)

    def at_home(self, one: Node) -> bool:
        """Whether an element stands in the same list as before."""
        was = self.pairs.old.get(one)
        return was is not None and was.key == one.key and was.parent is not None and self.pairs.new.get(was.parent) is one.parent

    def pruned(self, node: Node, known: dict[Node, Node]) -> Any:
        """What an element says, without the parts that the other version has too."""
        content = dict(node.content)
        for key, nodes in node.children.items():
            left = [self.pruned(one, known) for one in nodes if one not in known]
            if nodes and nodes[0].at is None:
                content[key] = left[0] if left else None
            else:
                content[key] = left
            if not content[key] and any(one in known for one in nodes):
                del content[key]
        return content

    def field(self, old: Node, new: Node, key: str, before: Any, after: Any) -> Iterator[Change]:
        """What differs in a field of its own words."""
        shape = new.field(key)
        match = self.pairs.why[new]
        if shape[0] == "list":
            yield from self.values(old, new, key, shape[1])
        elif shape[0] == "reference" and before is not None and after is not None and self.same(shape, before, after):
            return
        elif before is None or after is None:
            yield Change("added" if before is None else "removed", old, new, key, before, after, match=match)
        elif key in ("id", new.naming):
            yield Change("renamed", old, new, key, before, after, match=match)
        else:
            yield Change("changed", old, new, key, before, after, match=match)

    def values(self, old: Node, new: Node, key: str, shape: Shape) -> Iterator[Change]:
        """What differs in a list of words, references or texts."""
        before, after = old.leaves.get(key, []), new.leaves.get(key, [])
        match = self.pairs.why[new]
        left = list(enumerate(before))
        stayed: list[tuple[int, int]] = []
        added = []
        for at, value in enumerate(after):
            number = next((number for number, (_, other) in enumerate(left) if self.same(shape, other, value)), None)
            if number is None:
                added.append((at, value))
            else:
                stayed.append((left.pop(number)[0], at))
        if len(left) == len(added) == 1:
            # One value in the place of another is one change: a step has another actor.
            (at, value), (now, other) = left.pop(), added.pop()
            yield Change("changed", old, new, key, value, other, (at, now), match)
        for at, value in left:
            yield Change("removed", old, new, key, value, None, (at, None), match)
        for at, value in added:
            yield Change("added", old, new, key, None, value, (None, at), match)
        still = _in_order([was for was, _ in stayed])
        for number, (was, at) in enumerate(stayed):
            if number not in still:
                yield Change("reordered", old, new, key, before[was], after[at], (was, at), match)

    def same(self, shape: Shape, before: Any, after: Any) -> bool:
        """Whether two values of a field mean the same: a reference what it leads to, however it is written."""
        if shape[0] != "reference":
            return bool(before == after)
        to = tuple(shape[1])
        (kind, was), (other, now) = self.old.meaning(before, to), self.new.meaning(after, to)
        if kind == other == "node":
            return self.pairs.new.get(was) is now
        return (kind, was) == (other, now) or slug(before) == slug(after)


def _keys(old: Node, new: Node) -> Iterable[str]:
    """The fields that either has, as the language orders them; the author's own last."""
    own = dict.fromkeys([*new.leaves, *old.leaves])
    known = SHAPES[new.concept]["fields"]
    held = {*old.children, *new.children, *own}
    return [*(key for key in known if key in held), *(key for key in own if key not in known)]


def _in_order(numbers: Sequence[int]) -> set[int]:
    """The places of the longest run of ever greater numbers: what stayed in order when the others were moved (patience)."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        where = bisect.bisect_left(tops, number)
        before.append(at[where - 1] if where else -1)
        tops[where : where + 1] = [number]
        at[where : where + 1] = [place]
    found: set[int] = set()
    place = at[-1] if at else -1
    while place >= 0:
        found.add(place)
        place = before[place]
    return found
