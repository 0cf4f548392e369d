"""A control of a risk that was not there before."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK741",
        "control-added",
        Severity.INFO,
        trilingual(
            "the control of a risk gets stronger ({place}, {field}): {new}",
            "riskin hallinta vahvistuu ({place}, {field}): {new}",
            "hanteringen av en risk stärks ({place}, {field}): {new}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer"),
    on=(
        *watched("Statement", "", "added", held="Risk.controls"),
        *watched("Risk", "", "added"),
    ),
    notice=trilingual(
        "There is a new way to hold the risk ({place}, {field}): {new}. It is taken into use.",
        "Riskin hallintaan on uusi keino ({place}, {field}): {new}. Se otetaan käyttöön.",
        "Det finns ett nytt sätt att hantera risken ({place}, {field}): {new}. Det tas i bruk.",
    ),
    what=trilingual(
        "A risk has a new control, or a new risk comes with its controls.",
        "Riskillä on uusi hallintakeino, tai uudella riskillä on hallintakeinot.",
        "En risk har en ny åtgärd, eller en ny risk har åtgärder.",
    ),
    why=trilingual(
        "A control works only when those who meet the risk use it.",
        "Hallintakeino toimii vain, jos riskin kohtaavat käyttävät sitä.",
        "En åtgärd fungerar bara om de som möter risken använder den.",
    ),
    source=grounds.SELF_MONITORING,
    mirror="control-removed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """Of a new risk only when it has controls."""
    return change.concept != "Risk" or bool(change.new.get("controls"))
