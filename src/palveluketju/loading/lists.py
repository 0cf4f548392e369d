"""Lists → lists: absent items left out, a single item without its dash where the language allows that."""

from typing import Any

from palveluketju.loading.mappings import check_tag, wrong_type
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, is_empty
from palveluketju.loading.reading import Read, Reading, Trail, path_of
from palveluketju.loading.scalars import is_empty_text
from palveluketju.messages.said import Said
from palveluketju.model.shapes import SHAPES

_OTHER_DASHES = ("–", "—", "−", "•", "·", "*", "‑")


def listed(item: Read, one: bool, concept: str | None) -> Read:
    """What reads a list whose items `item` reads; `one`: a single item may stand by itself; `concept`: what an item is."""
    has_ids = concept is not None and ("id" in SHAPES[concept]["fields"] or SHAPES[concept]["naming"] is not None)
    naming: str | None = SHAPES[concept]["naming"] if concept is not None else None

    def reader(node: Node, trail: Trail, key: Any, s: Reading) -> list[Any] | None:
        if type(node) is SequenceNode:
            if node.tag is not None:
                check_tag(node, path_of(trail, key), s)
            here = (trail, key)
            found: list[Any] = []
            for child in node.value:
                got = item(child, here, len(found), s)
                if got is not None:
                    found.append(got)
                elif not is_left_out(child):
                    # What could not be read keeps its place, so that paths of the items after it stay true.
                    found.append({} if concept is not None else "")
            if has_ids and len(found) > 1 and (naming is not None or any("id" in one for one in found)):
                s.lists.append((found, naming, here))
            return found or None
        if is_left_out(node):
            return None
        if one:
            value = item(node, (trail, key), 0, s)
            return None if value is None else [value]
        wrong_type(node, path_of(trail, key), s, Said("a list"), _help(node))
        return None

    return reader


def is_left_out(node: Node) -> bool:
    """Whether an item says nothing: it is empty, or a text that is empty in every language."""
    return is_empty(node) or (bool(node.value) and is_empty_text(node))


def _help(node: Node) -> Said:
    first = node.value[0][0] if type(node) is MappingNode and node.value else node
    if type(first) is ScalarNode and not first.style and first.value[:1] == "-":
        return Said("Write a dash and a space before each item.")
    if type(node) is ScalarNode and not node.style and node.value[:1] in _OTHER_DASHES:
        args = {"character": node.value[:1]}
        return Said("Write each item after an ordinary dash and a space: “{character}” does not start an item.", args)
    return Said("Write each item on its own line after a dash: - …")
