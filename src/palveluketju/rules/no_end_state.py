"""An approved chain says what has changed when it ends."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK313",
        "no-end-state",
        Severity.INFO,
        trilingual(
            "nothing says what has changed for the client when the chain ends",
            "mikään ei kerro, mikä asiakkaan tilanteessa on muuttunut ketjun päättyessä",
            "inget säger vad som har förändrats för klienten när kedjan slutar",
        ),
    ),
    profile="approved",
    what=trilingual(
        "An approved chain says what has changed for the client when it ends.",
        "Hyväksytty ketju kertoo, mikä asiakkaan tilanteessa on muuttunut, kun ketju päättyy.",
        "En godkänd kedja säger vad som har förändrats för klienten när den slutar.",
    ),
    why=trilingual(
        "A service chain ends when the wanted change has happened. If the change is not told, nobody knows when the client no "
        "longer needs the chain.",
        "Palveluketju päättyy, kun toivottu muutos on tapahtunut. Jos muutosta ei ole kerrottu, ei tiedä, milloin asiakas ei "
        "enää tarvitse ketjua.",
        "En servicekedja slutar när den önskade förändringen har skett. Om förändringen inte är angiven vet ingen när klienten "
        "inte längre behöver kedjan.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: the concept of a service chain.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun käsite.",
        "THL:s utkast till PKPK-handbok 2019: begreppet servicekedja.",
    ),
    mend=trilingual(
        "Add end_state: and say what has changed in the client's life or health.",
        "Lisää end_state: ja kerro, mikä asiakkaan elämäntilanteessa tai terveydentilassa on muuttunut.",
        "Lägg till end_state: och säg vad som har förändrats i klientens livssituation eller hälsa.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain without a wanted change, whose pathway does not tell in words how it ends."""
    chain = subject.chain
    if chain is None or chain.kind != "chain" or chain.end_state or chain.wanted_changes:
        return
    ends = [step.ends for _, step, _ in subject.each(Step) if step.ends]
    if chain.pathway and not ends:
        return  # that its end is not said is told of the pathway
    if not any(one.text for one in ends):
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
