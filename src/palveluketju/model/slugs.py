"""How a name becomes an id: `Kotihoito, yö` → `kotihoito-yo`. Case and accents never matter."""

import re
import unicodedata
import zlib
from functools import lru_cache

_GAPS = re.compile(r"[^a-z0-9]+")
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
#: the accents of Latin letters, once Unicode has taken them apart: ä is a and U+0308
_ACCENTS = re.compile("[\u0300-\u036f]+")
#: letters that Unicode does not take apart, and what no reader sees: soft hyphens, joiners
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "œ": "oe"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
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
    letters = text.lower()
    if not letters.isascii():
        letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", letters))
        if not letters.isascii():
            letters = letters.translate(_LETTERS)
    found = _GAPS.sub("-", letters).strip("-")
    if not found:
        return "n-" + f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"
    if len(found) > LONGEST:
        # A cut slug carries its checksum: two long names that begin alike are still two things.
        tail = f"{zlib.crc32(found.encode()):08x}"
        found = found[: LONGEST - 9].rstrip("-") + "-" + tail
    return found
