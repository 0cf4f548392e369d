"""Scalars → values: text, words of a kind, choices, references. The field decides what a scalar is, never its looks."""

from typing import Any

from palveluketju.loading import codes
from palveluketju.loading.compose import NULLS, MappingNode, Node, ScalarNode, is_null
from palveluketju.loading.mappings import check_tag, pairs_of
from palveluketju.loading.reading import Read, Reading, Trail, kind_of, near, quote, shown
from palveluketju.messages.said import Said
from palveluketju.model.words import EXPECTED, LANGUAGES, READERS, WordError


def text(node: Node, trail: Trail, s: Reading) -> dict[str, str] | None:
    """Text for people: what is written, whatever it looks like, or one text for each language."""
    if type(node) is ScalarNode:
        value = node.value
        if not node.style and value in NULLS:
            return None
        if node.tag is not None:
            check_tag(node, trail, s)
        value = value.strip()
        return {s.language: value} if value else None
    if type(node) is MappingNode:
        return _localised(node, trail, s)
    s.problem(codes.WRONG_TYPE, trail, node, quote(), expected=Said("a text"), found=kind_of(node))
    return None


def _localised(node: Node, trail: Trail, s: Reading) -> dict[str, str] | None:
    found: dict[str, str] = {}
    pairs = pairs_of(node, trail, s)
    if pairs and not any(key in LANGUAGES for key, _, _ in pairs):
        text_as_key(node, pairs, trail, s)
        return None
    for key, key_node, value in pairs:
        if key not in LANGUAGES:
            s.problem(codes.UNKNOWN_KEY, (trail, key), key_node, Said("The languages are fi, sv and en."), key=key)
        elif type(value) is not ScalarNode:
            s.problem(codes.WRONG_TYPE, (trail, key), value, quote(), expected=Said("a text"), found=kind_of(value))
        elif not is_null(value) and value.value.strip():
            found[key] = value.value.strip()
    return found or None


def text_as_key(node: Node, pairs: list[tuple[str, Node, Node]], trail: Trail, s: Reading) -> None:
    """Tells that punctuation has made a key of a text."""
    key, key_node, _ = next((pair for pair in pairs if is_null(pair[2])), pairs[0])
    if len(pairs) == 1 or any(is_null(value) for _, _, value in pairs):
        s.problem(codes.TEXT_AS_KEY, trail, key_node, Said("Put the whole text in quotes: a colon makes a key of what is before it."), key=key)
    else:
        s.problem(codes.WRONG_TYPE, trail, node, Said("The languages are fi, sv and en."), expected=Said("a text"), found=kind_of(node))


def word(kind: str) -> Read:
    """What reads one word of the kind."""
    read = READERS[kind]

    def reader(node: Node, trail: Trail, s: Reading) -> Any:
        if type(node) is not ScalarNode:
            expected = Said(EXPECTED.get(kind, "a text"))
            s.problem(codes.WRONG_TYPE, trail, node, None, expected=expected, found=kind_of(node))
            return None
        if is_null(node):
            return None
        if node.tag is not None:
            check_tag(node, trail, s)
        try:
            return read(node.value.strip())
        except WordError as error:
            s.problem(codes.BAD_VALUE, trail, node, None, value=shown(node.value), expected=Said(EXPECTED[error.kind]))
            return None

    return reader


def choice(values: tuple[str, ...]) -> Read:
    """What reads one of the values."""
    known = frozenset(values)

    def reader(node: Node, trail: Trail, s: Reading) -> str | None:
        if type(node) is not ScalarNode:
            s.problem(codes.WRONG_TYPE, trail, node, None, expected=Said("a word"), found=kind_of(node))
            return None
        value: str = node.value
        if value in known:
            return value
        if is_null(node):
            return None
        if values == ("1",):
            s.problem(codes.LANGUAGE_VERSION, trail, node, None, value=shown(value))
        else:
            s.problem(codes.UNKNOWN_CHOICE, trail, node, near(value, values), value=shown(value), choices=", ".join(values))
        return None

    return reader


def reference(to: tuple[str, ...], open_: bool, shared: bool) -> Read:
    """What reads an id or a name, to be looked up when the whole document has been read."""
    def reader(node: Node, trail: Trail, s: Reading) -> str | None:
        if type(node) is not ScalarNode:
            help = Said("Write its id or its name; what it is stands where it is described.")
            s.problem(codes.WRONG_TYPE, trail, node, help, expected=Said("an id or a name"), found=kind_of(node))
            return None
        if is_null(node):
            return None
        value: str = node.value.strip()
        if not value:
            return None
        s.references.append((value, to, open_, shared, trail, None))
        return value

    return reader
