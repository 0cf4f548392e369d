"""A risk that is no longer named."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK743",
        "risk-removed",
        Severity.WARNING,
        trilingual(
            "the risk is no longer named ({place}): {old}",
            "riskiä ei enää mainita ({place}): {old}",
            "risken nämns inte längre ({place}): {old}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer", "organiser"),
    on=watched("Risk", "", "removed"),
    notice=trilingual(
        "The risk is no longer in the description ({place}): {old}. Check that it is over before it is no longer watched for.",
        "Riskiä ei enää mainita kuvauksessa ({place}): {old}. Varmistetaan, että se on poistunut, ennen kuin seuranta "
        "lopetetaan.",
        "Risken nämns inte längre i beskrivningen ({place}): {old}. Det säkerställs att den är över innan uppföljningen upphör.",
    ),
    what=trilingual(
        "A risk without controls is gone.",
        "Riski, jolla ei ole hallintakeinoja, on poistunut.",
        "En risk utan åtgärder är borta.",
    ),
    why=trilingual(
        "Out of the description is out of mind.",
        "Mitä ei mainita, sitä ei seurata.",
        "Det som inte nämns följs inte.",
    ),
    source=grounds.RISKS,
    mirror="risk-added",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """One with controls is told by them."""
    return not change.old.get("controls")
