"""The pairs of a mapping: keys that are words, each once, merges (<<) written out; and tags, which mean nothing here."""

from palveluketju.finding import Finding, Path, Related
from palveluketju.loading import codes
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, mark_of
from palveluketju.loading.reading import Reading, kind_of
from palveluketju.messages.said import N_, Said

#: the tags that say no more than what a value is anyway
_IDLE = ("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")

#: a key as written, its node, the node of its value
Pair = tuple[str, Node, Node]


def check_tag(node: Node, path: Path, s: Reading) -> bool:
    """Tells of a tag that would change what the value is; whether there is one."""
    if node.tag is None or node.tag in _IDLE:
        return False
    tag = str(node.tag).replace("tag:yaml.org,2002:", "!!")
    s.problem(
        codes.TAG,
        path,
        node,
        Said("Leave it out: the key decides what a value is. If it is text, put the whole text in quotes."),
        tag=tag,
    )
    return True


def wrong_type(node: Node, path: Path, s: Reading, expected: Said, help: Said | None = None) -> None:
    """Tells that something else stands where `expected` belongs; a tag explains that by itself."""
    if not check_tag(node, path, s):
        s.problem(codes.WRONG_TYPE, path, node, help, expected=expected, found=kind_of(node))


def pairs_of(node: Node, path: Path, s: Reading) -> list[Pair]:
    """The pairs, merges written out; reports doubled and odd keys."""
    found: list[Pair] = []
    merged: list[Node] = []
    seen: dict[str, Node] = {}
    check_tag(node, path, s)
    for key_node, value in node.value:
        if type(key_node) is not ScalarNode:
            help = Said("If it is text, put it in quotes: brackets and braces mean something to YAML.")
            s.problem(codes.KEY_NOT_TEXT, path, key_node, help, found=kind_of(key_node))
            continue
        key = key_node.value
        if key == "<<" and not key_node.style:
            merged.append(value)
        elif key in seen:
            related = (Related(N_("the first is here"), mark=mark_of(seen[key])),)
            help = Said("Keep one of them, or put what both say under one key.")
            s.problems.append(Finding(codes.DUPLICATE_KEY, (*path, key), {"key": key}, "key", help, mark_of(key_node), related))
        else:
            seen[key] = key_node
            found.append((key, key_node, value))
    for source in merged:
        for key, key_node, value in _merged(source, path, s):
            if key not in seen:
                seen[key] = key_node
                found.append((key, key_node, value))
    return found


def _merged(source: Node, path: Path, s: Reading) -> list[Pair]:
    """The pairs that a merge brings; of several groups the first one that has a key gives its value."""
    found: list[Pair] = []
    for one in source.value if type(source) is SequenceNode else [source]:
        if type(one) is MappingNode:
            found += pairs_of(one, path, s)
        else:
            s.problem(codes.MERGE, path, one, Said("Write << and an alias (*) to a group of keys with an anchor (&)."))
    return found
