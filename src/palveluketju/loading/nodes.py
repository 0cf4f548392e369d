"""What YAML text becomes first: nodes that know where they stand. The only module that knows the names of the YAML library."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from yaml.cyaml import CParser  # type: ignore[attr-defined, unused-ignore]
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.tokens import ScalarToken

from palveluketju.finding import Mark

__all__ = [
    "NULLS",
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "Sign",
    "TooDeepError",
    "YAMLError",
    "compose",
    "is_absent",
    "is_empty",
    "mark_of",
    "quote_before",
    "signs",
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


class Sign(NamedTuple):
    """What libyaml meets next, as it is written: aliases stand in their places, and nothing is put in theirs.

    `what`: start and stop of the document, map, seq, their end, scalar, alias, or other. `style` of the start and the stop is
    "---" or "..." when it is written. `flow`: between brackets or braces. A value that is not written takes no room.
    """

    what: str
    start: int
    end: int
    value: str = ""
    style: str = ""
    anchor: str | None = None
    tag: str | None = None
    flow: bool = False


def signs(text: str) -> Iterator[Sign]:
    """All that `text` is made of, in order; it is sound YAML."""
    following: Callable[[], Any] = CParser(text).get_event
    while (event := following()) is not None:
        kind, start, end = type(event), event.start_mark.index, event.end_mark.index
        if kind is ScalarEvent:
            yield Sign("scalar", start, end, event.value, event.style or "", event.anchor, event.tag)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            what = "map" if kind is MappingStartEvent else "seq"
            yield Sign(what, start, end, "", "", event.anchor, event.tag, bool(event.flow_style))
        else:
            name, written = _OTHERS.get(kind, ("end", ""))
            yield Sign(name, start, end, "", written if getattr(event, "explicit", False) else "", getattr(event, "anchor", None))


_OTHERS = {AliasEvent: ("alias", ""), DocumentStartEvent: ("start", "---"), DocumentEndEvent: ("stop", "...")}


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
