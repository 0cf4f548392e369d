"""An indicator that was not measured before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK768",
        "indicator-added",
        Severity.INFO,
        trilingual(
            "the indicator “{name}” is new ({place})",
            "indikaattori ”{name}” on uusi ({place})",
            "indikatorn ”{name}” är ny ({place})",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=watched("Indicator", "", "added"),
    notice=trilingual(
        "Something new is measured: {name} ({place}). Check who records it, and where.",
        "Uutta mitattavaa: {name} ({place}). Tarkistetaan, kuka sen kirjaa ja mihin.",
        "Något nytt mäts: {name} ({place}). Det kontrolleras vem som antecknar det och var.",
    ),
    what=trilingual(
        "An indicator of the chain or of a tier is new.",
        "Ketjun tai tason indikaattori on uusi.",
        "En indikator för kedjan eller en nivå är ny.",
    ),
    why=trilingual(
        "Figures come only from what somebody records.",
        "Lukuja saadaan vain siitä, mitä joku kirjaa.",
        "Siffror fås bara av det som någon antecknar.",
    ),
    source=grounds.FOUR_QUESTIONS,
    mirror="indicator-removed",
)
