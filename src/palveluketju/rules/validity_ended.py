"""What is no longer valid is retired."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.words import last_day
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK407",
        "validity-ended",
        Severity.WARNING,
        trilingual(
            "the validity ended on {date}",
            "voimassaolo päättyi {date}",
            "giltighetstiden gick ut {date}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A description whose validity has ended is retired.",
        "Kuvaus, jonka voimassaolo on päättynyt, on poistettu käytöstä.",
        "En beskrivning vars giltighetstid har gått ut är tagen ur bruk.",
    ),
    why=trilingual(
        "The file says two things at once: the status that the description is alive, the date that it is not. The reader "
        "cannot know which holds.",
        "Tiedosto sanoo kaksi asiaa yhtä aikaa: vaiheen mukaan kuvaus elää, päivän mukaan ei. Lukija ei tiedä, kumpaa uskoa.",
        "Filen säger två saker samtidigt: enligt status lever beskrivningen, enligt datumet inte. Läsaren vet inte vilket som "
        "gäller.",
    ),
    source=trilingual(
        "Assumption of this project: what is no longer valid is retired, so that nobody follows it.",
        "Tämän projektin oletus: se, mikä ei ole enää voimassa, merkitään poistetuksi, jotta kukaan ei toimi sen mukaan.",
        "Det här projektets antagande: det som inte längre gäller märks som taget ur bruk, så att ingen följer det.",
    ),
    mend=trilingual(
        "If it still holds, set a new valid_until:. If not, write status: retired.",
        "Jos kuvaus on yhä voimassa, anna uusi valid_until:. Jos ei, kirjoita status: retired.",
        "Om beskrivningen ännu gäller, ange ett nytt valid_until:. Om inte, skriv status: retired.",
    ),
    dated=True,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A description or a catalogue after its last day of validity, unless it is no longer in use."""
    dates, chain = subject.root.dates, subject.chain
    if dates is None or dates.valid_until is None or (chain and chain.status == "retired"):
        return
    if last_day(dates.valid_until) < subject.today:
        yield Finding(RULE.code, ("dates", "valid_until"), {"date": dates.valid_until}, help=Said(RULE.mend))
