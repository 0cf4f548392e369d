"""Nodes → content, guided by the grammar's table: every shape of the grammar becomes one reading function.

A slip gives one finding at its own place, and reading goes on.
"""

from functools import cache
from typing import Any

from palveluketju.loading import advice, codes
from palveluketju.loading.lists import listed
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode
from palveluketju.loading.objects import group
from palveluketju.loading.reading import Content, Read, Reading, Trail, path_of
from palveluketju.loading.scalars import choice, reference, text, word
from palveluketju.messages.said import Said


@cache
def reader(shape: tuple[Any, ...]) -> Read:
    """The reading function of a shape; made once, because concepts hold each other."""
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
            return listed(reader(item), one, _concept(item))
        case ("flag_or_object", name):
            return _flag_or(reader(("object", name)))
        case ("either", key, first, second):
            return _either(key, reader(("object", first)), reader(("object", second)))
        case ("object", name):
            return group(name, reader)
    raise TypeError(f"the grammar's table has an unknown shape: {shape!r}")


def _concept(item: tuple[Any, ...]) -> str | None:
    """What the items of a list are; of two kinds the commoner."""
    return str(item[1]) if item[0] == "object" else str(item[3]) if item[0] == "either" else None


def _flag_or(inner: Read) -> Read:
    def read(node: Node, trail: Trail, key: Any, s: Reading) -> Content | None:
        if type(node) is ScalarNode and not node.style:
            value = node.value.lower()
            if value in ("true", "false"):
                return {} if value == "true" else None
            meant = advice.flag(value)
            if meant is not None:
                help = Said("Write true, or say it in a sentence.") if meant == "true" else Said("Leave the key out.")
                s.problem(codes.FLAG_WORD, path_of(trail, key), node, help, value=node.value)
                return None
        found: Content | None = inner(node, trail, key, s)
        return found

    return read


def _either(key: str, first: Read, second: Read) -> Read:
    def read(node: Node, trail: Trail, at: Any, s: Reading) -> Any:
        has = type(node) is MappingNode and any(type(name) is ScalarNode and name.value == key for name, _ in node.value)
        return (first if has else second)(node, trail, at, s)

    return read
