"""A description or a catalogue that is gone."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK796",
        "description-removed",
        Severity.ERROR,
        trilingual(
            "{kind} “{name}” is removed",
            "poistuu: {kind} ”{name}”",
            "tas bort: {kind} ”{name}”",
        ),
    ),
    impact="organisation",
    perspectives=("client", "producer", "organiser"),
    on=watched("Chain Catalog", "", "removed"),
    notice=trilingual(
        "This is no longer there: {kind} “{name}”. Ask what is followed instead.",
        "Poistettu: {kind} ”{name}”. Selvitetään, mitä sen tilalla noudatetaan.",
        "Borttaget: {kind} ”{name}”. Det reds ut vad som följs i stället.",
    ),
    what=trilingual(
        "The file is not there in the new version.",
        "Tiedostoa ei ole uudessa versiossa.",
        "Filen finns inte i den nya versionen.",
    ),
    why=trilingual(
        "Everything that was agreed on in it is gone at once.",
        "Kaikki siinä sovittu poistuu kerralla.",
        "Allt som har avtalats där försvinner på en gång.",
    ),
    source=grounds.SHARED_WORK,
    mirror="description-added",
)
