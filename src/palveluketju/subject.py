"""What a rule is asked about: one sound file, and the questions that several rules have about it, each answered once."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from palveluketju.finding import Mark, Path
from palveluketju.loading.document import Document
from palveluketju.loading.reading import shown
from palveluketju.model.catalog import Catalog
from palveluketju.model.chain import Chain
from palveluketju.model.contact import Contact
from palveluketju.model.element import Element
from palveluketju.model.flow import Edge, Flow, Node, flow
from palveluketju.model.goal import Goal, MainTarget
from palveluketju.model.implementation import Result
from palveluketju.model.indicator import Indicator
from palveluketju.model.monitoring import Monitoring
from palveluketju.model.pathway import Stage, Step
from palveluketju.model.risk import Risk
from palveluketju.model.source import Source
from palveluketju.model.types import Localised
from palveluketju.views.names import Names, name_of, names_of

E = TypeVar("E", bound=Element)


class Placed(NamedTuple, Generic[E]):
    """An element and its path in the content. `own` when it is described here rather than taken from elsewhere by `use`."""

    path: Path
    element: E
    own: bool


class Words(NamedTuple):
    """A text for people in one language, and the path to it."""

    path: Path
    language: str
    text: str


@dataclass(frozen=True)
class Subject:
    """A file without errors. `today` is the day that dates are compared with; `languages` are those its repository keeps up."""

    document: Document
    today: datetime.date
    languages: tuple[str, ...] = ()

    @cached_property
    def root(self) -> Chain | Catalog:
        """The whole content."""
        content: dict[str, Any] = self.document.content or {}
        if self.document.concept == "Catalog":
            return Catalog.model_validate(content)
        return Chain.model_validate({**content, "borrowed": self.document.borrowed})

    @property
    def chain(self) -> Chain | None:
        """The content as a description; None for a catalogue."""
        return self.root if isinstance(self.root, Chain) else None

    @cached_property
    def names(self) -> Names:
        """What the ids and names mean; of a catalogue nothing is known here."""
        return names_of(self.root) if isinstance(self.root, Chain) else Names()

    @cached_property
    def flow(self) -> Flow | None:
        """The pathway as a graph; None when there is none."""
        return flow(self.root) if isinstance(self.root, Chain) and self.root.pathway else None

    @cached_property
    def elements(self) -> list[Placed[Element]]:
        """Every element with its path, in the order of the language; what stands in an element follows it."""
        return list(_walk(self.root, (), own=True))

    def each(self, kind: type[E], *, own: bool = True) -> list[Placed[E]]:
        """The elements of a kind (a subclass counts); with `own` only those that are described in this file."""
        found = self._by_kind.get(kind)
        if found is None:
            found = self._by_kind[kind] = [one for one in self.elements if isinstance(one.element, kind)]
        return [one for one in found if one.own] if own else list(found)

    @cached_property
    def _by_kind(self) -> dict[type[Element], list[Any]]:
        return {}

    @cached_property
    def texts(self) -> list[Words]:
        """Every text for people that this file says itself, in each of its languages."""
        return [
            Words((*one.path, key), language, text)
            for one in self.elements
            if one.own
            for key, value in _localised(one.element)
            for language, text in value.items()
        ]

    def path(self, element: Element) -> Path:
        """The path of an element of this file."""
        return self._paths[id(element)]

    @cached_property
    def _paths(self) -> dict[int, Path]:
        return {id(one.element): one.path for one in self.elements}

    def mentions(self, indicator: Indicator) -> list[Element]:
        """What refers to an indicator: goals, the main target, risks, rounds of monitoring, results."""
        return self._mentions.get(id(indicator), [])

    @cached_property
    def _mentions(self) -> dict[int, list[Element]]:
        found: dict[int, list[Element]] = {}
        for one in self.elements:
            fields = one.element.__dict__
            for key in _MENTIONS.get(type(one.element), ()):
                words = fields[key] or []
                for word in [words] if isinstance(words, str) else words:
                    named = self.names.find(word, ("indicator",))
                    if named and named.element:
                        found.setdefault(id(named.element), []).append(one.element)
        return found

    def written(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where the pattern is in the text of the file, comments included, but not in contacts and sources."""
        for found in pattern.finditer(self.document.text):
            if not any(mark.start <= found.start() < mark.end for mark in self._addresses):
                yield found

    @cached_property
    def _addresses(self) -> list[Mark]:
        paths = [one.path for one in self.each(Contact, own=False)] + [one.path for one in self.each(Source, own=False)]
        return [self.document.mark(path) for path in paths if self.document.node(path) is not None]

    def step(self, node: str) -> Step | None:
        """The step that a node of the graph is; None for a start, an end, a fork or a join."""
        return self.flow.node(node).step if self.flow else None

    @cached_property
    def ways(self) -> dict[str, list[Edge]]:
        """The ways on from each node of the graph, by its id."""
        found: dict[str, list[Edge]] = {}
        for edge in self.flow.edges if self.flow else ():
            found.setdefault(edge.tail, []).append(edge)
        return found

    @cached_property
    def reached(self) -> set[str]:
        """The nodes of the graph that a start leads to."""
        nodes = self.flow.nodes if self.flow else ()
        return self.onward(node.id for node in nodes if node.kind == "start")

    def onward(self, nodes: Iterable[str]) -> set[str]:
        """The nodes themselves and every node of the graph that they lead to."""
        found = set(nodes)
        left = list(found)
        while left:
            heads = {edge.head for edge in self.ways.get(left.pop(), ())} - found
            found |= heads
            left += heads
        return found

    def node(self, step: Step) -> Node:
        """The node of the graph that a step is."""
        return self._nodes[id(step)]

    @cached_property
    def _nodes(self) -> dict[int, Node]:
        return {id(node.step): node for node in (self.flow.steps if self.flow else ())}

    @cached_property
    def sequences(self) -> list[list[Step]]:
        """The steps that follow one another by their order: those of the pathway, whatever their stage, and of each branch."""
        items = self.chain.pathway if self.chain else []
        found = [[step for item in items for step in (item.steps if isinstance(item, Stage) else [item])]]
        for steps in found:
            found += [branch.steps for step in steps for branch in step.parallel]
        return found

    def called(self, element: Element) -> str:
        """What an element is called, for a message: in the language of the file, one line, not too long."""
        name = name_of(element) or {}
        return shown(name.get(self.root.language) or next(iter(name.values()), ""))

    def mark(self, words: Words, part: str = "") -> Mark:
        """Where a text stands in the file; or the first place of a part of it, when the part is written there in one piece."""
        whole = self.document.mark((*words.path, words.language))
        start = self.document.text.find(part, whole.start, whole.end) if part else -1
        return Mark(start, start + len(part)) if start >= 0 else whole


