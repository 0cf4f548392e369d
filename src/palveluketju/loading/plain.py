"""An organisation's own data (`x-…`): plain values by YAML 1.2's core schema, kept as they are."""

from typing import Any

from palveluketju.loading.compose import MappingNode, Node, ScalarNode, is_null
from palveluketju.model.words import WordError, read_flag, read_number


def plain(node: Node) -> Any:
    """The node as None, truth values, numbers, text, lists and groups of keys."""
    if type(node) is ScalarNode:
        if node.style:
            return node.value
        if is_null(node):
            return None
        for read in (read_flag, read_number):
            try:
                return read(node.value)
            except WordError:
                continue
        return node.value
    if type(node) is MappingNode:
        return {key.value if type(key) is ScalarNode else str(plain(key)): plain(value) for key, value in node.value}
    return [plain(item) for item in node.value]
