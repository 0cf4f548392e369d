"""A diagram as DOT: shapes, colours, frames and directions. Every word was decided by the view; only line breaks are made here.

Colours stand in the DOT so that a picture alone is whole; classes stand beside them so that a page can recolour it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from palveluketju.drawing.label import Box, box, caption, node, quoted, stack
from palveluketju.strokes import along, around, css_class
from palveluketju.views.diagram import Diagram, Edge, Frame, Node

INK = "#1d2733"
MUTED = "#51606f"
PAPER = "#ffffff"
#: fill and line of each tier's boxes, from the lightest need; dark text on each fill has a contrast over 10:1
TIERS = (("#f3f5f7", "#51606f"), ("#e1f1ed", "#1b6f62"), ("#e3ecf8", "#2a5fa3"), ("#fbefd8", "#8a5800"), ("#f4e5f0", "#8b2c6d"))
#: points; an edge's words are smaller than a box's
SIZE, EDGE_SIZE, FRAME_SIZE = 11.0, 10.0, 11.0
#: inches; boxes of a landscape are of one width, so that they stand in columns
_WIDE = 166 / 72


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of node is drawn: its shape, how wide its text may run (points), and how much room the shape adds."""

    shape: str
    max_width: float
    style: str
    grow_x: float = 1.0
    grow_y: float = 1.0
    bold: bool = True


_STEP = Style("box", 150, "rounded,filled")
_STYLES = {
    "step": _STEP,
    "start": Style("ellipse", 130, "filled", 1.2, 1.55, bold=False),
    "end": Style("ellipse", 130, "filled,bold", 1.2, 1.55, bold=False),
    "fork": Style("box", 120, "filled", bold=False),
    "join": Style("box", 120, "filled", bold=False),
    "jump": Style("box", 120, "rounded,filled,dashed", bold=False),
    "tier": Style("box", 114, "filled"),
    "service": Style("box", 114, "rounded,filled", bold=False),
    "risk": Style("box", 190, "rounded,filled", bold=False),
    "indicator": Style("box", 190, "filled", bold=False),
    "chain": Style("box", 150, "rounded,filled"),
    "entity": Style("box", 150, "filled"),
    "model": Style("note", 150, "filled"),
    "planned": Style("box", 150, "rounded,filled,dotted", bold=False),
    "shared": Style("box", 150, "filled", bold=False),
}
_EDGES: dict[str, dict[str, str]] = {
    "on": {},
    "choice": {"style": "solid"},
    # A way back would turn the order of reading upside down if it took part in the ranking.
    "back": {"style": "dashed", "constraint": "false"},
    "parallel": {"style": "solid"},
    "tier": {"penwidth": "2.2"},
    "up": {"style": "solid", "penwidth": "1.4"},
    "shows": {},
    "precedes": {"penwidth": "1.6"},
    "part_of": {"style": "solid", "arrowhead": "odiamond"},
    "based_on": {"style": "dashed", "arrowhead": "empty"},
    "related": {"style": "solid", "arrowhead": "none"},
    "uses": {"style": "dotted", "arrowhead": "none"},
}
#: the line of a whole description's box or frame; its status stands in it as a word too
_STATUSES: dict[str, tuple[str, str, str]] = {
    "draft": ("dashed", "1.1", INK),
    "in_review": ("dashed", "1.6", INK),
    "approved": ("solid", "1.1", INK),
    "in_use": ("solid", "2.2", INK),
    "retired": ("solid", "1.1", "#9aa7b3"),
}
#: fill of what a landscape shows; dark text on each has a contrast over 10:1
_LANDSCAPE = {"chain": "#ffffff", "entity": "#f3f5f7", "model": "#fbefd8", "planned": "#ffffff", "shared": "#e1f1ed"}


