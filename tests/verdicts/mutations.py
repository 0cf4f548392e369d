"""Every way to change one thing in a description: an item gone, a text changed, a field gone, an item moved or put first."""

import copy
from collections.abc import Iterator
from typing import Any

from palveluketju.model.shapes import SHAPES

Content = dict[str, Any]
#: a value of each kind of word, other than those in the examples
_WORDS = {"duration": "17 d", "span": "3-11", "date": "2031-01-31", "number": 987, "version": "7.0.0"}


def mutations(content: Content) -> Iterator[tuple[str, Content]]:
    """Each with the place and what was done there."""
    for path in list(_places(content, "Chain", ())):
        for what in ("remove", "change", "first", "twin"):
            changed = copy.deepcopy(content)
            if _done(changed, path, what):
                yield f"{what} {'.'.join(map(str, path))}", changed


def _places(value: Any, concept: str | None, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """The paths of every field and item, without those that a description cannot do without."""
    if isinstance(value, dict) and concept in SHAPES:
        for key, inner in value.items():
            if path or key not in ("pkpk", "kind", "name"):
                yield (*path, key)
            shape = SHAPES[concept]["fields"].get(key)
            yield from _inside(inner, shape, (*path, key))


def _inside(value: Any, shape: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if shape is None:
        return
    match shape[0]:
        case "list" if isinstance(value, list):
            for at, one in enumerate(value):
                yield (*path, at)
                yield from _inside(one, shape[1], (*path, at))
        case "object" | "flag_or_object":
            yield from _places(value, shape[1], path)
        case "either" if isinstance(value, dict):
            yield from _places(value, shape[2] if shape[1] in value else shape[3], path)


def _done(content: Content, path: tuple[Any, ...], what: str) -> bool:
    """Does it; whether anything was to be done."""
    holder: Any = content
    for step in path[:-1]:
        holder = holder[step]
    last = path[-1]
    match what:
        case "remove":
            del holder[last]
            return True
        case "first" if isinstance(last, int) and last > 0:
            holder.insert(0, holder.pop(last))
            return True
        case "twin" if isinstance(last, int) and isinstance(holder[last], dict):
            holder.append(_renamed(holder[last]))
            return True
        case "change" if not isinstance(holder[last], dict | list):
            holder[last] = _other(holder[last])
            return holder[last] is not None
        case "change" if isinstance(holder[last], dict) and set(holder[last]) <= {"fi", "sv", "en"}:
            holder[last] = {language: f"aivan toinen asia {number}" for number, language in enumerate(holder[last])}
            return True
    return False


def _renamed(item: Content) -> Content:
    twin = {key: copy.deepcopy(value) for key, value in item.items() if key not in ("id", "formerly", "use")}
    for key in ("name", "text", "stage", "term"):
        if key in twin:
            twin[key] = {"fi": "täysin uusi"}
    return twin


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return None
