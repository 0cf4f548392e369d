"""A description that went back in its life."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK771",
        "status-back",
        Severity.WARNING,
        trilingual(
            "the description goes back in its life; {turn}",
            "kuvauksen tila palaa taaksepäin; {turn}",
            "beskrivningens status går bakåt; {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("client", "producer", "organiser"),
    on=watched("Chain", "status", "changed"),
    notice=trilingual(
        "The status of the description has gone back; {turn}. Ask what is followed until it is in use again.",
        "Kuvauksen tila on palannut taaksepäin; {turn}. Selvitetään, mitä noudatetaan, kunnes kuvaus on taas käytössä.",
        "Beskrivningens status har gått bakåt; {turn}. Det reds ut vad som följs tills beskrivningen är i bruk igen.",
    ),
    what=trilingual(
        "The status goes from in use or approved towards draft.",
        "Tila palaa käytöstä tai hyväksytystä kohti luonnosta.",
        "Statusen går från i bruk eller godkänd mot utkast.",
    ),
    why=trilingual(
        "Nobody knows whether a chain that was in use and is a draft again still holds.",
        "Kukaan ei tiedä, päteekö ketju, joka oli käytössä ja on taas luonnos.",
        "Ingen vet om en kedja som var i bruk och åter är ett utkast fortfarande gäller.",
    ),
    source=grounds.DECIDED,
    mirror="status-advanced",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the order of the statuses."""
    return bool(_rank(change.new) < _rank(change.old))


def _rank(status: str) -> int:
    return ("draft", "in_review", "approved", "in_use", "retired").index(status)
