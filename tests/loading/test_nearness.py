"""“Did you mean” names what was meant, or nothing; and a slip of one letter is found in a list of any length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.loading.nearness import Slips, distance, nearest
from palveluketju.model.shapes import SHAPES

words = st.text("abcåä1-", max_size=9)


@pytest.mark.parametrize(
    ("concept", "written", "meant"),
    [
        ("Chain", "sumary", "summary"),
        ("Chain", "Name", "name"),
        ("Chain", "target-group", "target_group"),
        ("Chain", "target group", "target_group"),
        ("Chain", "service", "services"),
        ("Chain", "tier", "tiers"),
        ("Chain", "organizer", "organiser"),
        ("Chain", "glosary", "glossary"),
        ("Chain", "principles", "guiding_principles"),
        ("Service", "desc", "description"),
        ("Service", "chanels", "channels"),
        ("Indicator", "responsibility", "responsible"),
        ("Handoff", "responsibility", "keeps_responsibility"),
        ("Service", "xyzzy", None),
        ("Service", "colour", None),
        ("Service", "1", None),
        ("Service", "", None),
    ],
)
def test_the_key_that_was_meant(concept, written, meant):
    assert nearest(written, SHAPES[concept]["fields"]) == meant


def test_of_two_as_near_the_first_is_named():
    assert nearest("koda", ["kodi", "koti"]) == "kodi"


def slowly(a: str, b: str) -> int:
    """Optimal string alignment distance by its definition."""
    table = [[max(i, j) if min(i, j) == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


@given(a=words, b=words, limit=st.integers(0, 4))
def test_distance_is_exact_up_to_its_limit(a, b, limit):
    exact = slowly(a, b)
    assert distance(a, b, limit) == exact if exact <= limit else distance(a, b, limit) > limit


@given(word=words, known=st.lists(words, max_size=8, unique=True))
def test_a_slip_is_found_exactly_when_there_is_one(word, known):
    def digits(text: str) -> str:
        return "".join(one for one in text if one.isdigit())

    near = [one for one in known if len(word) >= 5 and slowly(word, one) == 1 and digits(one) == digits(word)]
    found = Slips(known).of(word)
    assert found in near if near else found is None


def test_a_short_word_or_another_number_is_no_slip():
    slips = Slips(["kela", "palvelu-1", "sairaanhoitaja"])
    assert slips.of("kele") is None
    assert slips.of("palvelu-2") is None
    assert slips.of("sairanhoitaja") == "sairaanhoitaja"
