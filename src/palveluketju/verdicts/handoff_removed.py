"""A handoff that is no longer agreed on."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK757",
        "handoff-removed",
        Severity.ERROR,
        trilingual(
            "the handoff “{name}” is removed",
            "siirto ”{name}” poistuu",
            "överföringen ”{name}” tas bort",
        ),
    ),
    impact="process",
    perspectives=("client", "producer", "organiser"),
    on=watched("Handoff", "", "removed"),
    notice=trilingual(
        "The handoff “{name}” is no longer in the description. Check who tells whom, and who answers for the client meanwhile.",
        "Siirtoa ”{name}” ei enää ole kuvauksessa. Tarkistetaan, kuka ilmoittaa kenelle ja kuka vastaa asiakkaasta sillä välin.",
        "Överföringen ”{name}” finns inte längre i beskrivningen. Det kontrolleras vem som meddelar vem och vem som "
        "ansvarar för klienten under tiden.",
    ),
    what=trilingual(
        "A handoff between two parties is gone, with its information, its limit and who keeps the responsibility.",
        "Kahden tahon välinen siirto on poissa: mitä tietoa siirtyy, missä ajassa ja kenen vastuulla.",
        "En överföring mellan två parter är borta: vilken information, inom vilken tid och på vems ansvar.",
    ),
    why=trilingual(
        "Between two parties is where clients get lost.",
        "Asiakas katoaa useimmin kahden toimijan väliin.",
        "Det är mellan två parter som klienter försvinner.",
    ),
    source=grounds.INTERFACES,
    mirror="handoff-changed",
)
