"""YAML text → nodes with their places, by libyaml, within bounds.

libyaml breaks off with a crash of the process at a hundred thousand levels, so depth is bounded before nodes are built: by a
cheap upper bound first, and by the parser's own events only where that bound is not enough.
"""

import re
from typing import Any, NoReturn

import yaml
from yaml.cyaml import CParser

from palveluketju.finding import Code, Finding, Mark
from palveluketju.loading import codes, limits
from palveluketju.messages.said import Said

Node = yaml.nodes.Node
ScalarNode = yaml.nodes.ScalarNode
SequenceNode = yaml.nodes.SequenceNode
MappingNode = yaml.nodes.MappingNode

#: what YAML forbids, and the line separators that libyaml would take for line breaks
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LONG_START = re.compile(r"(?m)^[ \-?:]{%d}" % (limits.DEPTH // 2))
#: the unquoted scalars that say that there is no value
NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Broken(Exception):
    """The text is not YAML that can be read further; carries the one finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code.name)
        self.finding = finding


class _Composer(CParser):
    """libyaml's composer without PyYAML's guessing of types: a scalar's type is decided by its field."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> None:
        return None

    def descend_resolver(self, parent: Any, index: Any) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None


def is_null(node: Node) -> bool:
    """Whether the node is an absent value: nothing, `~` or `null`, unquoted."""
    return type(node) is ScalarNode and not node.style and node.value in NULLS


def compose(text: str) -> Node | None:
    """The root node of the only document in `text`; None when it holds none. Raises `Broken`."""
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        at = forbidden.start()
        name = f"U+{ord(text[at]):04X}"
        raise Broken(Finding(codes.CONTROL_CHARACTER, args={"character": name}, mark=Mark(at, at + 1)))
    if _may_be_deep(text):
        _check_depth(text)
    try:
        root = _Composer(text).get_single_node()
    except yaml.YAMLError as error:
        _say(error, text)
    if root is not None and "*" in text and "&" in text:
        _Aliases().check(root)
    return root


def _may_be_deep(text: str) -> bool:
    if text.count("[") + text.count("{") > limits.DEPTH:
        return True
    # A block level needs a column or a dash of its own at the start of a line; a list may stand under its key without one.
    return _LONG_START.search(text) is not None


def _check_depth(text: str) -> None:
    depth = 0
    parser = _Composer(text)
    try:
        while True:
            event = parser.get_event()
            if event is None or isinstance(event, yaml.StreamEndEvent):
                return
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > limits.DEPTH:
                    start = event.start_mark.index
                    raise Broken(Finding(codes.TOO_DEEP, args={"limit": limits.DEPTH}, mark=Mark(start, start + 1)))
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError as error:
        _say(error, text)


class _Aliases:
    """Counts what the aliases would write out, and finds those that lead back to themselves."""

    def __init__(self) -> None:
        self.sizes: dict[int, int] = {}
        self.open: set[int] = set()

    def check(self, root: Node) -> None:
        if self.size(root) > limits.NODES:
            mark = Mark(root.start_mark.index, root.start_mark.index)
            raise Broken(Finding(codes.ALIAS_BOMB, args={"limit": limits.NODES}, mark=mark))

    def size(self, node: Node) -> int:
        if type(node) is ScalarNode:
            return 1
        if id(node) in self.open:
            mark = Mark(node.start_mark.index, node.start_mark.index + 1)
            raise Broken(Finding(codes.CYCLE, mark=mark))
        known = self.sizes.get(id(node))
        if known is None:
            self.open.add(id(node))
            if type(node) is MappingNode:
                known = 1 + sum(self.size(key) + self.size(value) for key, value in node.value)
            else:
                known = 1 + sum(self.size(item) for item in node.value)
            self.open.discard(id(node))
            self.sizes[id(node)] = known
        return known


def _quotes() -> Said:
    return Said("Put the text in quotes, or write it on its own lines under |.")


def _say(error: yaml.YAMLError, text: str) -> NoReturn:
    """Words libyaml's error for a person: the code, the place, and what to do."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    at = min(mark.index if mark is not None else 0, len(text))
    from_ = min(begun.index, len(text)) if begun is not None else at
    raise Broken(_finding(problem, context, at, from_, text)) from None


def _finding(problem: str, context: str, at: int, begun: int, text: str) -> Finding:
    def made(code: Code, where: int, help: Said | None = None, **args: Any) -> Finding:
        return Finding(code, args=args, mark=Mark(where, where + 1), help=help)

    line = text[text.rfind("\n", 0, at) + 1 : at]
    if "tab" in problem or (text[at : at + 1] == "\t" and not line.strip()) or (not line.strip() and "\t" in line):
        where = text.rfind("\t", 0, at + 1)
        return made(codes.TAB, where if where >= 0 else at, Said("Replace the tab with spaces."))
    if "cannot start any token" in problem:
        help = Said("Put the text in quotes.")
        if text[at : at + 1] == "\t":
            return made(codes.TAB, at, Said("Replace the tab with spaces."))
        return made(codes.SPECIAL_START, at, help, character=text[at : at + 1])
    if "mapping values are not allowed" in problem:
        return made(codes.COLON_IN_TEXT, at, _quotes())
    if "expected a single document" in context or "but found another document" in problem:
        return made(codes.SEVERAL_DOCUMENTS, at, Said("Move the second document to a file of its own."))
    if "undefined alias" in problem:
        name = re.match(r"\*?([^\s,\[\]{}]*)", text[at:])
        return made(codes.UNKNOWN_ALIAS, at, Said("If it is text, put it in quotes."), name=name[1] if name else "")
    if "quoted scalar" in context and ("unexpected end" in problem or "document indicator" in problem):
        return made(codes.OPEN_QUOTE, begun, Said("Close the quotation mark, or write it twice inside the text."))
    if "unknown escape" in problem or "hexdecimal" in problem or "Unicode character code" in problem:
        return made(codes.BAD_ESCAPE, at, Said("Use single quotes, or write \\\\ for a backslash."))
    if "flow" in context:
        return made(codes.OPEN_BRACKET, begun, Said("Write lists with a dash on each line; put a text with brackets in quotes."))
    if "could not find expected ':'" in problem:
        return made(codes.MISSING_COLON, begun, Said("Write the key, a colon and a space."))
    if "alias or anchor" in problem or "anchor" in context or "alias" in context:
        return made(codes.SPECIAL_START, begun, Said("Put the text in quotes."), character=text[begun : begun + 1])
    if "simple key" in context or "block" in context or "not allowed in this context" in problem or "block" in problem:
        return made(codes.INDENTATION, at, Said("Items of one list and keys of one group start in the same column."))
    return made(codes.SYNTAX, at, problem=f"{context}: {problem}" if context else problem)
