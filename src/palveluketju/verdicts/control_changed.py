"""A control of a risk in other words than before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK742",
        "control-changed",
        Severity.WARNING,
        trilingual(
            "a control of the risk changes ({place}); {turn}",
            "riskin hallintakeino muuttuu ({place}); {turn}",
            "en åtgärd mot risken ändras ({place}); {turn}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer"),
    on=(
        *watched("Statement", "text", "changed", held="Risk.controls"),
        *watched("Statement", "", "moved", held="Risk.controls"),
    ),
    notice=trilingual(
        "The risk is held in another way than before ({place}); {turn}.",
        "Riskiä hallitaan eri tavalla kuin ennen ({place}); {turn}.",
        "Risken hanteras på ett annat sätt än förr ({place}); {turn}.",
    ),
    what=trilingual(
        "The words of a control differ by more than spelling, or it belongs to another risk.",
        "Hallintakeinon sanat eroavat muuten kuin oikeinkirjoitukseltaan, tai se kuuluu toiseen riskiin.",
        "Orden i en åtgärd skiljer sig åt annat än i stavning, eller den hör till en annan risk.",
    ),
    why=trilingual(
        "A control that was watered down looks the same in a list.",
        "Vesitetty hallintakeino näyttää luettelossa samalta.",
        "En urvattnad åtgärd ser likadan ut i en lista.",
    ),
    source=grounds.SELF_MONITORING,
    mirror="control-changed",
)
