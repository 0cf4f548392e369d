"""Whatever an author writes comes out of Graphviz as written, with the room it needs."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from palveluketju.drawing.characters import fit
from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.label import Box, Line, box, caption, node, quoted, stack
from palveluketju.drawing.measure import width
from palveluketju.drawing.svg import accessible

TEXT = "{http://www.w3.org/2000/svg}text"
NASTY = [
    "\\N \\G \\E \\T \\l \\r \\n \\\\ \\",
    "&amp; &lt;b&gt; &#228; &auml; &",
    "<script>alert('1')</script>",
    "<b>lihava</b>",
    "]]> --> <!-- <![CDATA[",
    "\"lainaus\" 'ja' `muu`",
    'päättyy kenoon \\"',
    "שלום مرحبا \u202eäö",
    "👩\u200d⚕\ufe0f 😀 漢字",
    "{a|b} <f0> [x] ; # //",
    "\x07\x1b[31m\x7f\x85\ud800\ufffe",
]
WRITABLE = st.text(st.one_of(st.sampled_from("&;#<>\"'\\NGlnrx ä1"), st.characters(exclude_characters="\u2063")), max_size=20)


def written(attributes: Mapping[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in attributes.items())


def shown(svg: str) -> list[str]:
    page = accessible(svg, title="t", description="", prefix="p", lang="fi")
    return [(text.text or "").replace("\u00a0", " ") for text in ET.fromstring(page).iter(TEXT)]


def root_width(svg: str) -> float:
    return float(ET.fromstring(svg).attrib["width"].removesuffix("pt"))


@pytest.mark.parametrize("text", NASTY)
def test_what_an_author_writes_is_shown_as_written(text: str, graphviz: Embedded) -> None:
    svg = graphviz.svg(f"digraph G {{ N [label={quoted(text)}]; N -> M [label={quoted(text)}] }}")
    lines = fit(text).split("\n")
    assert sorted(shown(svg)) == sorted([*lines, *lines, "M"])


@settings(max_examples=60, deadline=None)
@given(text=WRITABLE)
def test_every_text_is_shown_as_written(text: str, graphviz: Embedded) -> None:
    expected = [line.replace("\u00a0", " ") for line in fit(text).split("\n")]
    drawn = shown(graphviz.svg(f"digraph G {{ N [label={quoted('x' + text + 'x')}] }}"))
    expected = [("x" if at == 0 else "") + line for at, line in enumerate(expected)]
    expected[-1] += "x"
    assert [line.strip("\u2003") for line in drawn] == [line.strip("\u2003") for line in expected if line]


def test_a_box_has_room_for_its_lines() -> None:
    made = box("Palvelutarpeen arviointi", max_width=90, size=12, bold=True, pad_x=8, pad_y=5)
    assert made.lines == (Line("Palvelutarpeen", True), Line("arviointi", True))
    assert made.width_in * 72 == pytest.approx(width("Palvelutarpeen", 12, True) + 16, abs=0.01)
    assert made.height_in * 72 == pytest.approx(2 * 12 * 1.2 + 10, abs=0.01)


def test_a_stack_is_as_wide_as_its_widest_and_as_high_as_all() -> None:
    name, detail = box("Nimi", max_width=90, size=12, bold=True), box("Tuottajan nimi", max_width=90, size=12)
    both = stack(name, detail)
    assert both.lines == (*name.lines, *detail.lines)
    assert both.width_in == detail.width_in
    assert both.height_in * 72 == pytest.approx(2 * 12 * 1.2 + 10, abs=0.01)
    with pytest.raises(ValueError, match="one size"):
        stack(name, box("Pieni", max_width=90, size=10))
    with pytest.raises(ValueError, match="one size"):
        stack()


def test_a_node_has_the_size_of_its_box_whatever_graphviz_estimates(graphviz: Embedded) -> None:
    made = stack(box("ÄÄÄÄÄÄÄÄÄÄ WWWWW", max_width=300, size=12, bold=True), box("–––", max_width=300, size=12))
    svg = graphviz.svg(f"digraph {{ node [shape=box]; a [{written(node(made))}] }}")
    assert root_width(svg) == pytest.approx(made.width_in * 72 + 8, abs=1)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ", "WWWWWWWWWWWWWW", "jos tilanne selviää – ohjaus", "漢字漢字", "😀"])
def test_a_caption_gets_the_room_it_needs(text: str, bold: bool, graphviz: Embedded) -> None:
    made = box(text, max_width=400, size=14, bold=bold, pad_x=4)
    edge = graphviz.svg(f"digraph {{ node [shape=point]; a -> b [{written(caption(made))}] }}")
    assert root_width(edge) >= made.width_in * 72
    assert root_width(edge) <= max(made.width_in, len(text) / 4) * 72 + 40
    statements = "; ".join(f"{name}={value}" for name, value in caption(made).items())
    cluster = graphviz.svg(f"digraph {{ subgraph cluster_a {{ {statements}; a [shape=point] }} }}")
    polygon = re.search(r'class="cluster">.*?points="([^"]+)"', cluster, re.DOTALL)
    assert polygon
    across = [float(point.partition(",")[0]) for point in polygon[1].split()]
    assert max(across) - min(across) >= made.width_in * 72
    assert shown(edge) == shown(cluster) == [text]


def test_bold_lines_come_out_bold_and_the_others_not(graphviz: Embedded) -> None:
    made = stack(box("Nimi", max_width=90, size=12, bold=True), box("Tuottaja", max_width=90, size=12))
    svg = graphviz.svg(f"digraph {{ a [{written(node(made))}] }}")
    page = ET.fromstring(accessible(svg, title="t", description="", prefix="p", lang="fi"))
    assert [(text.text, text.get("font-weight")) for text in page.iter(TEXT)] == [("Nimi", "bold"), ("Tuottaja", None)]


def test_an_author_cannot_make_text_bold() -> None:
    assert quoted("\u2063a") == '"a"'


def test_nothing_is_a_label_too() -> None:
    empty = Box((), 12, 8, 5)
    assert node(empty)["label"] == caption(empty)["label"] == '""'
