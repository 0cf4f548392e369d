"""Aliases within bounds: none that leads back to itself, and never more than a file could reasonably say."""

from palveluketju.finding import Finding, Mark
from palveluketju.loading import codes, limits
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, mark_of


def check(root: Node) -> Finding | None:
    """What is wrong with the aliases, if anything: such a file cannot be read further."""
    try:
        _Sizes().of(root)
    except _BoundsError as bad:
        return bad.finding
    return None


class _BoundsError(Exception):
    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding


class _Sizes:
    """How many values and levels each node has when every alias is written out; each node is counted once."""

    def __init__(self) -> None:
        self.known: dict[int, tuple[int, int]] = {}
        self.open: set[int] = set()

    def of(self, node: Node) -> tuple[int, int]:
        if type(node) is ScalarNode:
            return 1, 1
        if id(node) in self.open:
            raise _BoundsError(Finding(codes.CYCLE, mark=mark_of(node)))
        if id(node) not in self.known:
            self.open.add(id(node))
            self.known[id(node)] = self._count(node)
            self.open.discard(id(node))
        return self.known[id(node)]

    def _count(self, node: Node) -> tuple[int, int]:
        values, levels = 1, 1
        for one in [part for pair in node.value for part in pair] if type(node) is MappingNode else node.value:
            more, deep = self.of(one)
            values += more
            levels = max(levels, deep + 1)
        if values > limits.VALUES:
            raise _BoundsError(
                Finding(codes.ALIAS_BOMB, args={"limit": f"{limits.VALUES:,}".replace(",", "\u00a0")}, mark=_start(node))
            )
        if levels > limits.DEPTH:
            raise _BoundsError(Finding(codes.TOO_DEEP, args={"limit": limits.DEPTH}, mark=_start(node)))
        return values, levels


def _start(node: Node) -> Mark:
    return Mark(node.start_mark.index, node.start_mark.index + 1)
