"""An indicator tells of something."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK352",
        "indicator-unused",
        Severity.INFO,
        trilingual(
            "no goal, risk or round of monitoring uses this indicator",
            "mikään tavoite, riski tai seuranta ei käytä tätä indikaattoria",
            "inget mål, ingen risk och ingen uppföljning använder den här indikatorn",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every indicator tells of a goal, a risk or the main target, or is followed in the monitoring.",
        "Jokainen indikaattori kertoo tavoitteesta, riskistä tai päätavoitteesta tai kuuluu seurantaan.",
        "Varje indikator berättar om ett mål, en risk eller huvudmålet eller ingår i uppföljningen.",
    ),
    why=trilingual(
        "A figure that tells of nothing takes time to collect, and nothing follows from it.",
        "Luku, joka ei kerro mistään, vie keräämisen ajan, eikä siitä seuraa mitään.",
        "En siffra som inte berättar om något tar tid att samla in och leder inte till något.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: every tier sets risks and indicators side by side.",
        "Itä-Uudenmaan palveluketjukuvaus: riskit ja indikaattorit ovat kullakin tasolla rinnakkain.",
        "Östra Nylands beskrivning av en servicekedja: på varje nivå står risker och indikatorer sida vid sida.",
    ),
    mend=trilingual(
        "Name it under measured_by: of a goal or a risk, or under indicators: of the monitoring. Otherwise leave it out.",
        "Nimeä se tavoitteen tai riskin kohdassa measured_by: tai seurannan kohdassa indicators:. Muuten jätä se pois.",
        "Nämn den under measured_by: i ett mål eller en risk, eller under indicators: i uppföljningen. Lämna annars bort den.",
    ),
)
_HELP = Said(
    trilingual(
        "Name it under measured_by: of a goal or a risk, or in the monitoring.",
        "Nimeä se tavoitteen tai riskin kohdassa measured_by: tai seurannassa.",
        "Nämn den under measured_by: i ett mål eller en risk, eller i uppföljningen.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator of a description that nothing in it refers to; what others use of a catalogue is not known here."""
    if subject.chain is None:
        return
    for path, one, _ in subject.each(Indicator):
        if not subject.mentions(one):
            yield Finding(RULE.code, path, help=_HELP)
