"""No identity code of a person stands in a file."""

import datetime
import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Mark, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK460",
        "identity-code",
        Severity.ERROR,
        trilingual(
            "a personal identity code stands here",
            "tässä on henkilötunnus",
            "här står en personbeteckning",
        ),
        secret=True,
    ),
    profile="draft",
    what=trilingual(
        "No personal identity code stands anywhere in a file, not even in a comment.",
        "Henkilötunnusta ei ole missään kohdassa tiedostoa, ei edes kommentissa.",
        "Ingen personbeteckning står någonstans i filen, inte ens i en kommentar.",
    ),
    why=trilingual(
        "A description is published and copied; an identity code in it can harm a client, and it cannot be taken back.",
        "Kuvaus julkaistaan ja kopioidaan. Henkilötunnus siinä voi vahingoittaa asiakasta, eikä sitä saa enää takaisin.",
        "En beskrivning publiceras och kopieras. En personbeteckning i den kan skada en klient och kan inte tas tillbaka.",
    ),
    source=trilingual(
        "Assumption of this project: what has the form and the check character of an identity code, as since "
        "2023, is taken for one.",
        "Tämän projektin oletus: henkilötunnukseksi luetaan se, millä on vuodesta 2023 käytössä ollut muoto "
        "ja oikea tarkistusmerkki.",
        "Det här projektets antagande: som personbeteckning räknas det som har den form som använts sedan "
        "2023 och rätt kontrolltecken.",
    ),
    mend=trilingual(
        "Remove it, also from earlier versions of the file. In an example, write that the code is left out.",
        "Poista se, myös tiedoston aiemmista versioista. Esimerkissä kerro, että tunnus on jätetty pois.",
        "Ta bort den, också från tidigare versioner av filen. I ett exempel, skriv att beteckningen är utelämnad.",
    ),
    silent=False,
)
_HELP = Said(
    trilingual(
        "Remove it, also from earlier versions of the file.",
        "Poista se, myös tiedoston aiemmista versioista.",
        "Ta bort den, också från tidigare versioner av filen.",
    )
)
#: day, month, year; the sign of the century with what Word makes of the hyphen; an individual number; the check character
_CODE = re.compile(r"([0-3]\d)([01]\d)(\d\d)([-+–‑−A-FU-Ya-fu-y])(\d{3})([0-9A-FHJ-NPR-Ya-fhj-npr-y])(?!\w)", re.ASCII)
_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES = dict.fromkeys("ABCDEF", 2000) | {"+": 1800}


def check(subject: Subject) -> Iterator[Finding]:
    """A valid code anywhere in the text of the file. The code is not told, and the finding has no path to what holds it."""
    text = subject.document.text
    for found in subject.numbers(_CODE):
        day, month, year, sign, number, check = found.groups()
        alone = not (text[found.start() - 1].isalnum() or text[found.start() - 1] == "_")
        right = _CHECK[int(day + month + year + number) % len(_CHECK)] == check.upper() and int(number) > 1
        if alone and right and _is_day(int(day), int(month), _CENTURIES.get(sign.upper(), 1900) + int(year)):
            yield Finding(RULE.code, help=_HELP, mark=Mark(found.start(), found.end()))


def _is_day(day: int, month: int, year: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True
