"""What an author writes runs nothing and does not widen the page, in a real browser too."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_page import REACH
from tests.render_html.test_injection import HOSTILE, page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("at", range(len(HOSTILE)))
def test_nothing_runs_and_nothing_is_widened(at: int, width: int, browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(HOSTILE[at], "fi"), "utf-8")
    context = browser.new_context(viewport={"width": width, "height": 900})
    opened = context.new_page()
    told: list[str] = []
    opened.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    opened.on("console", lambda message: told.append(message.text))
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.goto(path.as_uri())
    opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    opened.evaluate("document.querySelectorAll('*').forEach(one => one.dispatchEvent(new Event('mouseover')))")
    assert told == []
    assert opened.evaluate(REACH) <= width
    context.close()
