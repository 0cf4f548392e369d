"""A site in Chromium, page type by page type, in each language, light and dark: found, read and left by everyone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest

from palveluketju.repository.meant import meant
from tests import examples
from tests.browser.conftest import ALL, Opened
from tests.browser.looking import landmarks, violations
from tests.browser.test_axe import axe  # noqa: F401 - a fixture
from tests.browser.waiting import until
from tests.repository.made import write
from tests.site.made import CATALOG, CONFIG, ENTITY, built, chain

pytestmark = pytest.mark.browser

#: a page of each type
PAGES = (
    "index.html",
    "all.html",
    "services.html",
    "a-z.html",
    "glossary.html",
    "changes.html",
    "quality.html",
    "sources.html",
    "accessibility.html",
    "search.html",
    "chains/muistioireinen.html",
    "chains/muistioireinen.client.html",
    "chains/kokonaisuus.html",
    "services/kotihoito.html",
    "roles/ketjuvastaava.html",
    "providers/kela.html",
    "indicators/odotus.html",
)


@pytest.fixture(scope="session")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with pages of every type, in all languages, drafts shown."""
    folder = tmp_path_factory.mktemp("handbook")
    showcase = (examples.FOLDER / "muistioireinen.yaml").read_text("utf-8")
    silenced = 'name: Hiljaa.  # pkpk: ignore[name-with-full-stop] reason="Nimi on virallinen."'
    files = {
        "pkpk.yaml": CONFIG + 'brand: {colour: "#0a7d3c"}\n',
        "catalog/yhteiset.yaml": CATALOG,
        "chains/kokonaisuus.yaml": ENTITY,
        "chains/kaatuneet.yaml": chain("kaatuneet", "Hiljaa").replace("name: Hiljaa", silenced),
        "chains/muistioireinen.yaml": showcase,
        "chains/vanha.yaml": chain("vanha", "Vanha", status="retired"),
    }
    root = write(folder / "repository", files)
    assert meant([str(root)]).groups
    built(root, folder / "site", *ALL, drafts=True)
    return folder / "site"


@pytest.fixture
def visit(browser: Any, handbook: Path) -> Iterator[Callable[..., Opened]]:
    """Opens a page of the site: `visit("sv/index.html", width=390, color_scheme="dark")`."""
    contexts = []

    def run(path: str, width: int = 1280, height: int = 900, at: str = "", **more: Any) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        path, _, query = path.partition("?")
        address = (handbook / path).as_uri() + (f"?{query}" if query else "")
        return Opened(context, f"{address}#{at}" if at else address)

    yield run
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_is_asked_of_the_network(path, language, scheme, axe, visit) -> None:  # noqa: F811
    opened = visit(f"{language}/{path}", color_scheme=scheme)
    page = opened.page
    # The words of the showcase are looked at one by one in the tests of the page itself.
    passed, told = violations(page, axe, contrast="muistioireinen.html" not in path, scheme=scheme)
    assert told == []
    assert passed > (20 if scheme == "light" else 0)
    # After axe, which takes a page longer than anything the page could still ask for.
    assert opened.complaints == []
    assert all(one.startswith("file:") for one in opened.requests)
    assert len(opened.requests) <= 4


@pytest.mark.parametrize("path", PAGES)
def test_on_a_phone_and_at_four_times_the_size_nothing_is_scrolled_sideways(path, visit) -> None:
    # 1280 pixels at 400 % are 320.
    page = visit(f"fi/{path}", width=320, height=256).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", PAGES)
