"""The order of keys: that of the language, an organisation's own keys after them in their own order."""

from functools import cache
from itertools import pairwise
from typing import Any

from palveluketju.formatting.scalars import Shape
from palveluketju.formatting.written import Entry, Value
from palveluketju.model.shapes import SHAPES

#: keys that read well in more than one place, as the examples and the templates show: each stays behind the key above it
_LOOSE = {
    "Assumption": frozenset(("text",)),
    "Config": frozenset(("chains", "catalogs")),
    "Step": frozenset(("starts",)),
    "Tier": frozenset(("to_heavier", "to_lighter")),
}


def concept_of(shape: Shape, value: Value) -> str | None:
    """What a group of keys is where `shape` is expected; None where it is no concept of the language."""
    match shape:
        case ("object" | "flag_or_object", str(name)):
            return name
        case ("either", key, str(first), str(second)):
            return first if any(one.key is not None and one.key.value == key for one in value.entries) else second
        case ("list", inner, _) if isinstance(inner, tuple):
            return concept_of(inner, value)  # a single item without its dash
    return None


def shape_of(concept: str | None, key: str) -> Shape:
    """What is expected below a key of a concept; None below what is not of the language."""
    return _shapes(concept).get(key) if concept is not None else None


@cache
def _shapes(concept: str) -> dict[str, Any]:
    return {key: SHAPES.field(concept, key) for key in SHAPES[concept]["fields"]}


@cache
def _ranks(concept: str) -> dict[str, int]:
    return {"<<": -1, **{key: at for at, key in enumerate(SHAPES[concept]["fields"])}}


def put_in_order(value: Value, concept: str | None, *, item: bool) -> None:
    """Puts the entries of a group of keys into the order of the language; `item`: it is an item of a list."""
    if concept is None or len(value.entries) < 2:
        return
    places = _places(value, concept)
    if places == sorted(places):
        return
    if (value.names and _would_cross(value, places)) or (item and places[0] != 0 and _silenced(value, places[0])):
        return
    first, new = value.entries[0], value.entries[places[0]]
    value.entries = [value.entries[place] for place in places]
    if first is not new:
        _swap_gaps(first, new)


def _places(value: Value, concept: str) -> list[int]:
    """The places of the entries in their new order. A key below an empty line and a comment starts a section and stays."""
    order = _order(value, concept)
    starts = [0, *(at for at, one in enumerate(value.entries) if at and _is_headed(one)), len(order)]
    places: list[int] = []
    for start, end in pairwise(starts):
        fixed = 1 if start else 0
        places += range(start, start + fixed)
        places += sorted(range(start + fixed, end), key=order.__getitem__)
    return places


def _is_headed(one: Entry) -> bool:
    return None in one.lead and one.lead[-1] is not None


def _order(value: Value, concept: str) -> list[int]:
    """A number for each entry by which those of a section are sorted."""
    ranks, loose = _ranks(concept), _LOOSE.get(concept, frozenset())
    order: list[int] = []
    for one in value.entries:
        key = one.key.value if one.key else ""
        headed = _is_headed(one) and bool(order)
        order.append(order[-1] if order and key in loose and not headed else ranks.get(key, len(ranks)))
        if headed:
            order[-1] = -2  # what stays right behind it comes before all others
    return order


def _would_cross(value: Value, places: list[int]) -> bool:
    """Whether an anchor and what has the same name would change places: an alias means the last anchor above it."""
    for at, place in enumerate(places):
        for earlier in places[:at]:
            if earlier > place and _share(value.entries[earlier], value.entries[place]):
                return True
    return False


def _share(one: Entry, other: Entry) -> bool:
    first, second = _names(one), _names(other)
    anchors = {name[1:] for name in first | second if name[0] == "&"}
    return bool(anchors & {name[1:] for name in first} & {name[1:] for name in second})


def _names(one: Entry) -> frozenset[str]:
    return one.value.names | one.key.names if one.key else one.value.names


def _silenced(value: Value, place: int) -> bool:
    """Whether a silence stands on the first key, where it holds for the whole item, or would come to stand there."""
    return any(
        each is not None and "pkpk:" in each.text
        for one in (value.entries[0], value.entries[place])
        for each in (one.note, *one.lead)
    )


def _swap_gaps(first: Entry, new: Entry) -> None:
    """The empty line above what has become the first key goes to what was the first."""
    if new.lead[:1] == [None]:
        del new.lead[0]
        first.lead.insert(0, None)
