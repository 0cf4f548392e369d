"""The page in a real browser: loads alone, speaks each language, works by keyboard, on a phone, on paper and as it ages."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import ALL, Opened
from tests.browser.waiting import quiet

pytestmark = pytest.mark.browser

NAMES = ("muistioireinen", "ita-uusimaa-paljon-palveluja-kayttavat")
VERSIONS = [(one,) for one in ALL] + [ALL]
Open = Callable[..., Opened]

SHOWN = "[...document.querySelectorAll('.edition')].filter(one => one.offsetParent !== null).map(one => one.lang)"
FOCUS = "document.activeElement.lang || document.activeElement.className || document.activeElement.id"
#: the widest that anything outside the diagrams' own regions reaches
REACH = """Math.max(document.documentElement.scrollWidth, ...[...document.body.querySelectorAll('*')]
    .filter(one => !one.closest('.canvas, .skip, thead') && one.getClientRects().length)
    .map(one => one.getBoundingClientRect().right))"""


@pytest.mark.parametrize("languages", VERSIONS)
@pytest.mark.parametrize("name", NAMES)
def test_it_loads_from_its_file_and_asks_for_nothing_else(name: str, languages: tuple[str, ...], opened: Open) -> None:
    found = opened(name, *languages)
    quiet(found.page)
    assert len(found.requests) == 1
    assert found.requests[0].startswith("file://")
    assert found.complaints == []
    assert found.page.evaluate("document.documentElement.lang") == languages[0]


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("name", [*NAMES, "kymmenen-rivia"])
@pytest.mark.parametrize("width", [320, 640, 1280])
def test_nothing_reaches_beyond_the_window(name: str, width: int, language: str, opened: Open) -> None:
    """320 pixels are what a window of 1280 has left at 400 %."""
    page = opened(name, language, width=width).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate(REACH) <= width


class TestLanguages:
    def test_one_is_shown_at_a_time(self, opened: Open) -> None:
        page = opened(NAMES[1], *ALL).page
        for language in ("sv", "en", "fi"):
            page.click(f".languages a[lang={language}]")
            assert page.evaluate(SHOWN) == [language]
            assert page.evaluate("document.documentElement.lang") == language
            assert page.title() == page.get_attribute(f"#{language}", "data-title")
            assert page.evaluate("location.hash") == f"#{language}"
            current = page.evaluate("[...document.querySelectorAll('.languages [aria-current]')].map(one => one.lang)")
            assert current == [language]
            assert page.evaluate("[...document.querySelectorAll('.skip')].filter(one => !one.hidden).map(one => one.lang)") == [
                language
            ]

    def test_the_switch_works_by_keyboard_and_keeps_the_focus(self, opened: Open) -> None:
        page = opened(NAMES[1], *ALL).page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        for _ in range(2):
            page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) == "sv"
        page.keyboard.press("Enter")
        assert page.evaluate(SHOWN) == ["sv"]
        assert page.evaluate(FOCUS) == "sv"

    @pytest.mark.parametrize("at", ["sv-goals", "sv-service-kela", "en", "en-version"])
    def test_a_deep_link_opens_its_language_at_its_place(self, at: str, opened: Open) -> None:
        page = opened(NAMES[1], *ALL, at=at).page
        assert page.evaluate(SHOWN) == [at[:2]]
        top = page.evaluate(f"document.getElementById('{at}').getBoundingClientRect().top")
        assert -60 < top < 900

    def test_the_place_is_kept_when_the_language_changes(self, opened: Open) -> None:
        page = opened(NAMES[1], *ALL, at="fi-indicators").page
        page.evaluate("document.querySelector('.languages a[lang=sv]').click()")
        assert page.evaluate("Math.abs(document.getElementById('sv-indicators').getBoundingClientRect().top)") < 400

    def test_back_goes_to_the_language_before(self, opened: Open) -> None:
        page = opened(NAMES[1], *ALL).page
        page.click(".languages a[lang=sv]")
        page.click(".languages a[lang=en]")
        page.go_back()
        assert page.evaluate(SHOWN) == ["sv"]
        page.go_back()
        assert page.evaluate(SHOWN) == ["fi"]

    def test_without_a_script_all_stand_one_after_another_with_links_to_each(self, opened: Open) -> None:
        page = opened(NAMES[1], *ALL, java_script_enabled=False).page
        for language in ALL:
            assert page.locator(f"#{language} h1").is_visible()
            assert page.locator(f".languages a[href='#{language}']").is_visible()

    def test_one_language_has_no_switch(self, opened: Open) -> None:
        assert opened(NAMES[1], "sv").page.locator(".languages").count() == 0


class TestKeyboard:
    def test_the_first_stop_skips_to_the_content(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi").page
        page.keyboard.press("Tab")
        assert page.locator(".skip").bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('.body').contains(document.activeElement)")

    def test_a_wide_diagram_scrolls_by_arrow_keys_and_fits_by_its_button(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi", width=640).page
        canvas = page.locator("figure.pathway .canvas")
        assert page.locator("figure.pathway .hint").is_visible()
        canvas.focus()
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        page.wait_for_timeout(500)  # browsers scroll smoothly
        assert canvas.evaluate("one => one.scrollLeft") > 50
        button = page.locator("figure.pathway button[data-zoom=fit]")
        button.focus()
        page.keyboard.press("Enter")
        assert button.get_attribute("aria-pressed") == "true"
        assert canvas.evaluate("one => one.scrollWidth <= one.clientWidth + 1")
        page.keyboard.press("Space")
        assert button.get_attribute("aria-pressed") == "false"
        assert canvas.evaluate("one => one.scrollWidth > one.clientWidth")

    def test_a_diagram_grows_and_shrinks_by_its_buttons(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi", width=1280).page
        figure = page.locator("figure.pathway")
        svg, larger, smaller = figure.locator(".canvas svg"), figure.locator("[data-zoom=in]"), figure.locator("[data-zoom=out]")
        natural = float(svg.get_attribute("width") or 0)
        for _ in range(12):
            larger.press("Enter")
        assert svg.bounding_box()["width"] == pytest.approx(4 * natural, abs=1)
        assert figure.locator("output").inner_text().replace("\u00a0", " ") == "400 %"
        assert larger.get_attribute("aria-disabled") == "true"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        for _ in range(20):
            smaller.press("Space")
        assert smaller.get_attribute("aria-disabled") == "true"
        assert figure.locator(".canvas").evaluate("one => one.scrollWidth <= one.clientWidth + 1")

    def test_a_diagram_grows_and_shrinks_by_keys(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi", width=640).page
        canvas, svg = page.locator("figure.pathway .canvas"), page.locator("figure.pathway .canvas svg")
        canvas.focus()
        before = svg.bounding_box()["width"]
        page.keyboard.press("+")
        assert svg.bounding_box()["width"] > before
        page.keyboard.press("-")
        page.keyboard.press("-")
        assert svg.bounding_box()["width"] < before
        page.keyboard.press("0")
        assert canvas.evaluate("one => one.scrollWidth <= one.clientWidth + 1")

    def test_the_controls_of_a_diagram_have_names_of_their_own(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi").page
        tools = page.get_by_role("group", name="Kaavion koko").first
        names = ("Pienennä kaaviota", "Suurenna kaaviota", "Sovita leveyteen")
        assert [tools.get_by_role("button", name=name).count() for name in names] == [1, 1, 1]

    def test_without_script_a_diagram_has_no_controls(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi", java_script_enabled=False).page
        assert not page.locator(".tools").first.is_visible()
        assert page.locator("figure.pathway .canvas").get_attribute("tabindex") == "0"

    def test_nothing_moves_for_those_who_want_no_motion(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi", reduced_motion="reduce").page
        moving = """[...document.querySelectorAll('*')].filter(one => {
            const style = getComputedStyle(one);
            const moves = times => times.split(',').some(time => parseFloat(time) > 0);
            return moves(style.transitionDuration) || moves(style.animationDuration) || style.scrollBehavior === 'smooth';
        }).map(one => one.outerHTML.slice(0, 80))"""
        assert page.evaluate(moving) == []

    def test_every_control_is_large_enough(self, opened: Open) -> None:
        page = opened(NAMES[1], *ALL, width=390).page
        sizes = page.evaluate(
            """[...document.querySelectorAll('.languages a, summary, button, .stair a, .contents a')]
            .filter(one => one.getClientRects().length).map(one => one.getBoundingClientRect())
            .map(box => [box.width, box.height])"""
        )
        assert sizes
        assert min(min(size) for size in sizes) >= 24


class TestOnAPhone:
    def test_the_contents_are_folded_and_close_behind_the_reader(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi", width=390).page
        contents = page.locator(".contents details")
        assert not contents.evaluate("one => one.open")
        page.click(".contents summary")
        page.click(".contents a[href='#goals']")
        assert not contents.evaluate("one => one.open")
        assert abs(page.evaluate("document.getElementById('goals').getBoundingClientRect().top")) < 100

    def test_each_row_of_a_table_is_a_block_that_names_its_cells(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi", width=390).page
        said = page.evaluate("getComputedStyle(document.querySelector('tbody td:not(.none)'), '::before').content")
        assert said.strip('"') == page.inner_text("thead th:nth-child(2)")
        assert page.get_attribute("tbody td", "role") == "cell"


class TestAgeing:
    @pytest.mark.parametrize(("now", "told"), [("2027-11-30T12:00:00", 0), ("2027-12-01T12:00:00", 1)])
    @pytest.mark.parametrize("language", ALL)
    def test_the_banner_comes_when_the_review_falls_due(self, language: str, now: str, told: int, opened: Open) -> None:
        page = opened(NAMES[0], language, now=now).page
        assert page.locator(".banner.warning:visible").count() == told

    def test_a_page_that_is_never_reviewed_has_none(self, opened: Open) -> None:
        assert opened(NAMES[1], "fi", now="2099-01-01T00:00:00").page.locator(".banner.warning:visible").count() == 0


class TestOnPaper:
    @pytest.mark.parametrize("language", ALL)
    def test_it_prints(self, language: str, opened: Open) -> None:
        data = opened(NAMES[1], language).page.pdf(prefer_css_page_size=True)
        assert data.startswith(b"%PDF")
        assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") + data.count(b"/Type /Page/") in range(5, 20)

    def test_what_is_only_for_the_screen_is_left_out_and_status_version_and_review_are_in(self, opened: Open) -> None:
        page = opened(NAMES[0], *ALL, now="2028-01-01T00:00:00").page
        page.emulate_media(media="print")
        for hidden in (".languages", ".skip", ".contents", ".tools", "figure summary"):
            assert page.locator(f"{hidden}:visible").count() == 0, hidden
        assert page.locator(".banner.warning:visible").count() == 1
        head = page.inner_text("#fi .masthead")
        for said in ("0.9.0", "Tarkistettavana", "marraskuu 2027"):
            assert said in head

    def test_a_tall_diagram_is_cut_between_its_boxes_into_legible_parts(self, opened: Open) -> None:
        page = opened(NAMES[0], "fi", width=680).page
        page.emulate_media(media="print")
        parts = page.evaluate(
            """[...document.querySelectorAll('.pathway .parts svg')]
            .map(one => one.getBoundingClientRect().width / one.viewBox.baseVal.width)"""
        )
        assert len(parts) > 3
        # A text of 10 points at 60 % is 6 points.
        assert all(scale * 0.75 >= 0.5 for scale in parts)


def measured(page: Any) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(
        """async () => {
        await document.fonts.ready;
        const area = box => Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
        const side = one => { const box = one.getBBox(); return [box.x, box.y, box.x + box.width, box.y + box.height]; };
        const common = (a, b) => area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
        const wrong = [];
        let seen = 0;
        for (const svg of document.querySelectorAll('.canvas svg')) {
            const texts = [...svg.querySelectorAll('text')].map(one => ({one, box: side(one), group: one.parentElement}));
            for (const {one, box, group} of texts) {
                seen += 1;
                const shape = group.querySelector('path, polygon, ellipse');
                if (shape && !group.classList.contains('edge') && area(box) - common(box, side(shape)) > 0.5)
                    wrong.push('outside its box: ' + one.textContent);
            }
            for (let at = 0; at < texts.length; at += 1)
                for (let next = at + 1; next < texts.length; next += 1)
                    if (texts[at].group !== texts[next].group && common(texts[at].box, texts[next].box) > 1)
                        wrong.push(texts[at].one.textContent + ' on ' + texts[next].one.textContent);
            const nodes = [...svg.querySelectorAll('.node')].filter(one => !one.classList.contains('lane'));
            for (const node of nodes)
                for (const {one, box, group} of texts)
                    if (group !== node && group.classList.contains('edge') && common(box, side(node)) > 1)
                        wrong.push(one.textContent + ' on the box ' + node.textContent.trim());
        }
        return {seen, wrong};
    }"""
    )
    return found


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("name", [*NAMES, "soite-monipalveluprosessi"])
def test_labels_of_diagrams_lie_in_their_boxes_and_on_no_other_label(name: str, language: str, opened: Open) -> None:
    found = measured(opened(name, language).page)
    assert found["seen"] > 20
    assert found["wrong"] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_in_diagrams_stand_out_from_their_boxes(scheme: str, opened: Open) -> None:
    ratios = opened(NAMES[0], "fi", color_scheme=scheme).page.evaluate(
        """() => {
        const light = colour => colour.map(one => one / 255)
            .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
            .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
        const colour = text => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
        const ground = colour(getComputedStyle(document.querySelector('.canvas')).backgroundColor);
        return [...document.querySelectorAll('.canvas text')].map(text => {
            const shape = text.parentElement.querySelector('path, polygon, ellipse');
            const fill = shape && !text.parentElement.classList.contains('edge') ? getComputedStyle(shape).fill : 'none';
            const pair = [light(colour(getComputedStyle(text).fill)), light(fill === 'none' ? ground : colour(fill))];
            return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
        });
    }"""
    )
    assert len(ratios) > 100
    assert min(ratios) >= 7
