"""A file of an organisation's own texts: one mapping, our English → its own wording, or both forms of a plural."""

from typing import NamedTuple

from palveluketju.finding import Mark
from palveluketju.loading import characters
from palveluketju.loading.compose import BrokenError, compose
from palveluketju.loading.document import Document
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, is_absent, mark_of
from palveluketju.messages.said import Said, trilingual

_NO_MAPPING = trilingual(
    "this must be lines such as “Start page: Etusivu”: our English text, then your own",
    "tässä pitää olla rivejä kuten ”Start page: Etusivu”: englanninkielinen tekstimme ja oma tekstinne",
    "här ska stå rader som ”Start page: Startsida”: vår engelska text och er egen",
)
_NO_TEXT = trilingual(
    "this must be a text, or two texts when it counts something: [for one, for several]",
    "tässä pitää olla teksti, tai kaksi tekstiä, kun jotakin lasketaan: [yhdelle, usealle]",
    "här ska stå en text, eller två texter när något räknas: [för en, för flera]",
)
_TWICE = trilingual("this text stands here twice", "tämä teksti on tässä kahdesti", "den här texten står här två gånger")


class Entry(NamedTuple):
    """A text: our English, the wording in its forms, the line where it stands."""

    english: str
    forms: tuple[str, ...]
    line: int


class UnreadableError(Exception):
    """The file is no such mapping: on which line, and why."""

    def __init__(self, line: int, said: Said) -> None:
        super().__init__(line, said)
        self.line, self.said = line, said


def entries(text: str) -> list[Entry]:
    """The texts in the order of the file; one without a wording is left out. Raises UnreadableError."""
    clean, problems = characters.cleaned(text)
    document = Document("", text)
    try:
        root = compose(clean)
    except BrokenError as broken:
        problems = problems or [broken.finding]
        root = None
    for one in problems:
        raise UnreadableError(document.place(one.mark or Mark(0, 0)).line, Said(one.code.message, one.args))
    if root is None or is_absent(root):
        return []
    if not isinstance(root, MappingNode):
        raise UnreadableError(1, Said(_NO_MAPPING))
    found: dict[str, Entry] = {}
    for key, value in root.value:
        line = document.place(mark_of(key)).line
        if not isinstance(key, ScalarNode):
            raise UnreadableError(line, Said(_NO_MAPPING))
        if key.value in found:
            raise UnreadableError(line, Said(_TWICE))
        if not is_absent(value):
            found[key.value] = Entry(key.value, _forms(value, line), line)
    return list(found.values())


def _forms(value: Node, line: int) -> tuple[str, ...]:
    parts = value.value if isinstance(value, SequenceNode) else [value]
    if len(parts) not in (1, 2) or not all(isinstance(one, ScalarNode) and one.value.strip() for one in parts):
        raise UnreadableError(line, Said(_NO_TEXT))
    return tuple(one.value for one in parts)
