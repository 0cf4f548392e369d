"""Who organises."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK775",
        "organiser-changed",
        Severity.WARNING,
        trilingual(
            "the organiser changes; {turn}",
            "järjestäjä muuttuu; {turn}",
            "anordnaren ändras; {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("client", "producer", "organiser"),
    on=(
        *watched("Organiser", "", "added", "removed"),
        *watched("Organiser", "name code", "added", "removed", "changed", "renamed"),
    ),
    notice=trilingual(
        "The organiser of the services is another than before; {turn}. Contracts, decisions and the ways of appeal follow"
        " the organiser.",
        "Palvelujen järjestäjä on muuttunut; {turn}. Sopimukset, päätökset ja muutoksenhaku riippuvat järjestäjästä.",
        "Tjänsternas anordnare har ändrats; {turn}. Avtal, beslut och överklagande beror på anordnaren.",
    ),
    what=trilingual(
        "An organiser is new, gone or another.",
        "Järjestäjä on uusi, poistunut tai toinen.",
        "En anordnare är ny, borta eller en annan.",
    ),
    why=trilingual(
        "The organiser answers before the law for the client getting the services.",
        "Järjestäjä vastaa lain mukaan siitä, että asiakas saa palvelut.",
        "Anordnaren ansvarar enligt lag för att klienten får tjänsterna.",
    ),
    source=grounds.ORGANISING,
    mirror="organiser-changed",
)
