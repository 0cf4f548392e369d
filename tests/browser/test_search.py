"""The search in a real browser, from its files: forms of words, slips, keys, what is said aloud; no network is asked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from palveluketju.searching.stems import Stems
from tests.browser import handbook
from tests.browser.conftest import ALL, Opened
from tests.browser.looking import violations
from tests.browser.test_axe import axe
from tests.browser.waiting import quiet, until
from tests.searching.forms import FORMS

pytestmark = pytest.mark.browser
__all__ = ["axe"]

FIELD = "#search-field"
OPTIONS = "[...document.querySelectorAll('.search-name')].map(one => one.textContent)"
FOUND = """text => {
    const found = pkpkSearch.search(text, {most: 5});
    return {near: found.near, names: found.results.map(one => one.heading.join(""))};
}"""
Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sites")
    for language in ALL:
        (folder / language).mkdir()
        handbook.write(folder / language, language)
    return folder


@pytest.fixture
def at(browser: Any, sites: Path) -> Iterator[Open]:
    """Opens a page of a site: `at("fi", "ketjut/muisti.html", width=390)`."""
    contexts = []

    def run(language: str, page: str = "ketjut/muisti.html", query: str = "", width: int = 1280, **more: Any) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": 900}, **more)
        contexts.append(context)
        return Opened(context, (sites / language / page).as_uri() + query)

    yield run
    for context in contexts:
        context.close()


def typed(found: Opened, text: str) -> Any:
    """The page after the text is typed and its results are there."""
    found.page.fill(FIELD, text)
    until(found.page, "window.pkpkSearch && !document.querySelector('.search-panel').hidden")
    return found.page


def selected(page: Any) -> str | None:
    """The text of the option that the field points at."""
    return page.evaluate(
        "(id => id && document.getElementById(id).querySelector('.search-name, .search-all').textContent)"
        f"(document.querySelector('{FIELD}').getAttribute('aria-activedescendant'))"
    )


class TestFinding:
    @pytest.mark.parametrize("language", ALL)
    def test_forms_find_their_word_without_the_help_of_tolerance(self, language: str, at: Open) -> None:
        page = typed(at(language), "a")
        found = {form: page.evaluate(FOUND, form) for form, _ in FORMS[language]}
        missed = [(form, word) for form, word in FORMS[language] if word not in [name.lower() for name in found[form]["names"]]]
        assert missed == []
        assert [form for form in found if found[form]["near"]] == []

    @pytest.mark.parametrize("language", ALL)
    def test_the_browser_stems_as_the_builder_does(self, language: str, at: Open) -> None:
        page = typed(at(language), "a")
        words = sorted({word for pair in FORMS[language] for word in pair})
        assert page.evaluate("words => words.map(word => pkpkSearch.stem(word))", words) == list(
            map(Stems(language).__getitem__, words)
        )

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("hoitos", "Hoitosuunnitelma"),
            ("h", "Hoito"),
            ("suunnitelma", "Hoitosuunnitelma"),
            ("suunnitelman", "Hoitosuunnitelma"),
            ("ketjussa", "Palveluketju"),
            ("huollon", "Terveydenhuolto"),
            ("HOITOSUUNNITELMA", "Hoitosuunnitelma"),
            ("laakari", "Lääkäri"),
            ("laakarille", "Lääkäri"),
            ("tyontekija", "Työntekijä"),
            ("palvelu-ketju", "Palveluketju"),
            ("a\u0308itiys lääkäri", "Lääkäri"),
            ("116117", "Alku"),
            ("muistioireisen kirjaus", "Alku"),
            ("poliklinikka", "Alku"),
        ],
    )
    def test_what_is_typed_finds(self, text: str, expected: str, at: Open) -> None:
        page = typed(at("fi"), text)
        assert expected in page.evaluate(OPTIONS)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("hoitosuunitelma", "Hoitosuunnitelma"),
            ("pavleluketju", "Palveluketju"),
            ("kuntuotus", "Kuntoutus"),
            ("läkäri", "Lääkäri"),
            ("päivvystys", "Päivystys"),
        ],
    )
    def test_slips_are_forgiven_and_told(self, text: str, expected: str, at: Open) -> None:
        page = typed(at("fi"), text)
        assert page.evaluate(OPTIONS)[0] == expected
        assert page.text_content(".search-note") == "Juuri tätä sanaa ei löytynyt. Nämä ovat lähellä sitä."

    def test_dots_matter_when_they_are_typed(self, at: Open) -> None:
        assert "Hoito" not in typed(at("fi"), "höitö").evaluate(OPTIONS)

    def test_places_that_have_some_of_the_words_are_told(self, at: Open) -> None:
        page = typed(at("fi"), "lääkäri päivystys")
        assert set(page.evaluate(OPTIONS)) == {"Lääkäri", "Päivystys"}
        assert "osa niistä" in page.text_content(".search-note")

    def test_nothing_found_is_told_kindly(self, at: Open) -> None:
        page = typed(at("fi"), "xyzzyqwv")
        assert page.text_content(".search-note").startswith("Haulla ”xyzzyqwv” ei löytynyt mitään. Tarkista kirjoitusasu")
        assert page.is_visible(".search-panel a[href='../hakemisto.html']")
        assert page.get_attribute(FIELD, "aria-expanded") == "false"

    def test_the_same_name_of_many_places_is_one_result(self, at: Open) -> None:
        page = typed(at("fi"), "kotihoito")
        assert page.evaluate(OPTIONS).count("Kotihoito") == 1
        assert page.text_content(".search-told mark") == "kotihoito"

    def test_found_words_are_marked_in_their_forms(self, at: Open) -> None:
        page = typed(at("fi"), "lääkärille")
        assert page.text_content(".search-name mark") == "Lääkäri"


class TestSafety:
    @pytest.mark.parametrize("text", ["outo", "kummallinen", handbook.MARKUP])
    def test_markup_is_shown_as_text(self, text: str, at: Open) -> None:
        found = at("fi")
        page = typed(found, text)
        page.wait_for_timeout(100)
        assert page.title() == "ketjut/muisti.html"
        assert page.evaluate("document.querySelectorAll('form img, form script').length") == 0
        assert "<script>" in page.text_content(".search-panel")
        page = at("fi", "haku.html", "?q=%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D1%3E%20outo").page
        page.wait_for_selector(".search-places li")
        assert page.title() == "haku.html"
        assert page.evaluate("document.querySelectorAll('main img').length") == 0

    @pytest.mark.parametrize("language", ALL)
    def test_only_files_are_read_and_nothing_complains(self, language: str, at: Open) -> None:
        found = at(language)
        assert not any("search-index.js" in one for one in found.requests)
        quiet(typed(found, "a"))
        assert all(one.startswith(("file://", "data:")) for one in found.requests)
        assert sum("search-index.js" in one for one in found.requests) == 1
        assert found.complaints == []

    @pytest.mark.parametrize(
        "text", ["", "   ", "!!", "ja", "-" * 200, "ä" * 200, "\u0000", "\ud83d\ude00", "a" * 70, "constructor"]
    )
    def test_any_text_can_be_typed(self, text: str, at: Open) -> None:
        found = at("fi")
        found.page.fill(FIELD, text)
        until(found.page, "window.pkpkSearch")
        found.page.wait_for_timeout(50)
        assert found.complaints == []

    def test_a_lost_index_is_told(self, browser: Any, tmp_path: Path) -> None:
        handbook.write(tmp_path, "fi")
        (tmp_path / "search-index.js").unlink()
        context = browser.new_context()
        page = Opened(context, (tmp_path / "sanasto.html").as_uri()).page
        page.fill(FIELD, "hoito")
        until(page, "document.querySelector('.search-note').textContent.startsWith('Hakua ei voitu')")
        assert page.is_visible(".search-panel a")
        context.close()

    def test_without_scripts_the_index_stands_in_its_place(self, at: Open) -> None:
        page = at("fi", java_script_enabled=False).page
        assert not page.is_visible(FIELD)
        assert page.text_content(".search a") == "Hakemisto A–Ö"
        assert page.is_visible(".search a")


class TestKeys:
    def test_the_shortcut_goes_to_the_field_and_plain_letters_do_not(self, at: Open) -> None:
        page = at("fi").page
        for key in ("k", "/", "s"):
            page.keyboard.press(key)
            assert page.evaluate("document.activeElement.tagName") == "BODY"
        page.keyboard.press("Control+k")
        assert page.evaluate("document.activeElement.id") == "search-field"

    def test_arrows_go_round_the_options_and_the_field(self, at: Open) -> None:
        page = typed(at("fi"), "hoito")
        assert page.get_attribute(FIELD, "aria-expanded") == "true"
        assert selected(page) is None
        page.keyboard.press("ArrowDown")
        first = selected(page)
        assert first == "Hoito"
        assert page.get_attribute("[aria-selected=true]", "id") == page.get_attribute(FIELD, "aria-activedescendant")
        assert page.evaluate("document.activeElement.id") == "search-field"
        page.keyboard.press("ArrowUp")
        assert selected(page) is None
        page.keyboard.press("ArrowUp")
        assert selected(page) not in (None, first)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert selected(page) == first

    def test_enter_goes_to_the_chosen_place(self, at: Open) -> None:
        page = typed(at("fi"), "lääkärin")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sanasto.html#term-*")
        assert page.text_content(":target") == "Lääkäri"

    def test_a_place_on_this_page_closes_the_list(self, at: Open) -> None:
        page = typed(at("fi"), "116117")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/ketjut/muisti.html#alku")
        assert not page.is_visible(".search-panel")

    def test_escape_closes_then_clears(self, at: Open) -> None:
        page = typed(at("fi"), "hoito")
        page.keyboard.press("Escape")
        assert not page.is_visible(".search-panel")
        assert page.get_attribute(FIELD, "aria-expanded") == "false"
        assert page.input_value(FIELD) == "hoito"
        page.keyboard.press("ArrowDown")
        assert page.is_visible(".search-panel")
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        assert page.input_value(FIELD) == ""

    def test_tab_leaves_and_closes(self, at: Open) -> None:
        page = typed(at("fi"), "hoito")
        page.keyboard.press("Tab")
        assert not page.is_visible(".search-panel")

    def test_the_count_is_said(self, at: Open) -> None:
        page = typed(at("fi"), "hoitosuunnitelman")
        until(page, "document.querySelector('.search-status').textContent === '1 tulos.'")
        page.fill(FIELD, "mallilinja")
        until(page, "document.querySelector('.search-status').textContent === '40 tulosta.'")

    @pytest.mark.parametrize("language", ALL)
    def test_every_word_is_in_the_readers_language(self, language: str, at: Open) -> None:
        page = typed(at(language), "mallilinja")
        kinds = page.evaluate("[...document.querySelectorAll('.search-kind')].map(one => one.textContent)")
        assert kinds == [handbook.KINDS[language]["chain"]]
        said = {"fi": "Näytä kaikki 40 tulosta", "sv": "Visa alla 40 träffar", "en": "Show all 40 results"}
        assert page.text_content(".search-all") == said[language]


class TestAllResults:
    def test_enter_without_a_choice_shows_all(self, at: Open) -> None:
        page = typed(at("fi"), "mallilinja & muuta")
        page.keyboard.press("Enter")
        page.wait_for_url("**/haku.html?q=mallilinja%20%26%20muuta")
        page.wait_for_selector(".search-places li")
        assert page.input_value(FIELD) == "mallilinja & muuta"

    def test_more_are_shown_a_page_at_a_time_and_the_focus_follows(self, at: Open) -> None:
        page = at("fi", "haku.html", "?q=mallilinja").page
        page.wait_for_selector(".search-places li")
        assert page.locator(".search-places li").count() == 30
        assert page.text_content(".search-summary").strip() == "”mallilinja”: 40 tulosta."
        page.click(".search-more")
        assert page.locator(".search-places li").count() == 40
        assert page.evaluate("[...document.querySelectorAll('.search-places a')].indexOf(document.activeElement)") == 30
        assert not page.is_visible(".search-more")

    def test_one_kind_can_be_chosen(self, at: Open) -> None:
        page = at("fi", "haku.html", "?q=kotihoito").page
        page.wait_for_selector(".search-places li")
        page.check(".search-filter input[value=service]")
        assert page.locator(".search-places li").count() == 1
        assert page.text_content(".search-places a") == "Kotihoito"

    def test_nothing_found_is_told_there_too(self, at: Open) -> None:
        page = at("fi", "haku.html", "?q=xyzzyqwv").page
        until(page, "document.querySelector('.search-summary').textContent.includes('ei löytynyt')")
        assert page.is_visible("main a")


class TestLooks:
    @pytest.mark.parametrize("language", ALL)
    @pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
    def test_axe_finds_nothing(self, language: str, scheme: str, width: int, axe: str, at: Open) -> None:
        for page, query, text in (("ketjut/muisti.html", "", "h"), ("sanasto.html", "", "xyzzyqwv"), ("haku.html", "?q=m", "")):
            found = at(language, page, query, width=width, color_scheme=scheme, bypass_csp=True)
            if text:
                typed(found, text)
                found.page.keyboard.press("ArrowDown")
            else:
                found.page.wait_for_selector(".search-places li")
            assert violations(found.page, axe, contrast=width > 1000, scheme=scheme)[1] == []

    @pytest.mark.parametrize("width", [320, 640, 1280])
    def test_nothing_reaches_beyond_the_window(self, width: int, at: Open) -> None:
        page = typed(at("fi", width=width), "hoito")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for side in ("left", "right"):
            edge = page.evaluate(f"document.querySelector('.search-panel').getBoundingClientRect().{side}")
            assert 0 <= edge <= width
