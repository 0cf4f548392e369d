"""A baseline or an observation that was altered."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK766",
        "past-value-changed",
        Severity.WARNING,
        trilingual(
            "a value measured earlier changes ({place}, {field}); {turn}",
            "aiemmin mitattu arvo muuttuu ({place}, {field}); {turn}",
            "ett tidigare mätt värde ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=(
        *watched("Level", "", "added", "removed", held="Indicator.baseline"),
        *watched("Level", "value date text", "added", "removed", "changed", held="Indicator.baseline Indicator.observations"),
        *watched("Level", "", "removed", held="Indicator.observations"),
    ),
    notice=trilingual(
        "A value measured earlier is another in the description now ({place}, {field}); {turn}. Reports that used it are "
        "checked.",
        "Aiemmin mitattu arvo on kuvauksessa nyt toinen ({place}, {field}); {turn}. Sitä käyttäneet raportit tarkistetaan.",
        "Ett tidigare mätt värde är nu ett annat i beskrivningen ({place}, {field}); {turn}. Rapporter som har använt det"
        " kontrolleras.",
    ),
    what=trilingual(
        "The baseline or an observation of an indicator differs or is gone.",
        "Indikaattorin lähtötaso tai havainto on toinen tai poistunut.",
        "En indikators utgångsläge eller observation är en annan eller borta.",
    ),
    why=trilingual(
        "What was measured does not change afterwards without a reason.",
        "Mitattu ei muutu jälkikäteen ilman syytä.",
        "Det som har mätts ändras inte i efterhand utan skäl.",
    ),
    source=grounds.SAME_INSTRUMENT,
    mirror="observation-added",
)
