"""The quality page: what lint says, which findings are silenced and why, and whose review is overdue."""

from typing import TypedDict

from palveluketju.messages.said import trilingual
from palveluketju.views.blocks import Block, Cell, Chapter, Fact, Facts, Line, Page, Paragraph, Span, Table
from palveluketju.views.site.sheet import Book, Ref, chapter, linked, ordered, sheet
from palveluketju.views.site.told import Silenced

TITLE = trilingual("Quality of the descriptions", "Kuvausten laatu", "Beskrivningarnas kvalitet")
#: rules and descriptions that are listed, those with the most findings first
_RULES, _DESCRIPTIONS = 20, 100


class Findings(TypedDict):
    """How many findings of each severity a description has, and which are silenced."""

    weights: dict[str, int]
    silenced: list[Silenced]


class QualityFacts(TypedDict):
    """What lint says of each description with a page, the reviews that are overdue, files that could not be shown.

    `rules` are codes, names and how many findings there are of each; `wants` what a rule wants, by its code.
    """

    judged: list[tuple[Ref, Findings]]
    overdue: list[tuple[Ref, str]]
    unset: list[Ref]
    unreadable: list[str]
    rules: list[tuple[str, str, int]]
    wants: dict[str, str]


def quality(facts: QualityFacts, book: Book) -> Page:
    """The page."""
    say = book.voice.say
    lead = say(
        trilingual(
            "Rules check every description automatically. They do not tell whether the care is good, but whether the "
            "description says what it should.",
            "Säännöt tarkistavat jokaisen kuvauksen automaattisesti. Ne eivät kerro, onko hoito hyvää, vaan kertooko kuvaus sen, "
            "mitä sen pitäisi.",
            "Regler granskar varje beskrivning automatiskt. De säger inte om vården är god utan om beskrivningen "
            "säger det den bör.",
        )
    )
    chapters = [
        chapter(say(trilingual("In short", "Lyhyesti", "I korthet")), "summary", _totals(facts, book)),
        _late(facts, book),
        _by_description(facts, book),
        _by_rule(facts, book),
        _silences(facts, book),
        _unreadable(facts, book),
    ]
    return sheet(book.voice, (Span(say(TITLE)),), "", chapters, (Paragraph((Span(lead),)),))


_WEIGHTS = {
    "error": trilingual("Errors", "Virheitä", "Fel"),
    "warning": trilingual("Warnings", "Varoituksia", "Varningar"),
    "info": trilingual("Notes", "Huomioita", "Upplysningar"),
}


def _totals(facts: QualityFacts, book: Book) -> Facts:
    say, number = book.voice.say, book.voice.number
    clean = sum(not any(one["weights"].values()) for _, one in facts["judged"])
    told = {
        say(trilingual("Descriptions", "Kuvauksia", "Beskrivningar")): len(facts["judged"]),
        say(trilingual("Without findings", "Ilman huomautettavaa", "Utan iakttagelser")): clean,
        **{say(word): sum(one["weights"].get(weight, 0) for _, one in facts["judged"]) for weight, word in _WEIGHTS.items()},
        say(trilingual("Silenced", "Hiljennettyjä", "Tystade")): sum(len(one["silenced"]) for _, one in facts["judged"]),
        say(trilingual("Overdue reviews", "Myöhässä olevia tarkistuksia", "Försenade översyner")): len(facts["overdue"]),
        say(trilingual("Without a review date", "Ilman tarkistuspäivää", "Utan översynsdatum")): len(facts["unset"]),
    }
    return Facts(tuple(Fact(label, (_line(number(count)),)) for label, count in told.items()))


