"""A version never goes down."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK411",
        "version-lowered",
        Severity.WARNING,
        trilingual(
            "the version has gone down from {was} to {now}",
            "versio on laskenut: ennen {was}, nyt {now}",
            "versionen har sjunkit från {was} till {now}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "The version of a description is never lower than it was.",
        "Kuvauksen versio ei ole koskaan pienempi kuin ennen.",
        "En beskrivnings version är aldrig lägre än den var.",
    ),
    why=trilingual(
        "A reader takes the higher number for the newer text. A number used again means two texts.",
        "Lukija pitää suurempaa numeroa uudempana. Uudelleen käytetty numero tarkoittaa kahta eri tekstiä.",
        "Läsaren tar den högre siffran för den nyare texten. En siffra som används på nytt betyder två olika texter.",
    ),
    source=trilingual(
        "Assumption of this project: versions follow one another in order. Most often an old file was copied over a newer one.",
        "Tämän projektin oletus: versiot seuraavat toisiaan järjestyksessä. Useimmiten vanha tiedosto on kopioitu uuden päälle.",
        "Det här projektets antagande: versioner följer på varandra i ordning. Oftast har en gammal fil kopierats över en nyare.",
    ),
    mend=trilingual(
        "Check that no newer text was lost. Then give a version higher than the one before.",
        "Varmista, ettei uudempaa tekstiä ole kadonnut. Anna sitten aiempaa suurempi versio.",
        "Kontrollera att ingen nyare text har gått förlorad. Ange sedan en version som är högre än den tidigare.",
    ),
    compares=True,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A description with a lower version than before."""
    if subject.compared and subject.chain:
        was, now = subject.compared.versions
        if _numbers(now) < _numbers(was):
            yield Finding(RULE.code, ("version",), {"was": was, "now": now}, help=Said(RULE.mend))


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdecimal()]
