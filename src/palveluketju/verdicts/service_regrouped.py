"""A service that was split in parts, or went into another."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK704",
        "service-regrouped",
        Severity.WARNING,
        trilingual(
            "services are grouped anew: “{name}” and “{origin}” ({place})",
            "palvelut ryhmitellään uudelleen: ”{name}” ja ”{origin}” ({place})",
            "tjänsterna grupperas om: ”{name}” och ”{origin}” ({place})",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("Service", "", "added", "removed"),
    notice=trilingual(
        "The services “{name}” and “{origin}” have been divided or joined ({place}). Check which of them clients are now "
        "guided to.",
        "Palvelut ”{name}” ja ”{origin}” on jaettu tai yhdistetty ({place}). Tarkistetaan, kumpaan asiakkaat nyt ohjataan.",
        "Tjänsterna ”{name}” och ”{origin}” har delats eller slagits ihop ({place}). Det kontrolleras till vilken "
        "klienterna nu hänvisas.",
    ),
    what=trilingual(
        "One service has become several, or several have become one, as their former ids tell.",
        "Yhdestä palvelusta on tullut useita tai useista yksi, kuten entiset tunnukset kertovat.",
        "En tjänst har blivit flera, eller flera har blivit en, som deras tidigare id:n visar.",
    ),
    why=trilingual(
        "The help is still there, but under another name and perhaps for fewer clients.",
        "Apu on yhä olemassa, mutta eri nimellä ja ehkä harvemmille asiakkaille.",
        "Hjälpen finns kvar, men under ett annat namn och kanske för färre klienter.",
    ),
    source=grounds.TIERS,
    mirror="service-regrouped",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """Only what has an origin: the others are simply new or gone."""
    return change.origin is not None
