"""Where Finnish words may be divided: a table of words, and what holds for every word."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.drawing.syllables import divisions


def divided(word: str) -> str:
    ends = [0, *divisions(word), len(word)]
    return "-".join(word[start:end] for start, end in pairwise(ends))


@pytest.mark.parametrize(
    "written",
    [
        "pal-ve-lu",
        "pal-ve-lu-ket-ju",
        "tar-peen",
        "asi-a-kas",  # a-si: not within the first two letters
        "so-si-aa-li",
        "ter-vey-den-huol-to",
        "hy-vin-voin-ti-a-lue",  # lu-e: nor within the last two
        "hoi-don",
        "raa-an",
        "kau-pun-gin",
        "ÄI-TIYS-NEU-VO-LA",
        "yh-teis-työ",
        "työ-ryh-mä",
        "vam-mais-pal-ve-lu",
        "sai-raan-hoi-ta-ja",
        "Åbo",
        "te",
        "hm",
        "krrr",
    ],
)
def test_words(written: str) -> None:
    assert divided(written.replace("-", "")) == written


def test_letters_may_be_written_with_separate_dots() -> None:
    decomposed = "ha\u0308ta\u0308tilanne"
    assert divided(decomposed) == "ha\u0308-ta\u0308-ti-lan-ne"


@given(st.text(st.sampled_from("aeiouyäöbdhklmnprstvj"), max_size=60))
def test_two_letters_stay_on_each_side_and_each_part_has_a_vowel(word: str) -> None:
    places = divisions(word)
    assert places == sorted(set(places))
    assert all(2 <= at <= len(word) - 2 for at in places)
    if places:
        assert all(set(part) & set("aeiouyäö") for part in divided(word).split("-"))
