"""What has been approved gets a new version when its content changes."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK410",
        "version-not-raised",
        Severity.WARNING,
        trilingual(
            "the content has changed, but the version is still {version}",
            "sisältö on muuttunut, mutta versio on yhä {version}",
            "innehållet har ändrats, men versionen är fortfarande {version}",
        ),
    ),
    profile="approved",
    what=trilingual(
        "When the content of an approved description changes, its version changes too. Layout, comments, status, dates and "
        "approvals are not content.",
        "Kun hyväksytyn kuvauksen sisältö muuttuu, myös versio muuttuu. Asettelu, kommentit, tila, päivämäärät ja hyväksynnät "
        "eivät ole sisältöä.",
        "När innehållet i en godkänd beskrivning ändras, ändras också versionen. Layout, kommentarer, status, datum och "
        "godkännanden är inte innehåll.",
    ),
    why=trilingual(
        "Readers and approvals refer to a version. Two different contents with one number cannot be told apart.",
        "Lukijat ja hyväksynnät viittaavat versioon. Kahta eri sisältöä, joilla on sama numero, ei erota toisistaan.",
        "Läsare och godkännanden hänvisar till en version. Två olika innehåll med samma nummer går inte att skilja åt.",
    ),
    source=trilingual(
        "Assumption of this project: one version number means one content. A draft may change freely.",
        "Tämän projektin oletus: yksi versionumero tarkoittaa yhtä sisältöä. Luonnosta saa muuttaa vapaasti.",
        "Det här projektets antagande: ett versionsnummer betyder ett innehåll. Ett utkast får ändras fritt.",
    ),
    mend=trilingual(
        "Raise version: the last number for a correction, the middle one for an addition, the first for a new way of working.",
        "Nosta versiota: viimeinen numero, jos korjasit; keskimmäinen, jos lisäsit; ensimmäinen, jos toimintatapa muuttui.",
        "Höj version: den sista siffran för en rättelse, den mellersta för ett tillägg, den första för ett nytt arbetssätt.",
    ),
    compares=True,
)
#: what tells of the document, and how others find it
_BESIDES = frozenset(("pkpk", "version", "status", "dates", "approvals", "formerly"))


def check(subject: Subject) -> Iterator[Finding]:
    """A description whose content differs from the one before, with the version it had then."""
    compared = subject.compared
    if compared and subject.chain:
        was, now = compared.versions
        if was == now and compared.differs(_BESIDES):
            yield Finding(RULE.code, ("version",), {"version": now}, help=Said(RULE.mend))
