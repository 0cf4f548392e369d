"""Opening hours that moved, or of which it cannot be told."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.hours import hours_turn
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK718",
        "hours-changed",
        Severity.WARNING,
        trilingual(
            "the opening hours change ({place}); {turn}",
            "aukioloajat muuttuvat ({place}); {turn}",
            "öppettiderna ändras ({place}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("Service Channel Contact", "opening_hours", "added", "removed", "changed"),
    notice=trilingual(
        "The opening hours are others than before ({place}); {turn}. Clients are told of it.",
        "Aukioloajat ovat muuttuneet ({place}); {turn}. Asiakkaille kerrotaan uusi aika.",
        "Öppettiderna har ändrats ({place}); {turn}. Klienterna får veta de nya tiderna.",
    ),
    what=trilingual(
        "The hours are neither shorter nor longer as a whole, or they cannot be read as days and hours, or they are said "
        "for the first time or no longer.",
        "Ajat eivät ole kokonaan lyhyemmät eivätkä pidemmät, niitä ei voi lukea päivinä ja kellonaikoina, tai ne "
        "kerrotaan ensi kertaa tai ei enää.",
        "Tiderna är varken helt kortare eller helt längre, de kan inte läsas som dagar och klockslag, eller de sägs för "
        "första gången eller inte längre.",
    ),
    why=trilingual(
        "Whether clients lose hours has to be read by a person.",
        "Ihmisen on luettava, menettävätkö asiakkaat palveluaikaa.",
        "En människa måste läsa om klienterna mister tid.",
    ),
    source=grounds.OUT_OF_HOURS,
    mirror="hours-changed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the days and hours in the language that both versions have."""
    return hours_turn(change) == "changed"
