"""The landscape of a repository: entities as frames around what is part of them, relations, and the services that are shared."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from palveluketju.messages.said import N_
from palveluketju.model.chain import Kind, Status
from palveluketju.model.slugs import slug
from palveluketju.views.arrangement import Block, flow, grid, rows, stacked, usual_width
from palveluketju.views.diagram import Diagram, Edge, EdgeKind, Frame, Node, NodeKind
from palveluketju.views.voice import Voice

Names = dict[str, str]
_KINDS: dict[str, str] = dict(get_args(Kind)[1].values)
_STATUSES: dict[str, str] = dict(get_args(Status)[1].values)
#: relations as edges: type → what the edge is, and whether it leads from the other to the one that states it
_EDGES: dict[str, tuple[EdgeKind, bool]] = {
    "part_of": ("part_of", False),
    "contains": ("part_of", True),
    "precedes": ("precedes", False),
    "follows": ("precedes", True),
    "based_on": ("based_on", False),
    "related": ("related", False),
}
_NODES: dict[str, NodeKind] = {"chain": "chain", "entity": "entity", "model": "model"}
_WORDS: dict[str, str] = {
    "precedes": N_("precedes"),
    "part_of": N_("is part of"),
    "based_on": N_("is based on"),
    "related": N_("is related to"),
    "uses": "",
}
_FOLLOWS = N_("follows")
#: beyond so many, words and numbers in the boxes are clearer than lines: arrows to one model, lines to others, lines to services
_ARROWS_TO_ONE, _LINES_TO_OTHERS, _LINES_TO_SERVICES = 5, 12, 16
#: frames inside each other; what is part of more is drawn with an arrow
_DEEP = 8
#: columns of boxes that stand beside each other before the next frames begin a new row; more for many boxes
_COLUMNS, _MORE_COLUMNS = 6, 1.1


@dataclass(frozen=True, slots=True)
class Described:
    """A description as its landscape sees it. `relations` are types with the word of the other; `services` are shared ones."""

    id: str
    kind: str
    name: Names
    status: str
    words: tuple[str, ...]
    relations: tuple[tuple[str, str], ...] = ()
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the landscape in words: what it is called, what it is, what is said of it, what stands in it."""

    title: str
    about: str
    lines: tuple[str, ...] = ()
    entries: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Landscape:
    """The landscape drawn, and the same in words."""

    diagram: Diagram
    entries: tuple[Entry, ...]


def landscape(
    found: Sequence[Described], services: Mapping[str, Names], title: str, voice: Voice, elsewhere: str, *, planned: bool = True
) -> Landscape:
    """The landscape of the descriptions. `services` are those that are shown, by their ids.

    `elsewhere`: where the same is told in words. `planned`: whether what is related to but not described is shown.
    """
    seen = _Seen(found, services, voice, planned)
    description = voice.say(
        "Frames: service entities and what is part of them. Boxes: service chains. Boxes with a folded corner: operating models. "
        "Boxes with a dotted line: not described here. The line of a box shows its status, which is also written in it: "
        "dashed for a draft and for one in review, thin for approved, thick for in use, grey for retired."
    )
    diagram = Diagram(
        name="landscape",
        title=title,
        description=f"{description} {voice.say(elsewhere)}",
        nodes=tuple(seen.nodes()),
        edges=tuple(seen.edges()),
        frames=tuple(seen.frames()),
        threads=seen.arranged.threads,
        below=seen.arranged.below,
        levels=seen.arranged.levels,
        language=voice.language,
    )
    return Landscape(diagram, tuple(seen.entries()))


