"""The PDF can be read by everybody: tagged, named, in its language, with bookmarks and words for each picture."""

import io
import itertools
import re

import pypdf
import pytest

from palveluketju.brand import Brand
from palveluketju.renderers import pdf
from palveluketju.views.page import diagrams
from palveluketju.views.printed import alternative, printed
from palveluketju.views.spoken import text_of
from tests import examples
from tests.paper.said import TODAY, squeezed, texts, wish
from tests.render_pdf.pages import BRAND, Taken, example, rendered

FULL = "muistioireinen"
EVERY = [*((name, "fi") for name in examples.NAMES), (FULL, "sv"), (FULL, "en"), ("kymmenen-rivia", "en")]


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_it_says_what_it_is_and_in_which_language(name: str, language: str) -> None:
    one = example(name, language)
    root, about = one.pdf.Root, one.pdf.open_metadata()
    title = text_of(printed(examples.chain(name), language, TODAY).page.title)
    assert str(root.Lang) == language
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert about["pdfuaid:part"] == "1"
    assert about["dc:title"] == title
    assert str(one.pdf.docinfo.Title) == title


@pytest.mark.parametrize("name", examples.NAMES)
def test_headings_begin_at_the_first_level_and_leave_none_out(name: str) -> None:
    levels = [int(tag[1]) for tag in example(name).tags if len(tag) == 2 and tag[0] == "H" and tag[1].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_everything_the_page_says_stands_in_it(name: str, language: str) -> None:
    one, page = example(name, language), printed(examples.chain(name), language, TODAY).page
    said = [squeezed(text) for text in texts(page)]
    alternatives = squeezed("".join(str(element.Alt) for element in one.elements if "/Alt" in element))
    whole = one.text + alternatives
    # A paragraph that goes on on the next sheet has foot and head between its lines: its words are looked for one by one.
    parted = [text for text in said if text not in whole]
    assert len(parted) <= len(said) / 30
    words = [word for text in texts(page) for word in re.split(r"[\s-]+", text)]
    assert [word for word in words if squeezed(word) not in whole] == []


def test_every_diagram_is_told_in_words() -> None:
    one = example(FULL)
    figures = [str(element.Alt) for element in one.elements if str(element.S) == "/Figure"]
    drawn = diagrams(examples.chain(FULL), "fi")
    assert len(drawn) == 3
    assert len(figures) >= len(drawn)
    page = printed(examples.chain(FULL), "fi", TODAY).page
    blocks = [block for chapter in page.chapters for section in chapter.sections for block in section.body]
    told = [alternative(block) for block in blocks if type(block).__name__ == "Figure"]
    assert [squeezed(text) for text in told] == [squeezed(text) for text in figures if squeezed(text) in map(squeezed, told)]


def test_tables_have_a_head_and_lists_have_items() -> None:
    counted = example(FULL).counted
    assert counted["Table"] == counted["THead"] == 1
    assert counted["TH"] == 5
    assert counted["LI"] == counted["LBody"] > 100


def test_links_lead_inside_and_out() -> None:
    annotations = [mark for page in example(FULL).pdf.pages for mark in page.get("/Annots", [])]
    assert any("/Dest" in mark or str(mark.get("/A", {}).get("/S", "")) == "/GoTo" for mark in annotations)
    assert any("/URI" in mark.get("/A", {}) for mark in annotations)


def test_bookmarks_are_its_headings() -> None:
    found = example(FULL).bookmarks
    page = printed(examples.chain(FULL), "fi", TODAY).page
    assert found[0] == (1, text_of(page.title))
    assert [title for level, title in found if level == 2] == [chapter.title for chapter in page.chapters]
    assert [title for level, title in found if level == 3] == [one.title for chapter in page.chapters for one in chapter.sections]


def test_another_language_is_marked_as_such() -> None:
    languages = {str(element.Lang) for element in example("kymmenen-rivia", "sv").elements if "/Lang" in element}
    assert "fi" in languages


def test_sheets_are_numbered_and_say_how_far_the_description_has_come() -> None:
    one = example(FULL)
    count = len(one.pdf.pages)
    assert f"2/{count}" in one.text
    foot = squeezed(printed(examples.chain(FULL), "fi", TODAY).foot)
    assert one.text.count(foot) == count


def test_what_is_not_approved_says_so_on_every_sheet() -> None:
    one = printed(examples.chain(FULL), "fi", TODAY)
    assert one.notice == one.page.status_word == "Tarkistettavana"


def test_the_same_description_gives_the_same_bytes() -> None:
    chain = examples.chain("soite-monipalveluprosessi")
    assert rendered(chain, "fi", BRAND) == rendered(chain, "fi", BRAND)


def test_its_day_is_that_of_the_description() -> None:
    chain = examples.chain(FULL)
    day = printed(chain, "fi", TODAY).dated
    assert day is not None
    assert str(example(FULL).pdf.docinfo.CreationDate).startswith(f"D:{day:%Y%m%d}")


def test_each_language_has_a_file_of_its_own() -> None:
    chain = examples.chain("kymmenen-rivia")
    assert [one.name for one in pdf.render(chain, wish("fi", "sv"))] == [
        "aikuisten-uniongelmat.fi.pdf",
        "aikuisten-uniongelmat.sv.pdf",
    ]


def test_headings_go_with_a_diagram_on_a_sheet_of_its_own() -> None:
    one = example(FULL, "en")
    wide = [sheet for sheet in pypdf.PdfReader(io.BytesIO(one.data)).pages if sheet.mediabox.width > sheet.mediabox.height]
    assert squeezed(wide[0].extract_text()).find("Pathway") < squeezed(wide[0].extract_text()).find("Pathway:Aperson")
    assert squeezed(wide[0].extract_text()).count("Pathway") == 2


@pytest.mark.parametrize("logo", ["data:image/png;base64,iVBORw0KGgo=", "data:image/svg+xml;base64,PHN2Zz4=", ""])
def test_a_logo_that_cannot_be_shown_is_left_out_and_told(logo: str) -> None:
    brand = Brand({"fi": "Alue"}, logo=logo, file="logo.png")
    (output,) = pdf.render(examples.chain("kymmenen-rivia"), wish("fi", brand=brand))
    assert Taken(output.data).text.startswith("Alue")
    assert [(note.at, note.told.args) for note in output.notes] == ([(None, {"file": "logo.png"})] if logo else [])
