"""Every indicator says from which system its figures come."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.model.monitoring import Monitoring
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK344",
        "indicator-without-source",
        Severity.WARNING,
        trilingual(
            "it is not said from which system the figures come",
            "ei kerrota, mistä järjestelmästä luvut saadaan",
            "det sägs inte från vilket system siffrorna fås",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every indicator, or the monitoring that follows it, names the system its figures come from.",
        "Jokaisesta indikaattorista kerrotaan, mistä järjestelmästä luvut saadaan. Sen voi kertoa myös "
        "seuranta, johon indikaattori kuuluu.",
        "För varje indikator sägs från vilket system siffrorna fås. Det kan också sägas i den uppföljning "
        "som indikatorn hör till.",
    ),
    why=trilingual(
        "When the source of the figures has not been agreed, nobody collects them.",
        "Jos lukujen lähdettä ei ole sovittu, kukaan ei kerää niitä.",
        "Om källan till siffrorna inte är överenskommen samlar ingen in dem.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: monitoring, evaluation and reporting.",
        "Keski-Suomen palveluketjutyön toimintamalli: seuranta, arviointi ja raportointi.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: uppföljning, utvärdering och rapportering.",
    ),
    mend=trilingual(
        "Write measured_from: and the system or the register. A code of a register under codes: will do as well.",
        "Kirjoita measured_from: ja järjestelmän tai rekisterin nimi. Myös rekisterin tunnus kohdassa codes: riittää.",
        "Skriv measured_from: och systemets eller registrets namn. Även en kod i ett register under codes: räcker.",
    ),
)
_HELP = Said(
    trilingual(
        "Add measured_from: and the system or the register.",
        "Lisää measured_from: ja järjestelmän tai rekisterin nimi.",
        "Lägg till measured_from: och systemets eller registrets namn.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator without `measured_from` or `codes`, not of a model; where monitoring follows it, the monitoring is asked."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Indicator):
        followed = any(isinstance(each, Monitoring) for each in subject.mentions(one))
        if not (one.measured_from or one.codes) and not followed:
            yield Finding(RULE.code, path, help=_HELP)
