"""Lists: every description by its status, the things of one kind, and the index of everything from A to Ö."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypedDict

from palveluketju.alphabet import alphabetical, initial
from palveluketju.messages.said import N_, trilingual
from palveluketju.views.blocks import (
    Block,
    Card,
    Cards,
    Cell,
    Chapter,
    Group,
    Letters,
    Line,
    Mention,
    Page,
    Paragraph,
    Section,
    Span,
    Table,
)
from palveluketju.views.site.sheet import KINDS, STATUSES, Book, Ref, chapter, linked, mention, ordered, roll, sheet
from palveluketju.views.voice import Text


class Row(TypedDict):
    """A description in the list of all."""

    ref: Ref
    version: str
    owner: Text
    review_due: str
    late: bool


class Counted(TypedDict):
    """A thing in a list, and in how many descriptions it is."""

    ref: Ref
    chains: int
    shared: bool


class IndexFacts(TypedDict, total=False):
    """What stands in the index: names of things, descriptions. Of a large one each letter is a page.

    `letter` is then that of the page, none on the first, and `letters` how many names each letter has in each language.
    """

    names: Sequence["Named"]
    refs: Sequence[Ref]
    letter: str
    letters: dict[str, dict[str, int]]


class Named(TypedDict):
    """A name in the index: where it leads, what kind of thing it is, and in how many descriptions when more than one."""

    name: Text
    path: str
    space: str


#: what is listed on a page of its own: namespace → the address, the title, what the page is about
PAGES = {
    "service": ("services.html", trilingual("Services", "Palvelut", "Tjänster")),
    "role": ("roles.html", trilingual("Roles", "Roolit", "Roller")),
    "provider": ("providers.html", trilingual("Providers", "Palveluntuottajat", "Tjänsteproducenter")),
    "indicator": ("indicators.html", trilingual("Indicators", "Indikaattorit", "Indikatorer")),
}
_LEADS = {
    "service": trilingual(
        "Which chains use each service, and on which tier of need.",
        "Missä ketjuissa kutakin palvelua käytetään ja millä palvelutarpeen tasolla.",
        "I vilka kedjor varje tjänst används och på vilken nivå av servicebehov.",
    ),
    "role": trilingual(
        "What each role does in each chain.", "Mitä kukin rooli tekee missäkin ketjussa.", "Vad varje roll gör i varje kedja."
    ),
    "provider": trilingual(
        "Who provides services, and in which chains.",
        "Kuka tuottaa palveluja ja missä ketjuissa.",
        "Vem som producerar tjänster och i vilka kedjor.",
    ),
    "indicator": trilingual(
        "What is measured, how, and in which chains.",
        "Mitä mitataan, miten ja missä ketjuissa.",
        "Vad som mäts, hur och i vilka kedjor.",
    ),
}
#: what a name in the index is
_WORDS = {
    "service": trilingual("service", "palvelu", "tjänst"),
    "role": trilingual("role", "rooli", "roll"),
    "provider": trilingual("provider", "palveluntuottaja", "tjänsteproducent"),
    "indicator": trilingual("indicator", "indikaattori", "indikator"),
    "term": trilingual("term", "käsite", "begrepp"),
    "group": trilingual("group", "työryhmä", "arbetsgrupp"),
}
_HEAD = (N_("Name"), N_("Kind"), N_("Version"), N_("Responsible for the description"), N_("Review due"))


def every(rows: Sequence[Row], book: Book) -> Page:
    """Every description, by how far it is; those that are in use first."""
    voice, say = book.voice, book.voice.say
    by_path = {one["ref"]["path"]: one for one in rows}
    order = [one["path"] for one in ordered(voice, (one["ref"] for one in rows))]
    chapters = []
    for status in ("in_use", "approved", "in_review", "draft", "retired"):
        own = [by_path[path] for path in order if by_path[path]["ref"]["status"] == status]
        if own:
            title = say(STATUSES[status])
            table = Table(title, tuple(map(say, _HEAD)), tuple(_row(one, book) for one in own))
            chapters.append(chapter(title, status.replace("_", "-"), table))
    return sheet(voice, (Span(say(ALL)),), "", chapters)


ALL = trilingual("All descriptions", "Kaikki kuvaukset", "Alla beskrivningar")


def _row(one: Row, book: Book) -> tuple[Cell, ...]:
    voice = book.voice
    due = voice.date(one["review_due"])
    late = (Span(" "), Span(voice.say(LATE), style="badge")) if one["late"] else ()
    return (
        _cell(linked(voice, one["ref"]["name"], one["ref"]["path"])),
        _cell((Span(voice.say(KINDS[one["ref"]["kind"]])),)),
        _cell((Span(one["version"]),)),
        _cell(voice.line(one["owner"])),
        _cell((Span(due), *late) if due else ()),
    )


LATE = trilingual("overdue", "myöhässä", "försenad")


def _cell(line: Line) -> Cell:
    return Cell((Paragraph(line),) if line else ())


def things(space: str, found: Sequence[Counted], book: Book) -> Page:
    """The things of one kind, by their first letters when they are many."""
    voice, say = book.voice, book.voice.say
    title = say(PAGES[space][1])
    by_path = {one["ref"]["path"]: one for one in found}
    entries = []
    for ref in ordered(voice, (one["ref"] for one in found)):
        count = by_path[ref["path"]]["chains"]
        about = say(IN_CHAINS, count=voice.number(count)) if count else say(NOWHERE)
        entries.append((voice.plain(ref["name"]), mention(voice, ref, (Span(about),))))
    return sheet(voice, (Span(title),), "", by_letter(entries, book), (Paragraph((Span(say(_LEADS[space])),)),))


def counted(count: int, book: Book) -> Paragraph:
    """How many descriptions a list holds."""
    return Paragraph((Span(book.voice.say(COUNT, count=book.voice.number(count)), style="muted"),))


COUNT = trilingual("Descriptions: {count}", "Kuvauksia: {count}", "Beskrivningar: {count}")
IN_CHAINS = trilingual("descriptions: {count}", "kuvauksia: {count}", "beskrivningar: {count}")
NOWHERE = trilingual("in no description yet", "ei vielä missään kuvauksessa", "ännu inte i någon beskrivning")


class _Entry(NamedTuple):
    key: object
    letter: str
    mention: Mention


#: names beyond which each letter of the index is a page
PAGES_FROM = 1200
INDEX = trilingual("Index A–Z", "Hakemisto A–Ö", "Register A–Ö")


def index(facts: IndexFacts, book: Book) -> Page:
    """Everything that has a name, from A to Ö."""
    voice, title = book.voice, book.voice.say(INDEX)
    letters = facts.get("letters", {}).get(book.language, {})
    if letters:
        signs = sorted(letters, key=lambda one: (one != "#", alphabetical(one, book.language)))
        if not facts.get("letter"):
            cards = (Card((Span(one, page=letter_page(one)),), "", (voice.number(letters[one]),)) for one in signs)
            return sheet(voice, (Span(title),), "", [Chapter("", "letters", (Section("", "", (Cards(tuple(cards)),)),))])
        here = facts["letter"]
        lines = tuple((Span(one, style="strong") if one == here else Span(one, page=letter_page(one)),) for one in signs)
        mentions = [one for _, letter, one in _sorted(_entries(facts, book), book.language) if letter == here]
        none = trilingual(
            "No name begins with this letter.", "Mikään nimi ei ala tällä kirjaimella.", "Inget namn börjar på den här bokstaven."
        )
        body = roll(mentions) or (Paragraph((Span(voice.say(none)),)),)
        jump = Chapter("", "letters", (Section("", "", (Letters(voice.say(_LETTERS), (), lines),)),))
        return sheet(voice, (Span(f"{title}: {here}"),), "", [jump, Chapter("", "every", (Section("", "", body),))])
    return sheet(voice, (Span(title),), "", by_letter(_entries(facts, book), book, always=True))


def letter_page(letter: str) -> str:
    """The address of a letter of a large index."""
    return f"a-z/{_anchor(letter).removeprefix('letter-')}.html"


def _entries(facts: IndexFacts, book: Book) -> list[tuple[str, Mention]]:
    voice = book.voice
    entries = [
        (voice.plain(one["name"]), mention(voice, one, (Span(voice.say(KINDS[one["kind"]]).lower()),))) for one in facts["refs"]
    ]
    for named in facts["names"]:
        about = (Span(voice.say(_WORDS[named["space"]])),)
        entries.append((voice.plain(named["name"]), Mention(linked(voice, named["name"], named["path"]), about=about)))
    return entries


_LETTERS = trilingual("Letters", "Kirjaimet", "Bokstäver")
#: mentions beyond which they stand under their first letters
_ONE_LIST = 40


def _sorted(entries: Iterable[tuple[str, Mention]], language: str) -> list[_Entry]:
    return sorted(
        (_Entry((alphabetical(text, language), text), initial(text, language), mention) for text, mention in entries),
        key=lambda one: one.key,  # type: ignore[arg-type, return-value]
    )


def _parted(entries: Iterable[_Entry]) -> dict[str, list[Mention]]:
    letters: dict[str, list[Mention]] = {}
    for one in entries:
        letters.setdefault(one.letter, []).append(one.mention)
    return letters


def by_letter(entries: list[tuple[str, Mention]], book: Book, *, always: bool = False) -> list[Chapter]:
    """The mentions under their first letters, with a way to each letter; as one list when they are few."""
    ordered = _sorted(entries, book.language)
    if len(ordered) <= _ONE_LIST and not always:
        listed = roll([one.mention for one in ordered])
        return [Chapter("", "every", (Section("", "", listed),))] if listed else []
    letters = _parted(ordered)
    jump = _jump(letters, book)
    found = [Chapter("", "letters", (Section("", "", jump),))] if jump else []
    return [*found, *(chapter(letter, _anchor(letter), *roll(own)) for letter, own in letters.items())]


def lettered(entries: list[tuple[str, Mention]], book: Book) -> tuple[Block, ...]:
    """The same inside of a chapter."""
    ordered = _sorted(entries, book.language)
    if len(ordered) <= _ONE_LIST:
        return roll([one.mention for one in ordered])
    letters = _parted(ordered)
    return (*_jump(letters, book), *(Group(letter, roll(own), _anchor(letter)) for letter, own in letters.items()))


def _jump(letters: Iterable[str], book: Book) -> tuple[Block, ...]:
    signs = tuple((letter, _anchor(letter)) for letter in letters)
    return (Letters(book.voice.say(_LETTERS), signs),) if len(signs) > 1 else ()


def _anchor(letter: str) -> str:
    return "letter-" + {"#": "other", "Å": "aa", "Ä": "ae", "Ö": "oe"}.get(letter, letter.lower())
