"""A risk that is thought greater than before."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK746",
        "risk-raised",
        Severity.WARNING,
        trilingual(
            "the risk is thought greater ({place}, {field}); {turn}",
            "riski arvioidaan suuremmaksi ({place}, {field}); {turn}",
            "risken bedöms vara större ({place}, {field}); {turn}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer"),
    on=watched("Risk", "likelihood impact", "added", "removed", "changed"),
    notice=trilingual(
        "The risk is thought greater than before ({place}, {field}); {turn}. Check that its controls are in use.",
        "Riski arvioidaan entistä suuremmaksi ({place}, {field}); {turn}. Tarkistetaan, että hallintakeinot ovat käytössä.",
        "Risken bedöms vara större än förr ({place}, {field}); {turn}. Det kontrolleras att den hanteras som avtalat.",
    ),
    what=trilingual(
        "The likelihood or the impact of a risk is higher, or is said for the first time.",
        "Riskin todennäköisyys tai vaikutus on entistä suurempi, tai se kerrotaan ensi kertaa.",
        "En risks sannolikhet eller konsekvens är större, eller anges för första gången.",
    ),
    why=trilingual(
        "The controls were chosen for a smaller risk.",
        "Hallintakeinot on valittu pienempää riskiä varten.",
        "Åtgärderna valdes för en mindre risk.",
    ),
    source=grounds.SELF_MONITORING,
    mirror="risk-lowered",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the order of the words; not said is less than low."""
    return _weight(change.new) > _weight(change.old)


def _weight(word: str | None) -> int:
    return (None, "low", "medium", "high").index(word)
