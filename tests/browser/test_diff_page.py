"""The page of what changed in a real browser: accessible, filtered by keyboard, shared by its address, on a phone, on paper."""

import functools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from palveluketju.account import Account, Wish, told
from palveluketju.drawing.engine import engine
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look
from tests.browser.conftest import Opened
from tests.browser.looking import violations
from tests.browser.test_axe import axe
from tests.browser.test_page import REACH
from tests.browser.waiting import quiet, until
from tests.histories import HISTORIES, account, comparison, of_chain
from tests.render_html.test_injection import HOSTILE

pytestmark = pytest.mark.browser
__all__ = ["axe"]

Open = Callable[..., Opened]
VISIBLE = "[...document.querySelectorAll('.change')].filter(one => one.offsetParent !== null).length"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """The file of a history, or of all of them."""
    folder = tmp_path_factory.mktemp("differences")
    drawn_by = functools.cache(lambda: engine("embedded"))

    @functools.cache
    def write(name: str, language: str = "fi") -> Path:
        names = HISTORIES if name == "several" else (name,)
        one = account(*map(comparison, names), wish=Wish(engine=drawn_by))
        path = folder / f"{name}.{language}.html"
        path.write_text(told("html", one, Messages(language), Look()), "utf-8")
        return path

    return write


@pytest.fixture
def shown(browser: Any, made: Callable[..., Path]) -> Iterator[Open]:
    """Opens a page: `shown("tightening", "sv", width=390, at="?hard=info")`."""
    contexts = []

    def run(name: str, language: str = "fi", *, width: int = 1280, at: str = "", **more: Any) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": 900}, **more)
        contexts.append(context)
        return Opened(context, made(name, language).as_uri() + (f"#{at}" if at else ""))

    yield run
    for context in contexts:
        context.close()


def page_of(one: Account, path: Path) -> Path:
    path.write_text(told("html", one, Messages("fi"), Look()), "utf-8")
    return path


# Colours are the same at every width.
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
@pytest.mark.parametrize(
    ("name", "language"), [("reorganisation", "fi"), ("tightening", "sv"), ("editorial", "en"), ("several", "fi")]
)
def test_axe_finds_nothing(name: str, language: str, scheme: str, width: int, axe: str, shown: Open) -> None:
    found = shown(name, language, width=width, color_scheme=scheme)
    passed, told = violations(found.page, axe, contrast=width > 1000, scheme=scheme)
    assert told == []
    assert passed > (30 if scheme == "light" else 0)
    assert found.complaints == []


@pytest.mark.parametrize("name", [*HISTORIES, "several"])
def test_it_loads_from_its_file_and_asks_for_nothing_else(name: str, shown: Open) -> None:
    found = shown(name)
    quiet(found.page)
    assert len(found.requests) == 1
    assert found.complaints == []


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", [*HISTORIES, "several"])
def test_nothing_reaches_beyond_the_window(name: str, width: int, shown: Open) -> None:
    page = shown(name, width=width).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate(REACH) <= width


def test_before_and_after_stand_side_by_side_and_below_each_other_on_a_phone(shown: Open) -> None:
    tops = "[...document.querySelector('.sides').children].map(one => Math.round(one.getBoundingClientRect().top))"
    assert len({*shown("editorial").page.evaluate(tops)}) == 1
    assert len({*shown("editorial", width=390).page.evaluate(tops)}) == 2


