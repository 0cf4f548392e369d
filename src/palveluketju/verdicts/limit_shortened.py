"""A time limit that got shorter."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.lengths import compared_durations
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK731",
        "limit-shortened",
        Severity.WARNING,
        trilingual(
            "the time limit gets shorter ({place}, {field}); {turn}",
            "määräaika lyhenee ({place}, {field}); {turn}",
            "tidsgränsen blir kortare ({place}, {field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("client", "producer"),
    on=(
        *watched("Step Stage Next Wait Handoff", "within", "changed"),
        *watched("Entry", "handled_within", "changed"),
    ),
    notice=trilingual(
        "The work is to be done sooner than before ({place}, {field}); {turn}.",
        "Työ on tehtävä entistä nopeammin ({place}, {field}); {turn}.",
        "Arbetet ska göras snabbare än förr ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "The limit of a step, a stage, a wait, a way on, a handoff or a referral is shorter than it was.",
        "Askeleen, vaiheen, odotuksen, jatkon, siirron tai lähetteen määräaika on entistä lyhyempi.",
        "Gränsen för ett steg, ett skede, en väntan, en väg vidare, en överföring eller en remiss är kortare än förr.",
    ),
    why=trilingual(
        "A limit that nobody has the time to keep is a promise broken to the client.",
        "Määräaika, johon kenenkään aika ei riitä, on asiakkaalle rikottu lupaus.",
        "En tidsgräns som ingen hinner hålla är ett brutet löfte till klienten.",
    ),
    source=grounds.CARE_IN_TIME,
    mirror="limit-lengthened",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the length, whatever the unit."""
    return compared_durations(change.old, change.new) == "shorter"
