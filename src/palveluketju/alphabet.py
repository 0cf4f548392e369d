"""The order of the alphabet in each language: å, ä and ö stand last in Finnish and Swedish, and with a and o in English.

The same letters are the same to a reader whether they are capitals or carry an accent. Unicode's own algorithm with its tables
(PyICU, pyuca) is megabytes for what Finnish and Swedish say in one line: see docs/decisions/0024.
"""

import re
import unicodedata
from functools import lru_cache

#: letters after z, by signs that stand after z among the characters; æ and ø stand with ä and ö, ü with y, đ with d
_LAST = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y", "đ": "d"})
_SHOWN = {"{": "Å", "|": "Ä", "}": "Ö"}
_ENGLISH = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ß": "ss"})
_PARTS = re.compile(r"(\d{1,18})|(\D+)")
_ASIDE = re.compile(r"[^\w{|}]+")

Key = tuple[tuple[bool, int, str], ...]


@lru_cache(maxsize=8192)
def alphabetical(text: str, language: str = "fi") -> Key:
    """What to sort by: words letter by letter, a number inside a text as a number, signs and other accents left out."""
    parts = _PARTS.findall(_ASIDE.sub(" ", _letters(text, language)).strip())
    return tuple((not digits, int(digits or 0), rest) for digits, rest in parts)


def initial(text: str, language: str = "fi") -> str:
    """The letter under which an index lists the text: a capital, or # for what begins with something else."""
    # Nearly all names begin so, and a large index asks for each in every language.
    if text[:1].isascii() and text[:1].isalpha() and not unicodedata.combining(text[1:2] or " "):
        return text[0].upper()
    first = _ASIDE.sub("", _letters(text, language))[:1]
    return _SHOWN.get(first) or (first.upper() if first.isalpha() else "#")


def plain(text: str) -> str:
    """The text without what tells apart neither letters nor words: capitals, accents, line breaks."""
    letters = unicodedata.normalize("NFKD", " ".join(text.split()).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _letters(text: str, language: str) -> str:
    whole = unicodedata.normalize("NFC", text).casefold()
    return plain(whole.translate(_ENGLISH if language == "en" else _LAST))
