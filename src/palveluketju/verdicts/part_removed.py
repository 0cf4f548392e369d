"""A part that is gone."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK791",
        "part-removed",
        Severity.WARNING,
        trilingual(
            "removed: {kind} ({place}, {field}): {old}",
            "poistuu: {kind} ({place}, {field}): {old}",
            "tas bort: {kind} ({place}, {field}): {old}",
        ),
    ),
    impact="organisation",
    perspectives=("producer", "organiser"),
    on=watched(ANY, "", "removed"),
    notice=trilingual(
        "Something is no longer in the description ({place}, {field}): {old}. Check whether somebody leant on it.",
        "Kuvauksesta on poistettu ({place}, {field}): {old}. Tarkistetaan, nojasiko joku siihen.",
        "Något finns inte längre i beskrivningen ({place}, {field}): {old}. Det kontrolleras om någon stödde sig på det.",
    ),
    what=trilingual(
        "An element is gone that no other verdict speaks of.",
        "Kuvauksesta on poistunut osa, josta mikään muu arvio ei kerro.",
        "En del är borta som ingen annan bedömning talar om.",
    ),
    why=trilingual(
        "What was removed without a word may have been somebody’s rule.",
        "Sanatta poistettu kohta on voinut olla jonkun ohje.",
        "Det som togs bort utan ett ord kan ha varit någons regel.",
    ),
    source=grounds.TOLD,
    mirror="part-added",
)
