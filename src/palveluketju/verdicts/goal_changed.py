"""A goal that is new or other than before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

_AIMS = "Chain.end_state Chain.wanted_changes Chain.guiding_principles"

VERDICT = Verdict(
    Code(
        "PK779",
        "goal-changed",
        Severity.WARNING,
        trilingual(
            "a goal changes ({place}, {field}); {turn}",
            "tavoite muuttuu ({place}, {field}); {turn}",
            "ett mål ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("client", "producer", "organiser"),
    on=(
        *watched("Goal", "", "added", "moved"),
        *watched("Goal", "text perspective", "added", "removed", "changed"),
        *watched("Goal", "measured_by", "added", "removed"),
        *watched("Statement", "", "added", "removed", held=_AIMS),
        *watched("Statement", "text", "changed", held=_AIMS),
    ),
    notice=trilingual(
        "The work aims at something else than before ({place}, {field}); {turn}.",
        "Työllä tavoitellaan muuta kuin ennen ({place}, {field}); {turn}.",
        "Arbetet siktar på något annat än förr ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "A goal, the wanted change or a guiding principle is new or changed, or is measured by other indicators.",
        "Tavoite, toivottu muutos tai ohjaava periaate on uusi tai muuttunut, tai sitä mitataan eri indikaattoreilla.",
        "Ett mål, den önskade förändringen eller en vägledande princip är ny eller ändrad, eller mäts med andra indikatorer.",
    ),
    why=trilingual(
        "Those who work for a goal must know it.",
        "Tavoitteen eteen työskentelevien on tunnettava se.",
        "De som arbetar för ett mål måste känna till det.",
    ),
    source=grounds.GOALS,
    mirror="goal-removed",
)
