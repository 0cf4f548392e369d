"""A service that was not there before."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK702",
        "service-added",
        Severity.INFO,
        trilingual(
            "the service “{name}” is new ({place})",
            "palvelu ”{name}” on uusi ({place})",
            "tjänsten ”{name}” är ny ({place})",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("Service", "", "added"),
    notice=trilingual(
        "There is a new service, “{name}” ({place}). Clients can be guided to it.",
        "Käytössä on uusi palvelu ”{name}” ({place}). Asiakkaita voi ohjata siihen.",
        "Det finns en ny tjänst, ”{name}” ({place}). Klienter kan hänvisas dit.",
    ),
    what=trilingual(
        "A service of the chain or of a tier is new, and it is not a part of an old one.",
        "Ketjussa tai tasolla on uusi palvelu, joka ei ole osa vanhaa palvelua.",
        "I kedjan eller på en nivå finns en ny tjänst som inte är en del av en gammal.",
    ),
    why=trilingual(
        "A new service helps only when those who guide clients know of it.",
        "Uudesta palvelusta on hyötyä vasta, kun asiakkaita ohjaavat tietävät siitä.",
        "En ny tjänst är till nytta först när de som hänvisar klienter känner till den.",
    ),
    source=grounds.TIERS,
    mirror="service-removed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """One that an old one was split into is told as such."""
    return change.origin is None
