"""What fills the texts of any verdict: what the element is called, where it stands, which field, what was said and is said."""

from collections.abc import Iterator
from typing import Any

from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.nodes import Node, Shape, Side
from palveluketju.comparing.spoken import chosen, in_a_row, label_of, quoted, spoken, title_of, word
from palveluketju.comparing.words import called, said
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.regions import region_names
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug

_WHOLE = trilingual("the whole description", "koko kuvaus", "hela beskrivningen")
_NOTHING = trilingual("nothing", "ei mitään", "inget")
_NAMED = trilingual("{kind} “{name}”", "{kind} ”{name}”", "{kind} ”{name}”")
_FROM_TO = trilingual("{was} → {now}", "{was} → {now}", "{was} → {now}")
_WHERE = trilingual("{place}; {turn}", "{place}; {turn}", "{place}; {turn}")
_TURNS = {
    "added": trilingual("new: {new}", "uutta: {new}", "nytt: {new}"),
    "removed": trilingual("no longer: {old}", "poistuu: {old}", "tas bort: {old}"),
    "moved": trilingual("moved: {new}", "siirtyy: {new}", "flyttas: {new}"),
    "reordered": trilingual("in another place: {new}", "eri kohdassa: {new}", "på en annan plats: {new}"),
}
_TURN = trilingual("before: {old}; now: {new}", "ennen: {old}; nyt: {new}", "förr: {old}; nu: {new}")


def fills(change: Change, comparison: Comparison) -> dict[str, Said]:
    """The words for the holes of a text.

    {name}: what the element is called. {kind}: what it is. {place}: the thing that the change is in; of what has moved both.
    {field}: the key that differs, or that holds the element. {old}, {new}: what was and is said. {turn}: both, or what is new or
    gone. {where}: the place, and the turn unless it has only moved. {origin}: what it was split from or merged into. {services}:
    the services inside.
    """
    node = change.node
    old, new = _side_words(change, comparison, old=True), _side_words(change, comparison, old=False)
    turn, place = Said(_TURNS.get(change.kind, _TURN), {"old": old, "new": new}), _places(change, comparison)
    return {
        "name": _called(comparison, node),
        "kind": label_of(SHAPES[node.concept]["label"]),
        "place": place,
        "where": place if change.kind == "moved" else Said(_WHERE, {"place": place, "turn": turn}),
        "field": _field(node, change.key),
        "old": old,
        "new": new,
        "turn": turn,
        "origin": called(change.origin),
        "services": in_a_row([called(one) for one in node.within if one.concept == "Service" and one is not node])
        if any(one.concept == "Service" and one is not node for one in node.within)
        else Said(_NOTHING),
    }


def thing(node: Node, key: str) -> Node:
    """The thing that a change is in: the element itself when one of its fields differs and it is a thing, else what holds it."""
    if key and _is_thing(node) and key != "text":
        return node
    return next((one for one in node.above if _is_thing(one)), node if node.parent is None else list(node.above)[-1])


def _is_thing(node: Node) -> bool:
    """Whether people know it by its name: a service, a step, a risk, a handoff."""
    shape = SHAPES[node.concept]
    return node.parent is not None and bool(shape["naming"] or shape["namespace"]) and bool(node.name)


def _called(comparison: Comparison, node: Node) -> Said:
    """What it is called; what is only a reference by what that leads to."""
    short = SHAPES[node.concept]["short"]
    value = node.content.get(short) if short else None
    shape = node.field(short) if short else ("text",)
    if shape[0] == "reference" and value:
        return said(_meant(comparison.side(node), str(value), shape[1]))
    return called(node)


def _places(change: Change, comparison: Comparison) -> Said:
    """Where a change is; of what has moved from one thing to another, both."""
    if change.kind == "moved" and change.before is not None and change.after is not None:
        was, now = thing(change.before, ""), thing(change.after, "")
        if comparison.pairs.new.get(was) is not now:
            return Said(_FROM_TO, {"was": _place(change.before, ""), "now": _place(change.after, "")})
    return _place(change.node, change.key)


