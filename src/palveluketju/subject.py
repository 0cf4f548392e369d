"""What a rule is asked about: one sound file, and the questions that several rules have about it, each answered once."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from palveluketju.finding import Path
from palveluketju.loading.document import Document
from palveluketju.model.catalog import Catalog
from palveluketju.model.chain import Chain
from palveluketju.model.element import Element
from palveluketju.model.flow import Flow, flow
from palveluketju.model.pathway import Step
from palveluketju.model.types import Localised
from palveluketju.views.names import Names, names_of

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

    def step(self, node: str) -> Step | None:
        """The step that a node of the graph is; None for a start, an end, a fork or a join."""
        return self.flow.node(node).step if self.flow else None


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
