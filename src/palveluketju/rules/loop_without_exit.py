"""Every loop has a way out."""

from collections.abc import Iterable, Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

_SHOWN = 4

RULE = Rule(
    Code(
        "PK372",
        "loop-without-exit",
        Severity.WARNING,
        trilingual(
            "the pathway goes round here and never ends: {steps}",
            "työnkulku kiertää tässä kehää eikä pääty koskaan: {steps}",
            "arbetsgången går runt här och slutar aldrig: {steps}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "From every step one can come to an end of the pathway.",
        "Jokaisesta askeleesta pääsee johonkin työnkulun loppuun.",
        "Från varje steg kan man komma till ett slut på arbetsgången.",
    ),
    why=trilingual(
        "In a loop without a way out the client's matter is never finished, and nobody can see when it should be.",
        "Silmukassa, josta ei pääse ulos, asiakkaan asia ei valmistu koskaan, eikä kukaan näe, milloin sen pitäisi.",
        "I en slinga utan utgång blir klientens ärende aldrig färdigt, och ingen ser när det borde bli det.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: when the chain ends, the wanted change has happened in the client's life or "
        "health.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun päätteeksi asiakkaan elämäntilanteessa tai terveydentilassa on "
        "tapahtunut toivottu muutos.",
        "THL:s utkast till PKPK-handbok 2019: när servicekedjan slutar har den önskade förändringen skett i klientens "
        "livssituation eller hälsa.",
    ),
    mend=trilingual(
        "Add a way out of the loop with next: and if:, or say with ends: when the pathway ends.",
        "Lisää silmukasta tie ulos avaimilla next: ja if: tai kerro ends:-avaimella, milloin työnkulku päättyy.",
        "Lägg till en väg ut ur slingan med next: och if:, eller säg med ends: när arbetsgången slutar.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A loop that is come into and never left. Asked of every kind of description."""
    if subject.flow is None:
        return
    before = subject.before
    open_ends = [node.id for node in subject.flow.steps if node.step and subject.leaves_open(node.step)]
    ends = [node.id for node in subject.flow.nodes if node.kind == "end"]
    free = _leading_to([*ends, *open_ends, *(f"join-{id}" for id in open_ends)], before, set())
    caught = [node.id for node in subject.flow.nodes if node.id in subject.reached and node.id not in free]
    told: set[str] = set()
    for node in reversed(_finished(caught, before)):
        if node not in told:
            told |= _leading_to([node], before, told)
            yield _finding(subject, subject.onward([node]))


def _finding(subject: Subject, loop: set[str]) -> Finding:
    steps = [node.step for node in (subject.flow.steps if subject.flow else ()) if node.id in loop and node.step]
    names = [subject.called(step) for step in steps[:_SHOWN]]
    help = Said(
        trilingual(
            "Add a way out with next: and if:, or say with ends: when the pathway ends.",
            "Lisää tie ulos avaimilla next: ja if: tai kerro ends:-avaimella, milloin työnkulku päättyy.",
            "Lägg till en väg ut med next: och if:, eller säg med ends: när arbetsgången slutar.",
        )
    )
    shown = " → ".join([*names, *(["…"] if len(steps) > _SHOWN else []), names[0]])
    return Finding(RULE.code, subject.path(steps[-1]), {"steps": shown}, help=help)


def _leading_to(nodes: Iterable[str], before: dict[str, list[str]], known: set[str]) -> set[str]:
    """The nodes and all that lead to them, those known left out."""
    found = set(nodes)
    left = list(found)
    while left:
        tails = [tail for tail in before.get(left.pop(), ()) if tail not in found and tail not in known]
        found.update(tails)
        left += tails
    return found


def _finished(nodes: list[str], before: dict[str, list[str]]) -> list[str]:
    """The nodes in the order in which going through what leads to them is done, so that the last is in a loop never left."""
    among, seen, found = set(nodes), set(), []
    for root in nodes:
        left = [(root, iter(before.get(root, ())))] if root not in seen else []
        seen.add(root)
        while left:
            following = next((one for one in left[-1][1] if one in among and one not in seen), None)
            if following is None:
                found.append(left.pop()[0])
            else:
                seen.add(following)
                left.append((following, iter(before.get(following, ()))))
    return found
