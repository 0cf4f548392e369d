"""A handoff says what information moves."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.handoff import Handoff
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK392",
        "handoff-without-information",
        Severity.WARNING,
        trilingual(
            "this handoff does not say what information moves",
            "tässä siirrossa ei sanota, mitä tietoa siirtyy",
            "den här överföringen säger inte vilken information som överförs",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every handoff tells what the receiver is told or sent.",
        "Jokainen siirto kertoo, mitä tietoa vastaanottaja saa.",
        "Varje överföring anger vilken information mottagaren får.",
    ),
    why=trilingual(
        "When the information is not agreed, the client is asked the same things again, or the receiver decides without knowing.",
        "Jos tiedoista ei ole sovittu, asiakkaalta kysytään samat asiat uudelleen tai vastaanottaja päättää tietämättä.",
        "Om informationen inte är avtalad får klienten samma frågor igen, eller så beslutar mottagaren utan att veta.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: an integrated service means that the client's information is at hand for the "
        "professionals who work together.",
        "THL:n PKPK-käsikirjan luonnos 2019: integroidussa palvelussa asiakasta koskeva tieto on yhdessä toimivien "
        "ammattilaisten hyödynnettävissä.",
        "THL:s utkast till PKPK-handbok 2019: i integrerad service kan de yrkespersoner som samarbetar använda uppgifterna om "
        "klienten.",
    ),
    mend=trilingual(
        "Add information: with one thing after each dash, such as the client's own wish and the assessment that was made.",
        "Lisää information: ja yksi asia kullekin viivalle, esimerkiksi asiakkaan oma toive ja tehty arvio.",
        "Lägg till information: med en sak efter varje streck, till exempel klientens egen önskan och bedömningen som har "
        "gjorts.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A handoff of a chain without `information`; an entity or a model leaves it to its chains."""
    if subject.chain is None or subject.chain.kind != "chain":
        return
    for path, handoff, _ in subject.each(Handoff):
        if not handoff.information:
            help = Said(
                trilingual(
                    "Add information: and what the receiver must know.",
                    "Lisää information: ja se, mitä vastaanottajan on tiedettävä.",
                    "Lägg till information: och det som mottagaren måste veta.",
                )
            )
            yield Finding(RULE.code, path, help=help)
