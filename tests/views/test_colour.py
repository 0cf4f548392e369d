"""Whatever colour a brand has, what is written in it can be read, in the light theme and in the dark."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from palveluketju.views.colour import DARK, LIGHT, MARK, TEXT, contrast, tones

STYLE = (Path(__file__).resolve().parents[2] / "templates/html/style.css").read_text("utf-8")
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def properties(theme: str) -> dict[str, str]:
    """The colours of style.css in a theme."""
    light, _, rest = STYLE.partition("@media (prefers-color-scheme: dark)")
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light if theme == "light" else rest.partition("}")[0]))


@settings(max_examples=400)
@given(COLOURS)
def test_text_reaches_the_contrast_that_the_style_sheet_promises(colour):
    light, dark = tones(colour)
    assert all(contrast(light.accent, ground) >= TEXT for ground in (*LIGHT[:-1], light.tint))
    assert all(contrast(dark.accent, ground) >= TEXT for ground in (*DARK[:-1], dark.tint))


@settings(max_examples=200)
@given(COLOURS)
def test_marks_are_told_from_their_ground(colour):
    light, dark = tones(colour)
    assert all(contrast(light.mark, ground) >= MARK for ground in (*LIGHT[:-1], light.tint))
    assert all(contrast(dark.mark, ground) >= MARK for ground in (*DARK[:-1], dark.tint))


@settings(max_examples=200)
@given(COLOURS)
def test_the_other_texts_can_still_be_read_on_the_masthead(colour):
    for theme, tone in zip(("light", "dark"), tones(colour), strict=True):
        for name in ("ink", "soft"):
            assert contrast(properties(theme)[name], tone.tint) >= TEXT


@pytest.mark.parametrize(("theme", "grounds"), [("light", LIGHT), ("dark", DARK)])
def test_the_grounds_are_those_of_the_style_sheet(theme, grounds):
    assert tuple(properties(theme)[name] for name in ("ground", "panel", "quiet", "warn", "tint")) == grounds


@pytest.mark.parametrize("colour", ["#0a1f5c", "#7a0019", "#000000", "#004d2c"])
def test_a_colour_that_can_be_read_is_left_as_it_is(colour):
    assert tones(colour)[0].accent == colour


def test_black_and_white_reach_the_other_theme():
    assert contrast(tones("#000000")[1].accent, DARK[0]) >= TEXT
    assert contrast(tones("#ffffff")[0].accent, LIGHT[0]) >= TEXT


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54)]
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("text", ["", "red", "#fff", "#FFFFFF", "#ffffff;}", "#٣٣٣٣٣٣", "#ffffff\n"])
def test_only_a_colour_is_taken(text):
    with pytest.raises(ValueError, match="not a colour"):
        tones(text)
