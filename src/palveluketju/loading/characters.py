"""Characters that cannot stand in a text: those that YAML forbids, and line separators that would move every line after them."""

import re
from collections import Counter
from collections.abc import Iterable

from palveluketju.finding import Finding, Mark
from palveluketju.loading import codes
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode
from palveluketju.messages.said import N_, Said

# U+0085, U+2028 and U+2029 are line breaks to libyaml and to nothing else.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
#: the bytes that no forbidden character begins with; without them a text is looked through in a tenth of the time
_HARMLESS = bytes({*b"\t\n\r", *range(0x20, 0x7F), *range(0x80, 0x100)} - {0xC2, 0xE2, 0xED, 0xEF})
_NAMES = {
    "\x00": N_("NUL, which text files never hold"),
    "\x0b": N_("a line break of Word"),
    "\x0c": N_("a page break"),
    "\x85": N_("a line break of old mainframes"),
    "\u2028": N_("a line separator"),
    "\u2029": N_("a paragraph separator"),
    "\ufeff": N_("a byte order mark that is not at the start"),
}


def cleaned(text: str) -> tuple[str, list[Finding]]:
    """The text with spaces for what is forbidden in it, and a finding for each such character, at the first of its kind."""
    if not text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS):
        return text, []
    found = Counter(_FORBIDDEN.findall(text))
    if not found:
        return text, []
    return _FORBIDDEN.sub(" ", text), [
        _finding(one, count, Mark(at, at + 1)) for one, count in found.items() for at in [text.index(one)]
    ]


def escaped(root: Node) -> Iterable[Finding]:
    """A finding for each text in double quotes whose escapes make a forbidden character."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if type(node) is ScalarNode:
            found = _FORBIDDEN.search(node.value) if node.style == '"' else None
            if found:
                yield _finding(found[0], 1, Mark(node.start_mark.index, node.end_mark.index))
        elif type(node) is MappingNode:
            waiting += [part for pair in node.value for part in pair]
        else:
            waiting += node.value


def _finding(character: str, count: int, mark: Mark) -> Finding:
    code = f"U+{ord(character):04X}"
    named = Said("{code} ({name})", {"code": code, "name": Said(_NAMES[character])}) if character in _NAMES else code
    help = Said("Delete it; it came along when the text was copied from somewhere.")
    if count > 1:
        help = Said(
            "Delete it; it came along when the text was copied. It stands in {count} places of this file.", {"count": count}
        )
    return Finding(codes.CONTROL_CHARACTER, args={"character": named}, mark=mark, help=help)
