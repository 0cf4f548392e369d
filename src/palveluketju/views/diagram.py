"""A diagram before it is drawn: nodes, edges and frames, with every word decided."""

from dataclasses import dataclass
from typing import Literal

NodeKind = Literal[
    "step", "start", "end", "fork", "join", "choice", "tier", "service", "jump", "risk", "indicator", "goal", "control"
]
EdgeKind = Literal["on", "choice", "back", "parallel", "tier", "up", "down", "shows"]


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its title, smaller lines under it, and the tier (from 1) whose colour and sign it carries."""

    id: str
    kind: NodeKind
    title: str = ""
    lines: tuple[str, ...] = ()
    tier: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow with what is said on it."""

    tail: str
    head: str
    kind: EdgeKind = "on"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame around nodes and other frames."""

    id: str
    kind: Literal["stage", "actor", "tier", "branch"]
    title: str
    nodes: tuple[str, ...] = ()
    frames: tuple["Frame", ...] = ()
    tier: int = 0


@dataclass(frozen=True, slots=True)
class Diagram:
    """What is drawn, and in which direction it reads: down the page or across it."""

    name: Literal["tiers", "pathway", "risks"]
    title: str
    description: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    frames: tuple[Frame, ...] = ()
    direction: Literal["down", "across"] = "down"
    language: str = "fi"
