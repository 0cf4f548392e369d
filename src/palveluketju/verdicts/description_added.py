"""A description or a catalogue that was not there before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK795",
        "description-added",
        Severity.INFO,
        trilingual(
            "{kind} “{name}” is new",
            "uutta: {kind} ”{name}”",
            "nytt: {kind} ”{name}”",
        ),
    ),
    impact="organisation",
    perspectives=("client", "producer", "organiser"),
    on=watched("Chain Catalog", "", "added"),
    notice=trilingual(
        "There is something new to work by: {kind} “{name}”.",
        "Työn pohjana on uutta: {kind} ”{name}”.",
        "Det finns något nytt att arbeta enligt: {kind} ”{name}”.",
    ),
    what=trilingual(
        "The file was not there in the old version.",
        "Tiedostoa ei ollut vanhassa versiossa.",
        "Filen fanns inte i den gamla versionen.",
    ),
    why=trilingual(
        "A description that nobody knows of changes nothing.",
        "Kuvaus, jota kukaan ei tunne, ei muuta mitään.",
        "En beskrivning som ingen känner till ändrar inget.",
    ),
    source=grounds.SHARED_WORK,
    mirror="description-removed",
)
