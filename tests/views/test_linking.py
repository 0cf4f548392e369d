"""Words of the glossary in running text."""

import pytest

from palveluketju.views.blocks import Bullets, Card, Cards, Chapter, Facts, Item, Page, Paragraph, Section, Span
from palveluketju.views.page import labels
from palveluketju.views.site.linking import Term, Terms, linked
from palveluketju.views.voice import Voice


def line(text: str, language: str, *terms: str | Term) -> list[str]:
    """The linked parts of the text."""
    known = Terms([one if isinstance(one, Term) else Term(one, "a", "") for one in terms], language)
    return [span.text for span in known.line((Span(text),), set()) if span.anchor]


@pytest.mark.parametrize(
    ("text", "language", "term", "found"),
    [
        ("Asiakas saa hoitosuunnitelman.", "fi", "hoitosuunnitelma", ["hoitosuunnitelman"]),
        ("Hoitosuunnitelmissaan hän", "fi", "hoitosuunnitelma", []),
        ("Hoitosuunnitelmaansa hän", "fi", "hoitosuunnitelma", ["Hoitosuunnitelmaansa"]),
        ("hoitosuunnitelmapohja", "fi", "hoitosuunnitelma", []),
        ("ei-hoitosuunnitelma", "fi", "suunnitelma", []),
        ("vårdplanen och vårdplaner", "sv", "vårdplan", ["vårdplanen"]),
        ("The care plans are", "en", "care plan", ["care plans"]),
        ("care\nplan", "en", "care plan", ["care\nplan"]),
        ("plantation", "en", "plan", []),
    ],
)
def test_a_word_is_found_in_its_forms_and_not_inside_another(text, language, term, found):
    assert line(text, language, term) == found


def test_an_abbreviation_is_found_as_it_is_written():
    assert line("SHL ei ole shl eikä SHL:n", "fi", Term("SHL", "a", "", exact=True)) == ["SHL"]


def test_the_longer_of_two_words_is_taken():
    assert line("hoidon porrastus auttaa", "fi", "hoidon porrastus", "hoidon") == ["hoidon porrastus"]


def test_nothing_is_lost_of_the_text():
    terms = Terms([Term("tuki", "a", ""), Term("apu", "b", "")], "fi")
    text = "Tuki ja apu, tuki ja apua (apu)."
    assert "".join(span.text for span in terms.line((Span(text),), set())) == text


def test_links_and_headings_are_left_as_they_are_and_each_section_begins_anew():
    word = Span("tuki")
    card = Card((word,), "", (), (Paragraph((word,)),))
    linked_already = Paragraph((Span("tuki", anchor="muualle"), Span("tuki", lang="sv")))
    sections = tuple(Section("tuki", f"s{at}", (linked_already, Cards((card,)), Bullets((Item((word,)),)))) for at in range(2))
    page = Page(
        "fi", "", (word,), "", "", "", (), Facts(()), (), None, (Chapter("tuki", "c", sections),), "", labels(Voice("fi"))
    )
    found = linked(page, Terms([Term("tuki", "", "glossary.html#term-tuki")], "fi"))
    for section in found.chapters[0].sections:
        _, cards, bullets = section.body
        assert cards.cards[0].title == (word,)
        assert cards.cards[0].body[0].line[0].page == "glossary.html#term-tuki"
        assert bullets.items[0].line == (word,)
        assert section.body[0] == linked_already
