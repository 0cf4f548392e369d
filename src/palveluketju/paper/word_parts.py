"""What python-docx has no words for: fields, bookmarks, links, languages, lists that begin anew, words for pictures."""

import base64
import hashlib
import io
import zipfile
from collections.abc import Mapping
from typing import Any

from docx.document import Document
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from palveluketju.drawing.error import DrawingError
from palveluketju.drawing.png import png

_NO_PICTURE = (UnrecognizedImageError, UnexpectedEndOfFileError, InvalidImageStreamError)
#: the languages as Word knows them
LANGUAGES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}


def element(tag: str, **attributes: str) -> Any:
    """An element of WordprocessingML; attributes are in its namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def speak(run: Run, language: str) -> None:
    """Marks the language of a run, for spelling and for reading aloud."""
    run._r.get_or_add_rPr().append(element("lang", val=LANGUAGES.get(language, language)))


def field(paragraph: Paragraph, code: str, shown: str = "", *, dirty: bool = False) -> None:
    """A field such as PAGE; `dirty` asks the program to work it out when the file is opened."""
    begin = element("fldChar", fldCharType="begin", **({"dirty": "true"} if dirty else {}))
    text = element("instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {code} "
    for one in (begin, text, element("fldChar", fldCharType="separate")):
        paragraph.add_run()._r.append(one)
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(element("fldChar", fldCharType="end"))


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A place at the start of the paragraph that links lead to."""
    start, end = element("bookmarkStart", id=str(number), name=name), element("bookmarkEnd", id=str(number))
    at = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(at, start)
    paragraph._p.insert(at + 1, end)


def link(paragraph: Paragraph, *, anchor: str = "", url: str = "") -> Any:
    """A link inside the document or out of it; runs are moved into what is given back."""
    made = element("hyperlink", history="1")
    if anchor:
        made.set(qn("w:anchor"), name_of(anchor))
    else:
        made.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(made)
    return made


def name_of(anchor: str) -> str:
    """The name of an anchor's bookmark: Word takes forty letters and digits."""
    return "pkpk_" + hashlib.sha256(anchor.encode()).hexdigest()[:24]


def unlink(document: Document, anchors: Mapping[str, str]) -> None:
    """Makes plain text of links to what is not in the document."""
    there = frozenset(anchors.values())
    for one in list(document.element.iter(qn("w:hyperlink"))):
        name = one.get(qn("w:anchor"))
        if name and name not in there:
            for run in list(one):
                for style in list(run.iter(qn("w:rStyle"))):
                    style.getparent().remove(style)
                one.addprevious(run)
            one.getparent().remove(one)


def describe(picture: Any, title: str, words: str) -> None:
    """The words that stand for a picture where it cannot be seen."""
    properties = picture._inline.docPr
    properties.set("title", title)
    properties.set("descr", words)


def logo(document: Document, uri: str, name: str) -> bool:
    """Places the logo as a paragraph of its own; whether it could, which it cannot with a picture that Word does not know."""
    data = base64.b64decode(uri.partition(",")[2])
    try:
        if uri.startswith("data:image/svg"):
            data = png(data.decode("utf-8-sig"), scale=3)
        run = document.add_paragraph().add_run()
        describe(run.add_picture(io.BytesIO(data), height=Cm(1.3)), name, name)
    except (DrawingError, ValueError, *_NO_PICTURE):
        return False
    return True


def headings_at_end(document: Document) -> list[Any]:
    """The headings that nothing follows yet, taken out of the document so that they can go on with what will."""
    found: list[Any] = []
    for one in reversed(document.paragraphs):
        last = document.element.body.sectPr.getprevious()
        if one._p is not last or not (one.style and (one.style.name or "").startswith("Heading")):
            break
        found.insert(0, last)
        document.element.body.remove(last)
    return found


def put_at_end(document: Document, paragraphs: list[Any]) -> None:
    """Puts paragraphs that were taken out at the end of the document."""
    for one in paragraphs:
        document.element.body.sectPr.addprevious(one)


def counted(document: Document, style: str) -> int:
    """The number of a new list that counts from one, in the way of the style's own list."""
    numbering = document.part.numbering_part.element
    own = document.styles[style].element.pPr.numPr.numId.val
    abstract = next(one for one in numbering.num_lst if one.numId == own).abstractNumId.val
    made = numbering.add_num(abstract)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def count(paragraph: Paragraph, number: int) -> None:
    """Makes the paragraph an item of the list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


#: what stands after borders and shading in the properties of a paragraph and of a table: Word asks for one order
_AFTER = ("w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr")
_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def shade(paragraph: Paragraph, fill: str) -> None:
    """A colour behind a paragraph."""
    paragraph._p.get_or_add_pPr().insert_element_before(_shading(fill), *_AFTER)


def shade_cell(cell: Any, fill: str) -> None:
    """A colour behind a cell."""
    cell._tc.get_or_add_tcPr().append(_shading(fill))


def _shading(fill: str) -> Any:
    return element("shd", val="clear", color="auto", fill=fill.lstrip("#"))


def border(paragraph: Paragraph, side: str, colour: str, eighths: int, dash: str = "single") -> None:
    """A line at one side of a paragraph, in eighths of a point."""
    borders = element("pBdr")
    borders.append(element(side, val=dash, sz=str(eighths), space="6", color=colour.lstrip("#")))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, "w:shd", *_AFTER)


def rule(table: Any, colour: str) -> None:
    """Lines above and below the rows of a table, none between its columns."""
    borders = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        seen = side in ("top", "bottom", "insideH")
        borders.append(element(side, val="single" if seen else "nil", sz="4", space="0", color=colour.lstrip("#")))
    table._tbl.tblPr.insert_element_before(borders, *_AFTER_BORDERS)


def saved(document: Document) -> bytes:
    """The document as a file: the same content gives the same bytes, as no entry of the archive carries the time."""
    first, last = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(last, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            new.writestr(entry, old.read(name))
    return last.getvalue()