class TestFilters:
    def test_a_choice_by_keyboard_leaves_what_concerns_it_and_counts(self, shown: Open) -> None:
        page = shown("tightening").page
        every = page.evaluate(VISIBLE)
        assert page.inner_text(".shown") == f"Näkyvissä {every}/{every} muutosta"
        page.focus("#filter-role")
        for _ in range(9):
            page.keyboard.press("ArrowDown")
            if page.evaluate(VISIBLE) < every:
                break
        value = page.input_value("#filter-role")
        assert value
        left = page.evaluate(VISIBLE)
        assert 0 < left < every
        assert page.inner_text(".shown") == f"Näkyvissä {left}/{every} muutosta"
        roles = page.evaluate("[...document.querySelectorAll('.change:not([hidden])')].map(one => one.dataset.role || '')")
        assert all(value in one.split() or one == "*" for one in roles)
        assert page.evaluate("location.hash") == f"#?role={value}"
        assert page.get_attribute(".shown", "role") == "status"

    def test_a_hardness_is_taken_away_with_the_space_bar_and_everything_comes_back(self, shown: Open) -> None:
        page = shown("reorganisation").page
        every = page.evaluate(VISIBLE)
        page.focus("input[name=hard][value=breaking]")
        page.keyboard.press("Space")
        assert page.evaluate(VISIBLE) == every - 1
        assert page.evaluate("document.querySelectorAll('.change.breaking:not([hidden])').length") == 0
        page.focus("button[type=reset]")
        page.keyboard.press("Enter")
        until(page, f"{VISIBLE} === {every}")
        assert page.evaluate("location.hash") in ("", "#")

    def test_an_address_with_choices_shows_what_was_chosen(self, shown: Open) -> None:
        page = shown("reorganisation", at="?hard=breaking").page
        assert page.evaluate(VISIBLE) == 1
        assert not page.is_checked("input[value=info]")
        assert page.is_checked("input[value=breaking]")

    def test_sections_without_a_change_left_go_from_the_page_and_from_its_contents(self, shown: Open) -> None:
        page = shown("reorganisation", at="?hard=breaking").page
        assert page.evaluate("[...document.querySelectorAll('.section:not([hidden]) > h3')].map(one => one.id)") == ["tiers"]
        left = page.locator(".contents li li a:visible").all_inner_texts()
        assert [one.replace("\u00ad", "") for one in left] == ["Palvelutarvetasot (1)"]

    def test_a_link_keeps_the_choices_and_one_to_what_is_hidden_shows_it(self, shown: Open) -> None:
        page = shown("reorganisation", at="?hard=breaking").page
        page.click(".contents a[href='#tiers']")
        assert page.evaluate("location.hash") == "#tiers?hard=breaking"
        page.uncheck("input[value=breaking]")
        assert page.is_visible(".all-hidden")
        page.click(".decisions a >> nth=0")
        until(page, f"{VISIBLE} > 1")

    def test_a_choice_that_there_is_not_is_no_choice(self, shown: Open) -> None:
        found = shown("reorganisation", at="?role=nobody&hard=")
        assert found.complaints == []
        assert found.page.input_value("#filter-role") == ""

    def test_without_a_script_everything_shows_and_there_are_no_filters(self, shown: Open) -> None:
        page = shown("tightening", java_script_enabled=False).page
        assert page.locator(".change:visible").count() == len(comparison("tightening").changes)
        assert not page.is_visible(".filters")


class TestPaper:
    def test_it_prints_the_changes_without_the_controls(self, shown: Open) -> None:
        page = shown("tightening").page
        page.emulate_media(media="print")
        assert page.evaluate(VISIBLE) == len(comparison("tightening").changes)
        assert not page.is_visible("#filter-role")
        assert not page.is_visible(".contents")
        assert len(page.pdf(format="A4")) > 20_000

    def test_what_was_left_out_stays_left_out_and_the_paper_says_how_much(self, shown: Open) -> None:
        page = shown("reorganisation", at="?hard=breaking").page
        page.emulate_media(media="print")
        assert page.evaluate(VISIBLE) == 1
        assert page.is_visible(".shown")


@pytest.mark.parametrize("forced", ["active", "none"])
def test_the_double_line_of_what_is_new_stays_double_in_every_theme(forced: str, shown: Open) -> None:
    page = shown("reorganisation", color_scheme="dark", forced_colors=forced).page
    fills = page.evaluate(
        "[...document.querySelectorAll('.canvas .node.is-added')].map(one => [...one.querySelectorAll('path')].map("
        "path => getComputedStyle(path).fill))"
    )
    assert fills
    assert all(len(one) == 2 and one[1] == "none" for one in fills)


@pytest.mark.parametrize("at", range(len(HOSTILE)))
def test_nothing_an_author_writes_runs_or_widens_the_page(at: int, browser: Any, tmp_path: Path) -> None:
    word = json.dumps(HOSTILE[at], ensure_ascii=False)
    old = f"summary: {word}\nroles: [{{id: r, name: {word}}}]\npathway: [{{id: a, name: {word}, actors: [r]}}]"
    new = old.replace("id: a", "id: a, within: 3 d").replace("summary: ", 'note: "uusi"\nsummary: ') + "\nrisks: [" + word + "]"
    context = browser.new_context(viewport={"width": 320, "height": 900})
    found = Opened(context, page_of(account(of_chain(old, new)), tmp_path / "page.html").as_uri())
    found.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert found.complaints == []
    assert found.page.evaluate(REACH) <= 320
    context.close()


def test_a_picture_wider_than_the_page_is_shown_from_where_something_differs(shown: Open) -> None:
    page = shown("handover", width=390).page
    seen = """[...document.querySelectorAll('.canvas')].map(canvas => {
        const box = canvas.querySelector('.node:is(.is-added, .is-removed, .is-changed, .is-moved)').getBoundingClientRect();
        const own = canvas.getBoundingClientRect();
        return canvas.scrollWidth > canvas.clientWidth && box.left >= own.left && box.right <= own.right;
    })"""
    assert page.evaluate(seen) == [True]
