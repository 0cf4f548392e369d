"""The canonical look of a text, a word or a number: without quotes where that is safe, below `>-` where it is long."""

import re
from typing import NamedTuple

from palveluketju.formatting.written import Value

#: columns of a line, as in the files that `pkpk init` writes; a text that is written below `>-` keeps its lines
WIDTH = 120

# What begins with a letter, a digit or a sign that means nothing to YAML, and holds nothing that does.
_PLAIN = re.compile(r"(?![^\n]*(?: #|\t|  ))[\w(/+$€£§½\u00a1-\U0010ffff][^\n:]*(?<! )\Z|https?://[^\s#]+(?<!:)\Z")
# What another reader of YAML would take for a number, a date, a truth value or nothing.
_LOOKS = re.compile(r"(?i:null|true|false|yes|no|on|off|y|n|~|[-+.]?(?:inf|nan)|0[xob][0-9a-f_]+|[-+.]?\d[\d_.,:/etz+ -]*|)\Z")
#: what would change its meaning without quotes even where words and numbers are expected
_WORDS = frozenset(("", "~", "null"))
#: the kinds of words that are written without quotes whatever they look like
_TYPED = frozenset(("id", "version", "date", "duration", "span", "number", "flag"))
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u0085\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_HEADER = re.compile(r"[|>]([-+]?)(\d?)([-+]?)")
_BLANK = re.compile(r"(?<=\S) (?=\S)")

Shape = tuple[object, ...] | None


class Room(NamedTuple):
    """Where a scalar stands: columns taken on its first line, the column of further lines, the column of its key or dash now.

    `noted`: a comment stands at the end of its line. Lint looks at a plain text with one, which may be a text that # has cut.
    """

    before: int
    inside: int
    column: int
    noted: bool


def lines_of(value: Value, shape: Shape, room: Room) -> list[str]:
    """The text after the key or the dash, and the lines that follow it, whole."""
    if value.style in ("|", ">"):
        return _block(value, shape, room)
    words = value.value
    if not words and not value.style:
        return [value.text]
    if "\n" in words:
        return _paragraphs(value, words, room)
    short = _short(value, shape, room)
    if short is None:
        return [value.text] if "\n" not in value.text else [_quoted(words)]
    if room.before + len(short) <= WIDTH or not _may_fold(words) or (room.noted and not value.style):
        return [short]
    return [">-", *_filled(words, room.inside)]


def _short(value: Value, shape: Shape, room: Room) -> str | None:
    """The text on one line; None when it stays as it is."""
    words = value.value
    if not value.style:
        return value.text if "\n" not in value.text else words if _is_plain(words) else _quoted(words)
    shown = "&" in value.props  # where its aliases stand, quotes may mean something
    if not shown and _is_plain(words) and words not in _WORDS and (_is_typed(shape) or not (room.noted or _LOOKS.match(words))):
        return words
    if _UNPRINTABLE.search(words) or words != words.strip():
        return None
    return _quoted(words)


def _is_plain(words: str) -> bool:
    return _PLAIN.match(words) is not None and not _UNPRINTABLE.search(words)


def _is_typed(shape: Shape) -> bool:
    return shape is not None and (shape[0] == "choice" or (shape[0] == "word" and shape[1] in _TYPED))


def _quoted(words: str) -> str:
    if ('"' in words or "\\" in words) and "'" not in words and not _UNPRINTABLE.search(words):
        return f"'{words}'"
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_UNPRINTABLE.sub(_escape, escaped)}"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    named = {"\t": "\\t", "\n": "\\n", "\u00a0": "\u00a0"}.get(found[0])
    return named or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


# Long texts


def _may_fold(words: str) -> bool:
    return words == words.strip() and not _UNPRINTABLE.search(words) and _BLANK.search(words) is not None


def _filled(words: str, inside: int) -> list[str]:
    """The text in lines that fill the width; a longer word stands on a line of its own."""
    margin = " " * inside
    lines: list[str] = []
    line = ""
    for word in _BLANK.split(words):
        if not line:
            line = word
        elif inside + len(line) + 1 + len(word) <= WIDTH:
            line += f" {word}"
        else:
            lines.append(margin + line)
            line = word
    return [*lines, margin + line]


def _paragraphs(value: Value, words: str, room: Room) -> list[str]:
    """A text with line breaks of its own that is not written as a block yet."""
    lines = words.split("\n")
    if words != words.strip() or any(_UNPRINTABLE.search(line) or line != line.strip() for line in lines):
        return [value.text] if "\n" not in value.text else [_quoted(words)]
    inside = room.inside
    margin = " " * inside
    if all(inside + len(line) <= WIDTH for line in lines):
        return ["|-", *(margin + line if line else "" for line in lines)]
    # Below >- an empty line is a line break.
    found = [">-"]
    for at, line in enumerate(lines):
        found += [""] * (at > 0)
        found += _filled(line, inside) if line else []
    return found


def _block(value: Value, shape: Shape, room: Room) -> list[str]:
    """What stands below | or > already: its lines stay as they are, but where one is too long its paragraph is filled anew."""
    header, *raw = value.text.split("\n")
    inside = room.inside
    parts = _HEADER.match(header)
    chomp, digit = (parts[1] or parts[3], parts[2]) if parts else ("", "")
    if shape is not None:
        chomp = "-"  # blanks around a text of the language mean nothing
    elif value.value.rstrip("\n") != value.value.rstrip():
        return [_quoted(value.value)]  # blanks that nobody sees
    elif not chomp and not value.value.endswith("\n"):
        chomp = "-"  # at the end of a file without a last line break
    margin = room.column + int(digit) if digit else next((len(line) - len(line.lstrip(" ")) for line in raw if line.strip()), 0)
    lines = [line[margin:] for line in raw]
    if chomp != "+":
        while lines and not lines[-1].strip():
            lines.pop()
    if value.style == ">" and any(inside + len(line) > WIDTH for line in lines):
        lines = _refilled(lines, inside)
    first = next((line for line in lines if line), "")
    sign = "2" if first[:1] == " " else ""
    return [f"{value.style}{sign}{chomp}", *(" " * inside + line if line else "" for line in lines)]


def _refilled(lines: list[str], inside: int) -> list[str]:
    if any(line != line.strip() for line in lines):
        return lines  # a line that is further in is a line by itself
    found: list[str] = []
    paragraph: list[str] = []
    for line in [*lines, ""]:
        if line:
            paragraph.append(line)
            continue
        if any(inside + len(each) > WIDTH for each in paragraph):
            paragraph = [each[inside:] for each in _filled(" ".join(paragraph), inside)]
        found += [*paragraph, ""]
        paragraph = []
    return found[:-1]
