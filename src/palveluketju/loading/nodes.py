"""What YAML text becomes first: nodes that know where they stand. The only module that knows the names of the YAML library."""

from typing import Any

from yaml.cyaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from palveluketju.finding import Mark

__all__ = ["ABSENT", "MappingNode", "Node", "ScalarNode", "SequenceNode", "TooDeep", "YAMLError", "compose", "mark_of", "trouble"]

#: the unquoted scalars that say that there is no value
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
#: the tag of a node that says so. An ordinary node has no tag (None); any other tag was written by the author.
ABSENT = "absent"


class TooDeep(Exception):
    """The nesting goes beyond the limit; carries the node that is too deep."""

    def __init__(self, node: Node) -> None:
        super().__init__()
        self.node = node


class _Composer(CParser):
    """libyaml's composer without PyYAML's guessing of types: it only tells nothing from something.

    libyaml nests C calls as deep as the text nests and would crash the process, so depth is bounded while nodes are made.
    """

    def __init__(self, text: str, limit: int) -> None:
        super().__init__(text)
        self.room = limit

    def resolve(self, kind: type[Node], value: str | None, implicit: Any) -> str | None:
        """The tag of a node that has none of its own."""
        return ABSENT if value in _NULLS and implicit[0] else None

    def descend_resolver(self, parent: Node | None, index: Any) -> None:
        """Called before each node."""
        self.room -= 1
        if self.room < 0 and parent is not None:
            raise TooDeep(parent)

    def ascend_resolver(self) -> None:
        """Called after each node."""
        self.room += 1


def compose(text: str, depth: int) -> Node | None:
    """The root node of the only document in `text`; None when it holds none. Raises `TooDeep` and YAMLError."""
    return _Composer(text, depth).get_single_node()


def mark_of(node: Node) -> Mark:
    """Where the node stands."""
    return Mark(node.start_mark.index, node.end_mark.index)


def trouble(error: YAMLError, text: str) -> tuple[str, str, int, int]:
    """What libyaml says of its error: the problem, its context, and where the two are; offsets within the text."""
    if not isinstance(error, MarkedYAMLError):
        return str(getattr(error, "reason", error)), "", 0, 0
    at = min(error.problem_mark.index, len(text)) if error.problem_mark else 0
    begun = min(error.context_mark.index, len(text)) if error.context_mark else at
    return error.problem or "", error.context or "", at, begun
