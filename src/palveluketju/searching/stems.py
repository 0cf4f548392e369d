"""What the forms of a word have in common: Snowball's stem, and in Finnish what its stems still differ by.

Snowball leaves consonant gradation and the stems of -us, -nen and -nta apart: *kuntoutus* and *kuntoutuks-*, *tarv-* and
*tarp-*, *läheis-* and *lähein-*. The rules bring them together. They may join what is not of one word (*tulo*, *tulos*): for a
search a stray result low in the list is better than a missing one. The rules travel with the index, so that the reader's words go
through the very same.
"""

import re

from snowballstemmer.english_stemmer import EnglishStemmer
from snowballstemmer.finnish_stemmer import FinnishStemmer
from snowballstemmer.swedish_stemmer import SwedishStemmer

Rules = tuple[tuple[str, str], ...]

_STEMMERS = {"fi": FinnishStemmer, "sv": SwedishStemmer, "en": EnglishStemmer}
_CASE = "(?:n|ssa|sta|lla|lta|lle|ksi|na|t|ssä|stä|llä|ltä|nä)"

# Before the stemmer, on the word: short words of the field whose stem changes wholly, also as the end of a compound.
_WORDS: dict[str, Rules] = {
    "fi": (
        (rf"(?:työ(?:{_CASE}|tä|hön)|töi(?:tä|den|ssä|hin|stä|llä|lle))$", "työ"),
        (rf"(tu)(?:e{_CASE}|kea|keen|kena|kien|kia)$", "tuki"),
        (rf"laps(?:e{_CASE}|een|ia|ien|i{_CASE}|iin)$", "lapsi"),
        (r"(^|[^i])last(?:a|en)$", r"\1lapsi"),
        (rf"(^|[skäö])(?:aja(?:{_CASE})|aikaa|aikaan|aikoja|aikojen|aikoihin|ajoi{_CASE})$", r"\1aika"),
        (rf"(^|[^m])i(?:ä{_CASE}|kää|kään|kien)$", r"\1ikä"),
        (rf"luvu(?:{_CASE})$|luvui{_CASE}$", "luku"),
        (r"(^|[^i])lai(?:n|ssa|sta)$", r"\1laki"),
        (r"mie(?:hen|stä|het|hiä|hille|hellä|helle|sten|hissä|histä)$", "mies"),
        (r"kumppani$", "kumppanin"),
        (r"äidi(n|t|llä|lle|ltä|ssä|stä)$", "äiti"),
    ),
    "sv": (
        (r"^(?!.*(?:plan|man)s?$)(...+)ans?$", r"\1a"),  # kedjan, hälsan; but plan, ombudsman
        (r"barnets?$", "barn"),
        (r"händer(?:na)?s?$", "hand"),
        (r"män(?:nen)?s?$", "man"),
    ),
    "en": ((r"children$", "child"), (r"(wo)?men$", r"\1man"), (r"people$", "person")),
}
# After the stemmer, on the stem, each once and in this order.
_STEMS: dict[str, Rules] = {
    "fi": (
        (r"([uy])(?:s|ks|d|t|st)$", r"\1"),  # kuntoutus, -uksen, -usten; terveys, -yden, -yttä
        (r"([oö])(?:s|ks)$", r"\1"),  # muutos, muutoksen
        (r"uu$", "u"),  # osallisuus, osallisuutta
        (r"yy$", "y"),
        (r"(..)(?:as|äs)$", r"\1"),  # asiakas, asiakkaan; potilas, potilaan
        (r"(...)(?:in|int|is|ist)$", r"\1"),  # läheinen, läheisen, läheisten
        (r"([^aeiouyäö])ej$", r"\1"),  # käyntejä, riskejä
        (r"([^aeiouyäö])[aeioäö]$", r"\1"),  # tieto, tietoja; raha, rahoja
        (r"([lnr])t$", r"\1"),  # toiminta, toiminnan; huolto, huollon; kerta, kerran
        (r"mp$", "m"),
        (r"ng$", "nk"),
        (r"d([uy]?)$", r"t\1"),  # hoito, hoidon; laatu, laadun
        (r"p([uy]?)$", r"v\1"),  # tarve, tarpeen; apu, avun
        (r"(...)im$", r"\1"),  # puhelin, puhelimen
    ),
    "sv": ((r"torn?$", "t"),),  # indikator, indikatorn
    "en": (),
}


def rules(language: str) -> tuple[Rules, Rules]:
    """The rules for a word before it is stemmed and for its stem, in forms that Python and browsers read alike."""
    return _WORDS[language], _STEMS[language]


class Stems(dict[str, str]):
    """From a word in small letters to what its forms share, each found once."""

    def __init__(self, language: str) -> None:
        self._stemmer = _STEMMERS[language]()
        self._before, self._after = ([(re.compile(one), into) for one, into in each] for each in rules(language))
        # Nine words of ten are none of the short ones, and one look tells.
        self._short = re.compile("|".join(f"(?:{one})" for one, _ in _WORDS[language]))

    def __missing__(self, word: str) -> str:
        """The stem of a word that was not met before."""
        found = word
        if self._short.search(word):
            for pattern, into in self._before:
                found = pattern.sub(into, found, count=1)
        found = self._stemmer.stemWord(found)
        for pattern, into in self._after:
            found = pattern.sub(into, found, count=1)
        self[word] = found
        return found
