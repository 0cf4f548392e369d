"""The pathways of two versions as one graph: every point and every way of either once, with what it is in each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from palveluketju.model.flow import Edge as Way
from palveluketju.model.flow import Flow, flow
from palveluketju.model.flow import Node as Point
from palveluketju.model.pathway import Stage
from palveluketju.union.interleaved import Pair, interleaved
from palveluketju.union.version import Versions
from palveluketju.views.diagram import State


@dataclass(frozen=True, eq=False, slots=True)
class Spot:
    """A point of the pathway. `stage` is its place among the stages of both."""

    id: str
    old: Point | None
    new: Point | None
    stage: int | None

    @property
    def point(self) -> Point:
        """As it is now, if it still is."""
        return self.new or self.old or Point(self.id, "step")

    @property
    def state(self) -> State:
        """Whether it is in both versions."""
        return "added" if self.old is None else "removed" if self.new is None else "same"


@dataclass(frozen=True, slots=True)
class Link:
    """A way between two spots, by their ids."""

    tail: str
    head: str
    old: Way | None
    new: Way | None

    @property
    def state(self) -> State:
        """Whether it is in both versions."""
        return "added" if self.old is None else "removed" if self.new is None else "same"


@dataclass(frozen=True, eq=False)
class Joined:
    """Both pathways. Spots are in reading order; what is gone stands where it stood."""

    old: Flow
    new: Flow
    spots: tuple[Spot, ...]
    links: tuple[Link, ...]
    stages: tuple[Pair[Stage], ...]


def joined(versions: Versions) -> Joined:
    """The graph of both. A version without a pathway adds nothing."""
    old, new = (flow(one.chain) if one.chain else Flow((), (), ()) for one in (versions.old, versions.new))
    now = _points(old, new, versions)
    by_id = {point.id: point for point in new.nodes}
    pairs: list[Pair[Stage]] = interleaved(old.stages, new.stages, versions.now)
    stages = tuple(pairs)
    spots = []
    names: dict[str, str] = {}
    for before, after in interleaved(old.nodes, new.nodes, lambda one: by_id.get(now.get(one.id, ""))):
        spot = Spot(after.id if after else f"old-{before.id if before else ''}", before, after, None)
        own = (new if after else old).stages
        if spot.point.stage is not None:
            stage = own[spot.point.stage]
            spot = replace(spot, stage=next(at for at, pair in enumerate(stages) if any(one is stage for one in pair)))
        spots.append(spot)
        if before:
            names[before.id] = spot.id
    return Joined(old, new, tuple(spots), tuple(_links(old, new, names)), stages)


def _points(old: Flow, new: Flow, versions: Versions) -> dict[str, str]:
    """The points of the old pathway that are points of the new one, by their ids."""
    ids = {id(point.step): point.id for point in new.steps}
    found: dict[str, str] = {}
    for point in old.steps:
        step = versions.now(point.step) if point.step else None
        if step is not None and id(step) in ids:
            found[point.id] = ids[id(step)]
    there = {point.id for point in new.nodes}
    for point in old.nodes:
        # A start, an end, a fork and a join are those of a step.
        step_id = found.get(point.id.removeprefix(f"{point.kind}-"))
        if point.kind != "step" and step_id is not None and f"{point.kind}-{step_id}" in there:
            found[point.id] = f"{point.kind}-{step_id}"
    left = [point for point in old.nodes if point.id not in found]
    free = {point.id: point for point in new.nodes if point.id not in found.values()}
    for point in left:
        # The same start or end may belong to another step now.
        same = [one for one in free.values() if one.kind == point.kind in ("start", "end") and one.text == point.text]
        if len(same) == 1 and sum(one.kind == point.kind and one.text == point.text for one in left) == 1:
            found[point.id] = free.pop(same[0].id).id
    return found


def _links(old: Flow, new: Flow, names: dict[str, str]) -> Iterator[Link]:
    """The ways of the new pathway, then those that are gone: two are one that lead between the same spots."""
    before: dict[tuple[str, str], list[Way]] = {}
    for way in old.edges:
        before.setdefault((names[way.tail], names[way.head]), []).append(way)
    for way in new.edges:
        some = before.get((way.tail, way.head), [])
        # Of several ways between the same two spots the one with the same condition, else the first that is left.
        same = next((one for one in some if one.condition == way.condition), some[0] if some else None)
        if same is not None:
            some.remove(same)
        yield Link(way.tail, way.head, same, way)
    for ends, ways in before.items():
        yield from (Link(*ends, way, None) for way in ways)
