"""The condition of a choice."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK754",
        "condition-changed",
        Severity.WARNING,
        trilingual(
            "the condition of the way “{name}” changes ({place}); {turn}",
            "jatkon ”{name}” ehto muuttuu ({place}); {turn}",
            "villkoret för vägen ”{name}” ändras ({place}); {turn}",
        ),
    ),
    impact="process",
    perspectives=("client", "producer"),
    on=watched("Next", "if", "added", "removed", "changed"),
    notice=trilingual(
        "The way “{name}” is taken on another condition than before ({place}); {turn}.",
        "Jatko ”{name}” valitaan eri ehdolla kuin ennen ({place}); {turn}.",
        "Vägen ”{name}” väljs på ett annat villkor än förr ({place}); {turn}.",
    ),
    what=trilingual(
        "When a way on from a step is taken is said in other words, for the first time or no longer.",
        "Se, milloin askeleesta jatketaan tätä tietä, kerrotaan eri sanoin, ensi kertaa tai ei enää.",
        "När en väg vidare från ett steg väljs anges med andra ord, för första gången eller inte längre.",
    ),
    why=trilingual(
        "The same client is led elsewhere than yesterday.",
        "Sama asiakas ohjautuu eri paikkaan kuin eilen.",
        "Samma klient leds någon annanstans än i går.",
    ),
    source=grounds.SEAMLESS,
    mirror="condition-changed",
)
