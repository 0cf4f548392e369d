"""The page for Innokylä has a box for each of its fields, filled from the description, and says what to write in an empty one."""

import datetime
import functools

import pytest

from palveluketju.model.built import built
from palveluketju.model.chain import Chain
from palveluketju.renderers import innokyla
from palveluketju.views.innokyla import form
from palveluketju.views.innokyla_fields import PARTS
from tests import examples
from tests.paper.said import wish
from tests.render_html.pages import HTML, Parsed, parsed
from tests.render_html.test_injection import HOSTILE, chain

FULL = "muistioireinen"
#: the fields as Innokylä has them
MODEL = (
    "Nimi; Lyhyt kuvaus; Toteutuspaikka; Paikkakunta, maakunta tai hyvinvointialue; Rahoittaja; Toimintamallin kokonaisuus; "
    "Liitteet ja linkit; Kuva ja kuvateksti; Ratkaisun perusidea; Toimintaympäristö; Kohderyhmä ja asiakasymmärrys; "
    "Toimivuuden ja käyttöönoton ehdot; Arvioinnin tulokset tiivistettynä; Vinkit toimintamallin soveltajille; "
    "Kehittämisen vaihe; Kohderyhmä (luokka)"
)
PATH = (
    "Toimintaympäristö; Lähtötilanne ja strategiset liittymäkohdat; Kehitystyön lähtökohtana olevat tarpeet; "
    "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen; Tavoiteltu muutos; Muutoksen mittaaminen; Toteutussuunnitelma; "
    "Kohderyhmä ja asiakasymmärrys; Muiden kehittämien ratkaisujen hyödyntäminen; Idean konkretisointi ja visualisointi; "
    "Idean testaus asiakkaalla; Ratkaisun testaaminen; Kokeilun tavoitteet; Ratkaisun perusidea"
)


def rendered(one: Chain, language: str = "fi") -> str:
    (output,) = innokyla.render(one, wish(language))
    assert output.name.endswith(".innokyla.html")
    return output.data.decode()


@functools.cache
def example(name: str, language: str = "fi") -> Parsed:
    return parsed(rendered(examples.chain(name), language))


def boxes(page: Parsed) -> dict[str, str]:
    """The text of each box by the id of its field."""
    return {one.attrib["id"]: one.text or "" for one in page.all("textarea")}


def test_there_is_a_box_for_every_field_of_innokyla() -> None:
    made = form(examples.chain(FULL), "fi")
    assert [[box.name for box in part] for _, _, part in made.parts] == [MODEL.split("; "), PATH.split("; ")]
    required = [box.name for _, _, part in made.parts for box in part if box.required]
    assert required == MODEL.split("; ")[8:14]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_full_description_fills_every_box(language: str) -> None:
    filled = boxes(example(FULL, language))
    assert len(filled) == sum(len(fields) for _, _, fields in PARTS)
    assert [id for id, text in filled.items() if not text] == []


def test_in_another_language_the_name_that_innokyla_uses_stands_too() -> None:
    page = example(FULL, "sv")
    originals = [one for one in page.all("p") if one.attrib.get("class") == "original"]
    assert len(originals) == len(boxes(page))
    assert {one.attrib["lang"] for one in originals} == {"fi"}


def test_text_that_is_not_translated_is_marked() -> None:
    page = example("kymmenen-rivia", "sv")
    marked = [one for one in page.all("textarea") if one.text and one.attrib.get("lang") == "fi"]
    assert any("uniongelmat" in (one.text or "").lower() for one in marked)


def test_an_empty_box_says_what_to_write_where() -> None:
    made = form(examples.chain("kymmenen-rivia"), "fi")
    empty = {box.name: box.hint for _, _, part in made.parts for box in part if not box.text}
    assert (
        empty["Vinkit toimintamallin soveltajille"]
        == "Kuvaus ei kerro tästä mitään. Kirjoita se kohtaan: implementation.tips, variations"
    )
    assert all(box.hint == "" for _, _, part in made.parts for box in part if box.text)


def test_addresses_are_told_and_lists_have_bullets() -> None:
    made = form(examples.chain(FULL), "fi")
    texts = {box.name: box.text for box in made.parts[0][2]}
    assert "(https://" in texts["Liitteet ja linkit"]
    assert "\n• " in texts["Ratkaisun perusidea"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_is_sound_html_and_every_box_has_a_label_a_count_and_a_button(language: str) -> None:
    page = example(FULL, language)
    assert page.errors == []
    assert page.root.attrib["lang"] == language
    areas = page.all("textarea")
    labels = {one.attrib["for"] for one in page.all("label")}
    buttons = {one.attrib["data-field"] for one in page.all("button")}
    assert labels == buttons == {one.attrib["id"] for one in areas}
    ids = set(page.ids)
    assert all(one.attrib["aria-describedby"] in ids for one in areas)
    counts = [one.text or "" for one in page.all("span") if one.attrib.get("class") == "count"]
    assert [int("".join(filter(str.isdigit, text))) for text in counts] == [len(text) for text in boxes(page).values()]
    assert [one.attrib["role"] for one in page.all("p") if "role" in one.attrib] == ["status"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    page, plain = parsed(rendered(chain(text))), parsed(rendered(chain("sana")))
    assert page.errors == []
    assert [one.text for one in page.all("script")] == [one.text for one in plain.all("script")]
    assert {one.tag for one in page.root.iter() if isinstance(one.tag, str)} <= {
        one.tag for one in plain.root.iter() if isinstance(one.tag, str)
    } | {f"{HTML}span"}


def test_the_day_does_not_change_the_page() -> None:
    one = examples.chain(FULL)
    (later,) = innokyla.render(one, wish("fi", today=datetime.date(2030, 1, 1)))
    assert later.data.decode() == rendered(one)


def test_what_only_the_organisation_can_open_does_not_go_to_innokyla() -> None:
    links = [{"url": "https://intra.example.org/ohje", "access": "internal"}, {"url": "https://www.example.org/"}]
    one = built(Chain, {"kind": "chain", "name": {"fi": "Testi"}, "links": links, "attachments": links}).elements[0].element
    assert isinstance(one, Chain)
    text = " ".join(boxes(parsed(rendered(one))).values())
    assert "www.example.org" in text
    assert "intra.example.org" not in text
