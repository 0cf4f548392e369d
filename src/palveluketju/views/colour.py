"""One colour → tones of it that can be read on a page, whatever the colour is: for the light theme and for the dark.

A tone keeps the hue and, as far as the screen can show it, the strength of the colour; only its lightness gives way. Lightness
is that of OKLCH (Björn Ottosson, https://bottosson.github.io/posts/oklab/), contrast that of WCAG 2.2.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

#: contrast: texts keep to what style.css promises, which is more than the 4.5 of WCAG AA; lines and marks to AA's own 3
TEXT, MARK = 7.0, 3.0
#: the grounds of style.css that text in the accent colour may stand on: --ground, --panel, --quiet, --warn, --tint
LIGHT = ("#ffffff", "#ffffff", "#f5f7f8", "#fdf0dc", "#eef4f4")
DARK = ("#11181e", "#172027", "#1b262e", "#3a2a10", "#18242b")
#: the masthead of the light theme: its lightness, and the most it takes of the colour; the dark one keeps to its own family
_TINT = (0.967, 0.012)
#: how strong a text may be on a dark ground before it glares
_GLARE = 0.13

_Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Tones:
    """What one theme makes of a colour: text and links; lines and marks; the ground of the masthead."""

    accent: str
    mark: str
    tint: str


@lru_cache(maxsize=32)
def tones(colour: str) -> tuple[Tones, Tones]:
    """The tones of a colour #rrggbb for the light theme and for the dark. ValueError when it is no such colour."""
    if not re.fullmatch(r"#[0-9a-f]{6}", colour):
        raise ValueError(f"not a colour as #rrggbb: {colour!r}")
    lightness, strength, hue = _oklch(colour)
    tint = _shown(_TINT[0], min(strength, _TINT[1]), hue)
    light = (*LIGHT[:-1], tint)
    soft = _shown(lightness, _GLARE, hue) if strength > _GLARE else colour
    return (
        Tones(_readable(colour, light, TEXT, -0.005), _readable(colour, light, MARK, -0.005), tint),
        Tones(_readable(soft, DARK, TEXT, 0.005), _readable(colour, DARK, MARK, 0.005), DARK[-1]),
    )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _readable(colour: str, grounds: Sequence[str], least: float, step: float) -> str:
    """The colour, or the tone nearest to it in the direction of `step` that has the contrast on every ground."""
    lightness, strength, hue = _oklch(colour)
    tone = colour
    # Black at the one end and white at the other reach any contrast that is asked for here.
    while min(contrast(tone, ground) for ground in grounds) < least and -1 < lightness < 2:
        lightness += step
        tone = _shown(min(1.0, max(0.0, lightness)), strength, hue)
    return tone


def _channels(colour: str) -> _Triple:
    """Red, green and blue from 0 to 1, as light adds up."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklch(colour: str) -> _Triple:
    """Lightness from 0 to 1, strength (chroma), hue in radians."""
    red, green, blue = _channels(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _light(lightness: float, strength: float, hue: float) -> _Triple:
    """The light of a colour, channels outside 0 to 1 when no screen shows it."""
    a, b = strength * math.cos(hue), strength * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _shown(lightness: float, strength: float, hue: float) -> str:
    """The colour as #rrggbb, as strong as a screen can show it."""
    weakest, strongest = 0.0, strength
    if not _fits(_light(lightness, strength, hue)):
        for _ in range(16):
            middle = (weakest + strongest) / 2
            weakest, strongest = (middle, strongest) if _fits(_light(lightness, middle, hue)) else (weakest, middle)
        strength = weakest
    return "#" + "".join(f"{_eight_bits(channel):02x}" for channel in _light(lightness, strength, hue))


def _fits(light: _Triple) -> bool:
    return all(-1e-6 <= channel <= 1 + 1e-6 for channel in light)


def _eight_bits(channel: float) -> int:
    channel = min(1.0, max(0.0, channel))
    return round(255 * (channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055))
