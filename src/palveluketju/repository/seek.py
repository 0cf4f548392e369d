"""Which texts may hold a word, told without reading them as YAML: only those few need to be read.

A text is written over in the letters that slugs are made of, one byte each, and the word's own letters are looked for in it.
What a character becomes is asked of `slug` itself, so that the two never part.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from palveluketju.model.slugs import LONGEST, slug

#: nearly every Finnish and Swedish text can be written in it, with its dashes and quotation marks, one byte a character
_ONE_BYTE = "cp1252"
#: what stands in the table for a character that becomes none or several letters
_ODD = 0
_CUT = re.compile(r"-[0-9a-f]{8}\Z")
_WITHOUT_LETTERS = re.compile(r"n-[0-9a-f]{8}\Z")


def _letters(character: str) -> str:
    """What the character is inside a slug: letters and digits, - for a gap, nothing for an accent."""
    return slug(f"x{character}x")[1:-1]


def _table() -> bytes:
    found = []
    for byte in range(256):
        letters = _letters(bytes([byte]).decode(_ONE_BYTE, "replace"))
        found.append(ord(letters) if len(letters) == 1 else _ODD)
    return bytes(found)


_TABLE = _table()
_SIMPLE = "".join(re.escape(bytes([byte]).decode(_ONE_BYTE)) for byte, letter in enumerate(_TABLE) if letter != _ODD)
_NOT_SIMPLE = re.compile(f"[^{_SIMPLE}]")
