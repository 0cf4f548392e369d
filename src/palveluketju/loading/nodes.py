"""What YAML text becomes first: nodes that know where they stand. The only module that knows the names of the YAML library."""

from collections.abc import Callable
from typing import Any

from yaml.cyaml import CParser  # type: ignore[attr-defined, unused-ignore]
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.tokens import ScalarToken

from palveluketju.finding import Mark

__all__ = [
    "NULLS",
    "AliasEvent",
    "CollectionEndEvent",
    "DocumentEndEvent",
    "DocumentStartEvent",
    "Event",
    "MappingNode",
    "MappingStartEvent",
    "Node",
    "ScalarEvent",
    "ScalarNode",
    "SequenceNode",
    "SequenceStartEvent",
    "TooDeepError",
    "YAMLError",
    "compose",
    "events",
    "is_absent",
    "is_empty",
    "mark_of",
    "quote_before",
    "trouble",
]

#: the unquoted scalars that say that there is no value
NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class TooDeepError(Exception):
    """The nesting goes beyond the limit; carries where."""

    def __init__(self, parent: Node | None) -> None:
        super().__init__()
        self.start = parent.start_mark.index if parent is not None else 0


class _Composer(CParser):
    """libyaml's composer without PyYAML's guessing of types: a node has a tag only when its author wrote one."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> None:
        return None

    def descend_resolver(self, parent: Node | None, index: Any) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None


class _BoundedComposer(_Composer):
    """The same for a text that may nest deep: libyaml nests C calls as deep as the text, and would crash the process."""

    def __init__(self, text: str, depth: int) -> None:
        super().__init__(text)
        self.room = depth

    def descend_resolver(self, parent: Node | None, index: Any) -> None:
        """Called before each node."""
        self.room -= 1
        if self.room < 0:
            raise TooDeepError(parent)

    def ascend_resolver(self) -> None:
        """Called after each node."""
        self.room += 1


def compose(text: str, depth: int) -> Node | None:
    """The root node of the only document in `text`; None when it holds none. Raises TooDeepError and YAMLError."""
    composer = _BoundedComposer(text, depth) if _may_be_deep(text, depth) else _Composer(text)
    return composer.get_single_node()


def events(text: str) -> Callable[[], Event]:
    """What gives the next thing that libyaml meets in `text`: unlike nodes, aliases stand where they are written."""
    following: Callable[[], Event] = CParser(text).get_event
    return following


#: every character as B, but those that a line with nested blocks can start with as A
_BLOCK_STARTS = bytes(b"A"[0] if letter in b" -?:" else b"B"[0] for letter in range(256))


def _may_be_deep(text: str, depth: int) -> bool:
    """Whether the text could nest deeper, told in a fiftieth of the time that composing takes.

    Between brackets each level is a bracket. Elsewhere each level of keys is a column further right, and a list may stand in
    the column of its key, so the start of some line is at least half as many characters of indentation, dashes and the like.
    """
    if text.count("[") + text.count("{") >= depth:
        return True
    return b"A" * (depth // 2) in text.encode("utf-8", "replace").translate(_BLOCK_STARTS)


def is_absent(node: Node) -> bool:
    """Whether the node is an absent value: nothing, `~` or `null`, unquoted."""
    return type(node) is ScalarNode and not node.style and node.value in NULLS


def is_empty(node: Node) -> bool:
    """Whether the node says nothing: absent, or a text of blanks."""
    return type(node) is ScalarNode and (not node.value.strip() or is_absent(node))


def mark_of(node: Node) -> Mark:
    """Where the node stands. libyaml lets a block run on to what follows it, so its last leaf tells where it ends."""
    start, last = node.start_mark.index, node
    while not isinstance(last, ScalarNode) and not getattr(last, "flow_style", False) and last.value:
        inner = last.value[-1][1] if isinstance(last, MappingNode) else last.value[-1]
        if inner.start_mark.index <= last.start_mark.index:  # an alias: what it repeats stands further up
            break
        last = inner
    return Mark(start, last.end_mark.index)


def trouble(error: YAMLError, text: str) -> tuple[str, str, int, int]:
    """What libyaml says of its error: the problem, its context, and where the two are; offsets within the text."""
    if not isinstance(error, MarkedYAMLError):
        return str(getattr(error, "reason", error)), "", 0, 0
    at = min(error.problem_mark.index, len(text)) if error.problem_mark else 0
    begun = min(error.context_mark.index, len(text)) if error.context_mark else at
    return error.problem or "", error.context or "", at, begun


def quote_before(text: str, at: int) -> int | None:
    """Where the last quoted scalar before `at` starts, when there is one; `text` may be broken there."""
    parser, found = CParser(text), None
    try:
        while (token := parser.get_token()) is not None and token.start_mark.index < at:
            if isinstance(token, ScalarToken) and token.style in ("'", '"'):
                found = token.start_mark.index
    except YAMLError:
        pass
    return found