def _place(node: Node, key: str) -> Said:
    holder = thing(node, key)
    if holder.parent is None:
        at = next((one for one in (node, *node.above) if one.parent is not None and one.parent.parent is None), None)
        # An element without a name, such as the entry: what it is tells where.
        if at is not None and at.at is None and not (at is node and not key):
            return label_of(SHAPES[at.concept]["label"])
        return Said(_WHOLE)
    return named(holder)


def named(node: Node) -> Said:
    """An element with what it is: service “Guidance”."""
    return Said(_NAMED, {"kind": label_of(SHAPES[node.concept]["label"]), "name": called(node)})


def _field(node: Node, key: str) -> Said:
    # A sentence is known by the list it stands in, a value by the field that holds it.
    if node.parent is not None and (not key or (not SHAPES[node.concept]["naming"] and key in ("text", "value"))):
        return title_of(node.parent.concept, node.key)
    return title_of(node.concept, key)


def _side_words(change: Change, comparison: Comparison, *, old: bool) -> Said:
    side, node = (comparison.old, change.before) if old else (comparison.new, change.after)
    value, other = (change.old, change.new) if old else (change.new, change.old)
    if node is None:
        return Said(_NOTHING)
    if not change.key:
        return _element(side, node)
    return _value(side, node, change.key, value, other)


def _element(side: Side, node: Node) -> Said:
    """An element in a few words: its name, else the values it holds."""
    short = SHAPES[node.concept]["short"]
    if short and node.content.get(short) and node.field(short)[0] in ("reference", "word"):
        return _of_shape(side, node, short, node.field(short), node.content[short])
    if node.concept == "Organiser" and node.name:
        return quoted(region_names(next(iter(node.name.values()))) or node.name)
    if node.name:
        return quoted(node.name)
    parts = [_of_shape(side, node, key, node.field(key), value) for key, value in node.leaves.items() if value is not None]
    if node.concept == "Ending" and not parts:
        return word("flag", True)
    parts += [quoted(one.name) for nodes in node.children.values() for one in nodes if one.name]
    return in_a_row(parts) if parts else label_of(SHAPES[node.concept]["label"])


def _value(side: Side, node: Node, key: str, value: Any, other: Any) -> Said:
    shape = node.field(key)
    if value is None:
        return Said(_NOTHING)
    if isinstance(value, dict) and isinstance(other, dict) and shape[0] == "text":
        return quoted(value, other)
    return _of_shape(side, node, key, shape, value)


def _of_shape(side: Side, node: Node, key: str, shape: Shape, value: Any) -> Said:
    match shape:
        case ("list", inner, *_):
            values = value if isinstance(value, list) else [value]
            return in_a_row([_of_shape(side, node, key, inner, one) for one in values])
        case ("text",) if isinstance(value, dict):
            return quoted(value)
        case ("choice", *_):
            return chosen(node.concept, key, str(value))
        case ("reference", to, *_):
            return quoted(_meant(side, str(value), to))
        case ("word", kind) if kind != "line":
            return word(kind, value)
    if isinstance(value, bool):
        return word("flag", value)
    if isinstance(value, dict):
        texts = [one for one in value.values() if isinstance(one, dict)]
        return in_a_row([quoted(one) for one in texts]) if texts else spoken(_plain, value)
    return quoted({"": str(value)}) if isinstance(value, str) else word("number", value)


def _meant(side: Side, name: str, to: tuple[str, ...]) -> dict[str, str]:
    """What a reference leads to, by its name."""
    found = side.find(name, to)
    if found is not None and found.name:
        return found.name
    for space in to:
        shared = side.document.borrowed.get(space, {}).get(slug(name))
        if shared:
            return dict(shared)
    return region_names(name) or {"": name}


def _plain(value: dict[str, Any], texts: Messages) -> str:
    return ", ".join(_strings(value)) or texts.say(_NOTHING)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    else:
        yield str(value)
