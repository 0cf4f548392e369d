"""Content that loading has found without errors → the objects of the models, in one walk that also tells where each stands.

Pydantic would check every value again, which takes longer than most rules of lint together.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from palveluketju.model.element import ASIDE, CLASSES, Element, blank, fields_of, holding, key_of
from palveluketju.model.shapes import SHAPES

E = TypeVar("E", bound=Element)
#: makes a NamedTuple in half the time that its class takes
_new = tuple.__new__
#: sets what a frozen object holds
_set = object.__setattr__
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


class Tree(NamedTuple):
    """What a content holds, in the order of the language: what stands in an element follows it.

    `texts` and `parties` are those that the file says itself.
    """

    elements: list[Placed[Element]]
    texts: list[Words]
    parties: list[Mention]


def built(kind: type[Element], content: Mapping[str, Any]) -> Tree:
    """The content as an object of the class, which is the first of the elements, and all that it holds."""
    tree = Tree([], [], [])
    _build(kind, content, (), tree, own=True)
    return tree


def object_of(kind: type[E], content: Mapping[str, Any]) -> E:
    """The content as an object of the class."""
    found = built(kind, content).elements[0].element
    assert isinstance(found, kind)
    return found


def _build(kind: type[Element], content: Mapping[str, Any], path: Path, tree: Tree, *, own: bool) -> Element:
    elements, told, mentioned = tree
    empty, renamed, held, texts, lists, parties, uses = _plan(kind, tuple(content))
    fields = {**empty, **content}
    for name, key in renamed:
        fields[name] = fields.pop(key)
    element = kind.__new__(kind)
    _set(element, "__dict__", fields)
    own = own and not uses
    elements.append(_new(Placed, (path, element, own)))
    if own:
        brought = kind.presets and kind.presets.get(content.get("id", ""))  # the id brings this name: the file does not say it
        for key in texts:
            if content[key] != brought:
                here = (*path, key)
                for language, text in content[key].items():
                    told.append(_new(Words, (here, language, text)))
        for key in lists:
            for at, one in enumerate(content[key]):
                here = (*path, key, at)
                told += [_new(Words, (here, language, text)) for language, text in one.items()]
        for key in parties:
            value = content[key]
            if type(value) is list:
                mentioned += [_new(Mention, ((*path, key, at), word)) for at, word in enumerate(value) if word]
            elif value:
                mentioned.append(_new(Mention, ((*path, key), value)))
    for name, key, kinds in held:
        value = content[key]
        if type(value) is list:
            fields[name] = [_build(kinds.of(one), one, (*path, key, at), tree, own=own) for at, one in enumerate(value)]
        else:
            fields[name] = _build(kinds.of(value), value, (*path, key), tree, own=own)
    return element


class _Kinds(NamedTuple):
    """The class of an element; with a `key`, that of an element which has the key, and `other` that of one without it."""

    kind: type[Element]
    key: str = ""
    other: type[Element] | None = None

    def of(self, content: Mapping[str, Any]) -> type[Element]:
        """The class of what has this content."""
        return self.kind if self.other is None or self.key in content else self.other


class _Plan(NamedTuple):
    """What to do with the content of an element.

    `empty`: its fields at their defaults; `renamed`: the name and the key of each field that files call otherwise; `held`:
    the name, the key and the classes of each field that holds elements; the keys of `texts`, of `lists` of texts and of
    `parties`; `uses`: it has the key `use`.
    """

    empty: dict[str, Any]
    renamed: tuple[tuple[str, str], ...]
    held: tuple[tuple[str, str, _Kinds], ...]
    texts: tuple[str, ...]
    lists: tuple[str, ...]
    parties: tuple[str, ...]
    uses: bool


@lru_cache(maxsize=4096)
def _plan(kind: type[Element], keys: tuple[str, ...]) -> _Plan:
    """The plan of a class for elements that have these keys, which are few, while classes have many."""
    whole = _whole(kind)
    return _Plan(
        whole.empty,
        tuple(one for one in whole.renamed if one[1] in keys),
        tuple(one for one in whole.held if one[1] in keys),
        tuple(key for key in whole.texts if key in keys),
        tuple(key for key in whole.lists if key in keys),
        tuple(key for key in whole.parties if key in keys),
        "use" in keys,
    )


@cache
def _whole(kind: type[Element]) -> _Plan:
    """The plan for all keys of a class. What they hold is read from the loader's table: the types need not be looked at."""
    fields = fields_of(kind)
    keys = {name: key_of(name) for name in fields}
    shapes = {key: SHAPES.field(kind.__name__, key) for key in keys.values() if key not in ASIDE}
    items = {key: SHAPES.item(kind.__name__, key) for key in shapes}
    return _Plan(
        {name: blank(one) for name, one in fields.items()},
        tuple((name, key) for name, key in keys.items() if name != key),
        tuple((name, key, _kinds(items[key])) for name, key in holding(kind)),
        tuple(key for key, shape in shapes.items() if shape[0] == "text"),
        tuple(key for key, shape in shapes.items() if shape[0] == "list" and items[key][0] == "text"),
        tuple(key for key, shape in items.items() if shape[0] == "reference" and shape[2] and "source" not in shape[1]),
        uses=False,
    )


def _kinds(shape: tuple[Any, ...]) -> _Kinds:
    if shape[0] == "either":
        return _Kinds(CLASSES[shape[2]], shape[1], CLASSES[shape[3]])
    return _Kinds(CLASSES[shape[1]])
