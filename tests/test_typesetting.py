"""What is written without macros is to the byte what the macros of blocks.html write."""

import datetime

import pytest
from markupsafe import Markup

from palveluketju import typesetting
from palveluketju.edition import Edition
from palveluketju.hand import Hand
from palveluketju.renderer import Wish
from palveluketju.templating import templates
from palveluketju.views.blocks import (
    Bullets,
    Callout,
    Card,
    Cards,
    Cell,
    Fact,
    Facts,
    Group,
    Item,
    Ladder,
    Page,
    Paragraph,
    Rung,
    Span,
    Table,
)
from palveluketju.views.page import page
from tests.examples import NAMES, chain

TODAY = datetime.date(2026, 11, 1)
KINDS = tuple(typesetting._SETTERS)
LINE = (Span("Lääkehoidon <arvio> & ”seuranta”"), Span(" sv", "sv"), Span("x", anchor="step-1"), Span("y", page="a.html"))
BODY = (Paragraph(LINE, 'a"b'), Bullets((Item(LINE, "i", (Paragraph(LINE),)), Item(LINE)), numbered=True))
BLOCKS = (
    *BODY,
    Facts((Fact("Määräaika", (Paragraph(LINE),), "f"), Fact("Kuka & mitä", BODY)), small=True),
    Facts(()),
    Table("Taulukko", ("Yhteistyö <a>", 'Kuka "b"'), ((Cell((Paragraph(LINE),), "r"), Cell(())), (Cell(BODY), Cell(BODY)))),
    Cards((Card(LINE, "c", ("uusi", "<b>"), BODY), Card(LINE))),
    Cards((Card(LINE),)),
    Callout("note", "Huomaa", (Paragraph(LINE),)),
    Callout("source", "Lähde", BODY),
    Group("Omaishoitajatyöpaikkasuunnitelma", (Group("Alla", BODY, "g", "sv"),)),
    Ladder(
        tuple(Rung(at, 7, LINE, f"tier-{at}", BODY if at % 2 else (), (Group("Palvelut", BODY, "p"),)) for at in range(1, 8)),
        LINE,
    ),
    Ladder(()),
)


@pytest.fixture
def macros() -> dict[str, typesetting.Macro]:
    found = templates().get_template("blocks.html").module
    return {kind: getattr(found, kind) for kind in (*KINDS, "Figure", "Roll", "Letters")}


def both(blocks, macros, edition, level: int) -> tuple[Markup, Markup]:
    """The blocks as they are written, and as their macros write them; what stands inside them is written in one way only."""
    rest = {kind: macro for kind, macro in macros.items() if kind not in KINDS}
    quick, slow = (typesetting.blocks(blocks, edition, edition.hand, level, placed) for placed in (rest, macros))
    return quick, slow


@pytest.mark.parametrize("level", [2, 5, 6])
def test_every_kind_of_block_is_written_as_its_macro_writes_it(level, macros):
    empty = page(chain(NAMES[0]), "fi", TODAY)
    quick, slow = both(BLOCKS, macros, Edition(empty, "fi-", Wish(("fi",), TODAY, lambda: None)), level)
    assert quick == slow


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_written_as_the_macros_write_it(name, language, macros):
    shown: Page = page(chain(name), language, TODAY)
    edition = Edition(shown, "", Wish((language,), TODAY, lambda: None))
    macros["Figure"] = lambda one, e, h, level: typesetting.blocks(one.equivalent, e, h, level, macros)
    for each in (section.body for chapter in shown.chapters for section in chapter.sections):
        quick, slow = both(each, macros, edition, 4)
        assert quick == slow


def test_a_macro_that_is_placed_is_called_instead():
    hand = Hand("fi", "")
    placed = {"Paragraph": lambda one, e, h, level: Markup("<p>oma</p>")}
    assert typesetting.blocks((Group("A", BODY[:1]),), None, hand, 3, placed).count("<p>oma</p>") == 1


def test_what_authors_write_is_no_markup():
    written = typesetting.blocks(BLOCKS, None, Hand("fi", ""), 3, {})
    assert "<arvio>" not in written
    assert 'id="a"b"' not in written
