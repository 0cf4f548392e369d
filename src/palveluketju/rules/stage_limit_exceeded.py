"""The steps of a stage fit into its time limit."""

import heapq
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Stage, Step
from palveluketju.model.words import duration
from palveluketju.rule import Rule
from palveluketju.subject import Subject

#: days in a unit: as few as it can have when it is a part, as many when it is the whole
_AT_LEAST = {"min": 1 / 1440, "h": 1 / 24, "d": 1, "wk": 7, "mo": 28, "a": 365}
_AT_MOST = {"min": 1 / 1440, "h": 1 / 24, "d": 1, "wk": 7, "mo": 31, "a": 366}
#: days, and the limits they come from
Way = tuple[float, tuple[str, ...]]

RULE = Rule(
    Code(
        "PK378",
        "stage-limit-exceeded",
        Severity.WARNING,
        trilingual(
            "the time limits of the steps ({parts}) do not fit into that of the stage ({whole})",
            "askelten määräajat ({parts}) eivät mahdu vaiheen määräaikaan ({whole})",
            "stegens tidsgränser ({parts}) ryms inte i skedets tidsgräns ({whole})",
        ),
    ),
    profile="draft",
    what=trilingual(
        "The time limit of a stage is at least as long as those of its steps together, by the shortest way through it.",
        "Vaiheen määräaika on vähintään niin pitkä kuin sen askelten määräajat yhteensä lyhintä tietä kuljettaessa.",
        "Ett skedes tidsgräns är minst så lång som stegens tidsgränser tillsammans längs den kortaste vägen.",
    ),
    why=trilingual(
        "When every step keeps its own limit and the stage is still late, nobody knows which limit holds.",
        "Jos jokainen askel pysyy määräajassaan ja vaihe silti myöhästyy, kukaan ei tiedä, mikä määräaika pitää.",
        "Om varje steg håller sin tidsgräns och skedet ändå blir försenat vet ingen vilken gräns som gäller.",
    ),
    source=trilingual(
        "Assumption of this project: the limit of a step is counted from the step before, unless after: says otherwise.",
        "Tämän projektin oletus: askeleen määräaika lasketaan edellisestä askeleesta, ellei after: kerro muuta.",
        "Det här projektets antagande: ett stegs tidsgräns räknas från föregående steg, om inte after: säger något annat.",
    ),
    mend=trilingual(
        "Lengthen the limit of the stage, shorten those of its steps, or say with after: from what event a step's limit is "
        "counted.",
        "Pidennä vaiheen määräaikaa, lyhennä askelten määräaikoja tai kerro after:-avaimella, mistä tapahtumasta askeleen aika "
        "lasketaan.",
        "Förläng skedets tidsgräns, förkorta stegens eller säg med after: från vilken händelse ett stegs tid räknas.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A stage whose limit is shorter than the limits of its steps on the shortest way through. Asked of every kind."""
    for path, stage, _ in subject.each(Stage):
        if not stage.within:
            continue
        whole = duration(stage.within)
        time, parts = _shortest(subject, stage.steps)
        alone = max((step for step in stage.steps if _days(step) > whole.high * _AT_MOST[whole.unit]), key=_days, default=None)
        if alone is not None:
            parts = (alone.within or "",)
        if alone is not None or time > whole.high * _AT_MOST[whole.unit]:
            help = Said(
                trilingual(
                    "Change the limits, or say with after: from what a step’s limit is counted.",
                    "Muuta määräaikoja tai kerro after:-avaimella, mistä askeleen aika lasketaan.",
                    "Ändra gränserna, eller säg med after: från vad ett stegs tid räknas.",
                )
            )
            yield Finding(RULE.code, (*path, "within"), {"parts": " + ".join(parts), "whole": stage.within}, help=help)


def _days(step: Step) -> float:
    """The limit of a step in days, when it is counted from the step before; a range by its lower end."""
    if not step.within or step.after:
        return 0
    limit = duration(step.within)
    return limit.low * _AT_LEAST[limit.unit]


def _shortest(subject: Subject, steps: list[Step]) -> Way:
    """The limits on the way through the steps that has the least of them; of parallel branches the longest."""
    nodes = {subject.node(step).id: step for step in steps}
    inside = nodes.keys() | {f"join-{node}" for node in nodes}
    entered = [node for node in nodes if any(tail not in inside for tail in subject.before.get(node, ()))]
    left: list[tuple[float, tuple[str, ...], str]] = [(0, (), node) for node in entered]
    heapq.heapify(left)
    done: set[str] = set()
    while left:
        time, parts, node = heapq.heappop(left)
        if node not in nodes:
            return time, parts
        if node in done:
            continue
        done.add(node)
        step = nodes[node]
        if _days(step) and not step.optional:
            time, parts = time + _days(step), (*parts, step.within or "")
        if step.parallel:
            longest = max(_shortest(subject, branch.steps) for branch in step.parallel)
            time, parts = time + longest[0], (*parts, *longest[1])
        for way in subject.ways.get(f"join-{node}" if step.parallel else node, ()):
            heapq.heappush(left, (time, parts, way.head))
    return 0, ()
