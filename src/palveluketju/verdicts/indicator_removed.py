"""An indicator that is no longer measured."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK767",
        "indicator-removed",
        Severity.ERROR,
        trilingual(
            "the indicator “{name}” is removed, so its series ends ({place})",
            "indikaattori ”{name}” poistuu ja aikasarja päättyy ({place})",
            "indikatorn ”{name}” tas bort och tidsserien upphör ({place})",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=watched("Indicator", "", "removed"),
    notice=trilingual(
        "The indicator “{name}” is no longer measured ({place}). Check which goals and risks it was to show.",
        "Indikaattoria ”{name}” ei enää mitata ({place}). Tarkistetaan, mitä tavoitteita ja riskejä se osoitti.",
        "Indikatorn ”{name}” mäts inte längre ({place}). Det kontrolleras vilka mål och risker den visade.",
    ),
    what=trilingual(
        "An indicator of the chain or of a tier is gone.",
        "Ketjun tai tason indikaattori on poissa.",
        "En indikator för kedjan eller en nivå är borta.",
    ),
    why=trilingual(
        "What is no longer measured is no longer noticed, and a series that has ended cannot be mended later.",
        "Mitä ei mitata, sitä ei huomata, eikä katkennutta aikasarjaa voi korjata jälkikäteen.",
        "Det som inte mäts märks inte, och en bruten tidsserie kan inte lagas i efterhand.",
    ),
    source=grounds.FOUR_QUESTIONS,
    mirror="indicator-added",
)
