"""A time limit where there was none."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK733",
        "limit-set",
        Severity.WARNING,
        trilingual(
            "there is now a time limit or a wait ({place}, {field}); {turn}",
            "uusi määräaika tai odotus ({place}, {field}); {turn}",
            "en ny tidsgräns eller väntan ({place}, {field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("client", "producer"),
    on=(
        *watched("Step Stage Next Wait Handoff", "within", "added"),
        *watched("Entry", "handled_within", "added"),
        *watched("Wait", "", "added"),
    ),
    notice=trilingual(
        "From now on there is a time limit or a wait ({place}, {field}); {turn}.",
        "Jatkossa on voimassa määräaika tai odotus ({place}, {field}); {turn}.",
        "Från och med nu gäller en tidsgräns eller en väntan ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "A limit is said, or a wait is described, for the first time.",
        "Määräaika tai odotus kerrotaan ensi kertaa.",
        "En gräns eller en väntan anges för första gången.",
    ),
    why=trilingual(
        "Those who have to keep it must know of it and have the means.",
        "Niiden, joiden on siinä pysyttävä, on tiedettävä siitä ja pystyttävä siihen.",
        "De som ska hålla den måste känna till den och ha möjlighet till det.",
    ),
    source=grounds.CARE_IN_TIME,
    mirror="limit-removed",
)
