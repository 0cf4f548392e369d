"""A value that nothing harder is known of."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK794",
        "value-changed",
        Severity.INFO,
        trilingual(
            "a detail changes ({place}, {field}); {turn}",
            "tieto muuttuu ({place}, {field}); {turn}",
            "en uppgift ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("producer", "organiser"),
    on=watched(ANY, ANY, "added", "removed", "changed", "renamed"),
    notice=trilingual(
        "A detail has changed ({place}, {field}); {turn}.",
        "Tieto on muuttunut ({place}, {field}); {turn}.",
        "En uppgift har ändrats ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "A field is new, gone or other than before, and no other verdict speaks of it.",
        "Kenttä on uusi, poistunut tai muuttunut, eikä mikään muu arvio kerro siitä.",
        "Ett fält är nytt, borta eller ändrat, och ingen annan bedömning talar om det.",
    ),
    why=trilingual(
        "No difference is left unsaid.",
        "Yhtään eroa ei jätetä kertomatta.",
        "Ingen skillnad lämnas osagd.",
    ),
    source=grounds.TOLD,
    mirror="value-changed",
)