class _Seen:
    """What stands where and what leads to what. Everything is known by a short id that is safe in a picture: d1, p2, s3."""

    def __init__(self, found: Sequence[Described], services: Mapping[str, Names], voice: Voice, planned: bool) -> None:
        self.voice = voice
        ordered = sorted(found, key=lambda one: (slug(voice.plain(one.name) or one.id), one.id))
        self.described = {f"d{at}": one for at, one in enumerate(ordered)}
        self.planned: dict[str, str] = {}
        self.links = self._links(planned)
        self.parents = self._parents()
        names = sorted((slug(voice.plain(name)), id) for id, name in services.items())
        self.numbers = {id: at for at, (_, id) in enumerate(names, 1)}
        self.services = services

    def _links(self, planned: bool) -> dict[tuple[str, str, EdgeKind], None]:
        """The relations, each once, whichever side states it."""
        words = {word: id for id, one in reversed(self.described.items()) for word in one.words}
        stated = [(id, type, to) for id, one in self.described.items() for type, to in one.relations]
        if planned:
            self._plan([one for one in stated if slug(one[2]) not in words], words)
        found: dict[tuple[str, str, EdgeKind], None] = {}
        for id, type, to in stated:
            other = words.get(slug(to), id)
            kind, turned = _EDGES.get(type, ("related", False))
            tail, head = (other, id) if turned else (id, other)
            if other != id and not (kind == "related" and (head, tail, kind) in found):
                found[tail, head, kind] = None
        return found

    def _plan(self, stated: Sequence[tuple[str, str, str]], words: dict[str, str]) -> None:
        """Gives a place to what is not described here: to wholes that something is part of, and to what several relate to."""
        users: dict[str, set[str]] = {}
        for id, _, to in stated:
            users.setdefault(slug(to), set()).add(id)
        for _, type, to in stated:
            if slug(to) not in words and (type == "part_of" or len(users[slug(to)]) > 1):
                words[slug(to)] = id = f"p{len(self.planned)}"
                self.planned[id] = " ".join(to.split())

    def _parents(self) -> dict[str, str]:
        """The frame that each stands in: the first entity that it is part of; one that is not described comes second."""
        parents: dict[str, str] = {}
        for described in (True, False):
            for tail, head, kind in self.links:
                fits = self._is_entity(head) if described else head in self.planned
                if kind == "part_of" and fits and tail not in parents and not _is_above(tail, head, parents):
                    parents[tail] = head
        for id in list(parents):
            if len(_above(id, parents)) > _DEEP:
                del parents[id]
        return parents

    def _is_entity(self, id: str) -> bool:
        return id in self.described and self.described[id].kind == "entity"

    @cached_property
    def inside(self) -> dict[str, list[str]]:
        """What stands in each frame, in order; "" is the ground."""
        found: dict[str, list[str]] = {}
        for id in (*self.described, *self.planned):
            found.setdefault(self.parents.get(id, ""), []).append(id)
        return found

    @cached_property
    def boxes(self) -> dict[str, list[str]]:
        """What is a box in each frame: all that is no frame itself."""
        return {frame: [id for id in ids if id not in self.inside] for frame, ids in self.inside.items()}

    @cached_property
    def told(self) -> dict[str, list[tuple[str, EdgeKind]]]:
        """What is said in boxes because lines would be too many."""
        models = Counter(head for _, head, kind in self.links if kind == "based_on")
        others = sum(kind == "related" for _, _, kind in self.links)
        found: dict[str, list[tuple[str, EdgeKind]]] = {}
        for tail, head, kind in self.links:
            many = models[head] > _ARROWS_TO_ONE if kind == "based_on" else kind == "related" and others > _LINES_TO_OTHERS
            if many and tail not in self.inside and tail not in self.planned:
                found.setdefault(tail, []).append((head, kind))
        return found

    @cached_property
    def numbered(self) -> bool:
        """Whether boxes name their services by numbers instead of lines."""
        return sum(len(self._services(id)) for id in self.described) > _LINES_TO_SERVICES

    def _services(self, id: str) -> list[str]:
        own = self.described[id].services if id in self.described else ()
        return sorted((one for one in own if one in self.numbers), key=self.numbers.__getitem__)

    def name(self, id: str) -> str:
        if id in self.planned:
            return self.planned[id]
        one = self.described[id]
        return " ".join(self.voice.plain(one.name).split()) or one.id

    def status(self, id: str) -> str:
        if id in self.planned:
            return self.voice.say("not described here")
        return self.voice.say(_STATUSES[self.described[id].status or "draft"])

    def nodes(self) -> Iterator[Node]:
        """The boxes."""
        for ids in self.boxes.values():
            for id in ids:
                if id in self.planned:
                    yield Node(id, "planned", self.name(id), (self.status(id),))
                else:
                    one = self.described[id]
                    yield Node(id, _NODES[one.kind], self.name(id), tuple(self._lines(id)), status=one.status or "draft")
        for service, number in self.numbers.items():
            yield Node(f"s{number}", "shared", self._service(service), ())

    def _service(self, id: str) -> str:
        name = " ".join(self.voice.plain(self.services[id]).split()) or id
        return f"{self.numbers[id]}. {name}" if self.numbered else name

    def _lines(self, id: str) -> Iterator[str]:
        """What stands under a name: what it is when it is no chain, its status, then what no line leads to."""
        if id in self.planned:
            yield self.status(id)
            return
        kind = self.described[id].kind
        yield self.status(id) if kind == "chain" else f"{self.voice.say(_KINDS[kind])}: {self.status(id)}"
        for other, relation in self.told.get(id, ()):
            yield f"{self.voice.say(_WORDS[relation])}: {self.name(other)}"
        numbers = [str(self.numbers[one]) for one in self._services(id)]
        if self.numbered and numbers:
            yield self.voice.say("shared services: {names}", names=", ".join(numbers))

    def frames(self) -> Iterator[Frame]:
        """The entities that something is part of; last, the services when boxes name them by numbers."""
        yield from (self._frame(id) for id in self.inside.get("", ()) if id in self.inside)
        if self.numbers and self.numbered:
            nodes = tuple(f"s{number}" for number in self.numbers.values())
            yield Frame("services", "shared", self.voice.say("Shared services"), nodes)

    def _frame(self, id: str) -> Frame:
        frames = tuple(self._frame(one) for one in self.inside[id] if one in self.inside)
        status = self.described[id].status or "draft" if id in self.described else ""
        title = f"{self.name(id)}\n{next(self._lines(id))}"
        numbers = [str(self.numbers[one]) for one in self._services(id)]
        if self.numbered and numbers:
            title += "\n" + self.voice.say("shared services: {names}", names=", ".join(numbers))
        return Frame(id, "entity" if status else "planned", title, tuple(self.boxes[id]), frames, status=status)

    def edges(self) -> Iterator[Edge]:
        """The relations that no frame and no word shows, and the lines to services when they are few."""
        for tail, head, kind in self.links:
            shown = kind == "part_of" and self.parents.get(tail) == head
            if not shown and (head, kind) not in self.told.get(tail, ()) and not self._holds(tail, head):
                yield Edge(tail, head, kind, self.voice.say(_WORDS[kind]))
        if not self.numbered:
            for id in self.described:
                yield from (Edge(id, f"s{self.numbers[one]}", "uses") for one in self._services(id))

    def _holds(self, one: str, other: str) -> bool:
        """Whether one stands in the other: no line is drawn between a frame and what is inside it."""
        return _is_above(one, other, self.parents) or _is_above(other, one, self.parents)

    @property
    def columns(self) -> int:
        """How many columns the whole has."""
        return max(_COLUMNS, round(_MORE_COLUMNS * math.sqrt(len(self.described) + len(self.planned))))

    @cached_property
    def rows(self) -> list[list[Block]]:
        """Frames beside each other as far as there is room, then what stands in no frame, then the services."""
        frames = [self._block(id) for id in self.inside.get("", ()) if id in self.inside]
        ground = sorted(self.boxes.get("", ()), key=lambda id: (id in self.planned, self._is_model(id)))
        services = [f"s{number}" for number in self.numbers.values()]
        wide = [[grid(ids, min(self.columns, len(ids)))] for ids in (ground, services) if ids]
        return [*rows(frames, self.columns), *wide]

    @cached_property
    def arranged(self) -> Block:
        """Everything: an arrow to a later row leads down too."""
        whole = stacked(self.rows)
        place = {id: at for at, row in enumerate(self.rows) for block in row for id in block.ids}
        down = [(one.tail, one.head) for one in self.edges() if one.tail in place and place[one.tail] < place.get(one.head, -1)]
        below = dict.fromkeys([*whole.below, *down])
        return whole._replace(below=tuple(below), levels=(whole.firsts, *whole.levels))

    def _is_model(self, id: str) -> bool:
        return id in self.described and self.described[id].kind == "model"

    def _block(self, frame: str) -> Block:
        """A frame: its boxes in columns, those that precede each other under each other, its inner frames beside them."""
        boxes = self.boxes[frame]
        order = [(tail, head) for tail, head, kind in self.links if kind == "precedes" and tail in boxes and head in boxes]
        loose = [id for id in boxes if not any(id in pair for pair in order)]
        blocks = [self._block(id) for id in self.inside[frame] if id in self.inside]
        if order:
            blocks.append(flow(boxes, order))
        if loose:
            blocks.append(grid(loose, min(usual_width(len(loose)), len(loose))))
        return stacked(rows(blocks, self.columns))

    def entries(self, frame: str = "") -> Iterator[Entry]:
        """The landscape in words: entities with what is part of them, then the rest, then the shared services."""
        ids = self.inside.get(frame, [])
        for id in sorted(ids, key=lambda one: (one not in self.inside, one in self.planned)):
            yield Entry(
                self.name(id), self._about(id), tuple(self._said(id)), tuple(self.entries(id) if id in self.inside else ())
            )
        if not frame and self.numbers:
            users: dict[str, list[str]] = {}
            for id in self.described:
                for one in self._services(id):
                    users.setdefault(one, []).append(self.name(id))
            services = [
                Entry(self._service(one), self.voice.say("used by: {names}", names=", ".join(users.get(one, ()))))
                for one in self.numbers
            ]
            yield Entry(self.voice.say("Shared services"), "", (), tuple(services))

    def _about(self, id: str) -> str:
        if id in self.planned:
            return self.status(id)
        return f"{self.voice.say(_KINDS[self.described[id].kind])}, {self.status(id)}"

    def _said(self, id: str) -> Iterator[str]:
        say = self.voice.say
        for tail, head, kind in self.links:
            if tail == id and not (kind == "part_of" and self.parents.get(id) == head):
                yield f"{say(_WORDS[kind])}: {self.name(head)}"
            elif head == id and kind in ("precedes", "related"):
                yield f"{say(_FOLLOWS if kind == 'precedes' else _WORDS[kind])}: {self.name(tail)}"
        services = [self._service(one) for one in self._services(id)]
        if services:
            yield say("shared services: {names}", names=", ".join(services))


def _above(id: str, parents: Mapping[str, str]) -> list[str]:
    """The frames that it stands in, the nearest first."""
    found = []
    at = parents.get(id)
    while at is not None:
        found.append(at)
        at = parents.get(at)
    return found


def _is_above(one: str, other: str, parents: Mapping[str, str]) -> bool:
    """Whether `other` stands in `one`, however deep, or is it."""
    return one == other or one in _above(other, parents)
