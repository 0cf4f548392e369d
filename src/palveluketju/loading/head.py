"""The first question about a file: whether it is a description of ours, in a version of the language that can be read."""

from palveluketju.finding import Finding
from palveluketju.loading import codes
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, mark_of
from palveluketju.loading.reading import kind_of, shown
from palveluketju.loading.slips import line_at, no_space
from palveluketju.messages.said import Said
from palveluketju.model.shapes import SHAPES
from palveluketju.model.words import LANGUAGES

VERSION = "1"


def _first_lines() -> Said:
    return Said("A description starts with the lines pkpk: 1, kind: chain (or entity, or model) and name: …")


def refusal(root: Node, text: str, usual: str = "Chain") -> Finding | None:
    """The one finding on a file that is no description, or one for a newer pkpk: everything else in it would be noise."""
    if type(root) is not MappingNode:
        glued = no_space(line_at(text, root.start_mark.index)) if type(root) is ScalarNode else None
        if glued is not None:
            return glued
        args = {"expected": Said("a group of keys"), "found": kind_of(root)}
        return Finding(codes.WRONG_TYPE, args=args, mark=mark_of(root), help=_first_lines())
    version = value_of(root, "pkpk")
    if version is None:
        kinds = SHAPES.field("Chain", "kind")[1]
        if value_of(root, "kind") in (*kinds, *_WHOLES) or not _strange(root, usual):
            return None
        return Finding(codes.MISSING_KEY, args={"key": "pkpk"}, mark=mark_of(root), help=_first_lines())
    if version.isdecimal() and version.strip("0") not in ("", VERSION):
        node = next(value for key, value in root.value if key.value == "pkpk")
        help = Said("Install a newer pkpk: pip install --upgrade palveluketju")
        return Finding(codes.LANGUAGE_VERSION, ("pkpk",), {"value": shown(version)}, mark=mark_of(node), help=help)
    return None


#: kinds that are wholes of their own; every other file is a description
_WHOLES = {"catalog": "Catalog", "config": "Config", "baseline": "Baseline", "accepted": "Accepted"}


def concept(root: Node, usual: str = "Chain") -> str:
    """The concept that the whole file is, told by its kind; the usual one of its place when it does not say."""
    kind = value_of(root, "kind")
    return _WHOLES.get(kind, "Chain") if kind else usual


def _strange(root: Node, usual: str) -> bool:
    """Whether most of the keys are none of ours."""
    known = SHAPES[concept(root, usual)]["fields"]
    return sum(isinstance(key.value, str) and key.value in known for key, _ in root.value) * 2 <= len(root.value)


def value_of(root: Node, key: str) -> str | None:
    """What is written for a key of the top level, when it is one word or text."""
    for name, value in root.value if type(root) is MappingNode else ():
        if name.value == key and type(value) is ScalarNode:
            return str(value.value).strip()
    return None


def language(root: Node) -> str:
    """The language of the plain texts."""
    found = value_of(root, "language")
    return found if found in LANGUAGES else "fi"
