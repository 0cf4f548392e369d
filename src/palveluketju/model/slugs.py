"""How a name becomes an id: `Kotihoito, yö` → `kotihoito-yo`. Case and accents never matter."""

import re
import unicodedata
import zlib
from functools import lru_cache

_GAPS = re.compile(r"[^a-z0-9]+")
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
# The letters that Nordic texts use, so that most names need no Unicode decomposition.
_LETTERS = str.maketrans(
    {"ä": "a", "å": "a", "ö": "o", "é": "e", "è": "e", "ü": "u", "š": "s", "ž": "z", "–": "-", "—": "-", "’": "-", "”": "-"}
    | {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "þ": "th"}
)
LONGEST = 80


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """The id that `text` gives: a-z, 0-9 and single hyphens, at most 80 characters, never empty.

    A text without one Latin letter or digit gives `n-` and eight hexadecimal digits of its checksum, so that
    emoji or Cyrillic names still have an id that stays the same.
    """
    if len(text) <= LONGEST and _PLAIN.match(text):
        return text
    letters = text.lower().translate(_LETTERS)
    if not letters.isascii():
        letters = "".join(mark for mark in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(mark))
    found = _GAPS.sub("-", letters).strip("-")
    if not found:
        return "n-" + f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"
    if len(found) > LONGEST:
        # A cut slug carries its checksum: two long names that begin alike are still two things.
        tail = f"{zlib.crc32(found.encode()):08x}"
        found = found[: LONGEST - 9].rstrip("-") + "-" + tail
    return found
