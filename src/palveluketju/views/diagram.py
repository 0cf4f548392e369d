"""A diagram before it is drawn: nodes, edges and frames, with every word decided."""

from dataclasses import dataclass
from typing import Literal

NodeKind = Literal[
    "step",
    "start",
    "end",
    "fork",
    "join",
    "choice",
    "tier",
    "service",
    "jump",
    "risk",
    "indicator",
    "goal",
    "control",
    "chain",
    "entity",
    "model",
    "planned",
    "shared",
]
#: what became of a thing in a picture of two versions; `left` marks the place that a moved thing stood in, "" no comparison
State = Literal["", "same", "added", "removed", "changed", "moved", "left"]
EdgeKind = Literal[
    "on", "choice", "back", "parallel", "tier", "up", "down", "shows", "precedes", "part_of", "based_on", "related", "uses"
]


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its title, smaller lines under it, and the tier (from 1) whose colour and sign it carries.

    `status` is that of a whole description; its line shows it. `mark` tells the state in words, above the title.
    """

    id: str
    kind: NodeKind
    title: str = ""
    lines: tuple[str, ...] = ()
    tier: int = 0
    status: str = ""
    state: State = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow with what is said on it."""

    tail: str
    head: str
    kind: EdgeKind = "on"
    label: str = ""
    state: State = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame around nodes and other frames."""

    id: str
    kind: Literal["stage", "actor", "tier", "branch", "entity", "planned", "shared"]
    title: str
    nodes: tuple[str, ...] = ()
    frames: tuple["Frame", ...] = ()
    tier: int = 0
    status: str = ""
    state: State = ""


@dataclass(frozen=True, slots=True)
class Diagram:
    """What is drawn, and in which direction it reads: down the page or across it.

    `threads` are pairs of nodes of which the second stands right below the first, without an arrow, and `below` are pairs of
    which it stands anywhere further down; `levels` are nodes beside each other. An edge may lead to a frame. `legend` explains
    the lines of a picture of two versions.
    """

    name: Literal["tiers", "pathway", "risks", "landscape"]
    title: str
    description: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    frames: tuple[Frame, ...] = ()
    threads: tuple[tuple[str, str], ...] = ()
    below: tuple[tuple[str, str], ...] = ()
    levels: tuple[tuple[str, ...], ...] = ()
    direction: Literal["down", "across"] = "down"
    language: str = "fi"
    legend: str = ""
