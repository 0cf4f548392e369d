"""How a name becomes an id: stable, short, of a-z, 0-9 and hyphens; case, accents and invisible letters never matter."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.model.slugs import LONGEST, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kotihoito", "kotihoito"),
        ("Kotihoito, yö", "kotihoito-yo"),
        ("Äidin Öljylamppu Åbo", "aidin-oljylamppu-abo"),
        ("  a  --  b  ", "a-b"),
        ("1–2 kk", "1-2-kk"),
        ("Straße, Ørsted, þing", "strasse-orsted-thing"),
        ("Café crème", "cafe-creme"),
        ("palvelu-1", "palvelu-1"),
        ("multi_sector", "multi-sector"),
        ("koti\u00adhoito", "kotihoito"),
        ("koti\u200bhoito", "kotihoito"),
    ],
)
def test_names(name, expected):
    assert slug(name) == expected


@pytest.mark.parametrize("name", ["😀", "Приём", "—", "!!!"])
def test_a_name_without_latin_letters_still_has_an_id(name):
    assert re.fullmatch(r"n-[0-9a-f]{8}", slug(name))


def test_two_long_names_that_begin_alike_are_two_things():
    first, second = (slug("pitkä nimi " * 20 + end) for end in ("a", "b"))
    assert first != second
    assert len(first) <= LONGEST


@given(st.text())
def test_every_text_gives_an_id_that_is_its_own(text):
    found = slug(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found)
    assert len(found) <= LONGEST
    assert slug(found) == found


@given(st.text("abcåäöé ,.-1", min_size=1))
def test_case_and_the_way_accents_are_coded_do_not_matter(text):
    # What has no letter or digit in it is known by its checksum, so by every character.
    if any(one.isalnum() for one in text):
        assert slug(text.upper()) == slug(text) == slug(unicodedata.normalize("NFD", text))
