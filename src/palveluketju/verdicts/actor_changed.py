"""Who does a step."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK722",
        "actor-changed",
        Severity.WARNING,
        trilingual(
            "those who do the step change ({place}, {field}); {turn}",
            "askeleen tekijä muuttuu ({place}, {field}); {turn}",
            "de som gör steget ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="responsibility",
    perspectives=("producer",),
    on=(
        *watched("Step", "actors", "added", "removed"),
        *watched("Step", "optional_actors", "added", "removed"),
    ),
    notice=trilingual(
        "Others than before do this step ({place}, {field}); {turn}. Those who begin and those who stop agree on when the"
        " work passes over.",
        "Askeleen tekijät muuttuvat ({place}, {field}); {turn}. Aloittavat ja lopettavat tekijät sopivat, milloin työ siirtyy.",
        "Andra än förr gör steget ({place}, {field}); {turn}. De som börjar och de som slutar avtalar om när arbetet går över.",
    ),
    what=trilingual(
        "A role joins a step or leaves it, and somebody is left to do it.",
        "Rooli tulee mukaan askeleeseen tai jää pois, ja joku jää tekemään sen.",
        "En roll kommer med i ett steg eller lämnar det, och någon är kvar som gör det.",
    ),
    why=trilingual(
        "Work that passes from one to another without a word is done twice or not at all.",
        "Sanattomasti siirtyvä työ tehdään kahdesti tai jää tekemättä.",
        "Arbete som går över utan ett ord görs två gånger eller inte alls.",
    ),
    source=grounds.SHARED_WORK,
    mirror="actor-changed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """While somebody still does it, and did before; those who take part only where the unit has them always count."""
    return change.key == "optional_actors" or not (change.emptied or change.begun)
