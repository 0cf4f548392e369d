"""A page with a brand: axe-core finds nothing wrong in it whatever the colour, and its name follows the language."""

import datetime
import functools
from typing import Any

import pytest

from palveluketju import renderer
from palveluketju.brand import Brand
from palveluketju.drawing.engine import engine
from palveluketju.views.logo import logo_uri
from tests import examples
from tests.browser.conftest import ALL, Opened
from tests.browser.looking import violations
from tests.browser.test_axe import axe

pytestmark = pytest.mark.browser
__all__ = ["axe"]

LOGO = logo_uri("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>')
NAMES = {"fi": "Itä-Uudenmaan käsikirja", "sv": "Östra Nylands handbok"}
COLOURS = ("#ffee00", "#0a1f5c", "#ff0000", "#00ff88", "#ffffff")


@pytest.fixture
def branded(browser: Any, tmp_path: Any) -> Any:
    """Opens an example in the brand's colour."""
    contexts = []

    def run(colour: str, *languages: str, **more: Any) -> Opened:
        drawn_by = functools.cache(lambda: engine("embedded"))
        wish = renderer.Wish(languages, datetime.date(2026, 11, 22), drawn_by, brand=Brand(NAMES, LOGO or "", colour))
        (output,) = renderer.render("html", examples.chain("kymmenen-rivia"), wish)
        (tmp_path / output.name).write_bytes(output.data)
        context = browser.new_context(**more)
        contexts.append(context)
        return Opened(context, (tmp_path / output.name).as_uri())

    yield run
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colour", COLOURS)
def test_axe_finds_nothing(colour: str, scheme: str, axe: str, branded: Any) -> None:
    found = branded(colour, "fi", color_scheme=scheme)
    passed, told = violations(found.page, axe, scheme=scheme)
    assert told == []
    assert passed > (20 if scheme == "light" else 0)
    assert found.complaints == []


def test_the_name_follows_the_language_and_the_logo_is_drawn(branded: Any) -> None:
    found = branded("#0a1f5c", *ALL)
    visible = found.page.locator(".brand > span:visible")
    assert visible.all_inner_texts() == [NAMES["fi"]]
    found.page.click(".languages a[lang=sv]")
    assert visible.all_inner_texts() == [NAMES["sv"]]
    assert found.page.evaluate("document.querySelector('.brand img').naturalWidth") > 0
    assert found.complaints == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_fits(width: int, branded: Any) -> None:
    page = branded("#0a1f5c", *ALL, viewport={"width": width, "height": 800}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