def test_landmarks_are_there_once(path, visit) -> None:
    page = visit(f"sv/{path}").page
    assert landmarks(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_the_parser_of_html_finds_no_error(path, handbook) -> None:
    parser = html5lib.HTMLParser(strict=False)
    parser.parse((handbook / "en" / path).read_bytes().decode())
    assert [(place, code) for place, code, _ in parser.errors] == []


def test_the_switch_of_languages_stays_on_the_page_and_at_the_place(visit) -> None:
    page = visit("fi/chains/muistioireinen.html", at="services").page
    until(page, "scrollY > 0")
    page.locator(".languages a[lang=sv]").evaluate("link => link.click()")
    page.wait_for_url("**/sv/chains/muistioireinen.html#*")
    assert page.evaluate("document.documentElement.lang") == "sv"
    assert page.locator(".languages a[aria-current]").get_attribute("lang") == "sv"


def test_the_way_in_leads_to_the_language_that_the_browser_asks_for(visit) -> None:
    page = visit("index.html", locale="sv-FI").page
    page.wait_for_url("**/sv/index.html")
    page = visit("index.html", locale="de-DE").page
    page.wait_for_url("**/fi/index.html")


def test_without_scripts_everything_is_there(visit) -> None:
    page = visit("index.html", java_script_enabled=False).page
    page.locator("a[hreflang=en]").click()
    page.locator(".menu a", has_text="Roles").click()
    assert page.locator("h1").inner_text() == "Roles"


def test_keys_lead_through_the_skip_link_the_menu_and_the_languages(visit) -> None:
    page = visit("fi/index.html").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page = visit("fi/index.html").page
    reached = []
    for _ in range(16):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", reached[-1]
    assert reached.index("Svenska") < reached.index("Etusivu") < reached.index("Roolit")
    page.locator(".menu a", has_text="Roolit").press("Enter")
    page.wait_for_url("**/fi/roles.html")


def test_on_a_phone_the_menu_is_folded_and_escape_folds_it_again(visit) -> None:
    page = visit("fi/roles.html", width=390, height=800).page
    assert not page.locator(".menu a").first.is_visible()
    page.locator(".menu summary").press("Enter")
    page.locator(".menu a", has_text="Palvelut").first.focus()
    page.keyboard.press("Escape")
    assert not page.locator(".menu a").first.is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_where_a_page_has_moved_the_place_that_the_link_names_goes_along(visit) -> None:
    page = visit("fi/services/kotisairaanhoito.html", at="content").page
    page.wait_for_url("**/fi/services/kotihoito.html#content")


def test_a_long_list_is_narrowed_by_what_is_typed_and_escape_brings_it_back(visit) -> None:
    page = visit("fi/a-z.html").page
    rows, letters = page.locator(".roll > li:visible"), page.locator("nav.letters li:visible")
    whole, signs = rows.count(), letters.count()
    page.get_by_label("Rajaa luetteloa").fill("KOTI hoi")
    until(page, "document.querySelector('.filter p').textContent.startsWith('Näkyvissä')")
    names = [text.replace("\u00ad", "").lower() for text in rows.all_text_contents()]
    assert 0 < len(names) < whole
    assert [name for name in names if "koti" not in name or "hoi" not in name] == []
    assert letters.count() == page.locator(".chapter:visible h2").count() < signs
    assert page.locator(".filter p").inner_text() == f"Näkyvissä {len(names)}/{whole}"
    page.keyboard.press("Escape")
    assert (rows.count(), letters.count()) == (whole, signs)


def test_a_short_list_needs_no_such_field(visit) -> None:
    assert visit("fi/services.html").page.locator(".filter").count() == 0


def test_an_anchor_of_a_former_id_leads_to_what_has_another_id_now(visit, handbook) -> None:
    import json
    import re

    text = (handbook / "fi/chains/muistioireinen.html").read_text("utf-8")
    found = re.search(r"data-aliases='([^']+)'", text)
    assert found
    former, now = next(iter(json.loads(found[1]).items()))
    page = visit("fi/chains/muistioireinen.html", at=former).page
    until(page, f"location.hash === '#{now}'")


@pytest.mark.parametrize("path", ["fi/index.html", "fi/roles/ketjuvastaava.html"])
def test_in_forced_colours_where_one_is_can_be_seen(path, visit) -> None:
    page = visit(path, forced_colors="active").page
    current = page.locator(".languages a[aria-current]")
    assert current.evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"


def test_the_card_of_a_role_is_one_sheet(visit, tmp_path) -> None:
    page = visit("fi/roles/ketjuvastaava.html").page
    data = page.pdf(path=tmp_path / "card.pdf", prefer_css_page_size=True, print_background=True)
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page/") + data.count(b"/Type /Page ") == 1


FIELD = "#search-field"


def typed(page: Any, text: str) -> None:
    """Goes to the search and types, with keys only, and waits for the list."""
    page.keyboard.press("Control+k")
    page.keyboard.type(text)
    until(page, "window.pkpkSearch && document.querySelectorAll('.search-option').length")


#: a form of a word that the catalogue explains, and the word
LOOKED_FOR = {
    "fi": ("hoitosuunnitelman", "hoitosuunnitelma"),
    "sv": ("vårdplanerna", "vårdplan"),
    "en": ("care plans", "care plan"),
}


@pytest.mark.parametrize("start", ["index.html", "chains/muistioireinen.html"])
@pytest.mark.parametrize("language", ALL)
def test_a_word_in_any_form_is_found_with_keys_only(language, start, visit) -> None:
    opened = visit(f"{language}/{start}")
    page = opened.page
    form, word = LOOKED_FOR[language]
    typed(page, form)
    names = page.evaluate("[...document.querySelectorAll('.search-name')].map(one => one.textContent)")
    assert word in names
    for _ in range(names.index(word) + 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/glossary.html#term-hoitosuunnitelma")
    assert opened.complaints == []
    assert all(one.startswith("file:") for one in opened.requests)


def test_a_place_of_a_description_is_found_by_what_is_said_there(visit) -> None:
    page = visit("fi/index.html").page
    typed(page, "laskut unohtuvat")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fi/chains/muistioireinen.html#persona-yksin-asuva-persoona")
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("language", ALL)
def test_enter_leads_to_the_page_of_all_results_and_back_into_the_handbook(language, visit) -> None:
    page = visit(f"{language}/chains/muistioireinen.html").page
    word = LOOKED_FOR[language][0]
    typed(page, word)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/search.html?q=*")
    page.wait_for_selector(".search-places li")
    assert page.input_value(FIELD) == word
    assert page.locator(".search-summary").inner_text().startswith(("”", "“"))
    page.locator(".search-places a", has_text=LOOKED_FOR[language][1]).first.press("Enter")
    page.wait_for_url(f"**/{language}/glossary.html#term-hoitosuunnitelma")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("path", ["index.html", "chains/kaatuneet.html", "search.html?q=a"])
def test_axe_finds_nothing_when_results_are_open(path, language, scheme, axe, visit) -> None:  # noqa: F811
    page = visit(f"{language}/{path}", color_scheme=scheme, bypass_csp=True).page
    if "?" in path:
        page.wait_for_selector(".search-places li")
    typed(page, LOOKED_FOR[language][0])
    page.keyboard.press("ArrowDown")
    assert violations(page, axe, scheme=scheme)[1] == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_list_of_results_stays_inside_the_window(width, visit) -> None:
    page = visit("fi/chains/muistioireinen.html", width=width).page
    typed(page, "muisti")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_index_stands_in_the_place_of_the_search(visit) -> None:
    page = visit("fi/search.html", java_script_enabled=False).page
    page.locator("main a", has_text="Hakemisto").click()
    page.wait_for_url("**/fi/a-z.html")
