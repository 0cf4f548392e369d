"""Keys that do not belong where they stand: what was meant by them."""

from typing import Any

from palveluketju.loading import codes, foreign
from palveluketju.loading.mappings import Pair
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, is_empty
from palveluketju.loading.reading import Content, Reading, Trail, did_you_mean, path_of, shown
from palveluketju.loading.scalars import is_empty_text
from palveluketju.messages.said import Said
from palveluketju.model.shapes import SHAPES
from palveluketju.model.words import LANGUAGES

#: keys that every element may carry, and so no news to anyone
_EVERYWHERE = ("note", "assumption", "source", "formerly")
_SHOWN = 20
#: the lines that every file must have
_LINES = {"pkpk": "pkpk: 1", "kind": "kind: chain"}


def unknown(pair: Pair, concept: str, trail: Trail, s: Reading) -> None:
    """Tells of a key that the concept does not have."""
    key, key_node, _ = pair
    s.problem(codes.UNKNOWN_KEY, path_of(trail, key), key_node, _help(key, concept, s), key=shown(key))


def _help(key: str, concept: str, s: Reading) -> Said:
    fields = SHAPES[concept]["fields"]
    short = SHAPES[concept]["short"]
    if key in LANGUAGES and short is not None and fields[short][0] == "text":
        return Said("Put the languages under {key}: when other keys stand beside them.", {"key": short})
    near = did_you_mean(_meant(key, concept, s))
    if near is not None:
        return near
    known = [one for one in fields if one not in _EVERYWHERE]
    keys = Said("The keys here are {keys}.", {"keys": ", ".join(known)})
    if len(known) > _SHOWN:
        keys = Said(
            "The keys here are {keys} and {count} more.", {"keys": ", ".join(known[:_SHOWN]), "count": len(known) - _SHOWN}
        )
    elsewhere = {one: name for name, shape in reversed(SHAPES.items()) for one in shape["fields"]}
    if key in elsewhere:
        args = {"key": key, "concept": Said(SHAPES[elsewhere[key]]["label"]), "keys": keys}
        return Said("“{key}” is a key of: {concept}. Is it in the right column? {keys}", args)
    other = s.near(key, list(elsewhere))
    if other is not None:
        args = {"key": other, "concept": Said(SHAPES[elsewhere[other]]["label"]), "keys": keys}
        return Said("“{key}” is a key of: {concept}. {keys}", args)
    return keys


def _meant(key: str, concept: str, s: Reading) -> str | None:
    """The key of the concept that was meant, misspelt or written in Finnish or Swedish."""
    return s.near(key, list(SHAPES[concept]["fields"])) or foreign.key(key, concept)


def was_text(pairs: list[Pair], concept: str, s: Reading) -> bool:
    """Whether the author meant a sentence: `- Huom: soita`, `{note: vähintään, jos …}`."""
    fields = SHAPES[concept]["fields"]
    strange = [(key, value) for key, _, value in pairs if key not in fields and not key.startswith("x-")]
    if any(is_empty(value) and " " in key for key, value in strange):
        return True
    if len(pairs) != 1 or not strange:
        return False
    key, value = strange[0]
    if type(value) is not ScalarNode or key in LANGUAGES or foreign.is_key(key, concept):
        return False
    return (" " in key or not key.islower() or is_empty(value)) and s.near(key, list(fields)) is None


def missing(found: Content, node: Node, concept: str, trail: Trail, s: Reading) -> None:
    """Tells of needed keys that are not there, unless a finding has already said why."""
    fields = SHAPES[concept]["fields"]
    pairs = [(key.value, key, value) for key, value in node.value if type(key) is ScalarNode] if type(node) is MappingNode else []
    strange = [key for key, _, _ in pairs if key != "<<" and key not in fields and not key.startswith("x-")]
    for key in SHAPES[concept]["demands"] or SHAPES[concept]["required"]:
        if key in found or (strange and (trail is not None or any(_meant(one, concept, s) == key for one in strange))):
            continue
        written = next((pair for pair in pairs if pair[0] == key), None)
        if written is None:
            at, help = node, Said("Add a line: {line}", {"line": _LINES.get(key, f"{key}: …")})
        elif is_empty(written[2]) or is_empty_text(written[2]):
            at, help = written[1], Said("The key stands here, but nothing is written after it.")
        else:
            continue
        s.problem(codes.MISSING_KEY, path_of(trail, key) if written else path_of(trail), at, help, key=key)


def starts_with_key(value: str, fields: dict[str, Any]) -> str | None:
    """The key that a text starts with when the space after its colon is missing: `name:Kotihoito`."""
    head, colon, rest = value.partition(":")
    return head if colon and rest and not rest[0].isspace() and not rest.startswith("//") and head in fields else None
