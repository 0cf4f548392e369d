"""A risk that was not named before."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK744",
        "risk-added",
        Severity.WARNING,
        trilingual(
            "a new risk is named ({place}): {new}",
            "kuvauksessa on uusi riski ({place}): {new}",
            "en ny risk nämns ({place}): {new}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer"),
    on=watched("Risk", "", "added"),
    notice=trilingual(
        "There is a new risk to watch for ({place}): {new}.",
        "Uutta riskiä seurataan ({place}): {new}.",
        "En ny risk följs upp ({place}): {new}.",
    ),
    what=trilingual(
        "A risk is new, without controls.",
        "Riski on uusi, eikä sillä ole hallintakeinoja.",
        "En risk är ny och har inga åtgärder.",
    ),
    why=trilingual(
        "Somebody has noticed a danger; the others have to learn of it.",
        "Joku on huomannut vaaran, ja muiden on saatava tietää siitä.",
        "Någon har märkt en fara, och de andra måste få veta om den.",
    ),
    source=grounds.RISKS,
    mirror="risk-removed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """One with controls is told by them."""
    return not change.new.get("controls")
