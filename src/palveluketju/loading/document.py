"""A document: what one file says, what is wrong with it, and where each thing stands."""

import bisect
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from palveluketju.finding import Finding, Located, Mark, Path, Place, Severity
from palveluketju.loading.around import Lookups
from palveluketju.loading.lists import is_left_out
from palveluketju.loading.names import Index
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, mark_of
from palveluketju.loading.reading import Content, written_names
from palveluketju.loading.trails import trail
from palveluketju.model.slugs import slug
from palveluketju.model.words import LANGUAGES

#: the way that a path leads: each node, and that of its key
_Ways = list[tuple[Node, Node | None]]
_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass
class Document:
    """One file. `content` is None when nothing of it can be understood; `sound` says that it holds no error."""

    file: str
    text: str = ""
    content: Content | None = None
    problems: list[Finding] = field(default_factory=list)
    root: Node | None = None
    #: what the whole file is: a description, a catalogue or a configuration
    concept: str = "Chain"
    #: what was looked up in the catalogues around it
    lookups: Lookups | None = None
    #: the keys that it does not say itself but takes from the configuration around it
    given: frozenset[str] = frozenset()
    #: what its ids and names mean
    index: Index | None = None
    _kept: dict[int, list[Node]] = field(default_factory=dict)

    @property
    def sound(self) -> bool:
        """Whether there is content without a single error."""
        return self.content is not None and all(one.weight < Severity.ERROR for one in self.problems)

    @property
    def borrowed(self) -> dict[str, dict[str, Any]]:
        """The names of the things that only catalogues describe: namespace → word → name by language."""
        found: dict[str, dict[str, Any]] = {}
        for one in self.lookups.found.values() if self.lookups else ():
            name = one.content.get(one.naming or "")
            if name:
                found.setdefault(one.namespace, {}).update(dict.fromkeys(map(slug, written_names(one)), name))
        return found

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def place(self, mark: Mark) -> Place:
        """The lines and columns of a stretch of the text, the end drawn back over trailing blanks."""
        start = min(mark.start, len(self.text))
        end = max(start, min(mark.end, len(self.text)))
        end = start + (len(self.text[start:end].rstrip(" \t\r\n")) or end - start)
        return Place(*self._position(start), *self._position(end))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] if number < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def mark(self, path: Path, at: str = "value") -> Mark:
        """The stretch of the text where the path leads; as far as it leads when it does not lead all the way."""
        return self._mark(self._ways(path), at)

    def _mark(self, ways: _Ways, at: str) -> Mark:
        node = ways[-1][0] if ways else self.root
        key_node = next((key for _, key in reversed(ways) if key is not None), None)
        chosen = key_node if at == "key" and key_node is not None else node
        return mark_of(chosen) if chosen is not None else Mark(0, 0)

    def node(self, path: Path) -> Node | None:
        """The node where the path leads; None when it does not lead all the way."""
        ways = self._ways(path)
        return ways[-1][0] if ways and len(ways) == len(path) else None

    def locate(self, finding: Finding) -> Located:
        """The finding with its line and column, the line itself, and its path in human words."""
        ways = self._ways(finding.path)
        place = None if finding.code.unusable else self.place(finding.mark or self._mark(ways, finding.at))
        related = tuple((one.label, self.file, self.place(one.mark or self.mark(one.path, one.at))) for one in finding.related)
        steps = trail(_written(finding.path, ways), self.content, self.concept)
        line = self.line(place.line) if place and not finding.code.secret else ""
        return Located(finding, self.file, place, line, steps, related)

    def _ways(self, path: Path) -> _Ways:
        """For each step of the path, as far as it leads: the node it leads to, and the node of its key when it is written."""
        found: _Ways = []
        node = self.root
        for step in path:
            way = self._child(node, step) if node is not None else None
            if way is None:
                break
            found.append(way)
            node = way[0]
        return found

    def _child(self, node: Node, step: str | int) -> tuple[Node, Node | None] | None:
        """Where one step leads; a short form, a single item without its dash and a text by languages are their own children."""
        if isinstance(node, MappingNode):
            found = _value(node, step)
            if found is not None:
                return found
            names = {key.value for key, _ in node.value if isinstance(key, ScalarNode)}
            return (node, None) if step == 0 or names <= set(LANGUAGES) else None
        if isinstance(node, SequenceNode):
            items = self._items(node)
            return (items[step], None) if isinstance(step, int) and step < len(items) else None
        return node, None

    def _items(self, node: SequenceNode) -> list[Node]:
        """The items that say something; content does not count the others."""
        found = self._kept.get(id(node))
        if found is None:
            found = self._kept[id(node)] = [child for child in node.value if not is_left_out(child)]
        return found

    def located(self) -> list[Located]:
        """All problems with their places, in the order of the text."""
        found = [self.locate(one) for one in self.problems]
        return sorted(found, key=lambda one: (one.place or Place(0, 0, 0, 0), one.finding.code.id, str(one.finding.args)))


def _written(path: Path, ways: _Ways) -> Path:
    """The path without last keys that a short form leaves unwritten."""
    while len(ways) == len(path) and path and isinstance(path[-1], str) and ways[-1][1] is None:
        path, ways = path[:-1], ways[:-1]
    return path


def _value(node: MappingNode, name: str | int) -> tuple[Node, Node | None] | None:
    """The value of a key and the key, in the mapping or in what is merged into it."""
    merged: list[Node] = []
    for key, value in node.value:
        if isinstance(key, ScalarNode):
            if key.value == name:
                return value, key
            if key.value == "<<":
                merged += value.value if isinstance(value, SequenceNode) else [value]
    found = (_value(one, name) for one in merged if isinstance(one, MappingNode))
    return next((way for way in found if way is not None), None)
