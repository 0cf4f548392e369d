"""A change: one difference between two versions, as a fact; and the comparison that found it."""

from dataclasses import dataclass
from typing import Any, Literal

from palveluketju.comparing.matching import Match, Pairs
from palveluketju.comparing.nodes import Node, Side
from palveluketju.finding import Path

Kind = Literal["added", "removed", "changed", "renamed", "moved", "reordered"]
KINDS: tuple[Kind, ...] = ("added", "removed", "changed", "renamed", "moved", "reordered")


@dataclass(frozen=True, eq=False, slots=True)
class Change:
    """One difference.

    `before` and `after` are the element in the old and in the new version; one is None when the element itself was added or
    removed. `key` is the field that differs, empty when the element as a whole was added, removed, moved or reordered; `place`
    are the numbers in a list of values, old and new. `old` and `new` are what is said there, an added or removed element
    without those of its parts that are found elsewhere. `origin`: what a new element was split from, or what an old one was
    merged into.
    """

    kind: Kind
    before: Node | None
    after: Node | None
    key: str = ""
    old: Any = None
    new: Any = None
    place: tuple[int | None, int | None] = (None, None)
    match: Match | None = None
    origin: Node | None = None

    @property
    def node(self) -> Node:
        """The element, as it is now if it still is."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def begun(self) -> bool:
        """Whether the field said nothing before."""
        return self.before is not None and not self._said(self.before)

    @property
    def emptied(self) -> bool:
        """Whether the field says nothing any more."""
        return self.after is not None and not self._said(self.after)

    def _said(self, node: Node) -> bool:
        return bool(node.leaves.get(self.key) or node.children.get(self.key))

    @property
    def concept(self) -> str:
        """What the element is: Service, Step, Risk."""
        return self.node.concept

    @property
    def old_path(self) -> Path | None:
        """Where it was; None when it was not."""
        return self._path(self.before, self.place[0], self.old)

    @property
    def new_path(self) -> Path | None:
        """Where it is; None when it is no longer."""
        return self._path(self.after, self.place[1], self.new)

    def _path(self, node: Node | None, at: int | None, value: Any) -> Path | None:
        if node is None or (self.key and value is None):
            return None
        path: Path = (*node.path, self.key) if self.key else node.path
        return path if at is None else (*path, at)


@dataclass(eq=False)
class Comparison:
    """Two versions, which element of one is which of the other, and every difference once, in the order of the new one."""

    old: Side
    new: Side
    pairs: Pairs
    changes: tuple[Change, ...] = ()

    def side(self, node: Node) -> Side:
        """The version that an element stands in."""
        at = node
        while at.parent is not None:
            at = at.parent
        return self.new if at is self.new.root else self.old
