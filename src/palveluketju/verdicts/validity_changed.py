"""From when and until when a description holds."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK739",
        "validity-changed",
        Severity.WARNING,
        trilingual(
            "the dates of validity or of the review change ({field}); {turn}",
            "voimassaolo tai tarkistuspäivä muuttuu ({field}); {turn}",
            "giltigheten eller översynsdatumet ändras ({field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("producer", "organiser"),
    on=watched("Dates", "valid_from valid_until review_due", "added", "removed", "changed"),
    notice=trilingual(
        "The description holds at other times, or is reviewed at another time, than before ({field}); {turn}.",
        "Kuvauksen voimassaolo tai tarkistuspäivä on muuttunut ({field}); {turn}.",
        "Beskrivningens giltighet eller översynsdatum har ändrats ({field}); {turn}.",
    ),
    what=trilingual(
        "The first or the last day of validity, or the day of the next review, is other than before.",
        "Voimassaolon alku- tai loppupäivä tai seuraavan tarkistuksen päivä on muuttunut.",
        "Giltighetens första eller sista dag, eller dagen för nästa översyn, är en annan.",
    ),
    why=trilingual(
        "Working by a description that does not hold yet, or no longer, is working by nothing.",
        "Kuvaus, joka ei ole vielä tai enää voimassa, ei ohjaa työtä.",
        "En beskrivning som inte gäller ännu, eller inte längre gäller, styr inte arbetet.",
    ),
    source=grounds.DECIDED,
    mirror="validity-changed",
)
