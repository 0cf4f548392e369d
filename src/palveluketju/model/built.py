"""Content that loading has found without errors → the objects of the models, in one walk that also tells where each stands.

Pydantic would check every value again, which takes longer than most rules of lint together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Generic, NamedTuple, TypeVar, get_args

from palveluketju.model.element import Element, holding
from palveluketju.model.types import Either, Localised, Reference

E = TypeVar("E", bound=Element)
#: makes a NamedTuple in half the time that its class takes
_new = tuple.__new__
#: the keys and list positions from the root of the content to an element or a text
Path = tuple[str | int, ...]


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


class Mention(NamedTuple):
    """A party by its id, its name or in plain words, and the path to where it is mentioned."""

    path: Path
    word: str


@dataclass(slots=True)
class Tree:
    """What a content holds, in the order of the language: what stands in an element follows it.

    `texts` and `parties` are those that the file says itself.
    """

    elements: list[Placed[Element]] = field(default_factory=list)
    texts: list[Words] = field(default_factory=list)
    parties: list[Mention] = field(default_factory=list)


def built(kind: type[Element], content: Mapping[str, Any]) -> Tree:
    """The content as an object of the class, which is the first of the elements, and all that it holds."""
    tree = Tree()
    _build(kind, content, (), tree, own=True)
    return tree


def _build(kind: type[Element], content: Mapping[str, Any], path: Path, tree: Tree, *, own: bool) -> Element:
    plan = _plan(kind, tuple(content))
    fields = {**plan.blank, **content}
    for name, key in plan.renamed:
        fields[name] = fields.pop(key)
    element = kind.__new__(kind)
    object.__setattr__(element, "__dict__", fields)
    own = own and plan.own
    tree.elements.append(_new(Placed, (path, element, own)))
    if own:
        for key in plan.texts:
            _tell(content[key], (*path, key), tree.texts)
        for key in plan.parties:
            _mention(content[key], (*path, key), tree.parties)
    for name, key, kinds in plan.elements:
        value, here = content[key], (*path, key)
        if type(value) is list:
            fields[name] = [_build(kinds.of(one), one, (*here, at), tree, own=own) for at, one in enumerate(value)]
        else:
            fields[name] = _build(kinds.of(value), value, here, tree, own=own)
    return element


def _tell(value: Any, path: Path, texts: list[Words]) -> None:
    if type(value) is list:
        for at, one in enumerate(value):
            _tell(one, (*path, at), texts)
    else:
        texts += [_new(Words, (path, language, text)) for language, text in value.items()]


def _mention(value: Any, path: Path, parties: list[Mention]) -> None:
    if type(value) is list:
        parties += [Mention((*path, at), word) for at, word in enumerate(value) if word]
    elif value:
        parties.append(Mention(path, value))


class _Kinds(NamedTuple):
    """The class of an element; with a `key`, that of an element which has the key, and `other` that of one without it."""

    kind: type[Element]
    key: str | None
    other: type[Element]

    def of(self, content: Mapping[str, Any]) -> type[Element]:
        """The class of what has this content."""
        return self.kind if self.key is None or self.key in content else self.other


class _Plan(NamedTuple):
    """What to do with the content of an element.

    `blank`: its fields at their defaults; `renamed`: the name and the key of each field that files call otherwise; `elements`:
    the name, the key and the classes of each field that holds elements; the keys of `texts` and `parties`; `own`: without `use`.
    """

    blank: dict[str, Any]
    renamed: tuple[tuple[str, str], ...]
    elements: tuple[tuple[str, str, _Kinds], ...]
    texts: tuple[str, ...]
    parties: tuple[str, ...]
    own: bool


@lru_cache(maxsize=4096)
def _plan(kind: type[Element], keys: tuple[str, ...]) -> _Plan:
    """The plan of a class for elements that have these keys, which are few, while classes have many."""
    whole = _whole(kind)
    return _Plan(
        whole.blank,
        tuple(one for one in whole.renamed if one[1] in keys),
        tuple(one for one in whole.elements if one[1] in keys),
        tuple(key for key in whole.texts if key in keys),
        tuple(key for key in whole.parties if key in keys),
        "use" not in keys,
    )


@cache
def _whole(kind: type[Element]) -> _Plan:
    within = holding(kind)  # first: it resolves the names of classes that are used before they are there
    fields = kind.model_fields
    keys = {name: info.alias or name for name, info in fields.items()}
    markers = {key: (*fields[name].metadata, *_markers(fields[name].annotation)) for name, key in keys.items()}
    return _Plan(
        {name: None if info.is_required() else info.get_default(call_default_factory=True) for name, info in fields.items()},
        tuple((name, key) for name, key in keys.items() if name != key),
        tuple((name, key, _kinds(fields[name].annotation)) for name, key in within),
        tuple(key for key in markers if any(isinstance(one, Localised) for one in markers[key])),
        tuple(key for key in markers if any(_is_party(one) for one in markers[key])),
        own=True,
    )


def _markers(annotation: Any) -> list[Any]:
    """The markers of a type, also of one that may be absent and of the items of a list."""
    return [*getattr(annotation, "__metadata__", ()), *(one for part in get_args(annotation) for one in _markers(part))]


def _kinds(annotation: Any) -> _Kinds:
    classes = _classes(annotation)
    key = next((one.key for one in _markers(annotation) if isinstance(one, Either)), None)
    return _Kinds(classes[0], key, classes[-1])


def _classes(annotation: Any) -> list[type[Element]]:
    if isinstance(annotation, type) and not get_args(annotation):
        return [annotation] if issubclass(annotation, Element) else []
    return [one for part in get_args(annotation) for one in _classes(part)]


def _is_party(marker: Any) -> bool:
    return isinstance(marker, Reference) and marker.open and "source" not in marker.to
