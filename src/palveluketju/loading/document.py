"""A document: what one file says, what is wrong with it, and where each thing stands."""

import bisect
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from palveluketju.finding import Finding, Located, Mark, Path, Place, Severity, Step
from palveluketju.loading import codes, meaning, references
from palveluketju.loading.compose import Broken, MappingNode, Node, ScalarNode, SequenceNode, compose, is_null
from palveluketju.loading.reader import compiled
from palveluketju.loading.reading import Content, Reading
from palveluketju.model.shapes import SHAPES
from palveluketju.model.words import LANGUAGES

_BREAK = re.compile(r"\r\n|\r|\n")
_SHOWN = 200


@dataclass
class Document:
    """One file. `content` is None when nothing of it can be understood; `sound` says that it holds no error."""

    file: str
    text: str = ""
    content: Content | None = None
    problems: list[Finding] = field(default_factory=list)
    root: Node | None = None

    @property
    def sound(self) -> bool:
        """Whether there is content without a single error."""
        return self.content is not None and all(one.weight < Severity.ERROR for one in self.problems)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def place(self, mark: Mark) -> Place:
        """The lines and columns of a stretch of the text, the end drawn back over trailing blanks."""
        start = min(mark.start, len(self.text))
        end = max(start, min(mark.end, len(self.text)))
        end = start + len(self.text[start:end].rstrip()) if end > start else start
        return Place(*self._position(start), *self._position(max(end, start)))

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
        node, key_node = self.root, None
        for step in path:
            if node is None:
                break
            next_node, next_key = _child(node, step)
            if next_node is None:
                break
            node, key_node = next_node, next_key or key_node
        if node is None:
            return Mark(0, 0)
        chosen = key_node if at == "key" and key_node is not None else node
        start, end = chosen.start_mark.index, chosen.end_mark.index
        if not isinstance(chosen, ScalarNode):
            first = _BREAK.search(self.text, start)
            end = min(end, first.start() if first else len(self.text))
        return Mark(start, end)

    def locate(self, finding: Finding) -> Located:
        """The finding with its line and column, the line itself, and its path in human words."""
        mark = finding.mark or (self.mark(finding.path, finding.at) if self.root is not None else None)
        place = self.place(mark) if mark is not None and self.text else None
        line = self.line(place.line) if place else ""
        related = tuple(
            (one.label, self.file, self.place(one.mark or self.mark(one.path, one.at))) for one in finding.related
        )
        return Located(finding, self.file, place, line, self.trail(finding.path), related)

    def located(self) -> list[Located]:
        """All problems with their places, in the order of the text."""
        found = [self.locate(one) for one in self.problems]
        return sorted(found, key=lambda one: (one.place or Place(0, 0, 0, 0), one.finding.code.id, str(one.finding.args)))

    def trail(self, path: Path) -> tuple[Step, ...]:
        """The path in human words: Tier support › Service Kotihoito › channels."""
        steps: list[Step] = []
        shape: tuple[Any, ...] = ("object", "Chain")
        at: Any = self.content
        for key in path:
            at = _inside(at, key)
            if isinstance(key, int):
                shape = shape[1] if shape[0] == "list" else shape
                concept = _concept(shape, at)
                if steps and concept:
                    steps.pop()
                if concept:
                    steps.append(Step(SHAPES[concept]["label"], _name(at, SHAPES[concept], key)))
                continue
            concept = _concept(shape, at)
            fields = SHAPES[concept]["fields"] if concept else {}
            shape = SHAPES.field(concept, key) if concept and key in fields else ("text",)
            if key in fields or not steps or key not in LANGUAGES:
                steps.append(Step("", key))
        return tuple(steps)


def _inside(at: Any, key: str | int) -> Any:
    if isinstance(at, dict):
        return at.get(key)
    if isinstance(at, list) and isinstance(key, int) and key < len(at):
        return at[key]
    return None


def _concept(shape: tuple[Any, ...], at: Any) -> str | None:
    match shape:
        case ("object" | "flag_or_object", name):
            return str(name)
        case ("either", key, first, second):
            return str(first if isinstance(at, dict) and key in at else second)
    return None


def _name(at: Any, shape: dict[str, Any], place: int) -> str:
    if isinstance(at, dict):
        # A preset rung is known by its id (support); its long name would hide the rest of the path.
        first = ("id", shape["naming"]) if shape["presets"] else (shape["naming"], "id")
        for key in (*first, "use", "text", "to"):
            value = at.get(key) if key else None
            if value:
                text = str(value if isinstance(value, str) else next(iter(value.values())))
                return text if len(text) <= 40 else text[:39] + "…"
    return str(place + 1)


def _child(node: Node, step: str | int) -> tuple[Node | None, Node | None]:
    """The node that a step of a path leads to, and its key node; a short form is its own child."""
    if isinstance(node, MappingNode):
        merged = None
        for key_node, value in node.value:
            if isinstance(key_node, ScalarNode):
                if key_node.value == step:
                    return value, key_node
                if key_node.value == "<<":
                    merged = value
        if merged is not None:
            for one in merged.value if isinstance(merged, SequenceNode) else [merged]:
                value, key = _child(one, step)
                if key is not None:
                    return value, key
        names = {key.value for key, _ in node.value if isinstance(key, ScalarNode)}
        # A single item without its dash, and a text in several languages, stand in place of their list or object.
        return (node, None) if step == 0 or names <= set(LANGUAGES) else (None, None)
    if isinstance(node, SequenceNode):
        if isinstance(step, int):
            kept = [child for child in node.value if not is_null(child)]
            return (kept[step], None) if step < len(kept) else (None, None)
        return None, None
    return node, None


def parse(file: str, text: str) -> Document:
    """The document that `text` is; `file` is only its name."""
    document = Document(file, text)
    try:
        root = compose(text)
    except Broken as broken:
        document.problems.append(broken.finding)
        return document
    if root is None or is_null(root):
        document.problems.append(Finding(codes.EMPTY_FILE, mark=Mark(0, 0)))
        return document
    document.root = root
    reading = Reading(language=_language(root))
    content = compiled(("object", "Chain"))(root, None, reading)
    if content is not None:
        references.resolve(reading, content)
        reading.problems += meaning.check(content)
    document.content = content
    document.problems = reading.problems
    return document


def _language(root: Node) -> str:
    if isinstance(root, MappingNode):
        for key, value in root.value:
            if isinstance(key, ScalarNode) and key.value == "language" and isinstance(value, ScalarNode):
                return str(value.value) if value.value in LANGUAGES else "fi"
    return "fi"
