"""Somebody answers for the whole chain."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK400",
        "no-responsible-party",
        Severity.WARNING,
        trilingual(
            "nobody is named to answer for the chain",
            "ketjulle ei ole nimetty vastuutahoa",
            "kedjan har ingen ansvarig part",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain names the party that answers for the whole.",
        "Ketjulle on nimetty vastuutaho, joka vastaa kokonaisuudesta.",
        "Kedjan har en ansvarig part som svarar för helheten.",
    ),
    why=trilingual(
        "Many organisations work in a chain. If nobody answers for the whole, everyone answers for a part and the client for "
        "what is between.",
        "Ketjussa työskentelee monta organisaatiota. Jos kukaan ei vastaa kokonaisuudesta, kukin hoitaa osansa ja väliin jäävä "
        "jää asiakkaalle.",
        "I en kedja arbetar många organisationer. Om ingen svarar för helheten sköter var och en sin del, och det som blir "
        "emellan lämnas åt klienten.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: core working group and responsible party.",
        "Keski-Suomen palveluketjutyön toimintamalli: ydintyöryhmä ja vastuutaho.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: kärnarbetsgrupp och ansvarig part.",
    ),
    mend=trilingual(
        "Add coordination: and responsible: with the role that answers for the whole.",
        "Lisää coordination: ja sen alle responsible: ja rooli, joka vastaa kokonaisuudesta.",
        "Lägg till coordination: och under den responsible: med den roll som svarar för helheten.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain without coordination, a steering party, a led group and an owner."""
    chain = subject.chain
    if chain and chain.kind == "chain" and chain.owner is None and not subject.led:
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
