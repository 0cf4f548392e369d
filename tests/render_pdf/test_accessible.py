"""What a program can check of PDF/UA (the Matterhorn Protocol), of one document with everything in it and of a volume.

`page` is a checker of its own that agrees with veraPDF's files; what is asked below it says again in few words, so that a fault
is told by what is wrong.
"""

import io
from collections.abc import Iterator
from typing import Any

import page as checker
import pikepdf
import pytest

from tests.render_pdf.pages import Taken, books, example

FULL = "muistioireinen"
#: operators that put something on a sheet
PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "INLINE IMAGE"}


def documents() -> dict[str, Taken]:
    return {"leaflet": example(FULL), "swedish": example("kymmenen-rivia", "sv"), "volume": Taken(books()[1].data)}


@pytest.fixture(params=["leaflet", "swedish", "volume"])
def one(request: pytest.FixtureRequest) -> Taken:
    return documents()[request.param]


def annotations(one: Taken) -> Iterator[tuple[Any, Any]]:
    """Each annotation with its sheet."""
    return ((mark, sheet) for sheet in one.pdf.pages for mark in sheet.get("/Annots", []))


def test_a_checker_of_its_own_finds_nothing(one: Taken) -> None:
    report = checker.validate_pdf_bytes(one.data)
    assert report.profile == checker.ValidationProfile.PDF_UA_1
    assert [str(failure) for failure in report.failures] == []
    assert report.is_compliant


@pytest.mark.parametrize(("lacking", "held"), [("/Alt", "/S"), ("/Contents", "/Border"), ("/MarkInfo", "/Pages")])
def test_the_checker_would_find_something(lacking: str, held: str) -> None:
    broken = pikepdf.open(io.BytesIO(example(FULL).data))
    found = [thing for thing in broken.objects if isinstance(thing, pikepdf.Dictionary) and lacking in thing and held in thing]
    assert found
    for thing in found:
        del thing[lacking]
    data = io.BytesIO()
    broken.save(data)
    assert not checker.validate_pdf_bytes(data.getvalue()).is_compliant


def test_every_picture_has_words(one: Taken) -> None:
    figures = [element for element in one.elements if str(element.S) == "/Figure"]
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_every_link_is_an_element_that_holds_it_and_says_where_it_leads(one: Taken) -> None:
    held = {kid.Obj.objgen for element in one.elements if str(element.S) == "/Link" for kid in kids(element) if "/Obj" in kid}
    marks = [mark for mark, _ in annotations(one)]
    assert marks
    assert {mark.objgen for mark in marks} == held
    assert all(str(mark.get("/Contents", "")).strip() for mark in marks)


def kids(element: Any) -> Iterator[Any]:
    """What stands in an element and is no element: marked content and references to annotations."""
    below = element.get("/K", pikepdf.Array())
    return (kid for kid in (below if isinstance(below, pikepdf.Array) else [below]) if isinstance(kid, pikepdf.Dictionary))


def test_keys_go_from_link_to_link_in_the_order_of_reading(one: Taken) -> None:
    assert {str(sheet.get("/Tabs")) for _, sheet in annotations(one)} == {"/S"}


def test_heads_of_tables_say_what_they_head(one: Taken) -> None:
    for head in (element for element in one.elements if str(element.S) == "/TH"):
        attributes = head.get("/A")
        given = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
        assert [str(each.Scope) for each in given if each is not None and "/Scope" in each] in (["/Column"], ["/Row"])


def test_every_font_travels_along_and_tells_its_letters(one: Taken) -> None:
    fonts = [thing for thing in one.pdf.objects if isinstance(thing, pikepdf.Dictionary) and str(thing.get("/Type")) == "/Font"]
    assert any("/DescendantFonts" in font for font in fonts)
    for font in fonts:
        if "/DescendantFonts" in font:
            described = font.DescendantFonts[0].FontDescriptor
            assert "/ToUnicode" in font
            assert "/FontFile2" in described or "/FontFile3" in described


def test_nothing_stands_on_a_sheet_that_is_neither_told_nor_decoration(one: Taken) -> None:
    for sheet in one.pdf.pages:
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(sheet):
            told = str(operator)
            if told in ("BDC", "BMC"):
                marked = str(operands[0]) == "/Artifact" or (told == "BDC" and "/MCID" in operands[1])
                depth += 1 if marked or depth else 0
                assert depth, operands
            elif told == "EMC":
                depth -= 1
            else:
                assert depth or told not in PAINTING, told
