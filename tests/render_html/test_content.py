"""Everything that is written is on the page, in the language asked for or marked with the one it has."""

from typing import Any

import pytest

from palveluketju.views.voice import Voice
from tests import examples
from tests.render_html.pages import ALL, example, parsed, rendered, squeezed


def texts(value: Any, language: str) -> list[str]:
    """Every text for people in the content, in the language or the first it has."""
    if isinstance(value, dict):
        if value and set(value) <= set(ALL):
            return [value.get(language) or next(value[one] for one in ALL if one in value)]
        return [text for name, one in value.items() if name != "extensions" for text in texts(one, language)]
    return [text for one in value for text in texts(one, language)] if isinstance(value, list) else []


def plain(value: Any, key: str = "") -> list[str]:
    """Addresses, numbers and codes, which are the same in every language."""
    if isinstance(value, dict):
        return [text for name, one in value.items() for text in plain(one, name)]
    if isinstance(value, list):
        return [text for one in value for text in plain(one, key)]
    return [value] if key in ("email", "phone", "reference", "version") and isinstance(value, str) else []


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("name", examples.NAMES)
def test_every_text_of_an_example_is_on_its_page(name: str, language: str) -> None:
    content, page = examples.content(name), example(name, language)
    region_codes = {"01", "06", "15", "18"}
    for text in [*texts(content, language), *plain(content)]:
        lines = [line.strip().removeprefix("- ") for line in text.splitlines()]
        if text not in region_codes:
            assert squeezed("".join(lines)) in page.text, text


@pytest.mark.parametrize("name", examples.NAMES)
def test_a_page_in_every_language_holds_the_pages_of_each(name: str) -> None:
    together = example(name, *ALL)
    for language in ALL:
        for text in texts(examples.content(name), language):
            lines = [line.strip().removeprefix("- ") for line in text.splitlines()]
            if len(text) > 2:
                assert squeezed("".join(lines)) in together.text, text


def test_a_text_in_another_language_is_marked_with_it() -> None:
    chain = examples.from_text("language: sv\nphenomenon: {sv: Hjälpen kommer för sent}\ngoals:\n- {fi: Apu ajoissa, sv: I tid}")
    page = parsed(rendered(chain, "fi"))
    marked = {one.text: one.attrib["lang"] for one in page.all("span") if "lang" in one.attrib}
    assert marked["Hjälpen kommer för sent"] == "sv"
    assert "Apu ajoissa" not in marked


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("name", examples.NAMES)
def test_empty_parts_do_not_show(name: str, language: str) -> None:
    page = example(name, language)
    for element in page.all("ul", "ol", "dl", "table", "section"):
        assert "".join(element.itertext()).strip()
        assert len(element)
    for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "figcaption"):
        assert "".join(heading.itertext()).strip()


def test_the_outline_of_a_draft_of_ten_lines() -> None:
    page = example("kymmenen-rivia", "fi")
    outline = [(one.tag[-2:], "".join(one.itertext()).replace("\u00ad", "")) for one in page.all("h1", "h2", "h3", "h4", "h5")]
    assert outline == [
        ("h1", "Aikuisten uniongelmat"),
        ("h2", "Miksi"),
        ("h3", "Ilmiö"),
        ("h3", "Kohderyhmä"),
        ("h3", "Tavoitteet"),
        ("h2", Voice("fi").say("What is offered")),
        ("h3", "Palvelut"),
        ("h4", "Unihoitajan vastaanotto"),
        ("h2", "Tausta ja lähteet"),
        ("h3", "Versiotiedot"),
    ]
