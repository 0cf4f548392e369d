"""A risk has an owner."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.risk import Risk
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK354",
        "risk-without-owner",
        Severity.WARNING,
        trilingual(
            "the risk has no owner",
            "riskillä ei ole omistajaa",
            "risken har ingen ägare",
        ),
    ),
    profile="approved",
    what=trilingual(
        "Every risk of an approved chain has an owner: the role that watches it.",
        "Hyväksytyn ketjun jokaisella riskillä on omistaja eli rooli, joka seuraa sitä.",
        "Varje risk i en godkänd kedja har en ägare, en roll som följer den.",
    ),
    why=trilingual(
        "A risk that everybody watches is watched by nobody.",
        "Kaikkien yhteistä riskiä ei seuraa kukaan.",
        "En risk som är allas är det ingen som följer.",
    ),
    source=trilingual(
        "Assumption of this project: whoever watches a risk is named like whoever measures an indicator.",
        "Tämän projektin oletus: riskin seuraaja nimetään samoin kuin indikaattorin mittaaja.",
        "Det här projektets antagande: den som följer en risk utses på samma sätt som den som mäter en indikator.",
    ),
    mend=trilingual(
        "Write owner: and a role, not a person’s name.",
        "Kirjoita owner: ja rooli, ei henkilön nimeä.",
        "Skriv owner: och en roll, inte en persons namn.",
    ),
)
_HELP = Said(
    trilingual(
        "Add owner: and a role.",
        "Lisää owner: ja rooli.",
        "Lägg till owner: och en roll.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A risk of a chain or an entity without `owner`; a model leaves it to its users."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Risk):
        if not one.owner:
            yield Finding(RULE.code, path, help=_HELP)
