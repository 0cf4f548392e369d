"""How often something comes back for the client."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK736",
        "recurrence-changed",
        Severity.WARNING,
        trilingual(
            "the step comes back differently ({place}, {field}); {turn}",
            "askeleen toistuminen muuttuu ({place}, {field}); {turn}",
            "steget återkommer på ett annat sätt ({place}, {field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("client", "producer"),
    on=(
        *watched("Repeats", "", "added", "removed"),
        *watched("Repeats", "every until", "added", "removed", "changed"),
        *watched("Repeats", "sooner_if", "added", "changed"),
    ),
    notice=trilingual(
        "The step comes back at other times than before ({place}, {field}); {turn}. Bookings made already are checked.",
        "Askel toistuu eri tavalla kuin ennen ({place}, {field}); {turn}. Jo sovitut ajat tarkistetaan.",
        "Steget återkommer på ett annat sätt än förr ({place}, {field}); {turn}. Redan bokade tider kontrolleras.",
    ),
    what=trilingual(
        "The interval of a step, what brings it forward or what ends it differs, is new or is gone.",
        "Askeleen väli, sen aikaistava syy tai päättyminen on toinen, uusi tai poistunut.",
        "Ett stegs intervall, det som tidigarelägger det eller det som avslutar det är annat, nytt eller borta.",
    ),
    why=trilingual(
        "A check-up that comes too seldom misses what it is for.",
        "Liian harvoin toistuva seuranta ei ehdi huomata sitä, mitä varten se on.",
        "En uppföljning som kommer för sällan hinner inte märka det som den är till för.",
    ),
    source=grounds.CARE_IN_TIME,
    mirror="recurrence-changed",
)