def dot(diagram: Diagram) -> str:
    """The diagram as DOT text; the same diagram gives the same text."""
    lines = [f"digraph {quoted(diagram.name)} {{", "  " + _attributes("graph", _graph(diagram))]
    lines.append("  " + _attributes("node", {"fontname": '"Arial"', "fontcolor": f'"{INK}"', "penwidth": "1.1"}))
    lines.append("  " + _attributes("edge", {"color": f'"{MUTED}"', "fontcolor": f'"{INK}"', "arrowsize": "0.7"}))
    choices = _choices(diagram)
    framed: set[str] = set()
    by_id = {one.id: one for one in diagram.nodes}
    for frame in diagram.frames:
        lines += _frame(frame, by_id, choices, framed, "  ", diagram)
    lines += ["  " + _node(one, choices) for one in diagram.nodes if one.id not in framed]
    lines += ["  " + _edge(one, diagram) for one in diagram.edges]
    lines += ["  " + line for line in _order(diagram)]
    return "\n".join([*lines, "}"]) + "\n"


def _graph(diagram: Diagram) -> dict[str, str]:
    down = diagram.direction == "down" or diagram.name == "tiers"
    return {
        "rankdir": "TB" if down else "LR",
        "bgcolor": '"transparent"',
        "nodesep": "0.12" if diagram.name == "tiers" else "0.3",
        "ranksep": "0.1" if diagram.name == "tiers" else "0.42" if down else "1.1",
        "pad": "0.15",
        "compound": "true",
        "newrank": "false" if diagram.name == "pathway" else "true",
        **({"labelloc": '"t"', **caption(_lines(diagram.legend, 420, EDGE_SIZE))} if diagram.legend else {}),
    }


def _choices(diagram: Diagram) -> frozenset[str]:
    """Steps from which more than one way leads on: they are drawn as places of choice."""
    counts: dict[str, int] = {}
    gone = {one.id for one in diagram.nodes if one.state == "removed"}
    for edge in diagram.edges:
        # A way that is gone made a choice only of a step that is gone too.
        if edge.state != "removed" or edge.tail in gone:
            counts[edge.tail] = counts.get(edge.tail, 0) + 1
    return frozenset(id for id, count in counts.items() if count > 1)


def _attributes(name: str, attributes: Mapping[str, str]) -> str:
    return f"{name} [{', '.join(f'{key}={value}' for key, value in attributes.items())}]"


def _node(one: Node, choices: frozenset[str]) -> str:
    style = _STYLES.get(one.kind, _STEP)
    choice = one.kind == "step" and one.id in choices
    if choice:
        style = Style("box", 150, "filled,diagonals")
    fill, line = TIERS[one.tier % len(TIERS)]
    if one.kind in ("fork", "join"):
        fill, line = "#dfe4e9", INK
    if one.kind in ("start", "end"):
        fill, line = PAPER, INK
    if one.kind == "indicator":
        fill = PAPER
    attributes = dict(node(_grown(_content(one, style), style)))
    if one.kind in ("service", "tier", "risk", "indicator"):
        attributes["width"] = f"{(style.max_width + 16) / 72:.4f}"
    classes = " ".join([one.kind, *(["choice"] if choice else []), f"tier-{one.tier % len(TIERS)}"])
    classes += css_class(one.state)
    attributes |= {
        "shape": style.shape,
        "style": f'"{style.style}"',
        "fillcolor": f'"{fill}"',
        "color": f'"{line}"',
        "class": f'"{classes}"',
    }
    if one.kind == "end":
        attributes["penwidth"] = "2.4"
    if one.kind in _LANDSCAPE:
        attributes |= {"fillcolor": f'"{_LANDSCAPE[one.kind]}"', **_line(one.status, style.style), "width": f"{_WIDE:.4f}"}
    if one.state:
        attributes |= around(one.state, style.style)
    return _attributes(quoted(one.id), attributes)


def _line(status: str, style: str) -> dict[str, str]:
    """The line around a description of this status; that of anything else is thin."""
    line, width, colour = _STATUSES.get(status, ("", "1.1", MUTED))
    return {"style": f'"{style},{line}"' if line else f'"{style}"', "penwidth": width, "color": f'"{colour}"'}


