"""What is done when something fails, no longer said."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK747",
        "fallback-removed",
        Severity.ERROR,
        trilingual(
            "nothing says any more what is done when this fails ({place}, {field}); {turn}",
            "kuvaus ei enää kerro, mitä tehdään, jos tämä ei onnistu ({place}, {field}); {turn}",
            "inget säger längre vad som görs om detta misslyckas ({place}, {field}); {turn}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer"),
    on=(
        *watched("Handoff", "if_fails", "removed"),
        *watched("Wait", "if_exceeded", "removed"),
        *watched("Repeats", "sooner_if", "removed"),
    ),
    notice=trilingual(
        "The way that was agreed on for when things go wrong is gone ({place}, {field}); {turn}. Agree on a new one "
        "before it is given up.",
        "Sovittu varamenettely on poistunut ({place}, {field}); {turn}. Uudesta sovitaan ennen kuin entisestä luovutaan.",
        "Det avtalade reservförfarandet är borta ({place}, {field}); {turn}. Ett nytt avtalas innan det gamla slopas.",
    ),
    what=trilingual(
        "What is done when a handoff fails, a wait takes too long or the state gets worse, is gone.",
        "On poistunut tieto siitä, mitä tehdään, kun siirto epäonnistuu, odotus venyy tai vointi huononee.",
        "Uppgiften om vad som görs när en överföring misslyckas, en väntan drar ut på tiden eller läget blir sämre är borta.",
    ),
    why=trilingual(
        "Sooner or later something fails, and without an agreed way the client is left alone with it.",
        "Ennemmin tai myöhemmin jokin ei onnistu, ja ilman sovittua tapaa asiakas jää yksin.",
        "Förr eller senare misslyckas något, och utan ett avtalat sätt lämnas klienten ensam.",
    ),
    source=grounds.OWN_PART,
    mirror="fallback-changed",
)
