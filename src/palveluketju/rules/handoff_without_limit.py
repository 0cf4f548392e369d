"""A handoff has a time limit."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.handoff import Handoff
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK393",
        "handoff-without-limit",
        Severity.WARNING,
        trilingual(
            "this handoff has no time limit",
            "tällä siirrolla ei ole määräaikaa",
            "den här överföringen har ingen tidsgräns",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every handoff says within what time it happens.",
        "Jokainen siirto kertoo, missä ajassa se tapahtuu.",
        "Varje överföring anger inom vilken tid den sker.",
    ),
    why=trilingual(
        "Without a limit neither side can see that a handoff is late, and the client waits.",
        "Ilman määräaikaa kumpikaan osapuoli ei näe, että siirto on myöhässä, ja asiakas odottaa.",
        "Utan tidsgräns ser ingendera parten att överföringen är försenad, och klienten väntar.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: each party answers for its part for the client's smooth and timely move to the "
        "services of another provider or unit.",
        "THL:n PKPK-käsikirjan luonnos 2019: kukin toimija vastaa osaltaan asiakkaan sujuvasta ja oikea-aikaisesta "
        "siirtymisestä toisen tuottajan tai yksikön palveluihin.",
        "THL:s utkast till PKPK-handbok 2019: varje aktör ansvarar för sin del för att klienten smidigt och i rätt tid går över "
        "till en annan producents eller enhets tjänster.",
    ),
    mend=trilingual(
        "Add within:, such as within: 3 d, and after: if the time is counted from something else than the decision to hand over.",
        "Lisää within:, esimerkiksi within: 3 d, ja tarvittaessa after: eli mistä tapahtumasta aika lasketaan.",
        "Lägg till within:, till exempel within: 3 d, och vid behov after: för händelsen som tiden räknas från.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A handoff of a chain without `within`; an entity or a model leaves it to its chains."""
    if subject.chain is None or subject.chain.kind != "chain":
        return
    for path, handoff, _ in subject.each(Handoff):
        if not handoff.within:
            help = Said(
                trilingual(
                    "Add within:, such as within: 3 d.",
                    "Lisää within:, esimerkiksi within: 3 d.",
                    "Lägg till within:, till exempel within: 3 d.",
                )
            )
            yield Finding(RULE.code, path, help=help)
