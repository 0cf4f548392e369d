"""The Word document has real headings, lists, tables, fields and languages, and holds all that the page says."""

import base64
import functools
import io
import itertools
import re
import zipfile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from palveluketju.brand import Brand
from palveluketju.drawing.characters import fit
from palveluketju.model.chain import Chain
from palveluketju.renderers import docx as renderer
from palveluketju.views.printed import printed
from palveluketju.views.spoken import text_of
from tests import examples
from tests.paper.said import TODAY, squeezed, texts, wish
from tests.render_html.test_injection import HOSTILE, chain

FULL = "muistioireinen"


def rendered(one: Chain, language: str = "fi", brand: Brand | None = None) -> bytes:
    (output,) = renderer.render(one, wish(language, brand=brand))
    assert output.name.endswith(".docx")
    return output.data


@functools.cache
def example(name: str, language: str = "fi") -> Document:
    return docx.Document(io.BytesIO(rendered(examples.chain(name), language)))


def whole(document: Document) -> str:
    """All text of the body and the words that stand for its pictures."""
    body = document.element.body
    parts = ["".join(node.text or "" for node in one.iter(qn("w:t"))) for one in body.iter(qn("w:p"))]
    return squeezed("".join([*parts, *(one.get("descr", "") for one in body.iter(qn("wp:docPr")))]))


@pytest.mark.parametrize(("name", "language"), [*((name, "fi") for name in examples.NAMES), (FULL, "sv"), (FULL, "en")])
def test_everything_the_page_says_stands_in_it(name: str, language: str) -> None:
    told = whole(example(name, language))
    page = printed(examples.chain(name), language, TODAY).page
    assert [text for text in texts(page) if squeezed(fit(text)) not in told] == []


def test_chapters_and_sections_are_headings_and_steps_of_headings_are_not_left_out() -> None:
    page = printed(examples.chain(FULL), "fi", TODAY).page
    styles = [(one.style.name, one.text) for one in example(FULL).paragraphs if one.style.name.startswith("Heading")]
    assert [text for style, text in styles if style == "Heading 1"] == [chapter.title for chapter in page.chapters]
    assert [text for style, text in styles if style == "Heading 2"] == [
        one.title for each in page.chapters for one in each.sections
    ]
    levels = [int(style[-1]) for style, _ in styles]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_it_says_what_it_is_and_in_which_language() -> None:
    one = example(FULL, "sv")
    assert one.core_properties.title == text_of(printed(examples.chain(FULL), "sv", TODAY).page.title)
    assert one.core_properties.language == "sv-FI"
    assert one.core_properties.comments == ""
    languages = {mark.get(qn("w:val")) for mark in one.styles.element.iter(qn("w:lang"))}
    assert languages == {"sv-FI"}


def test_another_language_is_marked_run_by_run() -> None:
    runs = example("kymmenen-rivia", "sv").element.body.iter(qn("w:r"))
    found = {mark.get(qn("w:val")) for run in runs for mark in run.iter(qn("w:lang"))}
    assert found == {"fi-FI"}


def test_the_head_of_the_table_stands_on_every_page() -> None:
    tables = [one for one in example(FULL).tables if next(one._tbl.iter(qn("w:tblHeader")), None) is not None]
    (steps,) = tables
    assert len(steps.columns) == 5
    assert steps.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_pictures_have_words() -> None:
    found = list(example(FULL).element.body.iter(qn("wp:docPr")))
    assert len(found) >= 3
    assert all(one.get("descr") for one in found)
    assert any("Muistihoitaja" in one.get("descr") for one in found)


def test_contents_and_page_numbers_are_fields_and_links_lead_somewhere() -> None:
    one = example(FULL)
    codes = [node.text.split()[0] for node in one.element.body.iter(qn("w:instrText"))]
    assert codes == ["TOC"]
    foot = [node.text.strip() for node in one.sections[0].footer._element.iter(qn("w:instrText"))]
    assert foot == ["PAGE", "NUMPAGES"]
    places = {mark.get(qn("w:name")) for mark in one.element.body.iter(qn("w:bookmarkStart"))}
    targets = {link.get(qn("w:anchor")) for link in one.element.body.iter(qn("w:hyperlink"))} - {None}
    assert len(targets) > 50
    assert targets <= places
    begins = [mark.get(qn("w:fldCharType")) for mark in one.element.body.iter(qn("w:fldChar"))]
    assert begins == ["begin", "separate", "end"]


def test_lists_are_lists_and_a_numbered_one_counts_from_one() -> None:
    one = example(FULL)
    styles = {paragraph.style.name for paragraph in one.paragraphs}
    assert {"List Bullet", "List Number", "Title", "Subtitle", "Caption"} <= styles
    numbered = [paragraph for paragraph in one.paragraphs if paragraph.style.name == "List Number"]
    assert {paragraph._p.pPr.numPr.numId.val for paragraph in numbered} != {one.styles["List Number"].element.pPr.numPr.numId.val}


def test_the_same_description_gives_the_same_bytes() -> None:
    chain = examples.chain("soite-monipalveluprosessi")
    brand = Brand({"fi": "Esimerkin alue"}, colour="#7a1f5c")
    assert rendered(chain, "fi", brand) == rendered(chain, "fi", brand)


@pytest.mark.parametrize("text", [text[:400] for text in HOSTILE])
def test_hostile_text_is_text(text: str) -> None:
    data = rendered(chain(text))
    assert squeezed(fit(text)) in whole(docx.Document(io.BytesIO(data)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        links = re.findall(r'Target="([^"]*)" TargetMode="External"', archive.read("word/_rels/document.xml.rels").decode())
    assert all(link.startswith(("https://", "http://", "mailto:")) for link in links)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_no_text_breaks_the_document(text: str) -> None:
    docx.Document(io.BytesIO(rendered(chain(text))))


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20"/></svg>'
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


@pytest.mark.parametrize(("kind", "data", "stands"), [("svg+xml", SVG, True), ("png", PNG, True), ("webp", b"RIFF", False)])
def test_the_logo_heads_the_document_or_is_told_to_be_missing(kind: str, data: bytes, stands: bool) -> None:
    brand = Brand({"fi": "Esimerkin alue"}, f"data:image/{kind};base64,{base64.b64encode(data).decode()}", file="logo")
    (output,) = renderer.render(examples.chain("kymmenen-rivia"), wish("fi", brand=brand))
    pictures = [one.get("descr") for one in docx.Document(io.BytesIO(output.data)).element.body.iter(qn("wp:docPr"))]
    assert pictures == (["Esimerkin alue"] if stands else [])
    assert [note.told.args for note in output.notes] == ([] if stands else [{"file": "logo"}])


def test_headings_go_with_a_diagram_on_a_sheet_of_its_own() -> None:
    document = example(FULL, "en")
    before = ""
    for one in document.paragraphs:
        if one._p.pPr is not None and one._p.pPr.find(qn("w:sectPr")) is not None:
            assert not before.startswith("Heading")
        before = one.style.name
    assert len(document.sections) == 3