def _line(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _cell(line: Line) -> Cell:
    return Cell((Paragraph(line),) if line else ())


def _late(facts: QualityFacts, book: Book) -> Chapter:
    voice, say = book.voice, book.voice.say
    title = say(trilingual("Reviews that are overdue", "Tarkistus myöhässä", "Översynen är försenad"))
    late = sorted(facts["overdue"], key=lambda one: (one[1], one[0]["path"]))
    rows = tuple((_cell(linked(voice, ref["name"], ref["path"])), _cell((Span(voice.date(due)),))) for ref, due in late)
    heads = (say(trilingual("Description", "Kuvaus", "Beskrivning")), say("Review due"))
    if not rows:
        text = say(trilingual("No review is overdue.", "Mikään tarkistus ei ole myöhässä.", "Ingen översyn är försenad."))
        return chapter(title, "overdue", _line(text))
    return chapter(title, "overdue", Table(title, heads, rows))


def _by_description(facts: QualityFacts, book: Book) -> Chapter:
    voice, say = book.voice, book.voice.say
    title = say(trilingual("Findings by description", "Havainnot kuvauksittain", "Iakttagelser per beskrivning"))
    by_path = {ref["path"]: (ref, one) for ref, one in facts["judged"] if any(one["weights"].values())}
    rows = []
    found = ordered(voice, (ref for ref, _ in by_path.values()))
    if len(found) > _DESCRIPTIONS:
        found.sort(key=lambda ref: [-by_path[ref["path"]][1]["weights"].get(weight, 0) for weight in _WEIGHTS])
        most = trilingual(
            "Descriptions with the most findings",
            "Kuvaukset, joissa on eniten havaintoja",
            "Beskrivningar med flest iakttagelser",
        )
        title = say(most)
    for ref in found[:_DESCRIPTIONS]:
        weights = by_path[ref["path"]][1]["weights"]
        numbers = (_cell((Span(voice.number(weights.get(weight, 0))),)) for weight in _WEIGHTS)
        rows.append((_cell(linked(voice, ref["name"], ref["path"])), *numbers))
    heads = (say(trilingual("Description", "Kuvaus", "Beskrivning")), *map(say, _WEIGHTS.values()))
    return chapter(title, "descriptions", *((Table(title, heads, tuple(rows)),) if rows else ()))


def _by_rule(facts: QualityFacts, book: Book) -> Chapter:
    voice, say = book.voice, book.voice.say
    title = say(trilingual("The commonest findings", "Yleisimmät havainnot", "De vanligaste iakttagelserna"))
    common = sorted(facts["rules"], key=lambda one: (-one[2], one[0]))[:_RULES]
    rows = tuple((_cell(_rule(code, name, facts, book)), _cell((Span(voice.number(count)),))) for code, name, count in common)
    heads = (say(trilingual("Rule", "Sääntö", "Regel")), say(trilingual("How many", "Lukumäärä", "Antal")))
    return chapter(title, "rules", *((Table(title, heads, rows),) if rows else ()))


def _rule(code: str, name: str, facts: QualityFacts, book: Book) -> Line:
    """What a rule wants, in words; its code and name lead those who write to it."""
    want = facts["wants"].get(code, "")
    known = f"{code} {name}".strip()
    return (Span(book.voice.say(want)), Span(f" {known}", style="muted")) if want else (Span(known),)


def _silences(facts: QualityFacts, book: Book) -> Chapter:
    voice, say = book.voice, book.voice.say
    title = say(trilingual("Silenced findings", "Hiljennetyt havainnot", "Tystade iakttagelser"))
    rows = []
    for ref, judged in facts["judged"]:
        for one in judged["silenced"]:
            until = (
                voice.date(one["until"])
                if one["until"]
                else say(trilingual("no end date", "ei päättymispäivää", "inget slutdatum"))
            )
            rows.append(
                (
                    _cell(linked(voice, ref["name"], ref["path"])),
                    _cell(_rule(one["code"], one["name"], facts, book)),
                    _cell((Span(one["reason"]),)),
                    _cell((Span(until),)),
                )
            )
    heads = (
        say(trilingual("Description", "Kuvaus", "Beskrivning")),
        say(trilingual("Rule", "Sääntö", "Regel")),
        say(trilingual("Reason", "Perustelu", "Motivering")),
        say(trilingual("Held until", "Voimassa asti", "Gäller till")),
    )
    if not rows:
        text = say(trilingual("No finding is silenced.", "Yhtään havaintoa ei ole hiljennetty.", "Ingen iakttagelse är tystad."))
        return chapter(title, "silenced", _line(text))
    return chapter(title, "silenced", Table(title, heads, tuple(rows)))


def _unreadable(facts: QualityFacts, book: Book) -> Chapter:
    say = book.voice.say
    title = say(trilingual("Files with errors", "Virheelliset tiedostot", "Filer med fel"))
    text = trilingual(
        "These files have errors, so they are not on this site:",
        "Näissä tiedostoissa on virheitä, joten niitä ei ole tällä sivustolla:",
        "De här filerna innehåller fel och finns därför inte på webbplatsen:",
    )
    blocks: list[Block] = [_line(say(text)), *(Paragraph((Span(one, style="code"),)) for one in facts["unreadable"])]
    return chapter(title, "unreadable", *(blocks if facts["unreadable"] else ()))
