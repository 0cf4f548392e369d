"""An empty Word document in the look of the handbook: real styles, A4, head and foot of pages, language, properties."""

import datetime

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from palveluketju.drawing.characters import fit
from palveluketju.paper.word_parts import LANGUAGES, element, field
from palveluketju.views.printed import Printed

#: of each heading: points, and points before and after it
_HEADINGS = {1: (18, 22, 6), 2: (13, 16, 4), 3: (11, 12, 3), 4: (10, 10, 2), 5: (10, 8, 2), 6: (10, 8, 2)}
#: own styles: what they are made from, points, left indent in centimetres
_OWN = {"Fact": ("Normal", 9.5, 0.6), "Fact 2": ("Normal", 9.5, 1.3), "Remark": ("Normal", 9.5, 0.4), "Lead": ("Normal", 12, 0)}
_SOFT, _INK = "#44525f", "#16212b"
_FONT = "Arial"


def empty(one: Printed, accent: str, brand: str) -> Document:
    """A document without content, named and dressed."""
    made = docx.Document()
    _properties(made, one)
    _styles(made, accent, LANGUAGES.get(one.page.language, one.page.language))
    _bullets(made)
    _settings(made, LANGUAGES.get(one.page.language, one.page.language))
    page_of(made.sections[0], 21.0, 29.7)
    _frame(made.sections[0], one, brand)
    return made


def page_of(section: Section, wide: float, high: float) -> None:
    """The size of a section's sheets in centimetres, with the margins of all."""
    section.page_width, section.page_height = Cm(wide), Cm(high)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2)
    section.header_distance = section.footer_distance = Cm(1)


def colour(value: str) -> RGBColor:
    """A colour #rrggbb as Word takes it."""
    return RGBColor.from_string(value.lstrip("#").upper())


def _properties(made: Document, one: Printed) -> None:
    day = one.dated or datetime.date(2000, 1, 1)
    about = made.core_properties
    about.title, about.author = fit(one.title)[:255] or one.page.id, fit(one.author)[:255]
    about.subject, about.comments, about.last_modified_by = fit(one.page.kind), "", ""
    about.language = LANGUAGES.get(one.page.language, one.page.language)
    about.created = about.modified = datetime.datetime(day.year, day.month, day.day)
    about.revision = 1


def _styles(made: Document, accent: str, language: str) -> None:
    defaults = made.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element("lang", val=language, eastAsia=language, bidi="ar-SA"))
    normal = made.styles["Normal"]
    normal.font.size, normal.font.color.rgb = Pt(10), colour(_INK)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(5), 1.15
    for name in ("Normal", "Title", "Subtitle", "Caption", *(f"Heading {level}" for level in _HEADINGS)):
        style = made.styles[name]
        style.font.name, style.font.italic = _FONT, False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    for level, (size, before, after) in _HEADINGS.items():
        style = made.styles[f"Heading {level}"]
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), True, colour(accent if level == 1 else _INK)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    title, subtitle, caption = made.styles["Title"], made.styles["Subtitle"], made.styles["Caption"]
    title.font.size, title.font.bold, title.font.color.rgb = Pt(26), True, colour(accent)
    title.paragraph_format.space_after = Pt(4)
    subtitle.font.size, subtitle.font.color.rgb, subtitle.font.bold = Pt(11), colour(_SOFT), True
    caption.font.size, caption.font.bold, caption.font.color.rgb = Pt(10), True, colour(_INK)
    caption.paragraph_format.keep_with_next, caption.paragraph_format.space_before = True, Pt(10)
    for name, (base, points, indent) in _OWN.items():
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = made.styles[base], Pt(points)
        style.paragraph_format.left_indent, style.paragraph_format.space_after = Cm(indent), Pt(3)
    for level, indent in ((1, 0.0), (2, 0.6)):
        style = made.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style, style.paragraph_format.left_indent = made.styles["Normal"], Cm(indent)
        style.paragraph_format.space_after, style.font.bold = Pt(2), level == 1
        style.paragraph_format.tab_stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT)
    for name, tag in (("Title", "w:pBdr"), ("Title", "w:spacing"), ("Subtitle", "w:spacing")):
        # The line under the name, and letters set apart.
        holder = made.styles[name].element.pPr if tag == "w:pBdr" else made.styles[name].element.rPr
        for old in holder.findall(qn(tag)) if holder is not None else ():
            holder.remove(old)
    made.styles["Lead"].paragraph_format.space_after = Pt(10)
    inner = made.styles.add_style("Inner Link", WD_STYLE_TYPE.CHARACTER)
    inner.font.color.rgb = colour(accent)
    link = made.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb, link.font.underline = colour(accent), True


def _bullets(made: Document) -> None:
    """Bullets as a character that every font has; those of the template need the font Symbol."""
    for level in made.part.numbering_part.element.iter(qn("w:lvl")):
        kind, text, look = level.find(qn("w:numFmt")), level.find(qn("w:lvlText")), level.find(qn("w:rPr"))
        if kind is not None and kind.get(qn("w:val")) == "bullet" and text is not None:
            text.set(qn("w:val"), "•")
            if look is not None:
                level.remove(look)


def _settings(made: Document, language: str) -> None:
    settings = made.settings.element
    for one in settings.iter(qn("w:themeFontLang")):
        one.set(qn("w:val"), language)
    for one in settings.iter(qn("w:compatSetting")):
        if one.get(qn("w:name")) == "compatibilityMode":
            one.set(qn("w:val"), "15")
    # Word divides long words by the patterns of each run's own language.
    before = settings.find(qn("w:defaultTabStop"))
    for one in (element("autoHyphenation"), element("consecutiveHyphenLimit", val="2"), element("doNotHyphenateCaps")):
        before.addnext(one)
        before = one


def _frame(section: Section, one: Printed, brand: str) -> None:
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    _line(head, " · ".join(part for part in (brand, one.title) if part), one.notice)
    _line(foot, one.foot, "")
    field(foot, "PAGE", "1")
    foot.add_run(" / ")
    field(foot, "NUMPAGES", "1")
    for run in (*head.runs, *foot.runs):
        run.font.size, run.font.color.rgb = Pt(8), colour(_SOFT)


def _line(paragraph: Paragraph, left: str, right: str) -> None:
    stops = paragraph.paragraph_format.tab_stops
    for stop in (Cm(8.25), Cm(16.5)):  # those of the style are for another width
        stops.add_tab_stop(stop, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{fit(left)}\t")
    paragraph.add_run(fit(right)).bold = True
