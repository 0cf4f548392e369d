"""A handoff says who hands over."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.handoff import Handoff
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK390",
        "handoff-without-sender",
        Severity.WARNING,
        trilingual(
            "this handoff does not say who hands over",
            "tässä siirrossa ei sanota, kuka siirtää",
            "den här överföringen säger inte vem som överför",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every handoff names the party that hands over.",
        "Jokainen siirto nimeää siirtävän tahon.",
        "Varje överföring anger den aktör som överför.",
    ),
    why=trilingual(
        "Whoever hands over must know that it is theirs to do, and the receiver must know whom to ask.",
        "Siirtävän tahon on tiedettävä, että siirto on sen tehtävä, ja vastaanottajan, keneltä kysyä.",
        "Den som överför måste veta att det är dess uppgift, och mottagaren måste veta vem man kan fråga.",
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
        "Add from: with the role, the unit or the group that hands over.",
        "Lisää from: ja siirtävä rooli, yksikkö tai ryhmä.",
        "Lägg till from: och rollen, enheten eller gruppen som överför.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A handoff without `from`. Asked of every kind of description."""
    for path, handoff, _ in subject.each(Handoff):
        if not handoff.from_:
            help = Said(
                trilingual(
                    "Add from: and the party that hands over.",
                    "Lisää from: ja siirtävä taho.",
                    "Lägg till from: och den aktör som överför.",
                )
            )
            yield Finding(RULE.code, path, help=help)
