"""Graphviz's SVG made fit for a page that people read: named, described, with one font, and unable to clash or to inject.

The drawing is parsed and written again by the XML library, so no text of an author can become markup. Colours and classes
stay as they are; the page's own style sheet may restyle them.
"""

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from urllib.parse import urlsplit

from palveluketju.drawing.characters import fit
from palveluketju.drawing.error import DrawingError
from palveluketju.drawing.label import BOLD, FILLER, STRUCK

#: Arial and the fonts with the same widths, which the labels were measured with
FONTS = 'Arial, "Liberation Sans", Arimo, Helvetica, sans-serif'

_SVG = "http://www.w3.org/2000/svg"
_PREFIX = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)
_REFERENCE = re.compile(r"url\(#([^)]*)\)")
_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})


def accessible(svg: str, *, title: str, description: str, prefix: str, lang: str) -> str:
    """The `<svg>` element to put into an HTML page: an image named by its title and explained by its description.

    `prefix` (a letter, then letters, digits, `.`, `_`, `-`) begins every id, so it must differ within a page. The width is
    in pixels and there is no height: with `max-width: 100%` in the page the drawing shrinks with it, in proportion.
    Raises `DrawingError` (bad_svg), and ValueError for an empty title or an unfit prefix.
    """
    if not _PREFIX.fullmatch(prefix):
        raise ValueError(f"not fit to begin an id: {prefix!r}")
    drawing = _drawing(svg, title, description, prefix, {"lang": lang})
    del drawing.attrib["height"]
    return _written(drawing)


def standalone(svg: str, *, title: str, description: str, lang: str) -> str:
    """The same as a whole .svg file in UTF-8, with width and height. Raises as `accessible`."""
    drawing = _drawing(svg, title, description, "", {"lang": lang, "xml:lang": lang})
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_written(drawing)}\n'


def stacked(drawings: Sequence[str]) -> str:
    """What `accessible` gave, with prefixes that differ, below each other in one .svg file. Raises `DrawingError` (bad_svg)."""
    inner, wide, high = [], 0.0, 0.0
    for one in drawings:
        width, height = _size(_parsed(one))
        inner.append(one.replace("<svg ", f'<svg y="{high:.0f}" height="{height:.0f}" ', 1))
        wide, high = max(wide, width), high + height
    size = f'width="{wide:.0f}" height="{high:.0f}" viewBox="0 0 {wide:.0f} {high:.0f}"'
    whole = f'<svg xmlns="{_SVG}" {size}>\n' + "\n".join(inner) + "\n</svg>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n'


def sized(svg: str) -> tuple[str, float, float]:
    """An SVG document in one font, with width and height in pixels, and the two. Raises `DrawingError` (bad_svg)."""
    root = _parsed(svg)
    width, height = _size(root)
    for element in root.iter():
        element.attrib.pop("font-family", None)
    root.attrib.update({"width": f"{width:g}", "height": f"{height:g}", "font-family": FONTS})
    return ET.tostring(root, encoding="unicode"), width, height


def _drawing(svg: str, title: str, description: str, prefix: str, language: dict[str, str]) -> ET.Element:
    title, description = fit(title).strip(), fit(description).strip()
    if not title:
        raise ValueError("a drawing needs a title")
    root = _parsed(svg)
    width, height = _size(root)
    own = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}
    for element in root.iter():
        _clean(element, own, prefix)
    names = {"title": title, "desc": description} if description else {"title": title}
    ids = {tag: f"{prefix}drawing-{tag}" for tag in names}
    root.attrib = {
        "xmlns": _SVG,
        "width": f"{width:.0f}",
        "height": f"{height:.0f}",
        "viewBox": root.attrib["viewBox"],
        "role": "img",
        **language,
        "aria-labelledby": ids["title"],
        **({"aria-describedby": ids["desc"]} if "desc" in ids else {}),
        "font-family": FONTS,
        "text-rendering": "geometricPrecision",  # text grows and shrinks with the boxes, to the fraction of a pixel
    }
    for at, (tag, text) in enumerate(names.items()):
        element = ET.Element(tag, {"id": ids[tag]})
        element.text, element.tail = text, "\n"
        root.insert(at, element)
    return root


def _clean(element: ET.Element, own: set[str], prefix: str) -> None:
    """Bring one element of Graphviz's into shape; its children are still to come."""
    element.tag = element.tag.rpartition("}")[2]
    for child in [child for child in element if child.tag == f"{{{_SVG}}}title"]:
        element.remove(child)  # what the page would show as a tooltip is the name of a node in the DOT source
    attributes: dict[str, str | None] = {}
    for name, value in element.attrib.items():
        space, _, local = name.rpartition("}")
        if local == "style":  # of a gradient; a page that forbids inline styles would drop it
            attributes.update(_declarations(value))
        elif local == "href" or not (space or local == "font-family" or local.startswith("on")):
            attributes[local] = _value(element.tag, local, value, own, prefix)
    if element.tag == "text" and element.text:
        if element.text.startswith(BOLD):
            attributes["font-weight"] = "bold"
            element.text = element.text.removeprefix(BOLD)
        if element.text.startswith(STRUCK):
            attributes["text-decoration"] = "line-through"
            element.text = element.text.removeprefix(STRUCK)
        element.text = element.text.strip(FILLER)
    element.attrib = {name: value for name, value in attributes.items() if value is not None}


def _value(tag: str, name: str, value: str, own: set[str], prefix: str) -> str | None:
    if name == "id":
        return prefix + value
    if name == "href":
        if tag != "a":
            return f"#{prefix}{value[1:]}" if value[1:] in own and value[0] == "#" else None
        return value if _is_link(value) else None
    return _REFERENCE.sub(lambda found: f"url(#{prefix}{found[1]})" if found[1] in own else found[0], value)


def _declarations(style: str) -> dict[str, str]:
    parts = (part.partition(":") for part in style.split(";"))
    return {name.strip(): value.strip() for name, colon, value in parts if colon}


def _is_link(value: str) -> bool:
    try:
        return urlsplit(value).scheme in _SCHEMES
    except ValueError:
        return False


def _parsed(svg: str) -> ET.Element:
    try:
        root = ET.fromstring(svg)
    except (ET.ParseError, ValueError) as error:
        raise DrawingError("bad_svg", message=str(error)) from error
    if root.tag != f"{{{_SVG}}}svg":
        raise DrawingError("bad_svg", message=f"the root is {root.tag}")
    return root


def _size(root: ET.Element) -> tuple[float, float]:
    """Width and height in pixels; what is not given follows from the shape of the viewBox."""
    try:
        _, _, across, down = (float(number) for number in root.attrib.get("viewBox", "").split())
        width = _pixels(root.attrib.get("width")) or across
        height = _pixels(root.attrib.get("height")) or width * down / across
    except (ValueError, ZeroDivisionError) as error:
        raise DrawingError("bad_svg", message="no size: " + str(error)) from error
    if not (0 < width < math.inf and 0 < height < math.inf):
        raise DrawingError("bad_svg", message=f"a size of {width:g} by {height:g}")
    return width, height


def _pixels(length: str | None) -> float | None:
    if length is None:
        return None
    return float(length.removesuffix("pt")) * 4 / 3 if length.endswith("pt") else float(length.removesuffix("px"))


def _written(root: ET.Element) -> str:
    return ET.tostring(root, encoding="unicode").strip()
