"""Monitoring answers its four questions."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.model.monitoring import Monitoring
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK340",
        "monitoring-incomplete",
        Severity.WARNING,
        trilingual(
            "the monitoring leaves questions open: {keys}",
            "seuranta jättää kysymyksiä auki: {keys}",
            "uppföljningen lämnar frågor öppna: {keys}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Monitoring says which indicators are followed, from which systems, how often and by whom.",
        "Seuranta kertoo, mitä indikaattoreita seurataan, mistä järjestelmistä, kuinka usein ja kuka seuraa.",
        "Uppföljningen säger vilka indikatorer som följs, från vilka system, hur ofta och av vem.",
    ),
    why=trilingual(
        "Monitoring begins only when all four have been agreed; one open question is enough to stop it.",
        "Seuranta alkaa vasta, kun kaikki neljä on sovittu. Yksikin avoin kysymys riittää pysäyttämään sen.",
        "Uppföljningen börjar först när alla fyra är överenskomna. En enda öppen fråga räcker för att stoppa den.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: monitoring, evaluation and reporting.",
        "Keski-Suomen palveluketjutyön toimintamalli: seuranta, arviointi ja raportointi.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: uppföljning, utvärdering och rapportering.",
    ),
    mend=trilingual(
        "Write indicators:, systems:, frequency: and responsible: under monitoring:. What every indicator "
        "says itself need not be repeated.",
        "Kirjoita kohdan monitoring: alle indicators:, systems:, frequency: ja responsible:. Sitä, minkä "
        "jokainen indikaattori kertoo itse, ei tarvitse toistaa.",
        "Skriv indicators:, systems:, frequency: och responsible: under monitoring:. Det som varje indikator "
        "själv säger behöver inte upprepas.",
    ),
)
_HELP = Said(
    trilingual(
        "Say which indicators, from which systems, how often and who.",
        "Kerro, mitä indikaattoreita, mistä järjestelmistä, kuinka usein ja kuka.",
        "Säg vilka indikatorer, från vilka system, hur ofta och vem.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A round of monitoring, of a chain or an entity, with a question that neither it nor all of its indicators answer."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Monitoring):
        keys = ", ".join(_open(one, subject))
        if keys:
            yield Finding(RULE.code, path, {"keys": keys}, help=_HELP)


def _open(one: Monitoring, subject: Subject) -> Iterator[str]:
    if not one.indicators:
        yield "indicators"
    found = [subject.names.find(word, ("indicator",)) for word in one.indicators]
    followed = [each.element for each in found if each and isinstance(each.element, Indicator) and each.element.name]
    shared = len(followed) < len(found)  # what only a catalogue describes may answer for itself
    if not one.systems and not (followed and all(each.measured_from or each.codes for each in followed)) and not shared:
        yield "systems"
    if not one.frequency and not (followed and all(each.frequency for each in followed)) and not shared:
        yield "frequency"
    if not one.responsible and not (followed and all(each.responsible for each in followed)) and not shared:
        yield "responsible"
