"""No date of birth stands in a description."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Mark, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK463",
        "birth-date",
        Severity.WARNING,
        trilingual(
            "a date of birth stands here",
            "tässä on syntymäaika",
            "här står ett födelsedatum",
        ),
    ),
    profile="draft",
    what=trilingual(
        "No date of birth stands in a description, not even in a comment.",
        "Kuvauksessa ei ole kenenkään syntymäaikaa, ei edes kommentissa.",
        "I en beskrivning står ingens födelsedatum, inte ens i en kommentar.",
    ),
    why=trilingual(
        "A date of birth belongs to one client; a chain tells of a group, and even an example must not point to anyone.",
        "Syntymäaika on yhden asiakkaan tieto. Ketju kertoo ryhmästä, eikä esimerkkikään saa osoittaa ketään.",
        "Ett födelsedatum är en enskild klients uppgift. En kedja berättar om en grupp, och inte ens ett "
        "exempel får peka ut någon.",
    ),
    source=trilingual(
        "Assumption of this project: a description holds no data of single clients.",
        "Tämän projektin oletus: kuvauksessa ei ole yksittäisen asiakkaan tietoja.",
        "Det här projektets antagande: en beskrivning innehåller inga uppgifter om enskilda klienter.",
    ),
    mend=trilingual(
        "Leave the date out. In a persona, write an age in round figures: about 80.",
        "Jätä päivä pois. Kirjoita asiakaspersoonalle ikä pyöreästi: noin 80-vuotias.",
        "Lämna bort datumet. Ge en klientpersona en ungefärlig ålder: ungefär 80 år.",
    ),
)
_HELP = Said(
    trilingual(
        "Leave the date out; an age will do.",
        "Jätä päivä pois; ikä riittää.",
        "Lämna bort datumet; åldern räcker.",
    )
)
_DATE = re.compile(r"(?<![\d.])(?:[0-3]?\d[./][01]?\d[./](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)")
_BORN = re.compile(
    r"(?<!\w)(?:synt[.]|syntynyt|syntymäaika|s[.]|född|födelsedatum|f[.]|born|date of birth)[:,]?[ \t]{1,3}\Z", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Finding]:
    """A whole date after a word for birth, anywhere in the text of the file, comments and contacts included."""
    text = subject.document.text
    for found in subject.numbers(_DATE):
        born = _BORN.search(text[max(found.start() - 30, 0) : found.start()])
        if born:
            yield Finding(RULE.code, help=_HELP, mark=Mark(found.start() - len(born[0]), found.end()))
