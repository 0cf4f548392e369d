"""The pathways of both versions as one diagram."""

from dataclasses import dataclass, replace

from palveluketju.comparing.nodes import Node as Thing
from palveluketju.messages.said import trilingual
from palveluketju.model.flow import Flow
from palveluketju.model.flow import Node as Point
from palveluketju.model.pathway import Stage
from palveluketju.union.flows import Joined, Link, Spot, joined
from palveluketju.union.states import SIGNS, legend, sign
from palveluketju.union.traces import Traces
from palveluketju.union.version import Version, Versions
from palveluketju.views import pathway_map
from palveluketju.views.diagram import Diagram, Edge, Frame, Node, State

_TITLE = trilingual(
    "The pathway in both versions: {name}", "Polku kummassakin versiossa: {name}", "Vägen i båda versionerna: {name}"
)
_DESCRIPTION = trilingual(
    "A flow chart of both versions in one. Each box and arrow shows by its line, its sign and in words whether it is new, is "
    "removed, changes, moves or stays. The same is told in words.",
    "Vuokaavio, jossa on kumpikin versio. Jokaisesta laatikosta ja nuolesta näkee viivasta, merkistä ja sanoista, onko se uusi, "
    "poistuuko se, muuttuuko se, siirtyykö se vai pysyykö se ennallaan. Sama kerrotaan sanoin.",
    "Ett flödesschema med båda versionerna. Linjen, tecknet och orden vid varje ruta och pil visar om den är ny, tas bort, "
    "ändras, flyttas eller är oförändrad. Samma sak berättas i ord.",
)
_STEP = trilingual("step {number}", "askel {number}", "steg {number}")
_IN_STAGE = trilingual("stage {name}", "vaihe {name}", "skede {name}")


def pathway(versions: Versions) -> Diagram | None:
    """The diagram; None when neither version has a pathway."""
    both = joined(versions)
    return _Drawing(versions, both).diagram() if both.old.steps or both.new.steps else None


