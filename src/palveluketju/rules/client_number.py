"""No number of a single client stands in a description."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Mark, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK464",
        "client-number",
        Severity.WARNING,
        trilingual(
            "this looks like the number of a single client",
            "tämä näyttää yksittäisen asiakkaan numerolta",
            "det här ser ut som en enskild klients nummer",
        ),
        secret=True,
    ),
    profile="draft",
    what=trilingual(
        "A description holds no number by which one client or one visit is found in a system, not even in a comment.",
        "Kuvauksessa ei ole numeroa, jolla yksittäisen asiakkaan tai käynnin löytää järjestelmästä, ei edes kommentissa.",
        "Beskrivningen har inget nummer med vilket en klient eller ett besök hittas i ett system, inte ens i en kommentar.",
    ),
    why=trilingual(
        "Such a number comes with what was copied from a client’s record, and Git keeps it for ever.",
        "Tällainen numero tulee mukana, kun tekstiä kopioidaan asiakkaan tiedoista, ja Git säilyttää sen.",
        "Ett sådant nummer följer med när text kopieras ur en klients uppgifter, och Git bevarar det.",
    ),
    source=trilingual(
        "Client Data Act of healthcare and social welfare 703/2023; GDPR, article 5: no more data than needed.",
        "Asiakastietolaki 703/2023; EU:n tietosuoja-asetus, 5 artikla: vain tarpeelliset tiedot.",
        "Kunduppgiftslagen 703/2023; EU:s dataskyddsförordning, artikel 5: bara nödvändiga uppgifter.",
    ),
    mend=trilingual(
        "Remove it, also from earlier versions of the file. Describe clients as a group.",
        "Poista se, myös tiedoston aiemmista versioista. Kuvaa asiakkaat ryhmänä.",
        "Ta bort det, också ur tidigare versioner av filen. Beskriv klienterna som en grupp.",
    ),
)
#: a word for the number of a client, a visit or a referral, and a number longer than a year right after it
_NUMBER = re.compile(
    r"(?<!\w)(?:(?:potilas|asiakas|käynti|lähete|sairauskertomus|hoitojakso)(?:numero|tunnus|nro|id)|henkilötunnus|hetu"
    r"|(?:patient|klient|besöks|remiss)(?:nummer|nr|id)|personbeteckning"
    r"|(?:patient|client|visit|referral|record) (?:number|no[.]|id))"
    r"\)?(?: on| är| is)?[:#]?[ \t]{0,3}(?=[\w-]*\d[\w-]*\d{4})[\w-]{5,30}",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Such a word with its number, anywhere in the text of the file, comments included."""
    for found in subject.numbers(_NUMBER):
        yield Finding(RULE.code, help=Said(RULE.mend), mark=Mark(*found.span()))
