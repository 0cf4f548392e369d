"""What every element of a chain may carry, and the two shapes an element has: a thing with a name, a sentence with a text."""

from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from palveluketju.model.shapes import SHAPES
from palveluketju.model.types import Citation, Id, Text, about, items

#: fields of the models that are no keys of the language: the author's own keys, names brought from catalogues
ASIDE = frozenset(("extensions", "borrowed"))


class Element(BaseModel):
    """Anything in a chain. It may say what it notes, assumes and leans on."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, protected_namespaces=(), defer_build=True)

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
    extensions: dict[str, Any] = Field(default_factory=dict, exclude=True)


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
def holding(kind: type[Element]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that hold elements, one or a list: the name in Python, the key in a file."""
    keys = {name: info.alias or name for name, info in kind.model_fields.items() if name not in ASIDE}
    # Not from the types of the fields: a step holds branches, which hold steps, and until a validator is built that is a name.
    return tuple((name, key) for name, key in keys.items() if SHAPES.holds(kind.__name__, key))
