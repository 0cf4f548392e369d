"""A risk that is thought smaller than before."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK745",
        "risk-lowered",
        Severity.WARNING,
        trilingual(
            "the risk is thought smaller ({place}, {field}); {turn}",
            "riski arvioidaan pienemmäksi ({place}, {field}); {turn}",
            "risken bedöms vara mindre ({place}, {field}); {turn}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer", "organiser"),
    on=watched("Risk", "likelihood impact", "added", "removed", "changed"),
    notice=trilingual(
        "The risk is thought smaller than before ({place}, {field}); {turn}. Its controls are followed as before until "
        "something else is agreed.",
        "Riski arvioidaan entistä pienemmäksi ({place}, {field}); {turn}. Hallintakeinoja noudatetaan kuten ennen, ellei "
        "toisin sovita.",
        "Risken bedöms vara mindre än förr ({place}, {field}); {turn}. Åtgärderna följs som förr tills något annat avtalas.",
    ),
    what=trilingual(
        "The likelihood or the impact of a risk is lower, or is no longer said.",
        "Riskin todennäköisyys tai vaikutus on entistä pienempi, tai sitä ei enää kerrota.",
        "En risks sannolikhet eller konsekvens är mindre, eller anges inte längre.",
    ),
    why=trilingual(
        "A risk that is thought small gets less attention: the ground for it must be known.",
        "Pieneksi arvioitu riski saa vähemmän huomiota, joten perusteen on oltava tiedossa.",
        "En risk som bedöms som liten får mindre uppmärksamhet: grunden måste vara känd.",
    ),
    source=grounds.SELF_MONITORING,
    mirror="risk-raised",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the order of the words; not said is less than low."""
    return _weight(change.new) < _weight(change.old)


def _weight(word: str | None) -> int:
    return (None, "low", "medium", "high").index(word)
