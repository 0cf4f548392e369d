"""What a DOT writer says about a text so that it is shown as written and lies inside its box, whatever Graphviz estimates.

Graphviz without a font counts bytes, and the embedded one knows no HTML-like labels. So a node gets its size from here and
keeps it (`fixedsize`); the label of an edge, a cluster or a graph, whose size cannot be set, is made to look wide enough to
the estimate by spaces around it, which `svg` takes away again. A line in bold or struck through is marked, and `svg` makes it so.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from palveluketju.drawing.characters import fit
from palveluketju.drawing.measure import width, wrap

#: the font to lay out with: the estimate knows its widths, and systems without it have one of the same widths
FONT = "Arial"
#: baseline to baseline in font sizes, as Graphviz sets lines
LINE = 1.2
#: before a line: it is bold (INVISIBLE SEPARATOR, which no author writes)
BOLD = "\u2063"
#: before a line: it is struck through (INVISIBLE PLUS)
STRUCK = "\u2064"
#: around a line: it takes room in every estimate, and `svg` takes it away (EM SPACE, which no wrapped line begins with)
FILLER = "\u2003"

_SPACE_WIDTH = width(" ", 1)  # what the estimate takes each byte of a character outside ASCII for


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label, without a line end."""

    text: str
    bold: bool = False
    struck: bool = False

    @property
    def marks(self) -> str:
        """What stands before it for `svg` to see."""
        return (BOLD if self.bold else "") + (STRUCK if self.struck else "")


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of one size (points) and the room they need with padding around them (inches)."""

    lines: tuple[Line, ...]
    size: float
    pad_x: float
    pad_y: float

    @property
    def width_in(self) -> float:
        """As wide as the widest line and the padding on both sides."""
        return _inches(max((width(line.text, self.size, line.bold) for line in self.lines), default=0) + 2 * self.pad_x)

    @property
    def height_in(self) -> float:
        """As high as the lines and the padding above and below."""
        return _inches(len(self.lines) * LINE * self.size + 2 * self.pad_y)


def box(
    text: str,
    *,
    max_width: float,
    size: float,
    bold: bool = False,
    struck: bool = False,
    max_lines: int | None = None,
    pad_x: float = 8,
    pad_y: float = 5,
) -> Box:
    """The text wrapped at `max_width` points, without the padding, which is in points too. ValueError as `wrap`."""
    lines = wrap(text, max_width, size, bold, max_lines)
    return Box(tuple(Line(line, bold, struck) for line in lines), size, pad_x, pad_y)


def stack(*boxes: Box) -> Box:
    """One box with the lines of all, such as a name in bold above its details. ValueError for none or different sizes."""
    if len({item.size for item in boxes}) != 1:
        raise ValueError("boxes of one size are needed: a label of Graphviz has one")
    lines = tuple(line for item in boxes for line in item.lines)
    return Box(lines, boxes[0].size, max(item.pad_x for item in boxes), max(item.pad_y for item in boxes))


def node(item: Box) -> Mapping[str, str]:
    """Attributes, ready to be written as `name=value`, of a node that is a rectangle (any `shape` that fills its box)."""
    return {
        "label": _literal(item.lines),
        "fontname": FONT,
        "fontsize": f"{item.size:g}",
        "fixedsize": "true",
        "width": f"{item.width_in:.4f}",
        "height": f"{item.height_in:.4f}",
    }


def caption(item: Box) -> Mapping[str, str]:
    """Attributes, ready to be written as `name=value`, that label an edge, a cluster or a graph; `pad_y` has no effect."""
    lines = list(item.lines)
    if lines:
        needed = item.width_in * 72 / item.size
        short, at = min((needed - _estimate(line), at) for at, line in enumerate(lines))
        if short > 0:
            fillers = math.ceil(short / _estimate(Line(FILLER)))
            before = FILLER * (fillers // 2)
            lines[at] = replace(lines[at], text=before + lines[at].text + FILLER * (fillers - len(before)))
    return {"label": _literal(lines), "fontname": FONT, "fontsize": f"{item.size:g}"}


def quoted(text: str) -> str:
    r"""A DOT string that is shown as the text: no escape (`\N`, `\l`) and no entity (`&lt;`) in it means anything.

    Line ends become centred lines. Characters that cannot be drawn become U+FFFD, see `characters.fit`.
    """
    written = fit(text).replace(BOLD, "").replace(STRUCK, "").replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return '"' + written.replace("\n", "\\n") + '"'


def _literal(lines: "list[Line] | tuple[Line, ...]") -> str:
    # A label that begins with an empty line makes the embedded engine read beyond its memory and stop.
    marked = [line.marks + quoted(line.text or FILLER)[1:-1] for line in lines]
    return '"' + "\\n".join(marked) + '"'


def _estimate(line: Line) -> float:
    """How many font sizes wide Graphviz takes a line for at least: without a font, and with the regular one it knows."""
    ascii_part = "".join(character for character in line.text if character.isascii())
    others = len(line.text.encode()) - len(ascii_part) + len(line.marks.encode())
    return min(width(ascii_part, 1) + others * _SPACE_WIDTH, width(line.text, 1))


def _inches(points: float) -> float:
    return math.ceil(points / 72 * 10_000 - 1e-6) / 10_000
