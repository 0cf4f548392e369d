"""Which texts may hold a word, told without reading them as YAML, so that only those few need to be read.

A text is written over in the letters that slugs are made of, one byte each, and the word's own letters are looked for in it.
What a character becomes is asked of `slug` itself, so that the two never part.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from palveluketju.model.slugs import LONGEST, slug

#: one byte a character for nearly every Finnish and Swedish text, with its dashes and quotation marks
_ONE_BYTE = "cp1252"
#: what stands in the table for a character that becomes no letter, or several
_SEVERAL = 0
#: what an escape in double quotes, or a mark that reading a text makes a blank, leaves no telling of
_NO_TELLING = ("\\", "\ufeff")
#: words that are quicker looked for one by one than among all words of a text
_FEW = 12
_WITHOUT_LETTERS = re.compile(r"n-[0-9a-f]{8}")
_CHECKSUM = re.compile(r"-[0-9a-f]{8}\Z")


class Seeker:
    """Looks for ids and names that have one of the slugs `words`."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        #: a name in letters that have no slug of their own may stand in any text
        self._anywhere = any(_WITHOUT_LETTERS.fullmatch(word) for word in self.words)
        self._sought = [_Sought(word) for word in sorted(self.words)]
        #: one part of each word, the longest: mostly none is in a text, and several words may share it
        self._parts = {max(one.parts, key=len) for one in self._sought}

    def may_hold(self, text: str) -> bool:
        """Whether some id or name in the text may have one of the words; never false when one does."""
        if self._anywhere or any(sign in text for sign in _NO_TELLING):
            return bool(self.words)
        letters = _written_over(text)
        if len(self._parts) <= _FEW and not any(part in letters for part in self._parts):
            return False
        pieces = letters.split()
        known, line = set(pieces), b" %b " % b" ".join(pieces)
        return any(one.whole <= known and one.letters in line for one in self._sought)


class _Sought:
    """A word in the letters that texts are written over in. Of a long name only the beginning is known, not the checksum."""

    def __init__(self, word: str) -> None:
        cut = len(word) >= LONGEST - 1 and _CHECKSUM.search(word)
        self.parts = (word[: cut.start()] if cut else word).encode().split(b"-")
        self.whole = frozenset(self.parts[:-1] if cut else self.parts)
        self.letters = b" %b" % b" ".join(self.parts) + (b"" if cut else b" ")


def _letters(character: str) -> str:
    """What the character is inside a slug: letters and digits, - for a gap, nothing for an accent."""
    return slug(f"x{character}x")[1:-1]


_CHARACTERS = bytes(range(256)).decode(_ONE_BYTE, "replace")
_TABLE = bytes(ord(letters) if len(letters) == 1 else _SEVERAL for letters in map(_letters, _CHARACTERS)).replace(b"-", b" ")
_OTHERS = re.compile(
    "[^" + re.escape("".join(one for one, letter in zip(_CHARACTERS, _TABLE, strict=True) if letter != _SEVERAL)) + "]"
)
_letters_of = lru_cache(maxsize=4096)(_letters)


def _written_over(text: str) -> bytes:
    try:
        letters = text.encode(_ONE_BYTE).translate(_TABLE)
        if _SEVERAL not in letters:
            return letters
    except UnicodeEncodeError:
        pass
    simple = _OTHERS.sub(lambda found: _letters_of(found[0]), text)
    return simple.encode(_ONE_BYTE, "replace").translate(_TABLE)
