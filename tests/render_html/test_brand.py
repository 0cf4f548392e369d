"""A brand gives the page its name, its logo and its colour, and nothing else; without one the page is as it always was."""

import base64
import hashlib
import re
from collections.abc import Sequence

import pytest

from palveluketju import renderer
from palveluketju.brand import Brand
from palveluketju.renderer import Wish
from palveluketju.views.colour import tones
from palveluketju.views.logo import logo_uri
from tests import examples
from tests.render_html.pages import ALL, TODAY, NoEngine, Parsed, parsed, squeezed

LOGO = logo_uri("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') or ""
NAMES = {"fi": "Itä-Uudenmaan käsikirja", "sv": "Östra Nylands handbok"}
WHOLE = Brand(NAMES, LOGO, "#ffee00")
EXAMPLE = "kymmenen-rivia"
HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "</style>", "\u202ekäänne", "A & B\n<"]


def page(brand: Brand | None, *languages: str) -> Parsed:
    (output,) = renderer.render("html", examples.chain(EXAMPLE), Wish(languages, TODAY, NoEngine, brand=brand))
    return parsed(output.data.decode())


def contents(brand: Brand | None, *languages: str) -> Parsed:
    (output,) = renderer.index("html", [examples.chain(EXAMPLE)], Wish(languages, TODAY, NoEngine, brand=brand))
    return parsed(output.data.decode())


every_kind = pytest.mark.parametrize("made", [page, contents])


def shown(found: Parsed) -> Sequence[str]:
    """The names in the header."""
    (brand,) = [one for one in found.all("p") if one.attrib.get("class") == "brand"]
    return [squeezed("".join(one.itertext())) for one in brand if one.tag.endswith("span")]


def policy(found: Parsed) -> str:
    (one,) = [one.attrib["content"] for one in found.all("meta") if "http-equiv" in one.attrib]
    return one


@every_kind
def test_the_name_and_the_logo_stand_in_the_header(made):
    found = made(WHOLE, "fi")
    assert found.errors == []
    assert len(found.all("header")) == 1
    assert shown(found) == [squeezed(NAMES["fi"])]
    (logo,) = found.all("img")
    assert logo.attrib == {"src": LOGO, "alt": ""}


@every_kind
def test_the_colour_takes_the_place_of_the_accent_in_each_theme_and_on_paper(made):
    (style,) = made(WHOLE, "fi").all("style")
    rules = re.findall(r":root \{ (--brand[^}]*) \}", style.text or "")
    light, dark = tones("#ffee00")
    assert rules == [
        f"--brand: #ffee00; --accent: {light.accent}; --mark: {light.mark}; --tint: {light.tint};",
        f"--brand: #ffee00; --accent: {dark.accent}; --mark: {dark.mark}; --tint: {dark.tint};",
        f"--brand: #ffee00; --accent: {light.accent}; --mark: {light.mark}; --tint: #ffffff;",
    ]


@every_kind
def test_the_policy_trusts_that_style_sheet_and_a_picture_within_the_page(made):
    found = made(WHOLE, *ALL)
    (style,) = found.all("style")
    digest = base64.b64encode(hashlib.sha256((style.text or "").encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy(found)
    assert "img-src data:;" in policy(found)
    assert "img-src" not in policy(made(Brand(NAMES, "", "#ffee00"), "fi"))
    assert found.html.count(LOGO) == 1


def test_each_language_has_its_own_name_and_the_one_that_there_is_stands_for_the_others():
    found = page(WHOLE, *ALL)
    assert shown(found) == [squeezed(NAMES[one]) for one in ("fi", "sv", "fi")]
    assert [one.attrib["data-edition"] for one in found.all("span") if "data-edition" in one.attrib] == list(ALL)
    assert shown(page(Brand({"fi": "A", "sv": "A", "en": "A"}), *ALL)) == ["A"]


def test_the_list_says_whose_it_is_in_its_title_too():
    assert "".join(next(iter(contents(WHOLE, "sv").all("title"))).itertext()) == "Handbok – Östra Nylands handbok"


@every_kind
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_is_shown_as_text(made, text):
    good, found = made(WHOLE, *ALL), made(Brand({"fi": text}, LOGO, "#ffee00"), *ALL)
    assert found.errors == []
    assert shown(found)[0] == squeezed(text)
    for tag in ("script", "style"):
        assert [one.text for one in found.all(tag)] == [one.text for one in good.all(tag)]
    assert len(found.all("img")) == 1
    assert not any(str(name).startswith("on") for one in found.root.iter() for name in one.attrib)


@every_kind
@pytest.mark.parametrize("languages", [("fi",), ALL])
def test_a_brand_that_says_nothing_changes_nothing(made, languages):
    plain = made(None, *languages).html
    assert made(Brand({}), *languages).html == plain
    assert "brand" not in plain


@pytest.mark.parametrize("brand", [Brand(NAMES), Brand({}, LOGO), Brand({}, "", "#0a1f5c")])
@pytest.mark.parametrize("languages", [("fi",), ALL])
def test_a_part_of_a_brand_will_do(brand, languages):
    found = page(brand, *languages)
    assert found.errors == []
    assert len(found.all("img")) == bool(brand.logo)
    assert len(found.all("header")) == bool(brand.name or brand.logo or len(languages) > 1)


def test_no_colour_gets_into_the_style_sheet_that_is_none():
    with pytest.raises(ValueError, match="not a colour"):
        page(Brand({}, "", "#fff;}*{display:none}"), "fi")
