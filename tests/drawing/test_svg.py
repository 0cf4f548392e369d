"""Graphviz's SVG becomes part of a page: named, described, unable to clash or to inject, and otherwise unchanged."""

import re
import xml.etree.ElementTree as ET

import pytest

from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.error import DrawingError
from palveluketju.drawing.svg import FONTS, accessible, standalone

SVG = "{http://www.w3.org/2000/svg}"
NASTY = [
    "<script>alert(1)</script>",
    "a]]>b",
    "&amp; & &",
    "\"'`",
    "שלום \u202e",
    "😀",
    "\x07\x0b\ud800",
    "a\nb",
    "--><svg>",
]
SOURCE = """digraph ketju {
  bgcolor=transparent; node [fontname=Arial shape=box]
  a [label="Äkillinen" class="service tier-1" fillcolor="#e8f0fe" style=filled id=alku]
  b [label="Hoito" fillcolor="red:blue" style=filled URL="https://example.org/a?b&c" tooltip="vihje"]
  a -> b [label="jos" class=choice]
  subgraph cluster_x { label="Taso"; c }
}"""


@pytest.fixture(scope="module")
def drawn(graphviz: Embedded) -> str:
    return graphviz.svg(SOURCE)


def page(svg: str, *, title: str = "Polku", description: str = "Kaksi vaihetta.", prefix: str = "fi-") -> str:
    return accessible(svg, title=title, description=description, prefix=prefix, lang="fi")


def test_it_is_an_image_with_a_name_and_a_description(drawn: str) -> None:
    root = ET.fromstring(page(drawn))
    title, description = root[0], root[1]
    assert (root.get("role"), root.get("lang")) == ("img", "fi")
    assert (title.tag, title.text, title.get("id")) == (f"{SVG}title", "Polku", root.get("aria-labelledby"))
    assert (description.tag, description.text) == (f"{SVG}desc", "Kaksi vaihetta.")
    assert description.get("id") == root.get("aria-describedby")


def test_without_a_description_none_is_promised(drawn: str) -> None:
    svg = page(drawn, description=" ")
    assert "<desc" not in svg
    assert "aria-describedby" not in svg


def test_without_a_title_it_is_refused(drawn: str) -> None:
    with pytest.raises(ValueError, match="title"):
        page(drawn, title=" ")


def test_only_the_element_goes_into_a_page(drawn: str) -> None:
    svg = page(drawn)
    assert svg.startswith("<svg ")
    assert svg.endswith("</svg>")
    assert not re.search(r"<\?xml|<!|style=|xlink|xml:|\son\w+=", svg)


def test_the_names_of_nodes_are_no_tooltips(drawn: str) -> None:
    assert [title.text for title in ET.fromstring(page(drawn)).iter(f"{SVG}title")] == ["Polku"]
    assert "vihje" not in page(drawn)


def test_three_languages_on_a_page_share_no_id(drawn: str) -> None:
    found = [re.findall(r'\bid="([^"]+)"', page(drawn, prefix=prefix)) for prefix in ("fi-", "sv-", "en-")]
    ids = [name for names in found for name in names]
    assert len(ids) == len(set(ids))
    assert "fi-alku" in ids


def test_references_follow_their_ids(drawn: str) -> None:
    svg = page(drawn)
    references = re.findall(r"url\(#([^)]+)\)", svg)
    assert references
    assert all(f'id="{name}"' in svg and name.startswith("fi-") for name in references)


@pytest.mark.parametrize("prefix", ["", "1", "a b", 'a"', "ä-", "a\n"])
def test_a_prefix_must_be_fit_for_ids(prefix: str, drawn: str) -> None:
    with pytest.raises(ValueError, match="id"):
        page(drawn, prefix=prefix)


def test_it_shrinks_with_the_page_and_keeps_its_shape(drawn: str) -> None:
    root, original = ET.fromstring(page(drawn)), ET.fromstring(drawn)
    assert root.get("viewBox") == original.get("viewBox")
    assert root.get("height") is None
    assert float(root.get("width", "")) == pytest.approx(float(original.get("width", "").removesuffix("pt")) * 4 / 3, abs=1)


def test_one_font_and_no_other(drawn: str) -> None:
    fonts = [element.get("font-family") for element in ET.fromstring(page(drawn)).iter() if element.get("font-family")]
    assert fonts == [FONTS]


def test_classes_and_colours_stay(drawn: str) -> None:
    svg = page(drawn)
    assert 'class="node service tier-1"' in svg
    assert 'class="edge choice"' in svg
    assert 'fill="#e8f0fe"' in svg
    assert 'stop-color="red"' in svg
    assert 'stop-color="blue"' in svg


def test_links_stay_unless_they_run_something(graphviz: Embedded) -> None:
    assert 'href="https://example.org/a?b&amp;c"' in page(graphviz.svg(SOURCE))
    assert 'href="#vaihe"' in page(graphviz.svg('digraph { a [URL="#vaihe"] }'))
    for bad in ("javascript:alert(1)", "JavaScript:alert(1)", "\tjavascript:alert(1)", "data:text/html,x", "http://[x"):
        assert "href" not in page(graphviz.svg(f'digraph {{ a [URL="{bad}"] }}'))


@pytest.mark.parametrize("text", NASTY)
def test_titles_and_descriptions_are_text_and_nothing_else(text: str, drawn: str) -> None:
    plain = text.replace("\x07", "\ufffd").replace("\x0b", "\n").replace("\ud800", "\ufffd")
    for svg in (
        page(drawn, title=text, description=text),
        standalone(drawn, title=text, description=text, lang="fi"),
    ):
        root = ET.fromstring(svg.encode())
        assert [element.text for element in root[:2]] == [plain, plain]
        assert [element.tag for element in root.iter()] == [element.tag for element in ET.fromstring(page(drawn)).iter()]
        assert "<script" not in svg
        assert "]]>" not in svg


def test_a_language_cannot_leave_its_attribute(drawn: str) -> None:
    svg = accessible(drawn, title="t", description="", prefix="p", lang='fi" onload="x')
    assert "onload" not in ET.fromstring(svg).attrib


def test_a_file_of_its_own_is_complete(drawn: str) -> None:
    svg = standalone(drawn, title="Polku", description="Kaksi vaihetta.", lang="fi")
    root = ET.fromstring(svg.encode())
    assert svg.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ')
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == root.get("lang") == "fi"
    assert float(root.get("width", "")) > 0
    assert float(root.get("height", "")) > 0
    assert root[0].text == "Polku"


def test_the_same_in_gives_the_same_out(drawn: str) -> None:
    assert page(drawn) == page(drawn)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "<svg",
        "<html/>",
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
    ],
)
def test_what_is_no_drawing_is_told(bad: str) -> None:
    with pytest.raises(DrawingError) as caught:
        page(bad)
    assert caught.value.reason == "bad_svg"
