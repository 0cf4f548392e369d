"""A description that is further in its life: in review, approved, in use."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK770",
        "status-advanced",
        Severity.WARNING,
        trilingual(
            "the description is further in its life; {turn}",
            "kuvauksen tila etenee; {turn}",
            "beskrivningens status går framåt; {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("client", "producer", "organiser"),
    on=watched("Chain", "status", "changed"),
    notice=trilingual(
        "The status of the description has changed; {turn}. What is in use is followed in the work.",
        "Kuvauksen tila on muuttunut; {turn}. Käytössä olevaa kuvausta noudatetaan työssä.",
        "Beskrivningens status har ändrats; {turn}. En beskrivning som är i bruk följs i arbetet.",
    ),
    what=trilingual(
        "The status goes from draft towards in use.",
        "Tila etenee luonnoksesta kohti käyttöä.",
        "Statusen går från utkast mot i bruk.",
    ),
    why=trilingual(
        "From the day a description is in use, people are to work by it.",
        "Kun kuvaus otetaan käyttöön, työ tehdään sen mukaan.",
        "Från den dag en beskrivning är i bruk ska arbetet följa den.",
    ),
    source=grounds.DECIDED,
    mirror="status-back",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the order of the statuses."""
    return bool(_rank(change.new) > _rank(change.old) and change.new != "retired")


def _rank(status: str) -> int:
    return ("draft", "in_review", "approved", "in_use", "retired").index(status)
