"""The language as data, read off the classes of its elements: what each concept holds and what may stand where.

The loader's table, the JSON Schema and the reference's tables are all made from this, so none of them is kept by hand.
"""

import dataclasses
import types
import typing
from dataclasses import MISSING, dataclass, field
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from palveluketju.model.element import ASIDE, Element, fields_of, key_of
from palveluketju.model.types import Choice, Either, Localised, Reference, Word


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value may be.

    `kind` is text, word, choice, object, flag_or_object, either, list or reference. `of` is the word's kind, the concept's
    name, the item's shape or the two concepts of an either.
    """

    kind: Literal["text", "word", "choice", "object", "flag_or_object", "either", "list", "reference"]
    word: str = ""
    concept: str = ""
    other: str = ""
    key: str = ""
    values: tuple[tuple[str, str], ...] = ()
    to: tuple[str, ...] = ()
    open: bool = False
    shared: bool = False
    item: "Shape | None" = None
    one: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a concept."""

    key: str
    title: str
    description: str
    shape: Shape
    required: bool
    default: str | None


@dataclass(frozen=True, slots=True)
class Concept:
    """One kind of element: its keys in reading order."""

    name: str
    label: str
    description: str
    short: str | None
    naming: str | None
    namespace: str | None
    presets: dict[str, dict[str, str]]
    demands: tuple[str, ...]
    fields: tuple[Field, ...]
    shareable: bool = field(default=False)


def _strip_optional(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [part for part in get_args(annotation) if part is not type(None)]
        if len(rest) == 1:
            return rest[0]
    return annotation


class _Reader:
    """Walks the models from one root and gathers every concept once, in the order met."""

    def __init__(self) -> None:
        self.concepts: dict[str, Concept | None] = {}

    def concept(self, model: type[Element]) -> str:
        name = model.__name__
        if name in self.concepts:
            return name
        self.concepts[name] = None  # holds the place: a step holds steps
        hints = typing.get_type_hints(model, include_extras=True)
        fields = tuple(self._field(key, info, hints[key]) for key, info in fields_of(model).items() if key not in ASIDE)
        fields = tuple(one for one in fields if one.key not in _LAST) + tuple(one for one in fields if one.key in _LAST)
        self.concepts[name] = Concept(
            name=name,
            label=model.label or _spaced(name),
            description=(model.__doc__ or "").strip().splitlines()[0],
            short=model.short,
            naming=model.naming,
            namespace=model.namespace,
            presets=model.presets,
            demands=model.demands,
            fields=fields,
            shareable="use" in fields_of(model),
        )
        return name

    def _field(self, name: str, info: dataclasses.Field[Any], hint: Any) -> Field:
        told = info.metadata
        shape = self._shape(hint, one=told.get("one", False))
        default = info.default if isinstance(info.default, str) else None
        is_required = info.default is MISSING and info.default_factory is MISSING
        return Field(key_of(name), told["title"], told["description"], shape, is_required, default)

    def _shape(self, hint: Any, *, one: bool = False) -> Shape:
        hint = _strip_optional(hint)
        if get_origin(hint) is list:
            return Shape("list", item=self._shape(get_args(hint)[0]), one=one)
        if get_origin(hint) is Annotated:
            inner, *markers = get_args(hint)
            for marker in markers:
                if isinstance(marker, Localised):
                    return Shape("text")
                if isinstance(marker, Choice):
                    return Shape("choice", values=marker.values)
                if isinstance(marker, Reference):
                    return Shape("reference", to=marker.to, open=marker.open, shared=marker.shared)
                if isinstance(marker, Either):
                    first, second = get_args(inner)
                    return Shape("either", concept=self.concept(first), other=self.concept(second), key=marker.key)
                if isinstance(marker, Word):
                    return Shape("word", word=marker.kind)
            if isinstance(inner, type) and issubclass(inner, Element):
                return Shape("flag_or_object", concept=self.concept(inner))
        if isinstance(hint, type) and issubclass(hint, Element):
            return Shape("object", concept=self.concept(hint))
        raise TypeError(f"the grammar has no shape for {hint!r}")


#: keys that every element may carry stand last in tables and completion
_LAST = ("note", "assumption", "source")


def _spaced(name: str) -> str:
    """`KeyFigure` → `Key figure`."""
    return "".join(f" {letter.lower()}" if letter.isupper() and at else letter for at, letter in enumerate(name))


def grammar(root: type[Element]) -> dict[str, Concept]:
    """Every concept that `root` can hold, by name; the root stands first."""
    reader = _Reader()
    reader.concept(root)
    return {name: concept for name, concept in reader.concepts.items() if concept is not None}
