"""What a verdict is: how hard a change is and for whom; which verdicts there are, and asking them about a comparison."""

import importlib
import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from palveluketju import plugins
from palveluketju.comparing.change import Change, Comparison, Kind
from palveluketju.comparing.concerned import Circles, Concerned
from palveluketju.comparing.fills import fills
from palveluketju.comparing.nodes import Node
from palveluketju.comparing.spelling import respelled, translated
from palveluketju.finding import Code, Severity

Impact = Literal["access", "responsibility", "time", "safety", "measurement", "process", "organisation", "wording"]
IMPACTS: tuple[Impact, ...] = ("access", "safety", "responsibility", "time", "process", "measurement", "organisation", "wording")
Perspective = Literal["client", "producer", "organiser"]
PERSPECTIVES: tuple[Perspective, ...] = ("client", "producer", "organiser")
#: the words for how hard a change is; as findings, breaking is an error, review a warning and info a note
HARD = {Severity.ERROR: "breaking", Severity.WARNING: "review", Severity.INFO: "info"}
_SWAPPED: tuple[Kind, ...] = ("removed", "added")
#: any concept, or any field
ANY = "*"

Judge = Callable[[Change, Comparison], bool]


@dataclass(frozen=True, slots=True)
class On:
    """Changes that a verdict looks at: what the element is, the field (empty: the element as a whole), what happened to it.

    `held`: only where one of these fields holds the element, such as Service.criteria.
    """

    concept: str
    key: str
    kinds: tuple[Kind, ...]
    held: tuple[str, ...] = ()

    def means(self, change: Change) -> bool:
        """Whether the element stands, or stood, where it is looked for."""
        return not self.held or any(holder(one) in self.held for one in (change.before, change.after) if one is not None)


def holder(node: Node) -> str:
    """The field that holds an element: Service.criteria; empty for the whole."""
    return f"{node.parent.concept}.{node.key}" if node.parent is not None else ""


def watched(concepts: str, keys: str, *kinds: Kind, held: str = "") -> tuple[On, ...]:
    """The changes of several concepts or several fields, each a word; an empty `keys` means the elements themselves."""
    return tuple(On(one, key, kinds, tuple(held.split())) for one in concepts.split() for key in keys.split() or [""])


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement on a change. The texts are English msgids with their translations beside them (`trilingual`).

    `code.message` tells a reviewer what happened; `notice` tells those concerned what is different for them from now on; their
    holes are those of `comparing.fills`. `what` it notices, `why` that matters, by what `source` of the field or the law.
    `mirror`: the name of the verdict on the opposite change, its own when it looks at both ways, or why there is none to make.
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
    """A verdict with its judge, as its file gives them: whether it applies to a change that it looks at."""

    verdict: Verdict
    judge: Judge


@cache
def verdicts() -> tuple[Passed, ...]:
    """Every verdict, by code. A file of verdicts/ has VERDICT, and judge when not every change that it looks at counts."""
    modules = (importlib.import_module(f"palveluketju.verdicts.{name}") for name in plugins.names("verdicts"))
    found = (Passed(one.VERDICT, getattr(one, "judge", _always)) for one in modules)
    return tuple(sorted(found, key=lambda one: one.verdict.code.id))


def _always(change: Change, comparison: Comparison) -> bool:
    return True


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
    """Severities other than the verdicts' own, by code or name, as a repository has chosen them; None: it is left out."""

    severities: Mapping[str, Severity | None] = field(default_factory=dict)

    def of(self, verdict: Verdict) -> Severity | None:
        """The severity in force; None when the verdict is left out."""
        code = verdict.code
        return self.severities.get(code.id, self.severities.get(code.name, code.severity))


def judged(comparison: Comparison, scale: Scale | None = None) -> list[Judged]:
    """Every change with its verdicts, in the order of the changes, the hardest verdict of a change first.

    A change that no verdict speaks of, and one of mere wording, is told by those that look at any concept.
    """
    scale = scale or Scale()
    circles = Circles(comparison)
    found: list[Judged] = []
    for change in comparison.changes:
        passed = list(_passed(change, comparison))
        if not passed:
            continue
        concerned, args = circles.of(change), fills(change, comparison)
        weighed = [(verdict, scale.of(verdict)) for verdict in passed]
        said = [Judged(verdict, change, args, severity, concerned) for verdict, severity in weighed if severity is not None]
        found += sorted(said, key=lambda one: -one.severity)
    return found


def _passed(change: Change, comparison: Comparison) -> Iterator[Verdict]:
    """The verdicts on a change, whatever they weigh."""
    spoken = False
    if not respelled(change) and not translated(change, comparison):
        for one in _asked(change, change.concept):
            if one.judge(change, comparison):
                spoken = True
                yield one.verdict
    if not spoken:
        yield from (one.verdict for one in itertools.islice(_general(change, comparison), 1))


def _general(change: Change, comparison: Comparison) -> Iterator[Passed]:
    """Those that look at any concept and apply, by code: what is told of wording goes before what is told of a field."""
    asked = sorted(_asked(change, ANY), key=lambda one: one.verdict.code.id)
    return (one for one in asked if one.judge(change, comparison))


def _asked(change: Change, concept: str) -> Iterator[Passed]:
    table = _table()
    for key in (change.key, ANY) if change.key else ("",):
        # One value of a list in the place of another is judged as what went, else as what came.
        for kind in (change.kind, *_SWAPPED) if change.kind == "changed" and change.place[1] is not None else (change.kind,):
            found = [passed for on, passed in table.get((concept, key, kind), ()) if on.means(change)]
            yield from found
            if found:
                break


@cache
def _table() -> dict[tuple[str, str, Kind], list[tuple[On, Passed]]]:
    """The verdicts by what they look at."""
    found: dict[tuple[str, str, Kind], list[tuple[On, Passed]]] = {}
    for passed in verdicts():
        for on in passed.verdict.on:
            for kind in on.kinds:
                found.setdefault((on.concept, on.key, kind), []).append((on, passed))
    return found
