"""Where a Finnish word may be divided at the end of a line.

The rule of ordinary spelling (Kielitoimiston ohjepankki, "Tavutus"): a syllable starts at a consonant with a vowel after it,
and between two vowels that are neither a long vowel nor a diphthong. `ie`, `uo` and `yö` are diphthongs only in the first
syllable; they are kept together everywhere, which at most misses a place. The joints of compounds are not known.
"""

import unicodedata
from collections.abc import Iterator

_VOWELS = frozenset("aeiouyäöåøæ")
_LONG = frozenset(vowel * 2 for vowel in _VOWELS)
_DIPHTHONGS = frozenset(
    ("ai", "ei", "oi", "ui", "yi", "äi", "öi", "au", "eu", "iu", "ou", "ey", "iy", "äy", "öy", "ie", "uo", "yö")
)
_TOGETHER = _LONG | _DIPHTHONGS


def divisions(word: str) -> list[int]:
    """The offsets in a word (letters only) where it may be divided; none within its first or last two letters."""
    starts, letters = _letters(word)
    places = []
    vowel_before = False
    nucleus = ""  # the vowels of the syllable so far, as long as no consonant followed
    for at, letter in enumerate(letters):
        if letter in _VOWELS:
            if nucleus and (len(nucleus) == 2 or nucleus + letter not in _TOGETHER):
                places.append(at)
                nucleus = letter
            else:
                nucleus += letter
            vowel_before = True
        else:
            nucleus = ""
            if vowel_before and at + 1 < len(letters) and letters[at + 1] in _VOWELS:
                places.append(at)
    return [starts[at] for at in places if 2 <= at <= len(letters) - 2]


def _letters(word: str) -> tuple[list[int], list[str]]:
    """The offset of each letter with its accents, and the plain small letter it stands for in the rule."""
    clusters = list(_clusters(word))
    return [start for start, _ in clusters], [_plain(cluster) for _, cluster in clusters]


def _clusters(word: str) -> Iterator[tuple[int, str]]:
    start = 0
    for at in range(1, len(word) + 1):
        if at == len(word) or not unicodedata.combining(word[at]):
            yield start, word[start:at]
            start = at


def _plain(cluster: str) -> str:
    letter = unicodedata.normalize("NFC", cluster)[0].lower()[0]
    return letter if letter in _VOWELS else unicodedata.normalize("NFD", letter)[0]
