"""The page as Markdown: the same content, and nothing an author writes becomes markup."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju import renderer
from palveluketju.drawing.engine import Engine
from palveluketju.outward import markdown
from tests import examples


def no_engine() -> Engine:
    raise AssertionError("Markdown draws nothing")


WISH = renderer.Wish(("fi",), datetime.date(2026, 11, 22), no_engine)


def texts(value: Any, key: str = "") -> list[str]:
    """Every localised text of the content, in Finnish where there is Finnish."""
    if isinstance(value, dict):
        if value and set(value) <= {"fi", "sv", "en"}:
            return [value.get("fi") or next(iter(value.values()))]
        return [text for name, one in value.items() if name != "extensions" for text in texts(one, name)]
    return [text for one in value for text in texts(one, key)] if isinstance(value, list) else []


@pytest.mark.parametrize("name", examples.NAMES)
def test_every_text_of_an_example_is_on_the_page(name: str) -> None:
    (output,) = renderer.render("md", examples.chain(name), WISH)
    page = " ".join(output.data.decode().replace("\n> ", " ").replace("<br>", " ").split())
    for text in texts(examples.content(name)):
        for line in text.splitlines():
            said = markdown(line.strip().removeprefix("- "))
            if said and said not in ("01", "18", "06", "15"):
                assert said in page or markdown(text) in page, said


@pytest.mark.parametrize("name", examples.NAMES)
def test_rendering_twice_gives_the_same_bytes(name: str) -> None:
    chain = examples.chain(name)
    assert renderer.render("md", chain, WISH) == renderer.render("md", chain, WISH)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# otsikko", "\\# otsikko"),
        ("- viiva", "\\- viiva"),
        ("1. eka", "1\\. eka"),
        ("*tähti* _viiva_", "\\*tähti\\* \\_viiva\\_"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[linkki](javascript:alert(1))", "\\[linkki\\](javascript:alert(1))"),
        ("@tiimi katsokaa", "&#64;tiimi katsokaa"),
        ("a | b", "a \\| b"),
        ("`koodi`", "\\`koodi\\`"),
        ("&lt;", "&amp;lt;"),
    ],
)
def test_markup_is_shown_as_it_was_written(written: str, shown: str) -> None:
    assert markdown(written) == shown


@given(st.text())
def test_no_text_opens_markup_or_leaves_its_line(text: str) -> None:
    found = markdown(text)
    assert "\n" not in found
    assert "<" not in found
    assert "@" not in found
