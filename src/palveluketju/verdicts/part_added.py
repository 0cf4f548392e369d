"""A new part that nothing harder is known of."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK790",
        "part-added",
        Severity.INFO,
        trilingual(
            "new: {kind} ({place}, {field}): {new}",
            "uutta: {kind} ({place}, {field}): {new}",
            "nytt: {kind} ({place}, {field}): {new}",
        ),
    ),
    impact="organisation",
    perspectives=("producer", "organiser"),
    on=watched(ANY, "", "added"),
    notice=trilingual(
        "Something new is in the description ({place}, {field}): {new}.",
        "Kuvauksessa on uutta ({place}, {field}): {new}.",
        "Det finns något nytt i beskrivningen ({place}, {field}): {new}.",
    ),
    what=trilingual(
        "An element is new that no other verdict speaks of.",
        "Kuvauksessa on uusi osa, josta mikään muu arvio ei kerro.",
        "En del är ny som ingen annan bedömning talar om.",
    ),
    why=trilingual(
        "No difference is left unsaid.",
        "Yhtään eroa ei jätetä kertomatta.",
        "Ingen skillnad lämnas osagd.",
    ),
    source=grounds.TOLD,
    mirror="part-removed",
)
