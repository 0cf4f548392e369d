"""Opening hours that got longer."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.hours import hours_turn
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK717",
        "hours-extended",
        Severity.INFO,
        trilingual(
            "the opening hours get longer ({place}); {turn}",
            "aukioloajat pitenevät ({place}); {turn}",
            "öppettiderna blir längre ({place}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("Service Channel Contact", "opening_hours", "changed"),
    notice=trilingual(
        "The service is open for more time than before ({place}); {turn}. Clients are told of it.",
        "Palvelu on avoinna entistä pidempään ({place}); {turn}. Asiakkaille kerrotaan uusi aika.",
        "Tjänsten är öppen längre än förr ({place}); {turn}. Klienterna får veta de nya tiderna.",
    ),
    what=trilingual(
        "The old hours lie within the new ones, as far as days and hours can be read from the text.",
        "Vanhat ajat mahtuvat uusiin, sikäli kuin päivät ja kellonajat voi lukea tekstistä.",
        "De gamla tiderna ryms i de nya, så långt dagar och klockslag kan läsas ur texten.",
    ),
    why=trilingual(
        "More hours need more people at work, and help only those who know of them.",
        "Pidempi aika vaatii tekijöitä, ja siitä hyötyvät vain ne, jotka tietävät siitä.",
        "Längre öppettider kräver personal och är till nytta bara för dem som känner till dem.",
    ),
    source=grounds.OUT_OF_HOURS,
    mirror="hours-cut",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the days and hours in the language that both versions have."""
    return hours_turn(change) == "extended"
