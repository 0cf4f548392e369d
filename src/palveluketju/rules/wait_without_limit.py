"""Waiting has a limit."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Wait
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK379",
        "wait-without-limit",
        Severity.WARNING,
        trilingual(
            "nothing says how long one may wait here",
            "tässä ei sanota, kuinka kauan saa odottaa",
            "här sägs inte hur länge man får vänta",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Waiting has a limit, and what is done when it passes.",
        "Odotukselle on sanottu enimmäisaika ja se, mitä sen ylittyessä tehdään.",
        "För väntan anges en längsta tid och vad som görs när den överskrids.",
    ),
    why=trilingual(
        "Without a limit nobody notices that a client has been left waiting.",
        "Ilman enimmäisaikaa kukaan ei huomaa, että asiakas on jäänyt odottamaan.",
        "Utan en gräns märker ingen att en klient har blivit kvar i väntan.",
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
        "Add within: and if_exceeded: under waits:.",
        "Lisää kohtaan waits: avaimet within: ja if_exceeded:.",
        "Lägg till within: och if_exceeded: under waits:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step of a chain that waits without `within`."""
    if subject.chain is None or subject.chain.kind != "chain":
        return
    for path, wait, _ in subject.each(Wait):
        if not wait.within:
            help = Said(
                trilingual(
                    "Add within:, such as within: 3 mo, and if_exceeded:.",
                    "Lisää within:, esimerkiksi within: 3 mo, ja if_exceeded:.",
                    "Lägg till within:, till exempel within: 3 mo, och if_exceeded:.",
                )
            )
            yield Finding(RULE.code, path, help=help)
