"""A control of a risk that is gone."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK740",
        "control-removed",
        Severity.ERROR,
        trilingual(
            "the control of a risk is dropped ({place}, {field}): {old}",
            "riskin hallinta poistuu ({place}, {field}): {old}",
            "hanteringen av en risk faller bort ({place}, {field}): {old}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer", "organiser"),
    on=(
        *watched("Statement", "", "removed", held="Risk.controls"),
        *watched("Risk", "", "removed"),
    ),
    notice=trilingual(
        "What was done to hold the risk is no longer in the description ({place}, {field}): {old}. Check what is done "
        "instead before it ends.",
        "Keino, jolla riskiä on hallittu, ei enää ole kuvauksessa ({place}, {field}): {old}. Ennen sen lopettamista "
        "tarkistetaan, mitä tehdään tilalla.",
        "Det som har gjorts för att hantera risken finns inte längre i beskrivningen ({place}, {field}): {old}. Innan det"
        " upphör kontrolleras vad som görs i stället.",
    ),
    what=trilingual(
        "A control of a risk is gone, or a risk is gone together with its controls.",
        "Riskin hallintakeino on poistunut, tai riski on poistunut hallintakeinoineen.",
        "En åtgärd mot en risk är borta, eller en risk är borta tillsammans med sina åtgärder.",
    ),
    why=trilingual(
        "The risk does not become smaller by nobody holding it.",
        "Riski ei pienene sillä, että kukaan ei hallitse sitä.",
        "Risken blir inte mindre av att ingen hanterar den.",
    ),
    source=grounds.SELF_MONITORING,
    mirror="control-added",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """Of a risk that is gone only when controls go with it."""
    return change.concept != "Risk" or bool(change.old.get("controls"))