def _content(one: Node, style: Style) -> Box:
    mark = [box(one.mark, max_width=style.max_width, size=SIZE)] if one.mark else []
    gone = one.state in ("removed", "left")
    title = box(one.title, max_width=style.max_width, size=SIZE, bold=style.bold or bool(one.mark), struck=gone)
    return stack(*mark, title, *(box(line, max_width=style.max_width, size=SIZE) for line in one.lines))


def _grown(content: Box, style: Style) -> Box:
    """The content with the padding that keeps its corners inside a round or pointed shape."""
    wide, high = content.width_in * 72, content.height_in * 72
    more_x, more_y = wide * (style.grow_x - 1) / 2, high * (style.grow_y - 1) / 2
    return Box(content.lines, content.size, content.pad_x + more_x, content.pad_y + more_y)


def _edge(one: Edge, diagram: Diagram) -> str:
    attributes = dict(_EDGES.get(one.kind, {}))
    ends = {}
    for end, id, at in (("ltail", one.tail, -1), ("lhead", one.head, 0)):
        frame = _frame_of(id, diagram.frames)
        ends[end] = _inside(frame)[at] if frame else id
        if frame:
            attributes[end] = quoted(f"cluster-{id}")
    if one.head.startswith("jump-"):
        attributes.pop("constraint", None)
    elif one.kind in ("on", "tier", "precedes"):
        attributes["weight"] = "8"
    attributes["class"] = f'"{one.kind}{css_class(one.state)}"'
    if one.state:
        attributes |= along(one)
    if one.label:
        attributes |= caption(_lines(one.label, 120, EDGE_SIZE))
    if diagram.name == "tiers" or (
        diagram.name == "landscape" and (one.tail, one.head) not in {*diagram.threads, *diagram.below}
    ):
        attributes["constraint"] = "false"
    return f"{quoted(ends['ltail'])} -> {_attributes(quoted(ends['lhead']), attributes)}"


def _lines(text: str, max_width: float, size: float, *, bold: bool = False) -> Box:
    return stack(*(box(line, max_width=max_width, size=size, bold=bold) for line in text.split("\n")))


def _frame(
    frame: Frame, nodes: Mapping[str, Node], choices: frozenset[str], framed: set[str], indent: str, diagram: Diagram
) -> list[str]:
    inner = indent + "  "
    lines = [f"{indent}subgraph {quoted('cluster-' + frame.id)} {{"]
    attributes = {"class": f'"frame {frame.kind} tier-{frame.tier % len(TIERS)}"', "style": '"rounded"', "margin": "8"}
    if frame.kind == "stage":
        attributes |= {"color": '"#9aa7b3"', "style": '"rounded,dashed"', "margin": "12"}
    elif frame.kind in ("entity", "planned", "shared"):
        fill = _LANDSCAPE["entity" if frame.kind == "entity" else "planned"]
        style = "rounded,filled" if frame.kind != "planned" else "rounded,filled,dotted"
        attributes |= {**_line(frame.status, style), "fillcolor": f'"{fill}"', "margin": "14"}
    elif frame.kind == "actor":
        attributes |= {"color": '"#d3dae0"', "style": '"rounded,filled"', "fillcolor": '"#f7f9fa"'}
        if frame.state:  # else it would have the line of the stage around it
            attributes["penwidth"] = "0.9"
    else:
        _, line = TIERS[frame.tier % len(TIERS)]
        attributes |= {"color": f'"{line}"'}
    if frame.state and frame.kind != "actor":
        attributes |= around(frame.state, "rounded")
        attributes["class"] = f'"frame {frame.kind} tier-{frame.tier % len(TIERS)}{css_class(frame.state)}"'
    if frame.title and frame.kind != "actor":
        attributes |= {
            **caption(_lines(frame.title, 260, FRAME_SIZE, bold=frame.kind not in ("tier", "branch"))),
            "labeljust": '"l"',
        }
    else:
        attributes["label"] = '""'  # a frame inside another would repeat the outer one's title
    lines.append(inner + _attributes("graph", attributes))
    if frame.title and frame.kind == "actor" and frame.nodes:
        lines += _lane(frame, inner)
    for id in frame.nodes:
        framed.add(id)
        lines.append(inner + _node(nodes[id], choices))
    for one in frame.frames:
        lines += _frame(one, nodes, choices, framed, inner, diagram)
    if diagram.name == "tiers":
        lines += [f"{inner}{quoted(a)} -> {quoted(b)} [style=invis]" for a, b in pairwise(frame.nodes)]
    return [*lines, indent + "}"]


