"""A new handoff, or other rules of one."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

_RULES = "Handoff.information Handoff.rules Handoff.returned_when"

VERDICT = Verdict(
    Code(
        "PK758",
        "handoff-changed",
        Severity.WARNING,
        trilingual(
            "a handoff changes ({place}, {field}); {turn}",
            "siirto muuttuu ({place}, {field}); {turn}",
            "en överföring ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="process",
    perspectives=("producer",),
    on=(
        *watched("Handoff", "", "added"),
        *watched("Handoff", "channel step to_step", "added", "removed", "changed"),
        *watched("Statement", "", "added", "removed", "moved", held=_RULES),
        *watched("Statement", "text", "changed", held=_RULES),
    ),
    notice=trilingual(
        "The handoff goes otherwise than before ({place}, {field}); {turn}. Both parties check that they can keep to it.",
        "Siirto tehdään eri tavalla kuin ennen ({place}, {field}); {turn}. Molemmat osapuolet tarkistavat, että pystyvät siihen.",
        "Överföringen görs på ett annat sätt än förr ({place}, {field}); {turn}. Båda parterna kontrollerar att de kan "
        "följa det.",
    ),
    what=trilingual(
        "A handoff is new, or its information, channel, rules, grounds for returning or steps differ.",
        "Siirto on uusi, tai sen tiedot, kanava, säännöt, palautusperusteet tai askeleet ovat muuttuneet.",
        "En överföring är ny, eller dess information, kanal, regler, grunder för återsändande eller steg är andra.",
    ),
    why=trilingual(
        "What one sends and the other expects must be the same.",
        "Sen, mitä toinen lähettää ja toinen odottaa, on oltava sama.",
        "Det den ena skickar och den andra väntar sig måste vara detsamma.",
    ),
    source=grounds.INTERFACES,
    mirror="handoff-removed",
)
