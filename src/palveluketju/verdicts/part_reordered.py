"""A part in another place of its list."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK793",
        "part-reordered",
        Severity.INFO,
        trilingual(
            "in another order: {kind} {new} ({place})",
            "eri järjestyksessä: {kind} {new} ({place})",
            "i en annan ordning: {kind} {new} ({place})",
        ),
    ),
    impact="wording",
    perspectives=("producer", "organiser"),
    on=(
        *watched(ANY, "", "reordered"),
        *watched(ANY, ANY, "reordered"),
    ),
    notice=trilingual(
        "Only the order of a list has changed: {kind} {new} ({place}).",
        "Vain luettelon järjestys on muuttunut: {kind} {new} ({place}).",
        "Bara ordningen i en lista har ändrats: {kind} {new} ({place}).",
    ),
    what=trilingual(
        "An element stands in another place of the same list.",
        "Osa on samassa luettelossa eri kohdassa.",
        "En del står på en annan plats i samma lista.",
    ),
    why=trilingual(
        "Of most lists the order tells only what is read first.",
        "Useimpien luettelojen järjestys kertoo vain, mikä luetaan ensin.",
        "I de flesta listor visar ordningen bara vad som läses först.",
    ),
    source=grounds.TOLD,
    mirror="part-reordered",
)
