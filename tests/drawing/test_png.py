"""Pictures are drawn with the bundled font, so that they are the same everywhere and no letter is missing."""

import struct
import sys
import zlib

import pytest

from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.error import DrawingError, ExtraMissing
from palveluketju.drawing.label import quoted
from palveluketju.drawing.png import png
from palveluketju.drawing.svg import accessible


def pixels(picture: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and the rows of an 8-bit PNG as bytes of RGB(A), by the filters of the PNG specification."""
    width, height, depth, kind = struct.unpack(">IIBB", picture[16:26])
    assert depth == 8
    step = {2: 3, 6: 4}[kind]
    at, data = 8, b""
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        if picture[at + 4 : at + 8] == b"IDAT":
            data += picture[at + 8 : at + 8 + length]
        at += length + 12
    raw = zlib.decompress(data)
    rows, before = [], bytearray(width * step)
    for number in range(height):
        start = number * (width * step + 1)
        kind, row = raw[start], bytearray(raw[start + 1 : start + 1 + width * step])
        for x in range(len(row)):
            left, up, corner = (row[x - step] if x >= step else 0), before[x], (before[x - step] if x >= step else 0)
            nearest = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
            row[x] = (row[x] + (0, left, up, (left + up) // 2, nearest)[kind]) % 256
        rows.append(bytes(row))
        before = row
    return width, height, rows


def ink(picture: bytes) -> int:
    """How many bytes of the picture are dark."""
    return sum(value < 100 for row in pixels(picture)[2] for value in row)


def letters(graphviz: Embedded, text: str, weight: str = "normal") -> bytes:
    svg = graphviz.svg(f"digraph {{ bgcolor=white; a [shape=plaintext fixedsize=true width=3 height=1 label={quoted(text)}] }}")
    page = accessible(svg, title="t", description="", prefix="p", lang="fi")
    return png(page.replace("<text ", f'<text font-weight="{weight}" '), scale=1)


@pytest.mark.parametrize(("plain", "dotted"), [("a", "ä"), ("o", "ö"), ("A", "Å"), ("s", "š")])
def test_finnish_letters_are_drawn_with_their_dots(plain: str, dotted: str, graphviz: Embedded) -> None:
    assert ink(letters(graphviz, dotted * 9)) > ink(letters(graphviz, plain * 9)) > 0


def test_bold_is_bolder(graphviz: Embedded) -> None:
    assert ink(letters(graphviz, "Hyvä", "bold")) > 1.2 * ink(letters(graphviz, "Hyvä"))


def test_no_font_of_the_system_is_used(graphviz: Embedded) -> None:
    assert letters(graphviz, "漢字") == letters(graphviz, "中文")  # the same empty boxes


def test_a_drawing_fresh_from_graphviz_has_its_letters_too(graphviz: Embedded) -> None:
    assert ink(png(graphviz.svg("digraph { a [shape=plaintext label=hyvää fontname=Courier] }"))) > 0


@pytest.mark.parametrize("scale", [0.5, 1, 2, 3])
def test_the_scale_counts_pixels_of_the_page(scale: float, graphviz: Embedded) -> None:
    svg = graphviz.svg("digraph { node [shape=box fixedsize=true width=3 height=1.5]; a }")  # + 4 pt margin on each side
    width, height, rows = pixels(png(accessible(svg, title="t", description="", prefix="p", lang="fi"), scale=scale))
    assert width == pytest.approx(299 * scale, abs=2)
    assert height == pytest.approx(155 * scale, abs=2)
    assert set(rows[0]) == {255}


def test_the_same_in_gives_the_same_out(graphviz: Embedded) -> None:
    assert letters(graphviz, "Äö") == letters(graphviz, "Äö")


def test_without_the_extra_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(ExtraMissing, match=r"palveluketju\[png\]") as caught:
        png("<svg/>")
    assert (caught.value.reason, caught.value.extra) == ("extra_missing", "png")


@pytest.mark.parametrize("scale", [0, -1, float("nan"), float("inf")])
def test_the_scale_must_be_a_size(scale: float) -> None:
    with pytest.raises(ValueError, match="scale"):
        png("<svg/>", scale=scale)


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(DrawingError) as caught:
        png('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90000 90000"/>')
    assert (caught.value.reason, caught.value.details) == ("too_large", {"limit": "pixels"})


@pytest.mark.parametrize("bad", ["", "<svg", '<svg xmlns="http://www.w3.org/2000/svg" width="wide" viewBox="0 0 1 1"/>'])
def test_what_is_no_drawing_is_told(bad: str) -> None:
    with pytest.raises(DrawingError) as caught:
        png(bad)
    assert caught.value.reason == "bad_svg"
