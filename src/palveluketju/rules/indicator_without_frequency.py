"""Every indicator says how often it is measured."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.model.monitoring import Monitoring
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK345",
        "indicator-without-frequency",
        Severity.WARNING,
        trilingual(
            "it is not said how often this is measured",
            "ei kerrota, kuinka usein mitataan",
            "det sägs inte hur ofta det mäts",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every indicator, or the monitoring that follows it, says how often it is measured.",
        "Jokaisesta indikaattorista kerrotaan, kuinka usein mitataan. Sen voi kertoa myös seuranta, johon indikaattori kuuluu.",
        "För varje indikator sägs hur ofta den mäts. Det kan också sägas i den uppföljning som indikatorn hör till.",
    ),
    why=trilingual(
        "What is measured now and then shows no development, and a change for the worse is seen too late.",
        "Satunnaisista mittauksista ei näe kehitystä, ja huono suunta huomataan liian myöhään.",
        "Enstaka mätningar visar ingen utveckling, och en dålig riktning upptäcks för sent.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: monitoring, evaluation and reporting.",
        "Keski-Suomen palveluketjutyön toimintamalli: seuranta, arviointi ja raportointi.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: uppföljning, utvärdering och rapportering.",
    ),
    mend=trilingual(
        "Write frequency: and how often, such as monthly, quarterly or yearly.",
        "Kirjoita frequency: ja kuinka usein, esimerkiksi monthly (kuukausittain), quarterly "
        "(neljännesvuosittain) tai yearly (vuosittain).",
        "Skriv frequency: och hur ofta, till exempel monthly (varje månad), quarterly (varje kvartal) eller yearly (varje år).",
    ),
)
_HELP = Said(
    trilingual(
        "Add frequency:, such as quarterly.",
        "Lisää frequency:, esimerkiksi quarterly.",
        "Lägg till frequency:, till exempel quarterly.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator without `frequency`, not of a model; where monitoring follows it, the monitoring is asked."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Indicator):
        followed = any(isinstance(each, Monitoring) for each in subject.mentions(one))
        if not one.frequency and not followed:
            yield Finding(RULE.code, path, help=_HELP)
