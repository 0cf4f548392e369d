"""The pairs of a mapping: keys that are words, each once, merges (<<) written out; and tags, which mean nothing here."""

from palveluketju.finding import Finding, Mark, Related
from palveluketju.loading import codes
from palveluketju.loading.compose import MappingNode, Node, ScalarNode, SequenceNode
from palveluketju.loading.reading import Reading, Trail, kind_of, path_of, quote
from palveluketju.messages.said import N_, Said


def check_tag(node: Node, trail: Trail, s: Reading) -> None:
    if node.tag is not None and node.tag not in ("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"):
        tag = str(node.tag).replace("tag:yaml.org,2002:", "!!")
        s.problem(codes.TAG, trail, node, Said("Leave the tag out: the field decides what a value is."), tag=tag)


def pairs_of(node: Node, trail: Trail, s: Reading) -> list[tuple[str, Node, Node]]:
    """Key, key node and value node of each pair of a mapping, merges written out; reports doubled and odd keys."""
    found: list[tuple[str, Node, Node]] = []
    merged: list[Node] = []
    seen: dict[str, Node] = {}
    if node.tag is not None:
        check_tag(node, trail, s)
    for key_node, value in node.value:
        if type(key_node) is not ScalarNode:
            s.problem(codes.KEY_NOT_TEXT, trail, key_node, quote(), found=kind_of(key_node))
            continue
        key = key_node.value
        if key == "<<" and not key_node.style:
            merged.append(value)
            continue
        if key in seen:
            first = seen[key]
            mark = Mark(first.start_mark.index, first.end_mark.index)
            related = (Related(N_("the first is here"), mark=mark),)
            here = Mark(key_node.start_mark.index, key_node.end_mark.index)
            s.problems.append(Finding(codes.DUPLICATE_KEY, (*path_of(trail), key), {"key": key}, "key", None, here, related))
            continue
        seen[key] = key_node
        found.append((key, key_node, value))
    for source in merged:
        _merge(source, trail, s, found, seen)
    return found


def _merge(source: Node, trail: Trail, s: Reading, found: list[tuple[str, Node, Node]], seen: dict[str, Node]) -> None:
    for one in source.value if type(source) is SequenceNode else [source]:
        if type(one) is not MappingNode:
            s.problem(codes.MERGE, trail, one)
            continue
        for key, key_node, value in pairs_of(one, trail, s):
            if key not in seen:
                seen[key] = key_node
                found.append((key, key_node, value))