#: what may refer to indicators, and by which fields
_MENTIONS: dict[type[Element], tuple[str, ...]] = {
    Goal: ("measured_by",),
    MainTarget: ("indicator",),
    Risk: ("measured_by",),
    Monitoring: ("indicators",),
    Result: ("indicator",),
}


def _walk(element: Element, path: Path, *, own: bool) -> Iterator[Placed[Element]]:
    own = own and not element.__dict__.get("use")
    yield Placed(path, element, own)
    for name, key in _keys(type(element)):
        value = element.__dict__[name]
        if isinstance(value, Element):
            yield from _walk(value, (*path, key), own=own)
        elif isinstance(value, list):
            for at, one in enumerate(value):
                if isinstance(one, Element):
                    yield from _walk(one, (*path, key, at), own=own)


_KEYS: dict[type[Element], tuple[tuple[str, str], ...]] = {}


def _keys(kind: type[Element]) -> tuple[tuple[str, str], ...]:
    """The fields of a model: the name in Python, the key in a file."""
    found = _KEYS.get(kind)
    if found is None:
        found = _KEYS[kind] = tuple((name, info.alias or name) for name, info in kind.model_fields.items())
    return found


_TEXTS: dict[type[Element], tuple[tuple[str, str], ...]] = {}


def _localised(element: Element) -> Iterator[tuple[str, dict[str, str]]]:
    """The texts for people among the fields of an element, by their keys."""
    kind = type(element)
    found = _TEXTS.get(kind)
    if found is None:
        fields = kind.model_fields.items()
        texts = {name for name, info in fields if any(isinstance(each, Localised) for each in _markers(info))}
        found = _TEXTS[kind] = tuple((name, key) for name, key in _keys(kind) if name in texts)
    for name, key in found:
        value = element.__dict__[name]
        if value:
            yield key, value


def _markers(info: Any) -> list[Any]:
    """The markers of a field, also of one that may be absent."""
    inner = [getattr(part, "__metadata__", ()) for part in getattr(info.annotation, "__args__", ())]
    return [*info.metadata, *(marker for some in inner for marker in some)]
