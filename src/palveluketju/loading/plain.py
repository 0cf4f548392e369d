"""An organisation's own data (`x-…`): plain values by YAML 1.2's core schema, kept as they are."""

from typing import Any

from palveluketju.finding import Path
from palveluketju.loading.mappings import check_tag, pairs_of
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, is_absent
from palveluketju.loading.reading import Reading
from palveluketju.model.words import LANGUAGES, WordError, read_flag, read_number


def plain(node: Node, path: Path = (), s: Reading | None = None) -> Any:
    """The node as None, truth values, numbers, text, lists and groups of keys; without `s` slips in it are passed over."""
    s = s or Reading("", LANGUAGES[0])
    if type(node) is MappingNode:
        return {key: plain(value, (*path, key), s) for key, _, value in pairs_of(node, path, s)}
    check_tag(node, path, s)
    if type(node) is ScalarNode:
        return None if is_absent(node) else node.value if node.style else _value(node.value)
    return [plain(item, (*path, place), s) for place, item in enumerate(node.value)]


def _value(text: str) -> Any:
    for read in (read_flag, read_number):
        try:
            return read(text)
        except WordError:
            continue
    return text
