"""The tiers of both versions as one diagram, with the services on each and those across all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from palveluketju.comparing.nodes import Node as Thing
from palveluketju.messages.said import trilingual
from palveluketju.model.element import Element
from palveluketju.model.service import Service
from palveluketju.model.tier import Tier
from palveluketju.union.interleaved import Pair, interleaved
from palveluketju.union.states import legend, sign
from palveluketju.union.traces import Traces
from palveluketju.union.version import Version, Versions
from palveluketju.views.diagram import Diagram, Edge, Frame, Node, State

_TITLE = trilingual(
    "The tiers of need in both versions: {name}",
    "Palvelutarpeen tasot kummassakin versiossa: {name}",
    "Nivåerna i båda versionerna: {name}",
)
_DESCRIPTION = trilingual(
    "The tiers of both versions from left to right with their services. Each box shows by its line, its sign and in words "
    "whether it is new, is removed, changes, moves or stays. The same is told in words.",
    "Kummankin version tasot palveluineen vasemmalta oikealle. Jokaisesta laatikosta näkee viivasta, merkistä ja sanoista, onko "
    "se uusi, poistuuko se, muuttuuko se, siirtyykö se vai pysyykö se ennallaan. Sama kerrotaan sanoin.",
    "Nivåerna i båda versionerna från vänster till höger med sina tjänster. Linjen, tecknet och orden vid varje ruta visar om "
    "den är ny, tas bort, ändras, flyttas eller är oförändrad. Samma sak berättas i ord.",
)
_NOW = trilingual("now: {name}", "nyt: {name}", "nu: {name}")
_OTHER_ORDER = trilingual("another place in the list", "eri kohdassa luetteloa", "en annan plats i listan")
_PART_OF = trilingual("split from: {name}", "erotettu: {name}", "avskild från: {name}")
_INTO = trilingual("merged into: {name}", "yhdistetty: {name}", "sammanslagen med: {name}")


def tiers(versions: Versions) -> Diagram | None:
    """The diagram; None when neither version has tiers."""
    return _Drawing(versions).diagram()


@dataclass
class _Drawing:
    versions: Versions

    def __post_init__(self) -> None:
        self.voice = self.versions.voice
        self.traces = Traces(self.versions, _is_drawn)
        self.nodes: list[Node] = []
        self.frames: list[Frame] = []

    def diagram(self) -> Diagram | None:
        old, new = self.versions.old.chain, self.versions.new.chain
        before, after = (old.tiers if old else []), (new.tiers if new else [])
        if not before and not after:
            return None
        rungs = interleaved(before, after, self.versions.now)
        place = 0
        for number, pair in enumerate(rungs, 1):
            place += pair[1] is not None
            self.rung(number, place, *pair)
        across = (old.services if old else []), (new.services if new else [])
        if any(across):
            head = Node("across", "tier", self.voice.say("Services across the tiers"), state="same")
            self.frame("across", head, self.services("across", 0, *across))
        edges = self.edges(rungs)
        whole = new or old
        return Diagram(
            name="tiers",
            title=self.voice.say(_TITLE, name=self.voice.plain(whole.name if whole else None)),
            description=self.voice.say(_DESCRIPTION),
            nodes=tuple(self.nodes),
            edges=edges,
            frames=tuple(self.frames),
            direction="across",
            language=self.voice.language,
            legend=legend([*(one.state for one in self.nodes), *(one.state for one in edges)], self.voice),
        )

    def frame(self, name: str, head: Node, own: list[Node]) -> None:
        self.nodes += [head, *own]
        ids = (head.id, *(one.id for one in own))
        # What the head tells of itself needs no frame around all its services.
        state = head.state if head.state in ("added", "removed") else "same"
        self.frames.append(Frame(f"frame-{name}", "tier", "", ids, tier=head.tier, state=state))

    def rung(self, number: int, place: int, old: Tier | None, new: Tier | None) -> None:
        version, tier = (self.versions.new, new) if new is not None else (self.versions.old, old)
        assert tier is not None
        name = self.called(version, tier)
        state: State = "added" if old is None else "removed" if new is None else "same"
        title = f"{place}. {name}" if new is not None else name
        head = self.box(f"tier-{number}", "tier", title, number, version.node(tier), state)
        self.frame(
            str(number), head, self.services(str(number), number, old.services if old else [], new.services if new else [])
        )

    def services(self, name: str, tier: int, old: Sequence[Service], new: Sequence[Service]) -> list[Node]:
        found = []
        here = {id(one) for one in new}
        pairs: list[Pair[Service]] = interleaved(old, new, lambda one: self.here(one, here))
        for at, (before, after) in enumerate(pairs):
            version, service = (self.versions.new, after) if after is not None else (self.versions.old, before)
            assert service is not None
            node = version.node(service)
            state: State = "same" if before and after else "added" if after else "removed"
            found.append(self.box(f"service-{name}-{at}", "service", self.called(version, service), tier, node, state))
        return found

    def here(self, service: Service, here: set[int]) -> Service | None:
        """What an old service is now, when it is in this list still."""
        now = self.versions.now(service)
        return now if now is not None and id(now) in here else None

    def box(self, id: str, kind: Literal["tier", "service"], title: str, tier: int, thing: Thing | None, state: State) -> Node:
        """A box with its marks; a thing that stands in one list only may have come from another or gone to one."""
        pairs = self.versions.comparison.pairs
        lines: list[str] = []
        now = pairs.new.get(thing) if thing else None
        was = pairs.old.get(thing) if thing else None
        if state == "removed" and now is not None:
            state, lines = "left", [self.voice.say(_NOW, name=self.stands(self.versions.new, now))]
        elif state == "added" and was is not None:
            state, lines = "moved", [self.traces.was(self.stands(self.versions.old, was))]
        elif thing is not None and state == "added" and thing in pairs.split:
            lines = [self.voice.say(_PART_OF, name=self.name(self.versions.old, pairs.split[thing]))]
        elif thing is not None and state == "removed" and thing in pairs.merged:
            lines = [self.voice.say(_INTO, name=self.name(self.versions.new, pairs.merged[thing]))]
        marks = [sign(state, self.voice)]
        if thing is not None and state in ("same", "moved"):
            if state == "same" and self.traces.moved(thing):
                state, lines = "moved", [self.voice.say(_OTHER_ORDER)]
                marks.append(sign(state, self.voice))
            if self.traces.changed(thing):
                state = state if state == "moved" else "changed"
                marks.append(sign("changed", self.voice))
                lines += self.traces.lines(thing)
        return Node(id, kind, title, tuple(lines), tier, state=state, mark=", ".join(filter(None, marks)))

    def stands(self, version: Version, thing: Thing) -> str:
        """The tier that a thing stands on, or that it stands across them."""
        tier = next((one for one in thing.above if one.concept == "Tier"), None)
        return self.name(version, tier) if tier else self.voice.say("Services across the tiers")

    def name(self, version: Version, thing: Thing) -> str:
        element = version.element(thing)
        return self.called(version, element) if element is not None else self.voice.plain(thing.name)

    @staticmethod
    def called(version: Version, element: Element) -> str:
        return "".join(span.text for span in version.elements.line(element))

    def edges(self, rungs: Sequence[tuple[Tier | None, Tier | None]]) -> tuple[Edge, ...]:
        """The way up in each version, through the tiers that it has."""
        ways = []
        for side in (0, 1):
            numbers = [number for number, pair in enumerate(rungs, 1) if pair[side] is not None]
            ways.append(list(pairwise(numbers)))
        old, new = ways
        found = [(pair, "same" if pair in old else "added") for pair in new] + [(one, "removed") for one in old if one not in new]
        states: dict[str, State] = {"same": "same", "added": "added", "removed": "removed"}
        return tuple(Edge(f"tier-{one}", f"tier-{two}", "up", state=states[state]) for (one, two), state in sorted(found))


def _is_drawn(node: Thing) -> bool:
    """Tiers, and the services that stand on them or across them."""
    held = node.parent.concept if node.parent is not None else ""
    return node.concept == "Tier" or (node.concept == "Service" and node.key == "services" and held in ("Tier", "Chain"))
