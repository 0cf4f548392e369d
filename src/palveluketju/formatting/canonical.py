"""A file as it is written → its canonical text."""

import re

from palveluketju.formatting.order import concept_of, put_in_order, shape_of
from palveluketju.formatting.scalars import Room, Shape, lines_of
from palveluketju.formatting.written import Entry, File, Lines, Value
from palveluketju.model.words import LANGUAGES

_STEP = 2
_KEY = re.compile(r"[A-Za-z_][\w-]*\Z", re.ASCII)
#: a longer key would need a question mark before it
_LONGEST_KEY = 1000
#: blanks before a comment that is not lined up with others
_CLOSE = 2


class UnwritableError(Exception):
    """There is no canonical form for this."""


def text_of(file: File, concept: str) -> str:
    """The canonical text; its lines end in a line feed."""
    out: list[str] = []
    top, first = list(file.top), file.root.entries[0] if file.root.entries else None
    if first is not None and not file.root.flow:
        # What stands above the first key is its own when an empty line parts it from the top of the file.
        own = max((at + 1 for at, one in enumerate(top) if one is None), default=len(top))
        top, first.lead = top[:own], top[own:] + first.lead
    _comments(top, 0, out)
    if file.root.entries:
        _map(file.root, ("object", concept), 0, out)
    else:
        out.append("{}")
    _comments(file.root.tail, 0, out)
    while out and not out[-1]:
        out.pop()
    return "\n".join([*file.head, *out]) + "\n"


def _comments(lines: Lines, indent: int, out: list[str], shift: int = 0, start: int = 0) -> None:
    """Adds comment lines, and single empty ones except at `start`; `shift`: how much further in what they belong to is now."""
    for one in lines:
        if one is not None:
            out.append(one.at(indent, shift))
        elif len(out) > start and out[-1]:
            out.append("")


def _collection(value: Value, shape: Shape, indent: int, out: list[str], *, item: bool = False) -> int:
    """Adds the entries of a collection; gives the line of the first. What stands above the first item's first key goes above."""
    where = _map(value, shape, indent, out, item=item) if value.what == "map" else _seq(value, shape, indent, out, item=item)
    _comments(value.tail, indent, out, indent - value.column)
    return where


def _map(value: Value, shape: Shape, indent: int, out: list[str], *, item: bool = False) -> int:
    concept = concept_of(shape, value)
    put_in_order(value, concept, item=item)
    start, where = len(out), -1
    for one in value.entries:
        if one.key is None:
            raise UnwritableError
        _comments(one.lead, indent - _STEP * (item and where < 0), out, indent - one.column, start)
        where = len(out) if where < 0 else where
        _value(one, " " * indent + _key(one.key), _below(shape, concept, one.key.value), indent, out)
    return where


def _below(shape: Shape, concept: str | None, key: str) -> Shape:
    """What is expected below a key."""
    found = shape_of(concept, key)
    return ("text",) if found is None and shape is not None and key in LANGUAGES else found


def _seq(value: Value, shape: Shape, indent: int, out: list[str], *, item: bool = False) -> int:
    inner = shape[1] if shape is not None and shape[0] == "list" and isinstance(shape[1], tuple) else None
    start, where = len(out), -1
    for one in value.entries:
        _comments(one.lead, indent - _STEP * (item and where < 0), out, indent - one.column, start)
        at = _value(one, " " * indent + "-", inner, indent, out)
        where = at if where < 0 else where
    return where


def _key(key: Value) -> str:
    text = key.text
    if key.what == "alias":
        return f"{text} :"
    if key.what != "scalar" or "\n" in text or len(text) > _LONGEST_KEY:
        raise UnwritableError
    if key.style and _KEY.match(key.value):
        text = key.value
    return f"{key.props} {text}:" if key.props else f"{text}:"


def _value(one: Entry, line: str, shape: Shape, indent: int, out: list[str]) -> int:
    """Adds the value that follows the key or the dash in `line`; gives the line that it starts on."""
    value, margin = one.value, indent + _STEP
    start = len(out)
    if value.props:
        line += f" {value.props}"
    torn = bool(value.entries) and is_torn(value, shape)
    if value.entries and not torn:
        if line.endswith("-") and one.note is None and not value.props:
            start = _collection(value, shape, margin, out, item=True)
            out[start] = f"{line} {out[start][margin:]}"
        else:
            out.append(_noted(line, one, indent))
            _collection(value, shape, margin, out)
    elif value.what == "scalar":
        first, *more = lines_of(value, _single(shape), Room(len(line) + 1, margin, one.column, one.note is not None))
        out.append(_noted(f"{line} {first}" if first else line, one, indent))
        out += more
    else:
        text = f"[{', '.join(one.value.value for one in value.entries)}]" if torn else value.text
        out.append(_noted(f"{line} {text}", one, indent))
    # Below a block of text, what is further in would be a part of it.
    below = indent if value.what == "scalar" and out[-1] is not out[start] else margin
    _comments(one.tail, below, out, indent - one.column)
    return start


def _single(shape: Shape) -> Shape:
    """What one item is where a list may be one item without its dash."""
    return shape[1] if shape is not None and shape[0] == "list" and isinstance(shape[1], tuple) else shape


def is_torn(value: Value, shape: Shape) -> bool:
    """Whether the list in brackets looks like a text that its commas have torn: it stays, so that lint can tell of it."""
    inner = _single(shape)
    if value.what != "seq" or not value.flow or value.tail or inner is None or inner[0] in ("choice", "word"):
        return False
    texts = [one.value for one in value.entries if not (one.lead or one.note or one.value.style or one.value.props)]
    if len(texts) < len(value.entries) or any(one.what != "scalar" for one in texts):
        return False
    return texts[0].value[:1].isupper() and any(one.value[:1].islower() for one in texts)


def _noted(line: str, one: Entry, indent: int) -> str:
    """The line with its comment: as far away as it was, or in its column when it was lined up with others."""
    note = one.note
    if note is None:
        return line
    gap = max(note.gap, 1) if note.gap <= _CLOSE else max(note.column + indent - one.column - len(line), 1)
    return line + " " * gap + note.text
