"""A key of the author’s own."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK786",
        "own-key-changed",
        Severity.INFO,
        trilingual(
            "a key of your own changes ({place}, {field}); {turn}",
            "oma avain muuttuu ({place}, {field}); {turn}",
            "en egen nyckel ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="wording",
    perspectives=("organiser",),
    on=watched(ANY, ANY, "added", "removed", "changed"),
    notice=trilingual(
        "Data of the organisation’s own has changed ({place}, {field}); {turn}.",
        "Organisaation oma tieto on muuttunut ({place}, {field}); {turn}.",
        "Organisationens egna uppgifter har ändrats ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "A key that begins with x- is new, gone or other than before.",
        "Avain, jonka alussa on x-, on uusi, poistunut tai muuttunut.",
        "En nyckel som börjar med x- är ny, borta eller ändrad.",
    ),
    why=trilingual(
        "Only the organisation knows what it is for.",
        "Vain organisaatio tietää, mitä varten se on.",
        "Bara organisationen vet vad den är till för.",
    ),
    source=grounds.TOLD,
    mirror="own-key-changed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """A key that the language does not know."""
    return change.node.field(change.key) == ("extra",)
