"""A time limit that is no longer said."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK732",
        "limit-removed",
        Severity.ERROR,
        trilingual(
            "there is no time limit any more ({place}, {field}); {turn}",
            "määräaikaa ei enää ole ({place}, {field}); {turn}",
            "det finns ingen tidsgräns längre ({place}, {field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("client", "producer"),
    on=(
        *watched("Step Stage Next Wait Handoff", "within", "removed"),
        *watched("Entry", "handled_within", "removed"),
        *watched("Wait", "", "removed"),
    ),
    notice=trilingual(
        "Nothing says any more by when this is done ({place}, {field}); {turn}. Agree on it before the old limit is given up.",
        "Kuvaus ei enää kerro, mihin mennessä tämä tehdään ({place}, {field}); {turn}. Ajasta sovitaan ennen kuin "
        "vanhasta luovutaan.",
        "Beskrivningen säger inte längre när detta ska vara gjort ({place}, {field}); {turn}. Tiden avtalas innan den "
        "gamla gränsen slopas.",
    ),
    what=trilingual(
        "A limit that a step, a stage, a wait, a way on, a handoff or a referral had is gone.",
        "Askeleen, vaiheen, odotuksen, jatkon, siirron tai lähetteen määräaika on poistunut.",
        "Gränsen för ett steg, ett skede, en väntan, en väg vidare, en överföring eller en remiss är borta.",
    ),
    why=trilingual(
        "A wait without an end is not noticed by anybody but the client.",
        "Loputonta odotusta ei huomaa kukaan muu kuin asiakas.",
        "En väntan utan slut märks bara av klienten.",
    ),
    source=grounds.CARE_IN_TIME,
    mirror="limit-set",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """A wait that is gone takes its limit with it, when it had one."""
    return bool(change.key) or change.node.leaves.get("within") is not None
