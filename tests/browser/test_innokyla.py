"""The page for Innokylä in a real browser: boxes are copied by mouse and keyboard from a file, and the status says so."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from palveluketju.renderers import innokyla
from tests import examples
from tests.browser.waiting import until
from tests.paper.said import wish

pytestmark = pytest.mark.browser


@pytest.fixture(params=["fi", "sv", "en"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    (output,) = innokyla.render(examples.chain("muistioireinen"), wish(request.param))
    path = tmp_path / output.name
    path.write_bytes(output.data)
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_asks_for_nothing(browser: Any, file: Path, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(file.as_uri())
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert told == []
    page.close()


def test_a_box_is_copied_by_keyboard_and_the_status_says_so(browser: Any, file: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(file.as_uri())
    area, button = page.locator("textarea").nth(1), page.locator("button[data-field]").nth(1)
    button.focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelector('[role=status]').textContent !== ''")
    assert page.evaluate("navigator.clipboard.readText()") == area.input_value()
    assert button.get_attribute("data-name") in page.locator("[role=status]").inner_text()
    context.close()


def test_the_older_way_of_copying_is_used_where_the_newer_is_missing(browser: Any, file: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(file.as_uri())
    button = page.locator("button[data-field]").first
    button.click()
    until(page, "document.querySelector('[role=status]').textContent !== ''")
    assert button.get_attribute("data-name") in page.locator("[role=status]").inner_text()
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    context.close()


def test_what_is_written_is_counted(browser: Any, file: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    area = page.locator("textarea").first
    area.fill("Åäö!")
    assert "4" in area.locator("xpath=..").locator(".count").inner_text()
    area.fill("")
    assert page.locator("button[data-field]").first.is_disabled()
    page.close()
