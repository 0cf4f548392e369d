"""How a picture of two versions draws each state: fill, colour, kind and width of the line. None is told by colour alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from palveluketju.views.diagram import Edge, State


@dataclass(frozen=True, slots=True)
class Stroke:
    """One way to draw. `kind` is a style of Graphviz, `rings` how many lines run around a box."""

    fill: str
    line: str
    width: str
    kind: str = ""
    rings: int = 1


STROKES: dict[State, Stroke] = {
    "same": Stroke("#ffffff", "#7a8894", "0.9"),
    "added": Stroke("#e2f3e6", "#17683a", "1.5", rings=2),
    "removed": Stroke("#fbeeec", "#a3231d", "1.5", "dashed"),
    "changed": Stroke("#fdf0d5", "#8a5800", "3.2"),
    "moved": Stroke("#e6eefa", "#2a5fa3", "2.6", "dotted"),
    "left": Stroke("#ffffff", "#2a5fa3", "1.2", "dotted"),
}
#: an arrow is thinner than a box's line, and a new one cannot be doubled
_ARROWS: dict[State, Mapping[str, str]] = {
    "same": {"style": "solid", "penwidth": "0.9"},
    "added": {"style": "bold", "penwidth": "2.6"},
    "removed": {"style": "dashed", "penwidth": "1.2"},
    "changed": {"style": "solid", "penwidth": "1.8"},
}


def around(state: State, style: str) -> dict[str, str]:
    """Attributes of a box or a frame drawn in `style`."""
    stroke = STROKES[state]
    rings = {"peripheries": str(stroke.rings)} if stroke.rings > 1 else {}
    return {
        "style": f'"{style},{stroke.kind}"' if stroke.kind else f'"{style}"',
        "fillcolor": f'"{stroke.fill}"',
        "color": f'"{stroke.line}"',
        "penwidth": stroke.width,
        **rings,
    }


def along(edge: Edge) -> dict[str, str]:
    """Attributes of an arrow."""
    return {**_ARROWS.get(edge.state, {}), "color": f'"{STROKES[edge.state].line}"'}


def css_class(state: State) -> str:
    """What a page calls the state, to draw it in its own colours."""
    return f" is-{state}" if state else ""
