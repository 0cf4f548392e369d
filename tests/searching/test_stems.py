"""The forms of a word share a stem; different words do not."""

import pytest

from palveluketju.searching.stems import Stems
from palveluketju.searching.words import words
from tests.searching.forms import FORMS


@pytest.mark.parametrize(("language", "least"), [("fi", 100), ("sv", 15), ("en", 15)])
def test_forms_share_their_stem(language: str, least: int) -> None:
    of = Stems(language)
    apart = [(form, word) for form, word in FORMS[language] if of[words(form)[0]] != of[word]]
    assert apart == []
    assert len(FORMS[language]) >= least


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_different_words_keep_apart(language: str) -> None:
    of = Stems(language)
    stems = {word: of[word] for _, word in FORMS[language]}
    assert len(set(stems.values())) == len(stems)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoitajan", "aika"),
        ("potilaille", "laki"),
        ("potilasta", "lapsi"),
        ("tulossa", "tuki"),
        ("äiti", "aita"),
        ("lähde", "lahti"),
    ],
)
def test_words_of_short_stems_do_not_take_others(one: str, other: str) -> None:
    assert Stems("fi")[one] != Stems("fi")[other]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THL:lle ja EU:n", ["thl", "ja", "eu"]),
        ("hoito\u00adsuunnitelma", ["hoitosuunnitelma"]),
        ("puhelin-ajanvaraus 116117", ["puhelin", "ajanvaraus", "116117"]),
        ("client's", ["client"]),
        ("a\u0308iti", ["äiti"]),
        ("klo 8:30", ["klo", "8", "30"]),
        ("F00–F03", ["f00", "f03"]),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected
