"""Age limits that let more people in."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.lengths import keeps_out
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK713",
        "ages-widened",
        Severity.INFO,
        trilingual(
            "the age limits get wider ({place}); {turn}",
            "ikäraja väljenee ({place}); {turn}",
            "åldersgränsen blir vidare ({place}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("TargetGroup Entry EntryCriterion", "ages", "added", "removed", "changed"),
    notice=trilingual(
        "More ages than before are let in ({place}); {turn}.",
        "Mukaan pääsee entistä useampi ikäryhmä ({place}); {turn}.",
        "Fler åldrar än förr tas med ({place}); {turn}.",
    ),
    what=trilingual(
        "Everybody of an age that was let in before still is, and others are too.",
        "Kaikki aiemmat ikäryhmät pääsevät mukaan, ja lisäksi muita.",
        "Alla åldrar som förr togs med är kvar, och andra tillkommer.",
    ),
    why=trilingual(
        "More clients come, and some of them need other help than those before.",
        "Asiakkaita tulee lisää, ja osa heistä tarvitsee erilaista apua kuin aiemmat.",
        "Det kommer fler klienter, och en del av dem behöver annan hjälp än de tidigare.",
    ),
    source=grounds.CRITERIA,
    mirror="ages-narrowed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By what the limits let in; where there are none, everybody."""
    return not keeps_out(change.old, change.new)
