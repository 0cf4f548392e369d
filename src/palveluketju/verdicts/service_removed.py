"""A service that is no longer there."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK701",
        "service-removed",
        Severity.ERROR,
        trilingual(
            "the service “{name}” is removed ({place})",
            "palvelu ”{name}” poistuu ({place})",
            "tjänsten ”{name}” tas bort ({place})",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("Service", "", "removed"),
    notice=trilingual(
        "The service “{name}” is no longer available ({place}). Clients are not guided to it any more.",
        "Palvelua ”{name}” ei enää ole ({place}). Asiakkaita ei enää ohjata siihen.",
        "Tjänsten ”{name}” finns inte längre ({place}). Klienter hänvisas inte längre dit.",
    ),
    what=trilingual(
        "A service of the chain or of a tier is gone, and it has not become a part of another.",
        "Ketjun tai tason palvelu on poissa, eikä se ole tullut osaksi toista palvelua.",
        "En tjänst i kedjan eller på en nivå är borta och har inte blivit en del av en annan.",
    ),
    why=trilingual(
        "Clients lose a place to get help, and professionals go on guiding people to it until somebody tells them.",
        "Asiakkailta poistuu paikka, josta saa apua, ja ammattilaiset ohjaavat siihen, kunnes joku kertoo.",
        "Klienterna mister ett ställe där man får hjälp, och yrkespersonerna hänvisar dit tills någon berättar.",
    ),
    source=grounds.TIERS,
    mirror="service-added",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """One that went into another is told as such."""
    return change.origin is None
