"""Scalars → values: text, words of a kind, choices, references. The field decides what a scalar is, never its looks."""

import re
from functools import lru_cache
from typing import Any

from palveluketju.finding import Finding, Mark, Path
from palveluketju.loading import advice, codes, foreign
from palveluketju.loading.mappings import Pair, check_tag, pairs_of, wrong_type
from palveluketju.loading.nodes import NULLS, MappingNode, Node, ScalarNode, SequenceNode, is_empty
from palveluketju.loading.reading import Read, Reading, Target, Trail, did_you_mean, path_of, shown
from palveluketju.messages.said import Said
from palveluketju.model.words import EXPECTED, LANGUAGES, READERS, WordError


def text(node: Node, trail: Trail, key: Any, s: Reading) -> dict[str, str] | None:
    """Text for people: what is written, whatever it looks like, or one text for each language."""
    if type(node) is ScalarNode:
        value = node.value.strip()
        if node.style:
            if not value:
                return None
        elif value in NULLS:
            return None
        elif " - " in value:
            _lost_item(node, trail, key, s)
        if node.tag is not None:
            check_tag(node, path_of(trail, key), s)
        return {s.language: value}
    if type(node) is MappingNode:
        return _localised(node, trail, key, s)
    wrong_type(node, path_of(trail, key), s, Said("a text"), one_text(node))
    return None


def is_empty_text(node: Node) -> bool:
    """Whether the node is a group of languages none of which says anything."""
    return type(node) is MappingNode and all(key.value in LANGUAGES and is_empty(value) for key, value in node.value)


def one_text(node: Node) -> Said:
    """What to do about a list where one text belongs."""
    if type(node) is SequenceNode and not node.flow_style:
        return Said("Leave the dash out: only one text belongs here.")
    return Said("Put the whole text in quotes: brackets and commas make a list.")


_DASH = re.compile(r"[\r\n] *(- )")


def _lost_item(node: Node, trail: Trail, key: Any, s: Reading) -> None:
    """Tells of a line in the text that was meant as an item of a list."""
    dash = _DASH.search(s.text, node.start_mark.index, node.end_mark.index)
    if dash:
        help = Said("Put the dash in the same column as the other dashes; for a list inside a text start the text with |.")
        s.problems.append(Finding(codes.LOST_ITEM, path_of(trail, key), {}, "value", help, Mark(dash.start(1), dash.end(1))))


def _localised(node: Node, trail: Trail, key: Any, s: Reading) -> dict[str, str] | None:
    path = path_of(trail, key)
    pairs = pairs_of(node, path, s)
    if pairs and not any(name in LANGUAGES or advice.language(name) for name, _, _ in pairs):
        text_as_key(node, pairs, path, s)
        return None
    found: dict[str, str] = {}
    for name, name_node, value in pairs:
        if name not in LANGUAGES:
            _not_a_language(name, name_node, value, trail, key, s)
            continue
        got = text(value, (trail, key), name, s) if type(value) is ScalarNode else None
        if got is not None:
            found[name] = next(iter(got.values()))
        elif type(value) is not ScalarNode:
            wrong_type(value, (*path, name), s, Said("a text"), one_text(value))
    return found or None


def _not_a_language(name: str, name_node: Node, value: Node, trail: Trail, key: Any, s: Reading) -> None:
    path = path_of(trail, key)
    meant = advice.language(name)
    if meant is None and is_empty(value):
        s.problem(
            codes.TEXT_AS_KEY,
            path,
            name_node,
            Said("Put the whole text in quotes: a comma starts a new key here."),
            key=shown(name),
        )
    else:
        help = did_you_mean(meant) or Said("The languages are fi, sv and en.")
        s.problem(codes.UNKNOWN_KEY, (*path, name), name_node, help, key=shown(name))


def text_as_key(node: Node, pairs: list[Pair], path: Path, s: Reading) -> None:
    """Tells that punctuation has made a key of a text."""
    name, name_node, _ = next((pair for pair in pairs if is_empty(pair[2])), pairs[0])
    if len(pairs) == 1 or any(is_empty(value) for _, _, value in pairs):
        s.problem(codes.TEXT_AS_KEY, path, name_node, punctuated(node, name), key=shown(name))
    else:
        help = Said("Write one text; or one for each language under fi, sv and en.")
        wrong_type(node, path, s, Said("a text"), help)


def punctuated(node: Node, name: str) -> Said:
    """What to do about a text that was read as a key."""
    if type(node) is MappingNode and node.flow_style:
        if ":" in name:
            return Said("Write a space after the colon.")
        return Said("Put the whole text in quotes: braces make a group of keys.")
    return Said("Put the whole text in quotes: a colon makes a key of what is before it.")


def word(kind: str) -> Read:
    """What reads one word of the kind."""
    # The same words come again and again: ids, time limits, dates.
    read = lru_cache(maxsize=1024)(READERS[kind])

    def reader(node: Node, trail: Trail, key: Any, s: Reading) -> Any:
        if type(node) is not ScalarNode:
            wrong_type(node, path_of(trail, key), s, Said(EXPECTED.get(kind, "a text")))
            return None
        value = node.value.strip()
        if node.tag is not None:
            check_tag(node, path_of(trail, key), s)
        if not value or (value in NULLS and not node.style):
            return None
        try:
            return read(value)
        except WordError as error:
            s.problem(
                codes.BAD_VALUE,
                path_of(trail, key),
                node,
                advice.advice(kind, value),
                value=shown(value),
                expected=Said(EXPECTED[error.kind]),
            )
            return None

    return reader


def choice(values: tuple[str, ...]) -> Read:
    """What reads one of the values."""
    known = frozenset(values)

    def reader(node: Node, trail: Trail, key: Any, s: Reading) -> str | None:
        if type(node) is not ScalarNode:
            wrong_type(node, path_of(trail, key), s, Said("one word"))
            return None
        value: str = node.value.strip()
        if value in known and node.tag is None:
            return value
        if is_empty(node) and node.style not in ("|", ">"):
            return None
        check_tag(node, path_of(trail, key), s)
        if not value:
            s.problem(codes.SPECIAL_START, path_of(trail, key), node, Said("Put the sign in quotes."), character=node.style)
        elif value not in known:
            meant = values[0] if len(values) == 1 else s.near(value, list(values)) or foreign.choice(value, values)
            help = did_you_mean(meant)
            s.problem(codes.UNKNOWN_CHOICE, path_of(trail, key), node, help, value=shown(value), choices=", ".join(values))
        return value if value in known else None

    return reader


def reference(to: tuple[str, ...], open_: bool, shared: bool) -> Read:
    """What reads an id or a name, to be looked up when the whole document has been read.

    What a shared reference (`use:`) brings concerns the whole element, so it is looked up from there.
    """
    target = Target(to, open_)

    def reader(node: Node, trail: Trail, key: Any, s: Reading) -> str | None:
        if type(node) is not ScalarNode:
            help = Said("Write its id or its name here; what it is stands where it is described.")
            wrong_type(node, path_of(trail, key), s, Said("an id or a name"), help)
            return None
        value: str = node.value.strip()
        if not value or (value in NULLS and not node.style):
            return None
        if node.tag is not None:
            check_tag(node, path_of(trail, key), s)
        if not shared:
            s.references[target].append((value, trail, key, node))
        return value

    return reader
