"""A new value of an indicator."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK769",
        "observation-added",
        Severity.INFO,
        trilingual(
            "a new value is measured ({place}): {new}",
            "uusi mitattu arvo ({place}): {new}",
            "ett nytt mätt värde ({place}): {new}",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=watched("Level", "", "added", "moved", "reordered", held="Indicator.observations"),
    notice=trilingual(
        "The indicator has a new value ({place}): {new}.",
        "Indikaattorilla on uusi arvo ({place}): {new}.",
        "Indikatorn har ett nytt värde ({place}): {new}.",
    ),
    what=trilingual(
        "An observation of an indicator is new.",
        "Indikaattorin havainto on uusi.",
        "En indikators observation är ny.",
    ),
    why=trilingual(
        "Nobody has to work otherwise, but it tells whether the work works.",
        "Se ei muuta työtä mutta kertoo, toimiiko se.",
        "Det ändrar inte arbetet men visar om det fungerar.",
    ),
    source=grounds.SAME_INSTRUMENT,
    mirror="past-value-changed",
)
