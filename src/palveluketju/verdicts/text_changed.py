"""A text in other words, where nothing harder is known of it."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK788",
        "text-changed",
        Severity.INFO,
        trilingual(
            "the text changes ({place}, {field}); {turn}",
            "teksti muuttuu ({place}, {field}); {turn}",
            "texten ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="wording",
    perspectives=("producer",),
    on=watched(ANY, ANY, "changed"),
    notice=trilingual(
        "The text has been rewritten ({place}, {field}); {turn}.",
        "Teksti on kirjoitettu uudelleen ({place}, {field}); {turn}.",
        "Texten har skrivits om ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "The words of a text differ by more than spelling, in a place that decides nothing by itself.",
        "Tekstin sanat eroavat muuten kuin oikeinkirjoitukseltaan kohdassa, joka ei yksin ratkaise mitään.",
        "Orden i en text skiljer sig åt annat än i stavning, på ett ställe som inte ensamt avgör något.",
    ),
    why=trilingual(
        "A description may say more than its author meant to change.",
        "Kuvaus voi sanoa enemmän kuin kirjoittaja aikoi muuttaa.",
        "En beskrivning kan säga mer än skribenten avsåg att ändra.",
    ),
    source=grounds.TOLD,
    mirror="text-changed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """Texts for people; other values are told as such."""
    return bool(change.node.field(change.key)[0] == "text")
