"""How wide a text is in Liberation Sans (and so in Arial), and where its lines end, before anything is drawn.

Graphviz without a font takes each byte of a letter outside ASCII for a space, and a bold Arial for Times: `–` is estimated
half too wide, `Ä` too narrow. So nothing is left to its estimate: texts are measured here.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from palveluketju.drawing import widths
from palveluketju.drawing.characters import fit, is_joined
from palveluketju.drawing.syllables import divisions

_EM = 2048
#: emoji and other symbols come from the reader's system; the widest of the usual ones (Segoe UI Emoji) is 1.37 em
_SYMBOL = int(1.4 * _EM)
#: what U+FE0F makes of a character of the font: a digit, the narrowest, becomes as wide as an emoji
_EMOJI_STYLE = int(0.85 * _EM)
# Not the spaces that forbid a break.
_SPACE = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_SPACES = re.compile(f"[{_SPACE}]+")
# After a hyphen, slash or dash between two texts; not in 24/7 or 1–2, not after the one letter of e-resepti.
_JOINT = re.compile(r"(?<=[\w)][\w)-][-‐/–—])(?=[\w(])(?!(?<=\d[-‐/–—])\d)|(?<=\u200b)")
_LETTERS = re.compile("[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f])*")
_ADDRESS = re.compile("://|@")
_SOFT_HYPHENS = re.compile("\u00ad+")


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide one line of text is, in points, at a font size in points. Unknown characters count as 1 em or more."""
    return _units(text, bold) * size / _EM


def wrap(text: str, max_width: float, size: float, bold: bool = False, max_lines: int | None = None) -> list[str]:
    """The text in lines of at most `max_width` points; no character is lost but the spaces where a line ends.

    A line ends at a line end of the text, at a space, after a hyphen, slash or dash between words, at a soft hyphen, and where
    a word alone is too wide, between its syllables with a hyphen added, or in the last resort anywhere. A single character
    wider than `max_width` is a line. From `max_lines` on the text is cut with `…`. ValueError for limits not above zero.
    """
    if not max_width > 0 or not size > 0 or (max_lines is not None and max_lines < 1):
        raise ValueError("max_width, size and max_lines must be above zero")
    return list(_wrapped(text, max_width * _EM / size, bold, max_lines))


@lru_cache(maxsize=4096)
def _wrapped(text: str, limit: float, bold: bool, max_lines: int | None) -> tuple[str, ...]:
    paragraphs = fit(text).strip("\n").split("\n")
    lines = [_SOFT_HYPHENS.sub("", line) for paragraph in paragraphs for line in _lines(paragraph, limit, bold)]
    if max_lines is None or len(lines) <= max_lines:
        return tuple(lines)
    return (*lines[: max_lines - 1], _cut(lines[max_lines - 1], limit, bold))


def _lines(paragraph: str, limit: float, bold: bool) -> Iterator[str]:
    line, used = "", 0
    for space, piece in _pieces(paragraph):
        needed = _units(space, bold) + _units(piece, bold) if line else _units(piece, bold)
        if line and used + needed <= limit:
            line, used = line + space + piece, used + needed
            continue
        if line:
            yield line
        *whole, line = _divided(piece, limit, bold)
        yield from whole
        used = _units(line, bold)
    yield line


def _pieces(paragraph: str) -> Iterator[tuple[str, str]]:
    """What may stand on a line by itself, each with the space before it."""
    for word in _SPACES.split(paragraph.strip(_SPACE)):
        space = " "
        for piece in _JOINT.split(_SOFT_HYPHENS.sub("\u00ad", word).strip("\u00ad")):
            yield space, piece
            space = ""


def _divided(piece: str, limit: float, bold: bool) -> Iterator[str]:
    """The piece itself where it fits, else the lines it has to be divided into."""
    if _units(piece, bold) <= limit:
        yield piece
        return
    ends = list(accumulate(_advance(character, bold) for character in piece))
    soft = [found.end() for found in _SOFT_HYPHENS.finditer(piece)]
    words = () if _ADDRESS.search(piece) else _LETTERS.finditer(piece)
    syllables = [word.start() + at for word in words for at in divisions(word[0])]
    start = done = 0
    while ends[-1] - done > limit:
        most = bisect_right(ends, done + limit - _advance("-", bold))
        end, added = _last(soft, start, most) or _last(syllables, start, most), "-"
        if not end:
            end = _anywhere(piece, start, most)
            if most <= start or not _takes_hyphen(piece, end):
                end, added = _anywhere(piece, start, bisect_right(ends, done + limit)), ""
        if end == len(piece):
            break
        yield piece[start:end] + added
        start, done = end, ends[end - 1]
    yield piece[start:]


def _last(places: list[int], start: int, most: int) -> int:
    """The last of the places past `start` and up to `most`; 0 when there is none."""
    nearest = bisect_right(places, most) - 1
    return places[nearest] if nearest >= 0 and places[nearest] > start else 0


def _takes_hyphen(piece: str, at: int) -> bool:
    """Whether a hyphen there shows that a word goes on: between letters with capitals, and not in an address."""
    return all(letter.lower() != letter.upper() for letter in piece[at - 1 : at + 1]) and not _ADDRESS.search(piece)


def _anywhere(text: str, start: int, end: int) -> int:
    """The last offset up to `end`, but past `start`, that does not tear a character from its accents."""
    best = max(end, start + 1)
    while best > start + 1 and best < len(text) and is_joined(text, best):
        best -= 1
    while best < len(text) and is_joined(text, best):  # the first character alone is too wide: all of it, then
        best += 1
    return best


def _cut(line: str, limit: float, bold: bool) -> str:
    line = line.rstrip(" -‐/–—")
    while line and _units(line + "…", bold) > limit:
        line = line[: _anywhere(line, 0, len(line) - 1)].rstrip() if len(line) > 1 else ""
    return line + "…"


@lru_cache(maxsize=16384)
def _units(text: str, bold: bool) -> int:
    return sum([_advance(character, bold) for character in text])


@lru_cache(maxsize=8192)
def _advance(character: str, bold: bool) -> int:
    if character == "\ufe0f":
        return _EMOJI_STYLE
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0
    known = _table(bold).get(ord(character))
    if known is not None:
        return known
    return _SYMBOL if category in ("So", "Sk") else _EM


@lru_cache(maxsize=2)
def _table(bold: bool) -> dict[int, int]:
    table: dict[int, int] = {}
    at = 0
    for word in (widths.BOLD if bold else widths.REGULAR).split():
        if word.endswith(":"):
            at = int(word[:-1], 16)
            continue
        advance, _, count = word.partition("*")
        for _ in range(int(count or 1)):
            table[at] = int(advance)
            at += 1
    return table
