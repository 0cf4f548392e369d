"""What the writer meant by a word that is not of its kind; and no guess where there is no telling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.loading.advice import advice, language, meant
from palveluketju.model.words import READERS, WordError

MEANT = {
    "number": {"6_000": "6000", "1,5": "1.5", "6 000": "6000", "12 000,5": "12000.5", "10 %": "10", "5 kpl": "5", "-1,5": "-1.5"},
    "date": {
        "31.5.2026": "2026-05-31",
        "1.2.2026": "2026-02-01",
        "31/5/2026": "2026-05-31",
        "5/2026": "2026-05",
        "2026-5-3": "2026-05-03",
        "2026.05.31": "2026-05-31",
        "2026-05-31T12:00:00": "2026-05-31",
    },
    "version": {"1": "1.0.0", "1.0": "1.0.0", "v1.2.3": "1.2.3", "01.2": "1.2.0"},
    "duration": {
        "3 pv": "3 d",
        "3 päivää": "3 d",
        "1–2 kk": "1-2 mo",
        "24 t": "24 h",
        "2 viikkoa": "2 wk",
        "2 veckor": "2 wk",
        "1,5 tuntia": "1.5 h",
        "6 months": "6 mo",
        "1 vuosi": "1 a",
        "3 vrk.": "3 d",
    },
    "span": {"18-64 vuotta": "18-64", "yli 18": "18+", "över 65 år": "65+", "4–10 henkilöä": "4-10", "noin 7": "7"},
    "flag": {"yes": "true", "kyllä": "true", "ja": "true", "Ei": "false", "nej": "false", "0": "false", "x": "true"},
    "colour": {
        "0B4A5B": "#0b4a5b",
        "0xb45": "#b45",
        "#0b4a5bff": "#0b4a5b",
        "rgb(11, 74, 91)": "#0b4a5b",
        "Sininen": "#1f5ea8",
        "mörkblå": "#12305f",
        "green": "#1b7a43",
    },
    "path": {
        "kuvat\\Logo.svg": "kuvat/Logo.svg",
        "/kuvat/logo.svg": "kuvat/logo.svg",
        "kuvat//a/../logo.svg": "kuvat/logo.svg",
    },
    "pattern": {
        "chains": "chains/**",
        "chains/": "chains/**",
        "/chains/**": "chains/**",
        "Alueet\\*\\ketjut\\*.yaml": "Alueet/*/ketjut/*.yaml",
        "chains/*.*": "chains/*",
        "chains/*.y?ml": "chains/*",
        "chains/*.{yml,yaml}": "chains/*",
        "chains/**.yaml": "chains/**/*.yaml",
        ".": "**",
    },
    "requirement": {
        "0.2": ">=0.2",
        "v1.2.0": ">=1.2.0",
        "0.2+": ">=0.2",
        "≥ 0.2": ">=0.2",
        "=>0.2": ">=0.2",
        "=1.2": "==1.2",
        "1.x": "==1.*",
        "^1.2": ">=1.2,<2",
        "~1.2.3": ">=1.2.3,<1.3",
        ">=0.2 <2": ">=0.2,<2",
        "vähintään 0.2": ">=0.2",
        "0.2 eller nyare": ">=0.2",
    },
    "id": {"../../etc": "etc", "Koti hoito!": "koti-hoito", "päivystys (yö)": "paivystys-yo"},
}
NO_TELLING = {
    "number": ["noin 5", "viisi", "1.2.3", "1,2,3", ".nan", ""],
    "date": [".nan", "2024-02-30", "2024-13-45", "eilen", "31.2.2026", "12", "5.2026.31"],
    "version": ["uusi", "1.2.3.4", "-1"],
    "duration": ["3", "pian", "kolme päivää", "3 arkipäivää", "5-1 d"],
    "span": ["aikuiset", "1 ja 2 ja 3", "9-4"],
    "flag": ["ehkä", "2"],
    "colour": ["#12345", "vedenvihreä", "rgb(300, 0, 0)", ""],
    "path": ["../logo.svg", "https://example.org/logo.svg", "C:\\logo.svg", "", "/"],
    "pattern": ["../chains/**", "chains/[ab]*", "chains/*.json", "C:\\chains"],
    "requirement": ["uusin", ">=1.0rc1", "git+https://example.org", ""],
    "id": ["///", "..", " "],
}


@pytest.mark.parametrize(("kind", "word", "value"), [(kind, *pair) for kind, words in MEANT.items() for pair in words.items()])
def test_what_was_meant(kind, word, value):
    assert meant(kind, word) == value


@pytest.mark.parametrize(("kind", "word"), [(kind, word) for kind, words in NO_TELLING.items() for word in words])
def test_there_is_no_telling(kind, word):
    assert meant(kind, word) is None


@pytest.mark.parametrize(
    ("kind", "word", "value"),
    [
        ("colour", "0b4a5b", '"#0b4a5b"'),
        ("requirement", "0.2", '">=0.2"'),
        ("pattern", "**.yaml", '"**/*.yaml"'),
        ("path", "/kuvat", "kuvat"),
    ],
)
def test_what_yaml_would_take_for_something_else_is_advised_in_quotes(kind, word, value):
    assert advice(kind, word).args == {"value": value}


@given(kind=st.sampled_from(sorted(READERS)), word=st.text(max_size=30))
def test_what_is_advised_is_always_of_its_kind(kind, word):
    value = meant(kind, word)
    if value is not None:
        try:
            READERS[kind](value)
        except WordError:
            pytest.fail(f"{kind}: {word!r} → {value!r}")


@pytest.mark.parametrize(
    ("key", "code"),
    [("se", "sv"), ("swe", "sv"), ("suomi", "fi"), ("fi-FI", "fi"), ("en_GB", "en"), ("EN-us", "en"), ("xx", None)],
)
def test_languages(key, code):
    assert language(key) == code


def test_a_day_that_is_not_in_the_calendar_is_told_as_such():
    assert advice("date", "2024-02-30").text == "There is no such day."
    assert advice("date", "2024-13").text == "There is no such day."
