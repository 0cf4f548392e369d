"""Opening hours that got shorter."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.hours import hours_turn
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK716",
        "hours-cut",
        Severity.ERROR,
        trilingual(
            "the opening hours get shorter ({place}); {turn}",
            "aukioloajat lyhenevät ({place}); {turn}",
            "öppettiderna blir kortare ({place}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("Service Channel Contact", "opening_hours", "changed"),
    notice=trilingual(
        "The service is open for less time than before ({place}); {turn}. Clients are told of it and of where help is "
        "given at other times.",
        "Palvelu on avoinna lyhyemmän ajan kuin ennen ({place}); {turn}. Asiakkaille kerrotaan uusi aika ja se, mistä "
        "apua saa muulloin.",
        "Tjänsten är öppen kortare tid än förr ({place}); {turn}. Klienterna får veta de nya tiderna och var hjälp ges annars.",
    ),
    what=trilingual(
        "The new hours lie within the old ones, as far as days and hours can be read from the text.",
        "Uudet ajat mahtuvat vanhoihin, sikäli kuin päivät ja kellonajat voi lukea tekstistä.",
        "De nya tiderna ryms i de gamla, så långt dagar och klockslag kan läsas ur texten.",
    ),
    why=trilingual(
        "Clients who come at the old hours find the door closed and go to the emergency department.",
        "Vanhaan aikaan tulevat asiakkaat löytävät oven suljettuna ja hakeutuvat päivystykseen.",
        "Klienter som kommer på de gamla tiderna möter en stängd dörr och går till jouren.",
    ),
    source=grounds.OUT_OF_HOURS,
    mirror="hours-extended",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the days and hours in the language that both versions have."""
    return hours_turn(change) == "cut"
