"""A handoff says who receives."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.handoff import Handoff
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK391",
        "handoff-without-receiver",
        Severity.WARNING,
        trilingual(
            "this handoff does not say who receives",
            "tässä siirrossa ei sanota, kuka ottaa vastaan",
            "den här överföringen säger inte vem som tar emot",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every handoff names the party that receives.",
        "Jokainen siirto nimeää vastaanottavan tahon.",
        "Varje överföring anger den aktör som tar emot.",
    ),
    why=trilingual(
        "A client who is handed over to nobody in particular falls between two services.",
        "Asiakas, jota ei siirretä kenellekään nimetylle taholle, putoaa kahden palvelun väliin.",
        "En klient som inte överförs till någon bestämd aktör faller mellan två tjänster.",
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
        "Add to: with the role, the unit or the group that receives.",
        "Lisää to: ja vastaanottava rooli, yksikkö tai ryhmä.",
        "Lägg till to: och rollen, enheten eller gruppen som tar emot.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A handoff without `to`. Asked of every kind of description."""
    for path, handoff, _ in subject.each(Handoff):
        if not handoff.to:
            help = Said(
                trilingual(
                    "Add to: and the party that receives.",
                    "Lisää to: ja vastaanottava taho.",
                    "Lägg till to: och den aktör som tar emot.",
                )
            )
            yield Finding(RULE.code, path, help=help)
