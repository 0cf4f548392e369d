"""Pictures of drawings for what shows no SVG (slides, mail), with the bundled font only, so the same on every system."""

import math
from pathlib import Path

from palveluketju.drawing.error import DrawingError, ExtraMissing
from palveluketju.drawing.svg import sized

#: the most pixels a picture may have; each takes 4 bytes while it is made
PIXELS = 100_000_000

_FONTS = Path(__file__).with_name("fonts")
_FAMILY = "Liberation Sans"


def png(svg: str, *, scale: float = 2.0) -> bytes:
    """An SVG document as PNG on white, `scale` pixels for each pixel of its width and height.

    Characters the bundled Liberation Sans has not (emoji, CJK) are empty boxes. Raises `ExtraMissing` without the extra `png`,
    and `DrawingError`: bad_svg, too_large (limit pixels), png_failed. ValueError for a scale not above zero.
    """
    if not scale > 0 or math.isinf(scale):
        raise ValueError("the scale must be above zero")
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise ExtraMissing("png") from error
    whole, width, height = sized(svg)
    if width * height * scale * scale > PIXELS:  # resvg ends the process when it gets no memory
        raise DrawingError("too_large", limit="pixels")
    try:
        return svg_to_bytes(
            svg_string=whole,
            background="white",
            zoom=scale,
            dpi=96,
            skip_system_fonts=True,
            font_files=[str(_FONTS / name) for name in ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf")],
            font_family=_FAMILY,
            sans_serif_family=_FAMILY,
        )
    except ValueError as error:
        raise DrawingError("png_failed", message=str(error)) from error
