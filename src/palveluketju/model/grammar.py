"""The language as data, read off the classes of its elements: what each concept holds and what may stand where.

The loader's table, the JSON Schema and the reference's tables are all made from this, so none of them is kept by hand.
"""

import dataclasses
import inspect
import types
import typing
from dataclasses import MISSING, dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from palveluketju.model.element import ASIDE, CLASSES, Element, fields_of, key_of
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


@cache
def _own_hints(model: type[Element]) -> dict[str, Any]:
    """The types of the fields that the class has beyond those of its bases, with what is a name as yet looked up."""
    own = {"__annotations__": inspect.get_annotations(model), "__module__": model.__module__}
    return typing.get_type_hints(type(model.__name__, (), own), include_extras=True)


@cache
def _read(model: type[Element]) -> tuple[Concept, tuple[type[Element], ...]]:
    """The concept of a class, and the classes that its fields hold."""
    hints = {name: hint for one in reversed(model.__mro__) if issubclass(one, Element) for name, hint in _own_hints(one).items()}
    held: list[type[Element]] = []
    fields = tuple(_field(key, info, hints[key], held) for key, info in fields_of(model).items() if key not in ASIDE)
    fields = tuple(one for one in fields if one.key not in _LAST) + tuple(one for one in fields if one.key in _LAST)
    concept = Concept(
        name=model.__name__,
        label=model.label or _spaced(model.__name__),
        description=(model.__doc__ or "").strip().splitlines()[0],
        short=model.short,
        naming=model.naming,
        namespace=model.namespace,
        presets=model.presets,
        demands=model.demands,
        fields=fields,
        shareable="use" in fields_of(model),
    )
    return concept, tuple(held)


def _field(name: str, info: dataclasses.Field[Any], hint: Any, held: list[type[Element]]) -> Field:
    told = info.metadata
    shape = _shape(hint, held, one=told.get("one", False))
    default = info.default if isinstance(info.default, str) else None
    is_required = info.default is MISSING and info.default_factory is MISSING
    return Field(key_of(name), told["title"], told["description"], shape, is_required, default)


def _shape(hint: Any, held: list[type[Element]], *, one: bool = False) -> Shape:
    hint = _strip_optional(hint)
    if get_origin(hint) is list:
        return Shape("list", item=_shape(get_args(hint)[0], held), one=one)
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
                return Shape("either", concept=_met(first, held), other=_met(second, held), key=marker.key)
            if isinstance(marker, Word):
                return Shape("word", word=marker.kind)
        if isinstance(inner, type) and issubclass(inner, Element):
            return Shape("flag_or_object", concept=_met(inner, held))
    if isinstance(hint, type) and issubclass(hint, Element):
        return Shape("object", concept=_met(hint, held))
    raise TypeError(f"the grammar has no shape for {hint!r}")


def _met(model: type[Element], held: list[type[Element]]) -> str:
    held.append(model)
    return model.__name__


#: keys that every element may carry stand last in tables and completion
_LAST = ("note", "assumption", "source")


def _spaced(name: str) -> str:
    """`KeyFigure` → `Key figure`."""
    return "".join(f" {letter.lower()}" if letter.isupper() and at else letter for at, letter in enumerate(name))


def grammar(root: type[Element]) -> dict[str, Concept]:
    """Every concept that `root` can hold, by name; the root stands first."""
    found: dict[str, Concept] = {}
    left = [root]
    while left:
        model = left.pop()
        if model.__name__ not in found:
            found[model.__name__], held = _read(model)
            left += reversed(held)
    return found


class Grammar(dict[str, Concept]):
    """The concepts of the classes that have been loaded, each read when it is first asked for: pages need few of them."""

    def __missing__(self, name: str) -> Concept:
        """Raises KeyError when no class has the name."""
        self[name], _ = _read(CLASSES[name])
        return self[name]

    def field(self, concept: str, key: str) -> Field:
        """One key of a concept. Raises KeyError when no class has the name, StopIteration when it has no such key."""
        return next(one for one in self[concept].fields if one.key == key)
