"""A text in a PDF holds only characters that have a glyph, and keeps every other it can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.paper.glyphs import shown


@pytest.mark.parametrize("text", ["Ääkköset Åå Öö", "24 h – 3 kk", "≥ 18 €, 5 %", "▲ Taso 2 → 3 ✓ ☎", "Привет", "שלום", "№ 5"])
def test_what_the_fonts_have_stays(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "seen"), [("👩", "\ufffd"), ("漢", "\ufffd"), ("a\x07b", "a\ufffdb"), ("a\u202eb", "ab"), ("✓\ufe0f", "✓")]
)
def test_what_they_have_not_is_told_by_one_sign(text: str, seen: str) -> None:
    assert shown(text) == seen


def test_an_accent_joins_its_letter() -> None:
    assert shown("a\u0308") == "ä"


@given(st.text())
def test_showing_twice_changes_nothing(text: str) -> None:
    assert shown(shown(text)) == shown(text)
