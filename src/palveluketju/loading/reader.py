"""Nodes → content, guided by the grammar's table: every shape of the grammar becomes one reading function.

A slip gives one finding at its own place, and reading goes on.
"""

import difflib
from typing import Any

from palveluketju.finding import Finding, Related
from palveluketju.loading import codes
from palveluketju.loading.compose import NULLS, MappingNode, Node, ScalarNode, SequenceNode, is_null
from palveluketju.loading.mappings import check_tag, pairs_of
from palveluketju.loading.plain import plain
from palveluketju.loading.reading import Content, Read, Reading, Trail, identity, kind_of, near, path_of, shown
from palveluketju.loading.scalars import choice, reference, text, text_as_key, word
from palveluketju.messages.said import N_, Said
from palveluketju.model.shapes import SHAPES
from palveluketju.model.words import LANGUAGES


class _Readers(dict[str, Read]):
    """The reading functions of a concept's keys, each made when it is first needed: concepts hold each other."""

    def __init__(self, concept: str) -> None:
        super().__init__()
        self.concept = concept

    def __missing__(self, key: str) -> Read:
        made = self[key] = compiled(SHAPES.field(self.concept, key))
        return made


def _list(item: Read, one: bool, concept: str | None) -> Read:
    named = concept is not None and ("id" in SHAPES[concept]["fields"] or SHAPES[concept]["naming"] is not None)
    naming = SHAPES[concept]["naming"] if concept is not None else None

    def reader(node: Node, trail: Trail, s: Reading) -> list[Any]:
        if type(node) is SequenceNode:
            if node.tag is not None:
                check_tag(node, trail, s)
            found: list[Any] = []
            place = 0
            for child in node.value:
                if type(child) is ScalarNode and not child.style and child.value in NULLS:
                    continue
                value = item(child, (trail, place), s)
                place += 1
                # What could not be read keeps its place, so that paths of the items after it stay true.
                found.append(value if value is not None else {} if concept else "")
            if named and len(found) > 1:
                _unique(found, naming, trail, s)
            return found
        if is_null(node):
            return []
        if one:
            value = item(node, (trail, 0), s)
            return [] if value is None else [value]
        help = Said("Write each item on its own line after a dash: - …")
        s.problem(codes.WRONG_TYPE, trail, node, help, expected=Said("a list"), found=kind_of(node))
        return []

    return reader


def _unique(found: list[Any], naming: str | None, trail: Trail, s: Reading) -> None:
    seen: dict[str, int] = {}
    for place, one in enumerate(found):
        name = identity(one, naming)
        if name is None:
            continue
        if name in seen:
            related = (Related(N_("the first is here"), (*path_of(trail), seen[name])),)
            help = Said("Give one of them another id, or leave one of them out.")
            s.problems.append(Finding(codes.DOUBLE_ID, (*path_of(trail), place), {"id": name}, "value", help, None, related))
        else:
            seen[name] = place


def _object(name: str) -> Read:
    shape = SHAPES[name]
    fields: dict[str, Any] = shape["fields"]
    short: str | None = shape["short"]
    namespace: str | None = shape["namespace"]
    naming: str | None = shape["naming"]
    presets: dict[str, dict[str, str]] = shape["presets"]
    demands: tuple[str, ...] = shape["demands"] or shape["required"]
    defaults: dict[str, str] = shape["defaults"]
    short_is_text = short is not None and fields[short][0] == "text"
    readers = _Readers(name)
    known = fields.keys()

    def finish(found: Content, trail: Trail, s: Reading, node: Node, pairs: list[tuple[str, Node, Node]]) -> Content:
        if presets and naming is not None and "use" not in found:
            wanted = found.get("id") or (_single(found.get(naming)) if naming in found else None)
            if wanted in presets and (naming not in found or "id" not in found):
                found["id"] = wanted
                found[naming] = dict(presets[wanted])
        if demands and "use" not in found:
            for key in demands:
                if key not in found and not _told(key, pairs, fields):
                    s.problem(codes.MISSING_KEY, trail, node if trail is not None else None, _without(key), key=key)
        if namespace is not None:
            s.definitions.append((namespace, found, naming, trail))
        return found

    def reader(node: Node, trail: Trail, s: Reading) -> Content | None:
        if type(node) is MappingNode:
            found: Content = {}
            written = [(key.value, key, value) for key, value in node.value if type(key) is ScalarNode]
            keys = {key for key, _, _ in written}
            if len(keys) != len(node.value) or not keys <= known or node.tag is not None:
                # Something here is not as it should be, or stands in a short or merged form: look at each key.
                written = pairs_of(node, trail, s)
                if short_is_text and written and all(key in LANGUAGES for key, _, _ in written):
                    got = text(node, (trail, short or ""), s)
                    return finish({short or "": got}, trail, s, node, []) if got else None
                if short_is_text and _was_text(written, fields):
                    text_as_key(node, written, trail, s)
                    return None
                written = [pair for pair in written if pair[0] in fields or _odd(pair, found, trail, s)]
            for key, _, value in written:
                got = readers[key](value, (trail, key), s)
                if got is not None and got != []:
                    found[key] = got
                    if key == "use":
                        s.references[-1] = (*s.references[-1][:5], found)
            for key, default in defaults.items():
                found.setdefault(key, default)
            return finish(found, trail, s, node, written)
        if type(node) is ScalarNode and short is not None:
            if is_null(node):
                return None
            if node.tag is not None:
                check_tag(node, trail, s)
            if short_is_text:
                value = node.value.strip()
                return finish({short: {s.language: value}}, trail, s, node, []) if value else None
            got = readers[short](_listed(node) if fields[short][0] == "list" else node, (trail, short), s)
            return None if got is None or got == [] else finish({short: got}, trail, s, node, [])
        if is_null(node):
            return None
        expected = Said("a text or a group of keys") if short is not None else Said("a group of keys")
        s.problem(codes.WRONG_TYPE, trail, node, None, expected=expected, found=kind_of(node))
        return None

    def _odd(pair: tuple[str, Node, Node], found: Content, trail: Trail, s: Reading) -> bool:
        key, key_node, value = pair
        if key.startswith("x-"):
            found.setdefault("extensions", {})[key] = plain(value)
        else:
            s.problem(codes.UNKNOWN_KEY, (trail, key), key_node, near(key, fields), key=shown(key))
        return False

    return reader


