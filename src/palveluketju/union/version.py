"""One of the two versions as the objects that views show, each with the element of the comparison that it is."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from palveluketju.comparing.change import Comparison
from palveluketju.comparing.nodes import Node, Side
from palveluketju.finding import Path
from palveluketju.model.built import Tree, built
from palveluketju.model.catalog import Catalog
from palveluketju.model.chain import Chain
from palveluketju.model.element import Element
from palveluketju.model.grammar import Field, grammar
from palveluketju.views.elements import Elements
from palveluketju.views.names import Named, Names, names_of
from palveluketju.views.voice import Voice

E = TypeVar("E", bound=Element)
_WHOLES: dict[str, type[Element]] = {"Chain": Chain, "Catalog": Catalog}
_CONCEPTS = {**grammar(Catalog), **grammar(Chain)}


class _Unlinked(Names):
    """The names of a version, without the places where its own page has them."""

    def __init__(self, names: Names) -> None:
        super().__init__(names.borrowed)
        self._names = names

    def find(self, reference: str, to: tuple[str, ...]) -> Named | None:
        """The thing that a reference means, nowhere to link to."""
        found = self._names.find(reference, to)
        return found._replace(anchor="") if found else None


@dataclass(eq=False)
class Version:
    """A side of a comparison in one language. One that nothing can be made of, or that was not there, has no objects."""

    side: Side
    voice: Voice

    @cached_property
    def whole(self) -> Element | None:
        """The description or the catalogue."""
        return self._tree.elements[0].element if self._tree.elements else None

    @property
    def chain(self) -> Chain | None:
        """The description; None of a catalogue."""
        return self.whole if isinstance(self.whole, Chain) else None

    @cached_property
    def elements(self) -> Elements:
        """What puts its elements into words."""
        return Elements(self.voice, _Unlinked(names_of(cast(Chain, self.whole))) if self.whole else Names())

    def element(self, node: Node) -> Element | None:
        """The object of an element."""
        return self._by_path.get(node.path)

    def node(self, element: Element | None) -> Node | None:
        """The element that an object is of."""
        return self._nodes.get(id(element))

    def word(self, node: Node, key: str, value: Any) -> str:
        """A value of a field that is a word, a choice or a reference, as the reader reads it; one of a list by itself."""
        shape = field_of(node, key)
        if value is None or shape is None:
            return "–" if value is None else str(value)
        one = shape.shape.item or shape.shape
        return "".join(span.text for span in self.elements.word(value, one)) or "–"

    @cached_property
    def _tree(self) -> Tree:
        document = self.side.document
        if not document.sound or document.concept not in _WHOLES:
            return Tree([], [], [])
        return built(_WHOLES[document.concept], {**(document.content or {}), "borrowed": document.borrowed})

    @cached_property
    def _by_path(self) -> dict[Path, Element]:
        return {one.path: one.element for one in self._tree.elements}

    @cached_property
    def _nodes(self) -> dict[int, Node]:
        nodes = self.side.nodes
        return {id(one.element): nodes[one.path] for one in self._tree.elements if one.path in nodes}


@dataclass(eq=False)
class Versions:
    """Both sides of a comparison in one language."""

    comparison: Comparison
    voice: Voice

    @cached_property
    def old(self) -> Version:
        """The version before."""
        return Version(self.comparison.old, self.voice)

    @cached_property
    def new(self) -> Version:
        """The version now."""
        return Version(self.comparison.new, self.voice)

    def now(self, element: E) -> E | None:
        """What an element of the old version is in the new one."""
        node = self.old.node(element)
        pair = self.comparison.pairs.new.get(node) if node is not None else None
        found = self.new.element(pair) if pair is not None else None
        return found if isinstance(found, type(element)) else None


def field_of(node: Node, key: str) -> Field | None:
    """What the language says of a field of an element; None of a key of the author's own."""
    concept = _CONCEPTS.get(node.concept)
    return next((one for one in concept.fields if one.key == key), None) if concept else None


def title_of(node: Node, key: str, voice: Voice) -> str:
    """What a field is called."""
    found = field_of(node, key)
    return voice.say(found.title) if found else key


def kind_of(node: Node, voice: Voice) -> str:
    """What an element is: palvelu, askel."""
    concept = _CONCEPTS.get(node.concept)
    return voice.say(concept.label) if concept else node.concept
