"""An approved chain is followed up."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK309",
        "no-monitoring",
        Severity.WARNING,
        trilingual(
            "nothing says how the chain is followed up",
            "mikään ei kerro, miten ketjua seurataan",
            "inget säger hur kedjan följs upp",
        ),
    ),
    profile="approved",
    what=trilingual(
        "An approved chain answers four questions: which indicators, from which systems, how often, who.",
        "Hyväksytty ketju vastaa neljään kysymykseen: millä indikaattoreilla, mistä järjestelmistä, kuinka usein ja kuka seuraa.",
        "En godkänd kedja svarar på fyra frågor: med vilka indikatorer, ur vilka system, hur ofta och vem som följer upp.",
    ),
    why=trilingual(
        "Only follow-up shows whether the chain is followed in practice and whether it helps. What nobody is set to measure is "
        "left unmeasured.",
        "Vain seuranta kertoo, toimitaanko ketjun mukaan ja onko siitä apua. Se, mitä kenenkään tehtävä ei ole mitata, jää "
        "mittaamatta.",
        "Bara uppföljningen visar om kedjan följs i praktiken och om den hjälper. Det som ingen har till uppgift att mäta blir "
        "inte mätt.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: monitoring, evaluation and reporting.",
        "Keski-Suomen palveluketjutyön toimintamalli: seuranta, arviointi ja raportointi.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: uppföljning, utvärdering och rapportering.",
    ),
    mend=trilingual(
        "Add monitoring: with indicators:, systems:, frequency: and responsible:.",
        "Lisää monitoring: ja sen alle indicators:, systems:, frequency: ja responsible:.",
        "Lägg till monitoring: och under den indicators:, systems:, frequency: och responsible:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain without monitoring, none of whose indicators says how often and by whom it is measured."""
    chain = subject.chain
    if chain is None or chain.kind != "chain" or chain.monitoring:
        return
    indicators = [one.element for one in subject.each(Indicator, own=False)]
    unknown = any(one.use and not one.name for one in indicators)  # in a catalogue that is not here
    if not unknown and not any(one.frequency and one.responsible for one in indicators):
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
