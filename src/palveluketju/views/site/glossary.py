"""The glossary: every word that a catalogue or a description explains, and where."""

from collections.abc import Sequence
from typing import TypedDict

from palveluketju.alphabet import alphabetical, initial
from palveluketju.messages.said import N_, trilingual
from palveluketju.views.blocks import Block, Card, Cards, Chapter, Letters, Page, Paragraph, Section, Span
from palveluketju.views.site.sheet import Book, Ref, chapter, linked, sheet
from palveluketju.views.voice import Text

PATH = "glossary.html"
TITLE = N_("Glossary")
#: descriptions named under a definition
_NAMED = 5


class Meaning(TypedDict):
    """What a term means: for all when a catalogue says so, else in the descriptions that say so."""

    definition: Text
    where: list[Ref]


class Explained(TypedDict):
    """A term with its anchor on the page and what it means."""

    term: Text
    abbreviation: str
    anchor: str
    meanings: list[Meaning]


def glossary(terms: Sequence[Explained], book: Book) -> Page:
    """The page, by letters."""
    voice = book.voice
    letters: dict[str, list[Card]] = {}
    for one in sorted(terms, key=lambda one: (alphabetical(voice.plain(one["term"]), book.language), one["anchor"])):
        letters.setdefault(initial(voice.plain(one["term"]), book.language), []).append(_card(one, book))
    signs = tuple((letter, f"letter-{at}") for at, letter in enumerate(letters, 1))
    jump = Letters(voice.say(trilingual("Letters", "Kirjaimet", "Bokstäver")), signs)
    chapters = [Chapter("", "letters", (Section("", "", (jump,)),))] if len(signs) > 1 else []
    chapters += [chapter(letter, f"letter-{at}", Cards(tuple(own))) for at, (letter, own) in enumerate(letters.items(), 1)]
    return sheet(voice, (Span(voice.say(TITLE)),), "", chapters)


def _card(one: Explained, book: Book) -> Card:
    voice = book.voice
    body: list[Block] = []
    for meaning in one["meanings"]:
        body += voice.prose(meaning["definition"])
        where = meaning["where"]
        if where:
            line: list[Span] = []
            for at, ref in enumerate(where[:_NAMED]):
                line += [*([Span(", ")] if at else []), *linked(voice, ref["name"], ref["path"])]
            if len(where) > _NAMED:
                line.append(Span(f" (+ {voice.number(len(where) - _NAMED)})"))
            body.append(Paragraph((Span(voice.say(trilingual("In:", "Kuvauksissa:", "I:")) + " ", style="muted"), *line)))
    title = voice.line(one["term"])
    name = voice.plain(one["term"])
    short = one["abbreviation"]
    return Card((*title, Span(f" ({short})")) if short and short != name else title, one["anchor"], (), tuple(body))