def _lane(frame: Frame, indent: str) -> list[str]:
    """The actor's name to the left of the first step: above it, arrows would run through the words."""
    name = quoted(f"lane-{frame.id}")
    attributes = dict(node(_lines(frame.title, 92, EDGE_SIZE))) | {"shape": "plaintext", "class": '"lane"'}
    first = quoted(frame.nodes[0])
    return [f"{indent}{_attributes(name, attributes)}", f"{indent}{{ rank=same; {name} -> {first} [style=invis] }}"]


def _order(diagram: Diagram) -> list[str]:
    """Invisible threads that keep the picture in the order of reading."""
    if diagram.name == "pathway":
        return _stacked(diagram)
    if diagram.name == "landscape":
        return _columns(diagram)
    if diagram.name == "risks":
        risks = [quoted(one.id) for one in diagram.nodes if one.kind == "risk"]
        return ["{ rank=same; edge [style=invis]; " + " -> ".join(risks) + " }"] if len(risks) > 1 else []
    return _stairs(diagram)


def _columns(diagram: Diagram) -> list[str]:
    drawn = {(edge.tail, edge.head) for edge in diagram.edges}
    threads = [
        f"{quoted(one)} -> {quoted(two)} [style=invis, weight=9]" for one, two in diagram.threads if (one, two) not in drawn
    ]
    below = [f"{quoted(one)} -> {quoted(two)} [style=invis, weight=0]" for one, two in diagram.below if (one, two) not in drawn]
    return [
        *threads,
        *below,
        *(f"{{ rank=same; edge [style=invis]; {' -> '.join(map(quoted, level))} }}" for level in diagram.levels),
    ]


def _stairs(diagram: Diagram) -> list[str]:
    """Each tier a step higher than the one before it; what stands across the tiers is level with the lowest."""
    heads = [one for one in diagram.nodes if one.kind == "tier"]
    top = max((one.tier for one in heads), default=0)
    hidden = 'style=invis, shape=point, width=0, height=0, label=""'
    # A row of points on top holds the columns in their order.
    points = [quoted(f"above-{one.id}") for one in heads]
    lines = [f"{{ rank=same; node [{hidden}]; edge [style=invis]; {' -> '.join(points)} }}"]
    for point, one in zip(points, heads, strict=True):
        lines.append(f"{point} -> {quoted(one.id)} [style=invis, weight=9, minlen={1 + top - (one.tier or 1)}]")
    return lines


def _stacked(diagram: Diagram) -> list[str]:
    """Stages under each other: nothing of a stage stands beside the one before it."""
    stages = [(frame, _inside(frame)) for frame in diagram.frames if frame.kind == "stage"]
    lines = []
    for (_, upper), (_, lower) in pairwise(stages):
        inner = {edge.tail for edge in diagram.edges if edge.kind != "back" and edge.head in upper and edge.tail in upper}
        below = {edge.head for edge in diagram.edges if edge.kind != "back" and edge.head in lower and edge.tail in lower}
        for last in [id for id in upper if id not in inner]:
            lines += [f"{quoted(last)} -> {quoted(first)} [style=invis]" for first in lower if first not in below]
    return lines


def _frame_of(id: str, frames: tuple[Frame, ...]) -> Frame | None:
    """The frame of that id, however deep."""
    for one in frames:
        found = one if one.id == id else _frame_of(id, one.frames)
        if found is not None:
            return found
    return None


def _inside(frame: Frame) -> tuple[str, ...]:
    return (*frame.nodes, *(id for one in frame.frames for id in _inside(one)))
