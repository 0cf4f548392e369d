"""Age limits that leave somebody out."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.lengths import keeps_out
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK712",
        "ages-narrowed",
        Severity.ERROR,
        trilingual(
            "the age limits get narrower ({place}); {turn}",
            "ikäraja tiukkenee ({place}); {turn}",
            "åldersgränsen blir snävare ({place}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("TargetGroup Entry EntryCriterion", "ages", "added", "removed", "changed"),
    notice=trilingual(
        "Some ages are left out from now on ({place}); {turn}. Those clients are guided elsewhere.",
        "Osa ikäryhmistä jää nyt pois ({place}); {turn}. Nämä asiakkaat ohjataan muualle.",
        "En del åldrar lämnas nu utanför ({place}); {turn}. De klienterna hänvisas vidare.",
    ),
    what=trilingual(
        "Somebody of an age that was let in before is left out now; also when others are let in instead.",
        "Joku aiemmin mukaan päässyt ikä jää pois, vaikka toisia tulisi tilalle.",
        "Någon ålder som förr togs med lämnas utanför, också när andra kommer i stället.",
    ),
    why=trilingual(
        "Clients lose access on a birthday, without anything having changed for them.",
        "Asiakas jää ilman palvelua iän vuoksi, vaikka hänen tilanteensa ei ole muuttunut.",
        "Klienten blir utan tjänst på grund av åldern, fast situationen inte har ändrats.",
    ),
    source=grounds.TOO_TIGHT,
    mirror="ages-widened",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By what the limits let in; where there are none, everybody."""
    return keeps_out(change.old, change.new)
