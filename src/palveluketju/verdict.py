"""What a verdict is: how hard a change is and for whom; which verdicts there are, and asking them about a comparison."""

import importlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from palveluketju import plugins
from palveluketju.comparing.change import Change, Comparison, Kind
from palveluketju.comparing.concerned import Circles, Concerned
from palveluketju.comparing.nodes import Node
from palveluketju.finding import Code, Severity

Impact = Literal["access", "responsibility", "time", "safety", "measurement", "process", "organisation", "wording"]
IMPACTS: tuple[Impact, ...] = ("access", "safety", "responsibility", "time", "process", "measurement", "organisation", "wording")
Perspective = Literal["client", "producer", "organiser"]
PERSPECTIVES: tuple[Perspective, ...] = ("client", "producer", "organiser")
#: the words for how hard a change is; as findings, breaking is an error, review a warning and info a note
HARD = {Severity.ERROR: "breaking", Severity.WARNING: "review", Severity.INFO: "info"}
#: any concept, or any field
ANY = "*"

Judge = Callable[[Change, Comparison], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class On:
    """Changes that a verdict looks at: what the element is, the field (empty: the element as a whole), what happened to it."""

    concept: str
    key: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement on a change. The texts are English msgids with their translations beside them (`trilingual`).

    `code.message` tells a reviewer what happened; `notice` tells those concerned what is different for them from now on, both
    with the holes that `judge` fills. `what` it notices, `why` that matters, by what `source` of the field or the law.
    `mirror`: the name of the verdict on the opposite change, or why there is none to make.
    """

    code: Code
    impact: Impact
    perspectives: tuple[Perspective, ...]
    on: tuple[On, ...]
    notice: str
    what: str
    why: str
    source: str
    mirror: str

    @property
    def hardness(self) -> str:
        """breaking, review or info."""
        return HARD[self.code.severity]


@dataclass(frozen=True, slots=True)
class Passed:
    """A verdict with its judge, as its file gives them. The judge gives what fills the texts; nothing when it does not apply."""

    verdict: Verdict
    judge: Judge


@cache
def verdicts() -> tuple[Passed, ...]:
    """Every verdict, by code. A file of verdicts/ has VERDICT and judge."""
    modules = (importlib.import_module(f"palveluketju.verdicts.{name}") for name in plugins.names("verdicts"))
    return tuple(sorted((Passed(one.VERDICT, one.judge) for one in modules), key=lambda one: one.verdict.code.id))


@dataclass(frozen=True, slots=True)
class Judged:
    """A change with one verdict on it. `args` fill its texts; `severity` is the one in force; `concerned` whom it is about."""

    verdict: Verdict
    change: Change
    args: Mapping[str, Any]
    severity: Severity
    concerned: Concerned

    @property
    def hardness(self) -> str:
        """breaking, review or info, as in force."""
        return HARD[self.severity]


@dataclass(frozen=True)
class Scale:
    """Severities other than the verdicts' own, by code or name, as a repository has chosen them."""

    severities: Mapping[str, Severity] = field(default_factory=dict)

    def of(self, verdict: Verdict) -> Severity:
        """The severity in force."""
        code = verdict.code
        return self.severities.get(code.id, self.severities.get(code.name, code.severity))


def judged(comparison: Comparison, scale: Scale | None = None) -> list[Judged]:
    """Every change with its verdicts, in the order of the changes, the hardest verdict of a change first.

    A change that no verdict speaks of is told by those that look at any concept.
    """
    scale = scale or Scale()
    circles = Circles(comparison)
    found: list[Judged] = []
    for change in comparison.changes:
        concerned: Concerned | None = None
        said: list[Judged] = []
        for passed in _asked(change, general=False):
            args = passed.judge(change, comparison)
            if args is not None:
                concerned = concerned or circles.of(change)
                said.append(Judged(passed.verdict, change, args, scale.of(passed.verdict), concerned))
        for passed in _asked(change, general=True) if not said else ():
            args = passed.judge(change, comparison)
            if args is not None:
                said = [Judged(passed.verdict, change, args, scale.of(passed.verdict), concerned or circles.of(change))]
                break
        found += sorted(said, key=lambda one: -one.severity)
    return found


def _asked(change: Change, *, general: bool) -> Iterator[Passed]:
    table = _table()
    for concept in (ANY,) if general else (change.concept,):
        for key in (change.key, *([ANY] if change.key else [])):
            yield from table.get((concept, key, change.kind), ())


@cache
def _table() -> dict[tuple[str, str, Kind], list[Passed]]:
    """The verdicts by what they look at."""
    found: dict[tuple[str, str, Kind], list[Passed]] = {}
    for passed in verdicts():
        for on in passed.verdict.on:
            for kind in on.kinds:
                found.setdefault((on.concept, on.key, kind), []).append(passed)
    return found


def holder(node: Node) -> Node:
    """The nearest element with a name of its own that something stands in: the service of a channel, the step of a task."""
    return next((one for one in node.above if one.naming is not None), node)
