"""Long words may be divided where a reader expects it, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.hyphens import ENDS, SOFT, soften


@pytest.mark.parametrize(
    "divided",
    [
        "palvelu|ketju|työhön",
        "asiakas|ohjaus",
        "yhteyden|otto",
        "yhteyden|otolla",
        "perus|terveyden|huolto",
        "terveys|asema",
        "perhe|kriisi",
        "moni|ulotteinen",
        "potilas|tieto|järjestelmä",
        "erikois|sairaan|hoito",
        "lyhyt|aikainen",
        "asun|not|to|muus",
        "ympäri|vuoro|kautinen",
    ],
)
def test_finnish_words_are_divided_at_their_joints_first(divided: str) -> None:
    assert soften(divided.replace("|", ""), "fi", 8).replace(SOFT, "|") == divided


@pytest.mark.parametrize(
    ("language", "divided"),
    [("sv", "service|kedjan"), ("sv", "välfärds|om|råde"), ("en", "under|standing"), ("sv", "primär|vårds|mot|tag|ning")],
)
def test_swedish_and_english_words_are_divided_by_patterns(language: str, divided: str) -> None:
    assert soften(divided.replace("|", ""), language, 8).replace(SOFT, "|") == divided


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example.org/palvelutarpeenarviointi",
        "palvelutarpeenarviointi@example.org",
        "palvelutarpeen_arviointi",
        "www.palvelutarpeenarviointi.fi",
        "ptv:00000000-0000-4000-8000-palvelutarve",
        "palvelu\u00adtarpeenarviointi",
        "lyhyt sana",
    ],
)
def test_addresses_codes_and_short_words_stay_as_they_are(text: str) -> None:
    assert soften(text, "fi", 12) == text


def test_an_unknown_language_is_left_alone() -> None:
    assert soften("palvelutarpeenarviointi", "de", 8) == "palvelutarpeenarviointi"


@given(st.text(max_size=80), st.sampled_from(["fi", "sv", "en", ""]), st.integers(8, 20))
def test_nothing_but_soft_hyphens_is_added(text: str, language: str, shortest: int) -> None:
    assert soften(text, language, shortest).replace(SOFT, "") == text.replace(SOFT, "")


@given(st.from_regex(r"[a-zäöå]{8,40}", fullmatch=True))
def test_no_part_is_shorter_than_three_letters_at_the_start_or_four_at_the_end(word: str) -> None:
    first, *_, last = soften(word, "fi", 8).split(SOFT) if SOFT in soften(word, "fi", 8) else (word, word)
    assert len(first) >= 3
    assert len(last) >= ENDS
