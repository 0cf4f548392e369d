"""The schedule of the work on the chain."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK738",
        "schedule-changed",
        Severity.INFO,
        trilingual(
            "the schedule changes ({place}, {field}); {turn}",
            "aikataulu muuttuu ({place}, {field}); {turn}",
            "tidtabellen ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("producer", "organiser"),
    on=(
        *watched("Milestone", "", "added", "removed", "moved"),
        *watched("Milestone", "date text", "added", "removed", "changed"),
        *watched("Phase Pilot", "starts ends", "added", "removed", "changed"),
        *watched("Phase", "done", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "The schedule is another than before ({place}, {field}); {turn}.",
        "Aikataulu on muuttunut ({place}, {field}); {turn}.",
        "Tidtabellen har ändrats ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "A milestone, or the start, the end or the state of a phase or a pilot, is new, gone or other than before.",
        "Välitavoite tai työvaiheen tai kokeilun alku, loppu tai tilanne on uusi, poistunut tai muuttunut.",
        "En milstolpe, eller ett arbetsskedes eller en pilots början, slut eller läge, är ny, borta eller ändrad.",
    ),
    why=trilingual(
        "Those who have planned their own work by it must plan anew.",
        "Niiden, jotka ovat suunnitelleet oman työnsä sen mukaan, on suunniteltava uudelleen.",
        "De som har planerat sitt eget arbete enligt den måste planera om.",
    ),
    source=grounds.CRITERIA,
    mirror="schedule-changed",
)
