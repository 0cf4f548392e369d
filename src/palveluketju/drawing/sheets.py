"""Where a large drawing may be cut so that each part is legible on a sheet of paper: between boxes, never through one."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import NamedTuple

from palveluketju.drawing.measure import width

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_MOVED = re.compile(r"translate\(\s*(\S+)[\s,]+([^)\s]+)")
_MARGIN = 6.0


class Part(NamedTuple):
    """A part of a drawing, in the units of its viewBox."""

    x: float
    y: float
    width: float
    height: float


def parts(svg: str, limit: float) -> list[Part]:
    """The drawing from top to bottom in parts at most `limit` high where boxes leave room for a cut; one when it is low.

    `svg` is what `svg.accessible` gives; each part is as wide as what stands in it.
    """
    root = ET.fromstring(svg)
    _, top, _, height = (float(number) for number in root.attrib["viewBox"].split())
    graph = next(one for one in root.iter() if "graph" in one.attrib.get("class", "").split())
    moved = _MOVED.search(graph.attrib.get("transform", ""))
    across, down = (float(moved[1]), float(moved[2])) if moved else (0.0, 0.0)
    points: list[tuple[float, float]] = []
    boxes: list[tuple[float, float]] = []
    for group in graph:
        own = [(x + across, y + down) for x, y in _points(group)]
        points += own
        lowest, highest = min((y for _, y in own), default=0), max((y for _, y in own), default=0)
        kinds = group.attrib.get("class", "").split()
        if "edge" in kinds:
            boxes += _words(group, down)
        elif "node" in kinds or ("cluster" in kinds and highest - lowest <= limit):
            boxes.append((lowest, highest))
    found = []
    start, end = top, top + height
    for cut in [*_cuts(boxes, start, end, limit), end]:
        inside = [x for x, y in points if start <= y <= cut]
        if inside:
            left, right = min(inside) - _MARGIN, max(inside) + _MARGIN
            found.append(Part(round(left, 2), round(start, 2), round(right - left, 2), round(cut - start, 2)))
        start = cut
    return found


def cut(svg: str, part: Part) -> str:
    """A part of the drawing as a drawing of its own, without what stands wholly outside of it."""
    root = ET.fromstring(svg)
    graph = next(one for one in root.iter() if "graph" in one.attrib.get("class", "").split())
    moved = _MOVED.search(graph.attrib.get("transform", ""))
    down = float(moved[2]) if moved else 0.0
    for group in list(graph):
        heights = [y + down for _, y in _points(group)]
        if heights and (max(heights) < part.y or min(heights) > part.y + part.height):
            graph.remove(group)
    root.attrib |= {"viewBox": " ".join(f"{one:g}" for one in part), "width": f"{part.width:g}", "height": f"{part.height:g}"}
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    root.attrib["xmlns"] = "http://www.w3.org/2000/svg"
    return ET.tostring(root, encoding="unicode")


def _words(group: ET.Element, down: float) -> Iterator[tuple[float, float]]:
    """How high and how low the words on an arrow stand."""
    for one in group.iter():
        if one.tag.rpartition("}")[2] == "text":
            y, size = float(one.attrib["y"]) + down, float(one.attrib["font-size"])
            yield y - size, y + size / 3


def _cuts(boxes: list[tuple[float, float]], start: float, end: float, limit: float) -> Iterator[float]:
    gaps = []
    reached = start
    for low, high in sorted(boxes):
        if low > reached:
            gaps.append((reached + low) / 2)
        reached = max(reached, high)
    while end - start > limit:
        fitting = [gap for gap in gaps if start < gap <= start + limit]
        start = fitting[-1] if fitting else start + limit
        yield start


def _points(group: ET.Element) -> Iterator[tuple[float, float]]:
    """Points that what the group draws does not go beyond."""
    for shape in group.iter():
        at = shape.attrib
        match shape.tag.rpartition("}")[2]:
            case "path" | "polygon" | "polyline":
                numbers = [float(one) for one in _NUMBER.findall(at.get("d") or at.get("points") or "")]
                yield from zip(numbers[::2], numbers[1::2], strict=False)
            case "ellipse":
                x, y, rx, ry = (float(at[key]) for key in ("cx", "cy", "rx", "ry"))
                yield from ((x - rx, y - ry), (x + rx, y + ry))
            case "text":
                x, y, size = (float(at[key]) for key in ("x", "y", "font-size"))
                half = width(shape.text or "", size, at.get("font-weight") == "bold") / 2
                yield from ((x - half, y - size), (x + half, y))
