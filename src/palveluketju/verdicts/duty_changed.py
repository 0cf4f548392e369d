"""What a role, a group or a party sees to."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

_TASKS = "Role.tasks Duty.tasks Coordination.tasks Group.tasks"

VERDICT = Verdict(
    Code(
        "PK728",
        "duty-changed",
        Severity.WARNING,
        trilingual(
            "the tasks change ({place}, {field}); {turn}",
            "tehtävät muuttuvat ({place}, {field}); {turn}",
            "uppgifterna ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="responsibility",
    perspectives=("producer",),
    on=(
        *watched("Duty", "", "added", "removed", "moved"),
        *watched("Duty", "text", "added", "removed", "changed"),
        *watched("Statement", "", "added", "removed", "moved", held=_TASKS),
        *watched("Statement", "text", "changed", held=_TASKS),
        *watched("Role Coordination", "working_time", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "The tasks are others than before ({place}, {field}); {turn}.",
        "Tehtävät ovat muuttuneet ({place}, {field}); {turn}.",
        "Uppgifterna har ändrats ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "A task in the division of work, of a role, of a group or of the coordination is new, gone, moved or changed, or "
        "its working time differs.",
        "Työnjaon, roolin, ryhmän tai koordinaation tehtävä on uusi, poistunut, siirtynyt tai muuttunut, tai työaika on toinen.",
        "En uppgift i arbetsfördelningen, för en roll, en grupp eller koordineringen är ny, borttagen, flyttad eller "
        "ändrad, eller arbetstiden är en annan.",
    ),
    why=trilingual(
        "A task that one lays down must be taken up by another.",
        "Tehtävä, jonka yksi jättää, on toisen otettava.",
        "En uppgift som en lägger ifrån sig måste en annan ta.",
    ),
    source=grounds.SHARED_WORK,
    mirror="duty-changed",
)
