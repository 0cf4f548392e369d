"""Every indicator says who measures and reports."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.model.monitoring import Monitoring
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK346",
        "indicator-without-responsible",
        Severity.WARNING,
        trilingual(
            "it is not said who measures and reports",
            "ei kerrota, kuka mittaa ja raportoi",
            "det sägs inte vem som mäter och rapporterar",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every indicator, or the monitoring that follows it, names the role that measures and reports.",
        "Jokaiselle indikaattorille nimetään rooli, joka mittaa ja raportoi. Sen voi nimetä myös seuranta, "
        "johon indikaattori kuuluu.",
        "För varje indikator anges rollen som mäter och rapporterar. Den kan också anges i den uppföljning "
        "som indikatorn hör till.",
    ),
    why=trilingual(
        "A measurement that is nobody’s task is left undone.",
        "Mittaus, joka ei ole kenenkään tehtävä, jää tekemättä.",
        "En mätning som inte är någons uppgift blir ogjord.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: monitoring, evaluation and reporting.",
        "Keski-Suomen palveluketjutyön toimintamalli: seuranta, arviointi ja raportointi.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: uppföljning, utvärdering och rapportering.",
    ),
    mend=trilingual(
        "Write responsible: and a role, not a person’s name.",
        "Kirjoita responsible: ja rooli, ei henkilön nimeä.",
        "Skriv responsible: och en roll, inte en persons namn.",
    ),
)
_HELP = Said(
    trilingual(
        "Add responsible: and a role.",
        "Lisää responsible: ja rooli.",
        "Lägg till responsible: och en roll.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator without `responsible`, not of a model; where monitoring follows it, the monitoring is asked."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Indicator):
        followed = any(isinstance(each, Monitoring) for each in subject.mentions(one))
        if not one.responsible and not followed:
            yield Finding(RULE.code, path, help=_HELP)
