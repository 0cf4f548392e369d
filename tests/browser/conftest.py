"""The pages of the examples in each language and in all, opened in Chromium."""

import datetime
import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from palveluketju import renderer
from palveluketju.drawing.engine import engine
from tests import examples
from tests.browser.looking import Opened

__all__ = ["ALL", "Opened"]

ALL = ("fi", "sv", "en")


@pytest.fixture(scope="session")
def page_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """The file of an example in some languages; it is rendered once."""
    folder = tmp_path_factory.mktemp("pages")
    drawn_by = functools.cache(lambda: engine("embedded"))

    @functools.cache
    def made(name: str, *languages: str) -> Path:
        wish = renderer.Wish(languages, datetime.date(2026, 11, 22), drawn_by)
        (output,) = renderer.render("html", examples.chain(name), wish)
        path = folder / f"{name}.{'-'.join(languages)}.html"
        path.write_bytes(output.data)
        return path

    return made


@pytest.fixture
def opened(browser: Any, page_of: Callable[..., Path]) -> Iterator[Callable[..., Opened]]:
    """Opens an example: `opened("muistioireinen", "fi", width=390, color_scheme="dark", at="goals")`."""
    contexts = []

    def run(name: str, *languages: str, width: int = 1280, height: int = 900, at: str = "", now: str = "", **more: Any) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        if now:
            context.clock.set_fixed_time(now)
        address = page_of(name, *languages).as_uri()
        found = Opened(context, f"{address}#{at}" if at else address)
        assert found.requests == [address] if not at else True
        return found

    yield run
    for context in contexts:
        context.close()
