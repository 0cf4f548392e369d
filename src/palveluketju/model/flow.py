"""The pathway as a graph: which step leads where, on what condition, from what start and to what end.

One reading of the pathway serves the diagram, the step table, the plain text and the rules. Order is the default sequence;
`next` takes exactly one way; `parallel` takes all branches, which join again before the way on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from palveluketju.model.chain import Chain
from palveluketju.model.pathway import Ending, Next, Stage, Step
from palveluketju.model.slugs import slug

Text = dict[str, str]
Kind = Literal["step", "start", "end", "fork", "join"]


class Node(NamedTuple):
    """A step, or a point where the pathway starts, ends, divides into parallel work or joins again."""

    id: str
    kind: Kind
    number: int = 0
    step: Step | None = None
    stage: int | None = None
    tier: str | None = None
    text: Text | None = None
    branch: Text | None = None


class Edge(NamedTuple):
    """A way from one node to another; `back` when it leads to an earlier step."""

    tail: str
    head: str
    condition: Text | None = None
    otherwise: bool = False
    within: str | None = None
    back: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole pathway. Steps are numbered in reading order, those of branches where their branch stands."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    stages: tuple[Stage, ...]

    @property
    def steps(self) -> tuple[Node, ...]:
        """The nodes that are steps, in reading order."""
        return tuple(node for node in self.nodes if node.kind == "step")

    def ways(self, node: str) -> tuple[Edge, ...]:
        """The ways on from a node."""
        return tuple(edge for edge in self.edges if edge.tail == node)

    def node(self, id: str) -> Node:
        """The node with the id."""
        return next(node for node in self.nodes if node.id == id)


def step_id(step: Step) -> str:
    """The id of a step: given, else made from its name."""
    return slug(step.id or next(iter((step.name or {"": "step"}).values())))


@dataclass
class _Builder:
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    by_word: dict[str, str] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)
    count: int = 0

    def name(self, steps: Sequence[Step]) -> None:
        """Numbers every step in reading order and remembers by what words it can be referred to."""
        for step in steps:
            self.count += 1
            own = step_id(step)
            id = own if own not in self.numbers else f"{own}-{self.count}"
            self.numbers[id] = self.count
            self.ids[_key(step)] = id
            for word in (own, *map(slug, (step.name or {}).values()), *map(slug, step.formerly)):
                self.by_word.setdefault(word, id)
            for branch in step.parallel:
                self.name(branch.steps)

    def target(self, way: Next) -> str | None:
        """The id of the step that a way leads to; None when it leads nowhere, which loading has told."""
        word = way.to or ""
        found = self.by_word.get(slug(word))
        return found or (self.by_word.get(slug(word.partition("/")[2])) if "/" in word else None)

    def sequence(self, steps: Sequence[tuple[Step, int | None, str | None]], after: str | None, branch: Text | None) -> None:
        """Adds the steps and their ways; the last one goes on to `after`, or ends the pathway when there is none."""
        for place, (step, stage, tier) in enumerate(steps):
            id = self.ids[_key(step)]
            if step.starts is not None:
                self.nodes.append(Node(f"start-{id}", "start", text=step.starts.text, stage=stage))
                self.edges.append(Edge(f"start-{id}", id))
            self.nodes.append(Node(id, "step", self.numbers[id], step, stage, step.tier or tier, branch=branch))
            following = self.ids[_key(steps[place + 1][0])] if place + 1 < len(steps) else after
            tail = self.parallel(step, id, stage, step.tier or tier) if step.parallel else id
            self.onward(step, tail, id, following, stage)

    def onward(self, step: Step, tail: str, id: str, following: str | None, stage: int | None) -> None:
        for way in step.next:
            head = self.target(way)
            if head:
                alone = len(step.next) == 1 and step.ends is None
                back = self.numbers[head] <= self.numbers[id]
                self.edges.append(Edge(tail, head, way.if_, way.if_ is None and not alone, way.within, back))
        if step.ends is not None:
            self.end(tail, id, step.ends, stage)
        elif not step.next:
            if following is not None:
                self.edges.append(Edge(tail, following))
            else:
                self.end(tail, id, Ending(), stage)

    def end(self, tail: str, id: str, ending: Ending, stage: int | None) -> None:
        self.nodes.append(Node(f"end-{id}", "end", text=ending.text, stage=stage))
        self.edges.append(Edge(tail, f"end-{id}"))

    def parallel(self, step: Step, id: str, stage: int | None, tier: str | None) -> str:
        """Adds the branches of a step between a fork and a join; gives the id of the join."""
        fork, join = f"fork-{id}", f"join-{id}"
        self.nodes.append(Node(fork, "fork", stage=stage))
        self.edges.append(Edge(id, fork))
        for branch in step.parallel:
            if branch.steps:
                self.edges.append(Edge(fork, self.ids[_key(branch.steps[0])]))
                self.sequence([(each, stage, tier) for each in branch.steps], join, branch.name)
        self.nodes.append(Node(join, "join", stage=stage))
        return join


def _key(step: Step) -> int:
    """What tells two steps apart while a graph is built: two may have the same name."""
    return id(step)


def flow(chain: Chain) -> Flow:
    """The pathway of a chain as a graph; without a pathway, a graph of nothing."""
    builder = _Builder()
    steps: list[tuple[Step, int | None, str | None]] = []
    stages: list[Stage] = []
    for item in chain.pathway:
        if isinstance(item, Stage):
            stages.append(item)
            steps += [(step, len(stages) - 1, item.tier) for step in item.steps]
        else:
            steps.append((item, None, None))
    builder.name([step for step, _, _ in steps])
    if steps and not any(step.starts is not None for step, _, _ in steps):
        first = builder.ids[_key(steps[0][0])]
        builder.nodes.append(Node(f"start-{first}", "start", stage=steps[0][1]))
        builder.edges.append(Edge(f"start-{first}", first))
    builder.sequence(steps, None, None)
    return Flow(tuple(builder.nodes), tuple(builder.edges), tuple(stages))
