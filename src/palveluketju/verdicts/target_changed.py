"""What is to be reached."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK765",
        "target-changed",
        Severity.WARNING,
        trilingual(
            "the target changes ({place}, {field}); {turn}",
            "tavoitetaso muuttuu ({place}, {field}); {turn}",
            "målnivån ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=(
        *watched("Level", "", "added", "removed", held="Indicator.target"),
        *watched("Level", "value date text", "added", "removed", "changed", held="Indicator.target"),
        *watched("MainTarget", "", "added", "removed"),
        *watched("MainTarget", "text indicator", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "The target is another than before ({place}, {field}); {turn}.",
        "Tavoitetaso on muuttunut ({place}, {field}); {turn}.",
        "Målnivån har ändrats ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "The target of an indicator or the main target of the chain is new, gone or other than before.",
        "Indikaattorin tavoite tai ketjun päätavoite on uusi, poistunut tai muuttunut.",
        "En indikators mål eller kedjans huvudmål är nytt, borta eller ändrat.",
    ),
    why=trilingual(
        "A target that moves while it is measured is reached by moving it.",
        "Kesken mittauksen siirtyvä tavoite saavutetaan siirtämällä sitä.",
        "Ett mål som flyttas medan det mäts nås genom att flyttas.",
    ),
    source=grounds.GOALS,
    mirror="target-changed",
)
