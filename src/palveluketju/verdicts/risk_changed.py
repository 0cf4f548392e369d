"""A risk in other words, elsewhere, or with other indicators."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK749",
        "risk-changed",
        Severity.WARNING,
        trilingual(
            "the risk changes ({place}, {field}); {turn}",
            "riski muuttuu ({place}, {field}); {turn}",
            "risken ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer"),
    on=(
        *watched("Risk", "text", "changed"),
        *watched("Risk", "", "moved"),
        *watched("Risk", "measured_by", "added", "removed"),
    ),
    notice=trilingual(
        "The risk is another than before, or is seen by other indicators ({place}, {field}); {turn}.",
        "Riski on muuttunut tai se havaitaan eri indikaattoreista kuin ennen ({place}, {field}); {turn}.",
        "Risken har ändrats eller syns i andra indikatorer än förr ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "The words of a risk differ by more than spelling, it is on another tier, or other indicators show it.",
        "Riskin sanat eroavat muuten kuin oikeinkirjoitukseltaan, se on toisella tasolla, tai sen osoittavat eri indikaattorit.",
        "Orden i en risk skiljer sig åt annat än i stavning, den finns på en annan nivå, eller andra indikatorer visar den.",
    ),
    why=trilingual(
        "People watch for what is written.",
        "Seurataan sitä, mitä on kirjoitettu.",
        "Man följer det som står skrivet.",
    ),
    source=grounds.RISKS,
    mirror="risk-changed",
)
