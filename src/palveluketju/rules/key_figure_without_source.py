"""A key figure says where it is from."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Path, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.element import Element
from palveluketju.model.key_figure import KeyFigure
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK480",
        "key-figure-without-source",
        Severity.WARNING,
        trilingual(
            "the key figure has no source",
            "tunnusluvulla ei ole lähdettä",
            "nyckeltalet har ingen källa",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every key figure says where it is from, or that it is an assumption.",
        "Jokainen tunnusluku kertoo lähteensä tai sen, että se on oletus.",
        "Varje nyckeltal anger sin källa, eller att det är ett antagande.",
    ),
    why=trilingual(
        "A figure without a source cannot be checked or renewed, and it lives on in slides for years.",
        "Lähteetöntä lukua ei voi tarkistaa eikä päivittää, ja se elää esityksissä vuosia.",
        "Ett tal utan källa kan inte kontrolleras eller uppdateras, och det lever kvar i presentationer i åratal.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 2, the situation analysis and its data sources.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 2, tilanneanalyysi ja sen tietolähteet.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 2, lägesanalysen och dess datakällor.",
    ),
    mend=trilingual(
        "Write source: and the id of one of the sources:, or the source in words. A guess goes under assumption:.",
        "Kirjoita source: ja lähteen tunniste kohdasta sources: tai lähde sanoin. Arvio kirjataan kohtaan assumption:.",
        "Skriv source: och id för en av källorna under sources:, eller källan i ord. En gissning skrivs under assumption:.",
    ),
)
_HELP = Said(
    trilingual(
        "Add source:, or assumption: when it is a guess.",
        "Lisää source: tai, jos luku on arvio, assumption:.",
        "Lägg till source:, eller assumption: om talet är en gissning.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A key figure without `source` and `assumption`; what holds it, or the whole file, may give the source."""
    figures = subject.each(KeyFigure)
    if not figures:
        return
    sourced: set[Path] = {path for path, one, _ in subject.each(Element) if one.source or one.assumption}
    for path, _, _ in figures:
        if not any(path[:length] in sourced for length in range(len(path) + 1)):
            yield Finding(RULE.code, path, help=_HELP)
