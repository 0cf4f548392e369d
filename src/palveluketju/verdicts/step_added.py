"""A step or a stage of the pathway that was not there before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK751",
        "step-added",
        Severity.WARNING,
        trilingual(
            "the pathway has a new {kind}: “{name}” ({place})",
            "polulla on uusi {kind}: ”{name}” ({place})",
            "vägen har ett nytt {kind}: ”{name}” ({place})",
        ),
    ),
    impact="process",
    perspectives=("client", "producer"),
    on=watched("Step Stage", "", "added"),
    notice=trilingual(
        "Something new is done: {kind} “{name}” ({place}).",
        "Polulla tehdään jotain uutta: {kind} ”{name}” ({place}).",
        "Något nytt görs: {kind} ”{name}” ({place}).",
    ),
    what=trilingual(
        "A step or a stage is new on the pathway.",
        "Polulla on uusi askel tai vaihe.",
        "Vägen har ett nytt steg eller skede.",
    ),
    why=trilingual(
        "New work needs somebody to do it, time to do it in, and a client who knows why.",
        "Uusi työ tarvitsee tekijän ja ajan, ja asiakkaan on tiedettävä, miksi se tehdään.",
        "Nytt arbete behöver någon som gör det, tid att göra det på och en klient som vet varför.",
    ),
    source=grounds.SEAMLESS,
    mirror="step-removed",
)
