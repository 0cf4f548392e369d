"""What every element of a chain may carry, and the two shapes an element has: a thing with a name, a sentence with a text."""

from dataclasses import MISSING, Field, dataclass, fields
from functools import cache
from typing import Any, ClassVar

from palveluketju.model.shapes import SHAPES
from palveluketju.model.types import Citation, Id, Text, about, aside, items

#: fields of the models that are no keys of the language: the author's own keys, names brought from catalogues
ASIDE = frozenset(("extensions", "borrowed"))


def key_of(name: str) -> str:
    """The key in a file of what has this name in Python, where some keys are words of the language's own."""
    return name.removesuffix("_")


#: the classes that have been loaded, by the names of their concepts
CLASSES: "dict[str, type[Element]]" = {}


class _Declared(type):
    """Makes each class of elements a dataclass as it is born, and takes note of it."""

    def __init__(cls, name: str, bases: tuple[type, ...], content: dict[str, Any]) -> None:
        super().__init__(name, bases, content)
        dataclass(init=False, repr=False, eq=False)(cls)  # type: ignore[arg-type]
        CLASSES[name] = cls  # type: ignore[assignment]


class Element(metaclass=_Declared):
    """Anything in a chain. It may say what it notes, assumes and leans on.

    Classes of elements are plain dataclasses, which a command that only reads pays little for; `checked` has pydantic read them.
    """

    #: what pydantic asks of a dataclass: a key that is a word of Python has an underscore behind its attribute
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "alias_generator": key_of, "populate_by_name": True}

    #: the field that a plain string fills
    short: ClassVar[str | None] = None
    #: the namespace that references look in
    namespace: ClassVar[str | None] = None
    #: the field that an id is derived from
    naming: ClassVar[str | None] = None
    #: ids that bring their own names: id → {language: name}
    presets: ClassVar[dict[str, dict[str, str]]] = {}
    #: the fields it cannot do without, unless it uses a shared one or an id that brings a name
    demands: ClassVar[tuple[str, ...]] = ()
    #: what one such element is called; the class name when not given
    label: ClassVar[str | None] = None

    note: Text | None = about("Note", "A remark for the reader.")
    assumption: Text | None = about("Assumption", "What is our reading or our guess here, not a fact of the source.")
    source: Citation | None = about("Source", "Where this is from: the id of one of the sources, or a citation in words.")
    extensions: dict[str, Any] = aside()

    def __init__(self, **fields: Any) -> None:
        """From the values of fields, unchecked; the others are at their defaults. Raises TypeError for one that there is not."""
        own = fields_of(type(self))
        for name in fields:
            if name not in own:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
        self.__dict__.update({name: fields.get(name, blank(field)) for name, field in own.items()})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is not to be changed")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items() if value not in (None, [], {}))
        return f"{type(self).__name__}({told})"


class Thing(Element):
    """Something with a name, that other places may refer to."""

    short: ClassVar[str | None] = "name"
    naming: ClassVar[str | None] = "name"
    demands: ClassVar[tuple[str, ...]] = ("name",)

    id: Id | None = about("Id", "A short name for references. Without it the id is made from the name.")
    formerly: list[Id] = items("Former ids", "Ids this thing had before, so that its history and links hold.", one=True)
    name: Text | None = about("Name", "What it is called.")
    description: Text | None = about("Description", "What it is, in a few sentences.")


class Statement(Element):
    """A sentence of its own: a reason, a principle, a criterion, a task."""

    short: ClassVar[str | None] = "text"
    demands: ClassVar[tuple[str, ...]] = ("text",)
    label: ClassVar[str | None] = "Item"

    id: Id | None = about("Id", "A short name for references and lasting links.")
    formerly: list[Id] = items("Former ids", "Ids this sentence had before, so that its history and links hold.", one=True)
    text: Text | None = about("Text", "The sentence itself.")


@cache
def fields_of(kind: type[Element]) -> dict[str, Field[Any]]:
    """The fields of a class by their names, in the order of the language; `title`, `description` and `one` are their metadata."""
    return {one.name: one for one in fields(kind)}  # type: ignore[arg-type]


def blank(field: Field[Any]) -> Any:
    """What a field holds when nothing is said; None for one that must be said."""
    if field.default_factory is not MISSING:
        return field.default_factory()
    return None if field.default is MISSING else field.default


@cache
def holding(kind: type[Element]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that hold elements, one or a list: the name in Python, the key in a file."""
    keys = {name: key_of(name) for name in fields_of(kind) if name not in ASIDE}
    # Not from the types of the fields: a step holds branches, which hold steps, and until all are read that is a name.
    return tuple((name, key) for name, key in keys.items() if SHAPES.holds(kind.__name__, key))


def content_of(element: Element) -> dict[str, Any]:
    """What the element says, as it stands in a file; what it says as everybody does is left out."""
    own = fields_of(type(element))
    said = ((name, element.__dict__[name]) for name, field in own.items() if name not in ASIDE)
    return {key_of(name): _content(value) for name, value in said if value is not None and value != blank(own[name])}


def _content(value: Any) -> Any:
    if isinstance(value, list):
        return [_content(one) for one in value]
    return content_of(value) if isinstance(value, Element) else value
