"""A time limit that got longer."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.lengths import compared_durations
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK730",
        "limit-lengthened",
        Severity.WARNING,
        trilingual(
            "the time limit gets longer ({place}, {field}); {turn}",
            "määräaika pitenee ({place}, {field}); {turn}",
            "tidsgränsen blir längre ({place}, {field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("client", "producer"),
    on=(
        *watched("Step Stage Next Wait Handoff", "within", "changed"),
        *watched("Entry", "handled_within", "changed"),
    ),
    notice=trilingual(
        "The time limit is longer than before ({place}, {field}); {turn}. Clients are told of the new waiting time.",
        "Määräaika on entistä pidempi ({place}, {field}); {turn}. Asiakkaille kerrotaan uusi odotusaika.",
        "Tidsgränsen är längre än förr ({place}, {field}); {turn}. Klienterna får veta den nya väntetiden.",
    ),
    what=trilingual(
        "The limit of a step, a stage, a wait, a way on, a handoff or a referral is longer than it was.",
        "Askeleen, vaiheen, odotuksen, jatkon, siirron tai lähetteen määräaika on entistä pidempi.",
        "Gränsen för ett steg, ett skede, en väntan, en väg vidare, en överföring eller en remiss är längre än förr.",
    ),
    why=trilingual(
        "Clients wait longer, and the limits that the law sets may be passed.",
        "Asiakkaat odottavat pidempään, ja lain määräaika voi ylittyä.",
        "Klienterna väntar längre, och lagens tidsgräns kan överskridas.",
    ),
    source=grounds.CARE_IN_TIME,
    mirror="limit-shortened",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the length, whatever the unit."""
    return compared_durations(change.old, change.new) == "longer"
