"""What a document says as a tree of its elements, each of which knows what it is, what holds it and how it is referred to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from palveluketju.finding import Path
from palveluketju.loading.around import Shared
from palveluketju.loading.document import Document
from palveluketju.loading.reading import Content, identity, path_of
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug

Shape = tuple[Any, ...]
#: what a reference leads to: an element of the file, a shared thing by its key, or only a word
Meaning = tuple[str, Any]


@dataclass(eq=False, slots=True)
class Node:
    """One element. `key` is the field of `parent` that holds it, `at` its number there when that is a list.

    `children` are the elements of each field that holds any; `leaves` its other fields, as the language orders them.
    """

    concept: str
    path: Path
    content: Content
    parent: "Node | None" = None
    key: str = ""
    at: int | None = None
    children: dict[str, list["Node"]] = field(default_factory=dict)
    leaves: dict[str, Any] = field(default_factory=dict)

    @property
    def naming(self) -> str | None:
        """The field that names it."""
        name: str | None = SHAPES[self.concept]["naming"]
        return name

    @property
    def id(self) -> str | None:
        """Its id: given, of what it uses, or made from its name; None for a sentence without one."""
        return identity(self.content, self.naming)

    @property
    def given(self) -> bool:
        """Whether the author gave it an id."""
        return "id" in self.content

    @property
    def former(self) -> list[str]:
        """The ids it had before."""
        return [slug(word) for word in self.content.get("formerly", ())]

    @property
    def name(self) -> dict[str, str]:
        """What it is called, by language: its name, else its sentence, else the word it is known by."""
        shape = SHAPES[self.concept]
        for key in (shape["naming"], shape["short"], "name", "text", "title", "use", "to", "id", "party", "act", "system"):
            value = self.content.get(key) if key else None
            if isinstance(value, dict) and value:
                return value
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                return {"": str(value)}
        return {}

    @property
    def above(self) -> Iterator["Node"]:
        """What it stands in, the nearest first."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    @property
    def within(self) -> Iterator["Node"]:
        """Itself and every element it holds, in order."""
        yield self
        for nodes in self.children.values():
            for one in nodes:
                yield from one.within

    def field(self, key: str) -> Shape:
        """The shape of one of its fields; ("extra",) for a key of the author's own."""
        return SHAPES.field(self.concept, key) if key in SHAPES[self.concept]["fields"] else ("extra",)

    def leads_to(self, key: str) -> tuple[str, ...]:
        """The namespaces that a field refers into; none when it is no reference."""
        shape = self.field(key)
        shape = shape[1] if shape[0] == "list" else shape
        return tuple(shape[1]) if shape[0] == "reference" else ()


@dataclass(eq=False)
class Side:
    """One of the two versions: a document, or nothing where there was none."""

    document: Document
    root: Node = field(init=False)

    def __post_init__(self) -> None:
        """Makes the tree; a document that could not be read is one without content."""
        self.root = _node(self.document.concept, (), self.document.content or {}, None, "", None)

    @cached_property
    def nodes(self) -> dict[Path, Node]:
        """Every element by its path."""
        return {one.path: one for one in self.root.within}

    def meaning(self, name: str, to: tuple[str, ...]) -> Meaning:
        """What a reference leads to."""
        asked = (name, to)
        found = self._meanings.get(asked)
        if found is None:
            found = self._meanings[asked] = self._meant(name, to)
        return found

    @cached_property
    def _meanings(self) -> dict[tuple[str, tuple[str, ...]], Meaning]:
        return {}

    def _meant(self, name: str, to: tuple[str, ...]) -> Meaning:
        index = self.document.index
        found = index.find(name, to) if index is not None else ()
        if found:
            one = found[0]
            if isinstance(one, Shared):
                return "shared", one.key
            node = self.nodes.get(path_of(one[3]))
            if node is not None:
                return "node", node
        return "word", slug(name)

    def find(self, name: str, to: tuple[str, ...]) -> Node | None:
        """The element of the file that a reference leads to."""
        kind, found = self.meaning(name, to)
        return found if kind == "node" else None

    def written(self, path: Path) -> bool:
        """Whether the file itself says what is at the path, rather than what it uses or its repository."""
        return self.document.node(path) is not None


def _node(concept: str, path: Path, content: Content, parent: Node | None, key: str, at: int | None) -> Node:
    node = Node(concept, path, content, parent, key, at)
    for name in (
        *(one for one in SHAPES[concept]["fields"] if one in content),
        *(["extensions"] if "extensions" in content else ()),
    ):
        value = content[name]
        shape = node.field(name)
        if shape[0] == "list" and _concept(shape[1], None) is not None:
            node.children[name] = [
                _node(_concept(shape[1], one) or "", (*path, name, number), one, node, name, number)
                for number, one in enumerate(value)
            ]
            continue
        single = _concept(shape, value)
        if single is not None and isinstance(value, dict):
            node.children[name] = [_node(single, (*path, name), value, node, name, None)]
        elif name == "extensions":
            node.leaves.update(value)
        else:
            node.leaves[name] = value
    return node


def _concept(shape: Shape, value: Any) -> str | None:
    """The concept of what stands there, when it is an element."""
    match shape:
        case ("object" | "flag_or_object", name):
            return str(name)
        case ("either", key, first, second):
            return str(first if isinstance(value, dict) and key in value else second)
    return None
