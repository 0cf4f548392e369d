"""How often something is met about, measured or followed."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK737",
        "rhythm-changed",
        Severity.INFO,
        trilingual(
            "the rhythm changes ({place}, {field}); {turn}",
            "rytmi muuttuu ({place}, {field}); {turn}",
            "rytmen ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("producer", "organiser"),
    on=(
        *watched("Indicator Monitoring", "frequency", "added", "removed", "changed"),
        *watched("Coordination Group", "meets", "added", "removed", "changed"),
        *watched("Steering", "reviews", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "This is done at another rhythm than before ({place}, {field}); {turn}. Calendars and reports are changed to match.",
        "Tämä tehdään eri rytmissä kuin ennen ({place}, {field}); {turn}. Kalenterit ja raportit muutetaan sen mukaisiksi.",
        "Detta görs i en annan rytm än förr ({place}, {field}); {turn}. Kalendrar och rapporter ändras därefter.",
    ),
    what=trilingual(
        "How often an indicator is measured, a group meets, or the work is monitored or steered is other than before.",
        "Se, kuinka usein indikaattori mitataan, ryhmä kokoontuu tai työtä seurataan tai ohjataan, on muuttunut.",
        "Hur ofta en indikator mäts, en grupp möts eller arbetet följs upp eller styrs är annat än förr.",
    ),
    why=trilingual(
        "Values measured at another rhythm are not compared without a thought.",
        "Eri rytmissä mitattuja arvoja ei voi verrata miettimättä.",
        "Värden som mäts i en annan rytm kan inte jämföras utan eftertanke.",
    ),
    source=grounds.FOUR_QUESTIONS,
    mirror="rhythm-changed",
)