@dataclass
class _Drawing:
    versions: Versions
    both: Joined

    def __post_init__(self) -> None:
        self.voice = self.versions.voice
        self.traces = Traces(self.versions, lambda node: node.concept in ("Step", "Stage"))
        chains = {True: self.versions.new.chain, False: self.versions.old.chain}
        self.tiers = {now: pathway_map.tier_numbers(chain) if chain else {} for now, chain in chains.items()}
        self.spots = {spot.id: spot for spot in self.both.spots}
        self.places = {spot.id: at for at, spot in enumerate(spot for spot in self.both.spots if spot.point.kind == "step")}

    def diagram(self) -> Diagram:
        nodes = [self.node(spot) for spot in self.both.spots]
        edges, jumps = [], {}
        for at, link in enumerate(self.both.links):
            edge = self.edge(link)
            if self.far(link):
                id = f"jump-{at}"
                jumps[id] = self.spots[link.tail].stage
                nodes.append(self.signpost(id, link, edge.state))
                edge = replace(edge, head=id)
            edges.append(edge)
        chain = self.versions.new.chain or self.versions.old.chain
        frames = self.frames(jumps)
        states = [*(one.state for one in nodes), *(one.state for one in edges)]
        return Diagram(
            name="pathway",
            title=self.voice.say(_TITLE, name=self.voice.plain(chain.name if chain else None)),
            description=self.voice.say(_DESCRIPTION),
            nodes=tuple(nodes),
            edges=tuple(edges),
            frames=frames,
            language=self.voice.language,
            legend=legend(states, self.voice),
        )

    def version(self, thing: Spot | Link) -> Version:
        """The version to show a thing as it is in: the new one if it still is."""
        return self.versions.new if thing.new is not None else self.versions.old

    def node(self, spot: Spot) -> Node:
        version = self.version(spot)
        tiers = self.tiers[version is self.versions.new]
        drawn = replace(pathway_map.drawn_point(spot.point, version.elements, tiers), id=spot.id)
        state: State = spot.state
        if spot.point.kind != "step":
            if spot.old and spot.new and spot.old.text != spot.new.text:
                was = self.voice.plain(spot.old.text)
                told = (self.traces.was(was),) if was and was != self.voice.plain(spot.new.text) else ()
                return replace(drawn, state="changed", mark=sign("changed", self.voice), lines=told)
            return replace(drawn, state=state, mark=sign(state, self.voice) if spot.point.kind in ("start", "end") else "")
        node = version.node(spot.point.step)
        if state == "removed":
            # Its number was that of a count that holds no longer.
            return replace(drawn, title=drawn.title.partition(". ")[2], state=state, mark=sign(state, self.voice))
        if state == "added" or node is None:
            return replace(drawn, state=state, mark=sign(state, self.voice))
        marks = []
        lines = list(drawn.lines)
        if self.traces.moved(node):
            state = "moved"
            marks.append(sign("moved", self.voice))
            lines.append(self.traces.was(self.stood(spot)))
        if self.traces.changed(node):
            state = "moved" if state == "moved" else "changed"
            marks.append(sign("changed", self.voice))
            lines += self.traces.lines(node)
        return replace(drawn, lines=tuple(lines), state=state, mark=", ".join(marks))

    def stood(self, spot: Spot) -> str:
        """Where a step stood that is elsewhere now."""
        if spot.old is None or spot.new is None:
            return ""
        parts = [self.voice.say(_STEP, number=spot.old.number)]
        if spot.old.stage is not None:
            stage = self.both.old.stages[spot.old.stage]
            if self.versions.now(stage) is None or self.versions.now(stage) is not self.stage_of(spot):
                parts.append(self.voice.say(_IN_STAGE, name=self.voice.plain(stage.stage)))
        return ", ".join(parts)

    def stage_of(self, spot: Spot) -> Stage | None:
        return self.both.stages[spot.stage][1] if spot.stage is not None else None

    def edge(self, link: Link) -> Edge:
        drawn = self.label(link, self.versions.new) or self.label(link, self.versions.old)
        assert drawn is not None
        state = link.state
        label = drawn.label
        before = self.label(link, self.versions.old) if state == "same" else None
        if link.old and link.new and (link.old.condition, link.old.within) != (link.new.condition, link.new.within):
            state = "changed"
        if before is not None and before.label != label:
            state = "changed"
            label = "\n".join([*([label] if label else []), self.traces.was(before.label.replace("\n", ", ") or "–")])
        if SIGNS.get(state):
            label = f"{SIGNS[state]} {label}".strip()
        tail, head = self.spots[link.tail], self.spots[link.head]
        # A way that is gone between two points that stay must not pull them out of their order.
        kept = state == "removed" and tail.new is not None and head.new is not None
        return Edge(link.tail, link.head, "back" if kept else drawn.kind, label, state)

    def label(self, link: Link, version: Version) -> Edge | None:
        """The arrow as one version has it."""
        way = link.new if version is self.versions.new else link.old
        whole: Flow = self.both.new if version is self.versions.new else self.both.old
        return pathway_map.drawn_way(way, whole, self.voice, self.tiers[version is self.versions.new]) if way else None

    def far(self, link: Link) -> bool:
        """Whether a line to the head would cross the whole picture."""
        if link.tail not in self.places or link.head not in self.places:
            return False
        gap = self.places[link.head] - self.places[link.tail]
        if self.spots[link.tail].stage != self.spots[link.head].stage:
            return gap < 0 or gap > pathway_map.AHEAD
        return abs(gap) > pathway_map.NEAR

    def signpost(self, id: str, link: Link, state: State) -> Node:
        head = self.spots[link.head]
        version = self.version(head)
        back = self.places[link.head] <= self.places[link.tail]
        tiers = self.tiers[version is self.versions.new]
        drawn = pathway_map.signpost(id, head.point, back=back, elements=version.elements, tiers=tiers)
        if head.new is None:
            name = self.voice.plain(head.point.step.name if head.point.step else None)
            drawn = replace(drawn, title=f"{'↑' if back else '→'} {name}")
        return replace(drawn, state=state)

    def frames(self, jumps: dict[str, int | None]) -> tuple[Frame, ...]:
        found = []
        for at, pair in enumerate(self.both.stages):
            inside = [spot for spot in self.both.spots if spot.stage == at]
            own = {spot.id for spot in inside}
            loose = [spot.id for spot in inside if spot.point.kind in ("fork", "join")]
            for spot in self.both.spots:
                tails = [link.tail for link in self.both.links if link.head == spot.id]
                if spot.point.kind == "end" and tails and set(tails) <= own:
                    loose.append(spot.id)
            loose += [id for id, stage in jumps.items() if stage == at]
            found.append(self.stage(at, pair, tuple(loose), self.runs(inside, f"stage-{at}")))
        rest = [spot for spot in self.both.spots if spot.stage is None]
        return (*found, *self.runs(rest, "all"))

    def stage(self, at: int, pair: tuple[Stage | None, Stage | None], loose: tuple[str, ...], runs: tuple[Frame, ...]) -> Frame:
        old, new = pair
        state: State = "added" if old is None else "removed" if new is None else "same"
        shown = new or old
        node = (self.versions.new if new else self.versions.old).node(shown)
        title = self.voice.plain(shown.stage if shown else None)
        lines: tuple[str, ...] = ()
        if shown and shown.within:
            title += f" ({self.voice.say('within {limit}', limit=self.voice.duration(shown.within))})"
        marks = [sign(state, self.voice)]
        if state == "same" and node is not None:
            if self.traces.moved(node):
                state = "moved"
                marks.append(sign("moved", self.voice))
            if self.traces.changed(node):
                state = state if state == "moved" else "changed"
                marks.append(sign("changed", self.voice))
                lines = self.traces.lines(node)
        told = ", ".join(filter(None, marks))
        return Frame(f"stage-{at}", "stage", "\n".join([f"{told}: {title}" if told else title, *lines]), loose, runs, state=state)

    def runs(self, spots: list[Spot], prefix: str) -> tuple[Frame, ...]:
        """The steps that one actor does one after another."""
        frames: list[Frame] = []
        steps = [spot for spot in spots if spot.point.kind == "step"]
        at = 0
        while at < len(steps):
            first = self.lane(steps[at])
            end = at + 1
            while end < len(steps) and self.lane(steps[end]) == first:
                end += 1
            before = self.was_called(steps[at])
            title = f"{first[0]} ({self.traces.was(before)})" if before else first[0]
            own = tuple(spot.id for spot in steps[at:end])
            frames.append(Frame(f"{prefix}-run-{at}", "actor", title, own, state="changed" if before else "same"))
            at = end
        return tuple(frames)

    def was_called(self, spot: Spot) -> str:
        """What the one who does a step was called, when only the name is another."""
        if spot.old is None or spot.new is None:
            return ""
        sides = (self.versions.old, spot.old), (self.versions.new, spot.new)
        names = [pathway_map.actor_of(point, version.elements) for version, point in sides]
        before, after = (self.actor(version, point) for version, point in sides)
        same = before is not None and self.versions.comparison.pairs.new.get(before) is after
        return names[0] if same and names[0] != names[1] else ""

    @staticmethod
    def actor(version: Version, point: Point) -> Thing | None:
        """The element that does a step in the first place."""
        step = point.step
        first = (*step.actors, *step.optional_actors)[:1] if step else ()
        return version.side.find(first[0], pathway_map.PARTIES) if first else None

    def lane(self, spot: Spot) -> tuple[str, str]:
        """Who does a step, and in which branch: steps that differ in either stand in frames of their own."""
        return pathway_map.actor_of(spot.point, self.version(spot).elements), self.voice.plain(spot.point.branch)
