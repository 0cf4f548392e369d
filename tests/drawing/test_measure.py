"""Texts are measured in Arial's widths and wrapped the way Finnish is; no character is lost on the way."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.drawing.characters import fit
from palveluketju.drawing.measure import width, wrap

SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000\n"
TEXTS = st.text(st.one_of(st.sampled_from("aäioukntsj -–/1(\u00ad\n"), st.characters()), max_size=80)


@pytest.mark.parametrize(
    ("text", "bold", "thousandths"),
    [
        ("", False, 0),
        ("a", False, 556),
        ("a", True, 556),
        ("Ä", False, 667),
        ("Ä", True, 722),
        ("ää", False, 1112),
        ("–", False, 556),
        ("”", False, 333),
        ("š", False, 500),
        ("→", False, 1000),
        ("…", False, 1000),
        ("Ж", False, 923),
        ("a\u0308", False, 556),
        ("\u200b\u200d\u00ad", False, 0),
        ("漢", False, 1000),
        ("ا", False, 1000),
        ("😀", False, 1400),
    ],
)
def test_widths(text: str, bold: bool, thousandths: int) -> None:
    assert width(text, 1000, bold) == pytest.approx(thousandths, abs=0.6)


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("", 9, [""]),
        ("lyhyt", 9, ["lyhyt"]),
        ("palvelutarpeen arviointi", 9, ["palvelutarpeen", "arviointi"]),
        ("  palvelutarpeen \t  arviointi ", 9, ["palvelutarpeen", "arviointi"]),
        ("yksi\nkaksi\r\n\nkolme\n", 9, ["yksi", "kaksi", "", "kolme"]),
        ("äitiys- ja lastenneuvola", 8, ["äitiys- ja", "lastenneuvola"]),
        ("mielenterveys-/päihdepalvelut", 8, ["mielenterveys-/", "päihdepalvelut"]),
        ("Keski-Suomi/Pirkanmaa", 6, ["Keski-Suomi/", "Pirkanmaa"]),
        ("Helsinki–Uusimaa", 6, ["Helsinki–", "Uusimaa"]),
        ("aina 24/7 auki", 3.3, ["aina", "24/7", "auki"]),
        ("sähköinen e-resepti", 6, ["sähköinen", "e-resepti"]),
        ("3\u00a0kuukauden jälkeen", 7, ["3\u00a0kuukauden", "jälkeen"]),
        ("palveluketjutyöryhmä", 6, ["palveluketju-", "työryhmä"]),
        ("kotihoito\u00adpalvelu", 5, ["kotihoito-", "palvelu"]),
        ("kotihoito\u00adpalvelut", 7, ["kotihoito-", "palvelut"]),  # kotihoitopal- would fit
        ("koti\u00adhoito", 6, ["kotihoito"]),
        ("https://esimerkki.fi/a?b=1", 7, ["https://esimerk", "ki.fi/a?b=1"]),
        ("1234567890", 2, ["123", "456", "789", "0"]),
        ("krrrrrrrrr", 2, ["krrr-", "rrrrrr"]),
        ("漢字漢字漢", 2, ["漢字", "漢字", "漢"]),
        ("👩\u200d⚕\ufe0f👩\u200d⚕\ufe0f", 2, ["👩\u200d⚕\ufe0f", "👩\u200d⚕\ufe0f"]),
        ("WWW", 0.5, ["W", "W", "W"]),
    ],
)
def test_where_lines_end(text: str, ems: float, lines: list[str]) -> None:
    assert wrap(text, ems * 10, 10) == lines


def test_a_compound_of_many_letters_is_divided_between_syllables() -> None:
    word = "moniammatillinenasiakasohjausverkostoyhteistyösopimusluonnos"
    lines = wrap(word, 120, 12)
    assert lines == ["moniammatillinenasia-", "kasohjausverkostoyh-", "teistyösopimusluon-", "nos"]


def test_lines_over_the_limit_end_in_an_ellipsis() -> None:
    text = "Palveluohjaaja sopii asiakkaan kanssa yhteisestä suunnitelmasta"
    assert wrap(text, 100, 12, max_lines=2) == ["Palveluohjaaja", "sopii asiakkaan…"]
    assert wrap(text, 100, 12, max_lines=9) == wrap(text, 100, 12)
    assert wrap("abc", 1, 12, max_lines=1) == ["…"]


@pytest.mark.parametrize("bad", [{"max_width": 0}, {"size": 0}, {"max_lines": 0}, {"max_width": float("nan")}])
def test_limits_must_leave_room(bad: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="above zero"):
        wrap("a", **{"max_width": 10, "size": 10, **bad})  # type: ignore[arg-type]


@given(TEXTS, st.floats(5, 200), st.booleans())
def test_no_character_is_lost_but_the_spaces_at_line_ends(text: str, limit: float, bold: bool) -> None:
    rest = "".join(letter for letter in fit(text) if letter not in SPACES + "\u00ad")
    for line in wrap(text, limit, 10, bold):
        shown = "".join(letter for letter in line if letter not in SPACES)
        if not rest.startswith(shown):
            assert shown.endswith("-"), (rest, line)
            shown = shown[:-1]
        assert rest.startswith(shown), (rest, line)
        rest = rest[len(shown) :]
    assert rest == ""


@given(TEXTS, st.floats(20, 200), st.booleans(), st.one_of(st.none(), st.integers(1, 4)))
def test_lines_are_as_narrow_as_asked(text: str, limit: float, bold: bool, most: int | None) -> None:
    lines = wrap(text, limit, 10, bold, most)
    assert most is None or len(lines) <= most
    for line in lines:
        one_character = width(line[0], 10, bold) if line else 0
        joined = "\u200d" in line or "\ufe0f" in line
        assert width(line, 10, bold) <= limit + 1e-6 or joined or width(line, 10, bold) <= one_character + 10


def test_five_thousand_letters_without_a_space_take_no_time() -> None:
    began = time.perf_counter()
    lines = wrap("palveluketju" * 417, 120, 12)
    assert time.perf_counter() - began < 0.5
    assert all(width(line, 12) <= 120 for line in lines)
    assert len(lines) > 200
