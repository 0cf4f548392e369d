"""A goal that is given up."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK778",
        "goal-removed",
        Severity.WARNING,
        trilingual(
            "a goal is given up ({place}): {old}",
            "tavoitteesta luovutaan ({place}): {old}",
            "ett mål slopas ({place}): {old}",
        ),
    ),
    impact="organisation",
    perspectives=("client", "producer", "organiser"),
    on=watched("Goal", "", "removed"),
    notice=trilingual(
        "This is no longer a goal ({place}): {old}. Check what was done only for it.",
        "Tämä ei ole enää tavoite ({place}): {old}. Tarkistetaan, mitä tehtiin vain sen vuoksi.",
        "Detta är inte längre ett mål ({place}): {old}. Det kontrolleras vad som gjordes bara för det.",
    ),
    what=trilingual(
        "A goal of the chain or a target of a tier is gone.",
        "Ketjun tavoite tai tason tavoite on poissa.",
        "Ett mål för kedjan eller en nivå är borta.",
    ),
    why=trilingual(
        "What is no goal is the first to be saved on.",
        "Siitä säästetään ensin, mikä ei ole tavoite.",
        "Det som inte är ett mål sparar man först på.",
    ),
    source=grounds.GOALS,
    mirror="goal-changed",
)