def _without(key: str) -> Said:
    return Said("Add a line: {key}: …", {"key": key})


def _told(key: str, pairs: list[tuple[str, Node, Node]], fields: dict[str, Any]) -> bool:
    """Whether a needed key is missing only because it was misspelt or misread, which has its own finding already."""
    for written, _, value in pairs:
        if written == key:
            return not is_null(value) and not (type(value) is ScalarNode and not value.value.strip())
        if written not in fields and not written.startswith("x-") and difflib.get_close_matches(written, [key], 1, 0.6):
            return True
    return False


def _single(text: Any) -> str | None:
    """The text when it stands in one language only: a preset's id may be written as the name."""
    return next(iter(text.values())) if isinstance(text, dict) and len(text) == 1 else None


def _was_text(pairs: list[tuple[str, Node, Node]], fields: dict[str, Any]) -> bool:
    """Whether the author meant a sentence: `- Huom: soita`, `{note: vähintään, jos …}`."""
    unknown = [(key, value) for key, _, value in pairs if key not in fields and not key.startswith("x-")]
    if not unknown or len(unknown) < len(pairs):
        return any(is_null(value) and " " in key for key, value in unknown)
    if len(pairs) > 1:
        return any(is_null(value) and " " in key for key, value in unknown)
    key, value = unknown[0]
    return type(value) is ScalarNode and (" " in key or not key.islower() or is_null(value)) and near(key, fields) is None


def _listed(node: Node) -> Node:
    return SequenceNode(None, [node], node.start_mark, node.end_mark)


def _flag_or_object(name: str) -> Read:
    inner = compiled(("object", name))

    def reader(node: Node, trail: Trail, s: Reading) -> Content | None:
        if type(node) is ScalarNode and not node.style and node.value.lower() in ("true", "false"):
            return {} if node.value.lower() == "true" else None
        got: Content | None = inner(node, trail, s)
        return got

    return reader


def _either(key: str, first: str, second: str) -> Read:
    if_there, otherwise = compiled(("object", first)), compiled(("object", second))

    def reader(node: Node, trail: Trail, s: Reading) -> Any:
        has = type(node) is MappingNode and any(type(name) is ScalarNode and name.value == key for name, _ in node.value)
        return (if_there if has else otherwise)(node, trail, s)

    return reader


_COMPILED: dict[tuple[Any, ...], Read] = {}


def compiled(shape: tuple[Any, ...]) -> Read:
    """The reading function of a shape; made once, because concepts hold each other."""
    found = _COMPILED.get(shape)
    if found is None:
        found = _COMPILED[shape] = _compile(shape)
    return found


def _compile(shape: tuple[Any, ...]) -> Read:
    match shape:
        case ("text",):
            return text
        case ("word", kind):
            return word(kind)
        case ("choice", values):
            return choice(values)
        case ("reference", to, open_, shared):
            return reference(to, open_, shared)
        case ("list", item, one):
            return _list(compiled(item), one, item[1] if item[0] == "object" else item[3] if item[0] == "either" else None)
        case ("flag_or_object", name):
            return _flag_or_object(name)
        case ("either", key, first, second):
            return _either(key, first, second)
        case ("object", name):
            return _object(name)
    raise TypeError(f"the grammar's table has an unknown shape: {shape!r}")
