"""Groups of keys → elements: a concept's keys, its short form, what it cannot do without, the presets that bring a name."""

from collections.abc import Callable
from typing import Any

from palveluketju.finding import Finding, Mark
from palveluketju.loading import codes, keys
from palveluketju.loading.mappings import Pair, pairs_of, wrong_type
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, is_empty
from palveluketju.loading.plain import plain
from palveluketju.loading.reading import Content, Read, Reading, Trail, first_text, path_of
from palveluketju.loading.scalars import one_text, text, text_as_key
from palveluketju.messages.said import Said
from palveluketju.model.shapes import SHAPES
from palveluketju.model.words import LANGUAGES

Make = Callable[[tuple[Any, ...]], Read]


def group(concept: str, make: Make) -> Read:
    """What reads an element of the concept; `make` gives the reading function of a shape."""
    shape = SHAPES[concept]
    namespace: str | None = shape["namespace"]
    naming: str = shape["naming"] or ""
    presets: dict[str, dict[str, str]] = shape["presets"]
    needed: tuple[str, ...] = tuple(shape["demands"] or shape["required"])
    defaults: list[tuple[str, str]] = list(shape["defaults"].items())
    #: key → its reading function; made at the first element, because concepts hold each other
    readers: dict[str, Read] = {}
    rarer = _Rarer(concept, readers)
    short, short_is_text = rarer.short, rarer.short_is_text

    def reader(node: Node, trail: Trail, key: Any, s: Reading) -> Content | None:
        if not readers:
            readers.update({name: make(SHAPES.field(concept, name)) for name in shape["fields"]})
        here = None if key is None else (trail, key)
        found: Content | None
        if type(node) is MappingNode:
            found, aside = {}, 0
            for name_node, value in node.value:
                name = name_node.value
                if type(name) is str and name in readers and name not in found:
                    got = readers[name](value, here, name, s)
                    if got is not None:
                        found[name] = got
                        continue
                aside += 1
            if aside or not found or node.tag is not None:
                found = rarer.look_again(found, node, here, s)
        elif short_is_text and type(node) is ScalarNode and ":" not in node.value:
            written = text(node, here, short, s)
            found = None if written is None else {short: written}
        else:
            found = rarer.from_short(node, here, s)
        if found is None or (not found and not needed and key is not None):
            return None  # what says nothing is as good as not there
        if presets and not (naming in found and "id" in found):
            _preset(found)
        for name in needed:
            if name not in found and "use" not in found:
                keys.missing(found, node, concept, here, s)
                break
        for name, default in defaults:
            found.setdefault(name, default)
        if namespace is not None:
            s.definitions[namespace].append((namespace, found, naming, here, node))
        return found

    def _preset(found: Content) -> None:
        """An id that brings a name, given as the id or written in place of the name."""
        named = found.get(naming)
        wanted = found.get("id") or (first_text(named) if named and len(named) == 1 else None)
        if wanted in presets:
            found["id"] = wanted
            found[naming] = dict(presets[wanted])

    return reader


class _Rarer:
    """What is rarer than a group of known keys and a text: keys that are set aside, other short forms, what is wrong."""

    def __init__(self, concept: str, readers: dict[str, Read]) -> None:
        self.concept = concept
        self.readers = readers
        self.fields: dict[str, Any] = SHAPES[concept]["fields"]
        self.short: str = SHAPES[concept]["short"] or ""
        self.short_is_text = bool(self.short) and self.fields[self.short][0] == "text"
        self.short_is_list = bool(self.short) and self.fields[self.short][0] == "list"

    def look_again(self, found: Content, node: Node, here: Trail, s: Reading) -> Content | None:
        """Looks at what was set aside: keys that are empty, unknown, doubled, merged, the author's own, or languages."""
        path = path_of(here)
        pairs = pairs_of(node, path, s)
        if not pairs and here is not None:
            return None
        if self.short_is_text and self._is_localised(pairs):
            written = text(node, here, self.short, s)
            return None if written is None else {self.short: written}
        if self.short_is_text and keys.was_text(pairs, self.concept, s):
            text_as_key(node, pairs, path, s)
            return None
        own = {name.value for name, _ in node.value if type(name) is ScalarNode}
        for name, name_node, value in pairs:
            if name in self.readers:
                got = self.readers[name](value, here, name, s) if name not in own else None
                if got is not None:
                    found[name] = got
            elif name.startswith("x-"):
                found.setdefault("extensions", {})[name] = plain(value, (*path, name), s)
            else:
                keys.unknown((name, name_node, value), self.concept, here, s)
        return found

    def _is_localised(self, pairs: list[Pair]) -> bool:
        """Whether the keys are languages, or were meant to be."""
        names = [name for name, _, _ in pairs]
        return any(name in LANGUAGES for name in names) and not any(name in self.fields or name[:2] == "x-" for name in names)

    def from_short(self, node: Node, here: Trail, s: Reading) -> Content | None:
        """The element that the short form gives, when it has one."""
        if type(node) is not ScalarNode or not self.short:
            if not is_empty(node):
                self.wrong(node, here, s)
            return None
        glued = keys.starts_with_key(node.value, self.fields) if self.short_is_text and not node.style else None
        if glued is not None:
            at = node.start_mark.index + len(glued)
            help = Said("Write {key}: and a space before the value.", {"key": glued})
            s.problems.append(Finding(codes.MISSING_SPACE, path_of(here), {"sign": ":"}, "value", help, Mark(at, at + 1)))
            return None
        got = self.readers[self.short](_listed(node) if self.short_is_list else node, here, self.short, s)
        return None if got is None else {self.short: got}

    def wrong(self, node: Node, here: Trail, s: Reading) -> None:
        """Tells that neither a group of keys nor the short form stands here."""
        expected = Said("a text or a group of keys") if self.short else Said("a group of keys")
        if type(node) is SequenceNode:
            help = one_text(node) if self.short_is_text else Said("Leave the dash out: only one belongs here.")
        else:
            help = Said("Its keys go on the lines below, indented: {keys}.", {"keys": ", ".join(list(self.fields)[:8])})
        wrong_type(node, path_of(here), s, expected, help)


def _listed(node: Node) -> Node:
    return SequenceNode(node.tag, [node], node.start_mark, node.end_mark)
