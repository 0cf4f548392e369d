"""A diagram fitted to sheets of paper: never smaller than can be read, cut between boxes when it is too high for one sheet.

The sheet follows the drawing: upright A4 while the letters stay legible, then A4 on its side, then larger sheets, which a
screen shows whole and a printer shrinks or folds.
"""

import re
from dataclasses import dataclass
from typing import Literal

from palveluketju.drawing.sheets import Part, cut, parts

#: the least scale: the smallest letters of a drawing are 10 points, on paper then about 6
LEAST = 0.59
#: points; the room for a drawing on A4 upright (it may reach into the margins), on A4 on its side and on A3 on its side
ROOM = {"a4": (538.0, 655.0), "a4-flipped": (740.0, 420.0), "a3-flipped": (1088.0, 650.0)}
#: points; how high what stands under a chapter's and a section's heading and a caption may be: headings go with their drawing
FIRST = {"a4": 590.0, "a4-flipped": 360.0, "a3-flipped": 590.0}
#: how much larger a piece may be than the smallest of the same drawing
EVEN = 1.3
Sheet = Literal["a4", "a4-flipped", "a3-flipped"]

_VIEW_BOX = re.compile(r' viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a drawing as an SVG document, and how wide and high it stands on paper, in points."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """A drawing on paper: the sheet, and its pieces from top to bottom."""

    sheet: Sheet
    pieces: tuple[Piece, ...]


def fitted(svg: str) -> Fitted:
    """The drawing on the smallest sheet on which it can be read. `svg` is what `picture.standalone` gives."""
    found = _VIEW_BOX.search(svg)
    width, height = (float(found[1]), float(found[2])) if found else (1.0, 1.0)
    for sheet in ("a4", "a4-flipped"):
        tried = _on(sheet, svg, width, height)
        if tried is not None:
            return tried
    on_the_largest = _on("a3-flipped", svg, width, height) or _on("a3-flipped", svg, width, height, least=0.0)
    return on_the_largest or Fitted("a3-flipped", (Piece(svg, *ROOM["a3-flipped"]),))


def _on(sheet: Sheet, svg: str, width: float, height: float, *, least: float = LEAST) -> Fitted | None:
    """The drawing on sheets of one kind, whole when it can be; None when it would be too small to read."""
    across, down = ROOM[sheet]
    first = FIRST[sheet]
    scale = min(1.0, across / width, first / height)
    if scale >= least:
        return Fitted(sheet, (Piece(svg, width * scale, height * scale),))
    found = parts(svg, down / max(min(1.0, across / width), LEAST))
    rooms = [first, *[down] * (len(found) - 1)]
    scales = [min(1.0, across / one.width, room / one.height) for one, room in zip(found, rooms, strict=True)]
    if min(scales) < least:
        return None
    most = min(scales) * EVEN
    return Fitted(sheet, tuple(_piece(svg, one, min(scale, most)) for one, scale in zip(found, scales, strict=True)))


def _piece(svg: str, part: Part, scale: float) -> Piece:
    return Piece(cut(svg, part), part.width * scale, part.height * scale)
