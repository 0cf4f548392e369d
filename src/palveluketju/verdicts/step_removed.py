"""A step or a stage of the pathway that is gone."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK750",
        "step-removed",
        Severity.WARNING,
        trilingual(
            "the {kind} “{name}” is removed from the pathway ({place})",
            "polulta poistuu {kind} ”{name}” ({place})",
            "ur vägen tas bort: {kind} ”{name}” ({place})",
        ),
    ),
    impact="process",
    perspectives=("client", "producer"),
    on=watched("Step Stage", "", "removed"),
    notice=trilingual(
        "This is no longer done: {kind} “{name}” ({place}). Check who now sees to what was done in it.",
        "Tätä ei enää tehdä: {kind} ”{name}” ({place}). Tarkistetaan, missä sen tehtävät nyt hoidetaan.",
        "Detta görs inte längre: {kind} ”{name}” ({place}). Det kontrolleras var uppgifterna nu sköts.",
    ),
    what=trilingual(
        "A step or a stage is gone from the pathway.",
        "Polun askel tai vaihe on poissa.",
        "Ett steg eller ett skede i vägen är borta.",
    ),
    why=trilingual(
        "What was done in it is done elsewhere or left undone, and the steps around it lead on differently.",
        "Siinä tehty työ tehdään muualla tai jää tekemättä, ja viereiset askeleet johtavat eri paikkaan.",
        "Det som gjordes där görs någon annanstans eller blir ogjort, och stegen intill leder vidare på ett annat sätt.",
    ),
    source=grounds.SEAMLESS,
    mirror="step-added",
)
