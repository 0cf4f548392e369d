"""The preview in Chromium: it follows the file by itself, keeps its place, marks what has changed, and is read by everyone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Opened
from tests.browser.looking import violations
from tests.browser.test_axe import axe  # noqa: F401 - a fixture
from tests.browser.waiting import settled, still, until
from tests.proposing import Work, alone
from tests.serving.previewing import Preview
from tests.serving.test_serve import CATALOG, CONFIG, MUISTI, UNI, save

pytestmark = pytest.mark.browser

PATH = "/fi/chains/uni.html"
CHANGED = UNI.replace("name: Ohjaus", "name: Neuvonta").replace("      - id: ryhma\n        name: Ryhmä\n", "      - Puhelu\n")


@pytest.fixture
def work(tmp_path: Path) -> Work:
    files = {"pkpk.yaml": CONFIG, "catalog/y.yaml": CATALOG, "chains/uni.yaml": UNI, "chains/muisti.yaml": MUISTI}
    made = Work.new(tmp_path, files)
    save(made.folder, "chains/uni.yaml", CHANGED)
    return made


@pytest.fixture
def preview(work: Work) -> Iterator[Preview]:
    running = Preview(work.folder, "--against", "HEAD", "--port", "0", **alone(work.home))
    yield running
    running.close()


def opened(browser, preview: Preview, path: str = PATH, **more) -> Opened:
    # The browser that others' pages came from is not the one that is to be told of states.
    return Opened(browser.new_context(viewport={"width": 1280, "height": 900}, **more), preview.address + path)


def open_(summary) -> None:
    """Opens the panel, unless it is open."""
    if not summary.page.locator(".pkpk-inside").is_visible():
        summary.click(timeout=2000)
    assert summary.page.locator(".pkpk-inside").is_visible()


def test_the_page_follows_the_file_by_itself(browser, preview, work) -> None:
    found = opened(browser, preview)
    page = found.page
    save(work.folder, "chains/uni.yaml", CHANGED.replace("Uni paranee.", "Uni syvenee."))
    page.get_by_text("Uni syvenee.").wait_for()
    save(work.folder, "chains/uni.yaml", CHANGED + "goals: [\n")
    page.locator(".pkpk-banner").wait_for()
    assert page.get_by_text("Uni syvenee.").is_visible()
    save(work.folder, "chains/uni.yaml", CHANGED)
    page.get_by_text("Uni paranee.").wait_for()
    assert page.locator(".pkpk-banner").count() == 0
    assert found.complaints == []
    assert all(one.startswith(preview.address) for one in found.requests)


def test_a_page_that_is_as_it_was_is_left_alone(browser, preview, work) -> None:
    page = opened(browser, preview, "/fi/chains/muisti.html").page
    page.locator(".pkpk-panel summary", has_text="muutosta").wait_for()
    page.wait_for_load_state("load")
    # A file beside the chains that nothing here leans on.
    still(page)
    with page.expect_response(lambda answer: answer.request.method == "HEAD"):
        save(work.folder, "notes.yaml", "x: 1\n")
    assert page.evaluate("window.mine")


def test_changes_have_a_sign_a_word_and_a_colour_where_they_are(browser, preview) -> None:
    page = opened(browser, preview).page
    marks = page.locator("main .pkpk-mark")
    marks.first.wait_for()
    still(page)
    told = [one.strip() for one in marks.all_inner_texts()]
    assert {"~ Muuttunut", "+ Uusi", "− Poistettu: Ryhmä"} <= set(told)
    assert page.locator("#service-support-ohjaus .pkpk-mark.changed").is_visible()
    colours = page.evaluate(
        "new Set(Array.from(document.querySelectorAll('main .pkpk-mark')).map(one => getComputedStyle(one).backgroundColor)).size"
    )
    assert colours == len({one.split()[1] for one in told})
    page.goto(preview.address + "/fi/all.html")
    page.locator("main .pkpk-mark").first.wait_for()
    assert page.locator("main .pkpk-mark").all_inner_texts() == ["~ Muuttunut"]


def test_the_panel_stays_open_from_page_to_page_and_leads_to_the_place(browser, preview) -> None:
    page = opened(browser, preview).page
    # Until what is told beside the page is all there, the page may be loaded anew.
    panel = page.locator(".pkpk-panel summary", has_text="muutosta")
    settled(page, lambda: open_(panel))
    settled(page, lambda: page.locator(".pkpk-panel a[data-kind=changed]").first.click(timeout=2000))
    until(page, "location.hash === '#service-support-ohjaus'")
    page.goto(preview.address + "/fi/chains/muisti.html")
    assert page.locator(".pkpk-inside").is_visible()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_panel_and_banner_open(browser, preview, work, axe, scheme, width, tmp_path) -> None:  # noqa: F811
    page = opened(browser, preview, color_scheme=scheme).page
    page.set_viewport_size({"width": width, "height": 900})
    save(work.folder, "chains/uni.yaml", CHANGED + "status: in_use\nownr: x\n")
    page.locator(".pkpk-banner").wait_for()

    def nothing() -> None:
        open_(page.locator(".pkpk-panel summary"))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        passed, told = violations(page, axe, scheme=scheme)
        assert told == []
        assert passed > (20 if scheme == "light" else 0)

    settled(page, nothing)


def test_when_the_preview_is_closed_the_page_says_so(browser, preview) -> None:
    page = opened(browser, preview).page
    # What is found in the files is told a little after the page, which is then shown again.
    page.locator(".pkpk-panel summary", has_text="varoitus").wait_for()
    page.wait_for_load_state("load")
    still(page)
    preview.close()
    page.get_by_text("Esikatselu on suljettu.").wait_for()


def test_the_search_finds_what_has_been_saved_since_the_page_was_opened(browser, preview, work) -> None:
    # The text has changed already, so that the next change leaves the page and its number of changes as they are.
    save(work.folder, "chains/uni.yaml", CHANGED.replace("Uni paranee.", "Uni kevenee."))
    found = opened(browser, preview, "/fi/chains/muisti.html")
    page = found.page
    page.locator(".pkpk-panel summary", has_text="4 muutosta").wait_for()
    page.locator(".search-field").fill("syvenee")
    page.locator(".search-note", has_text="ei löytynyt").wait_for()
    page.wait_for_load_state("load")
    still(page)
    with page.expect_response(lambda answer: answer.request.method == "HEAD"):
        save(work.folder, "chains/uni.yaml", CHANGED.replace("Uni paranee.", "Uni syvenee."))
    page.locator(".search-field").fill("syvene")
    page.locator(".search-option", has_text="Unen polku").first.wait_for()
    assert page.evaluate("window.mine")
    assert found.complaints == []
