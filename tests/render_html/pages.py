"""A page taken apart: its tree, its text, its ids and links."""

import datetime
import functools
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from palveluketju import renderer
from palveluketju.drawing.engine import Engine
from palveluketju.model.chain import Chain
from tests import examples

TODAY = datetime.date(2026, 11, 22)
ALL = ("fi", "sv", "en")
HTML = "{http://www.w3.org/1999/xhtml}"


class NoEngine:
    """Draws an empty picture: what the tests here look at stands around it."""

    name = "none"

    def svg(self, dot: str) -> str:
        return '<svg xmlns="http://www.w3.org/2000/svg" width="1pt" height="1pt" viewBox="0 0 1 1"><g class="graph"/></svg>'


def rendered(chain: Chain, *languages: str, today: datetime.date = TODAY, engine: Engine | None = None) -> str:
    drawn_by = engine or NoEngine()
    (output,) = renderer.render("html", chain, renderer.Wish(languages, today, lambda: drawn_by))
    assert output.name.endswith(".html")
    return output.data.decode()


@functools.cache
def example(name: str, *languages: str) -> "Parsed":
    return parsed(rendered(examples.chain(name), *languages))


@dataclass
class Parsed:
    """A page and what is asked of it."""

    html: str
    root: Element
    errors: list[Any]

    def all(self, *tags: str) -> list[Element]:
        return [one for one in self.root.iter() if isinstance(one.tag, str) and one.tag.removeprefix(HTML) in tags]

    @functools.cached_property
    def text(self) -> str:
        """The text that a reader reads, without soft hyphens and without any space."""
        return squeezed("".join(_texts(next(iter(self.root.iter(f"{HTML}body"))))))

    @property
    def ids(self) -> list[str]:
        return [one.attrib["id"] for one in self.root.iter() if "id" in one.attrib]

    @property
    def links(self) -> list[str]:
        return [one.attrib["href"] for one in self.all("a") if "href" in one.attrib]


def parsed(html: str) -> Parsed:
    parser = html5lib.HTMLParser(tree=html5lib.treebuilders.getTreeBuilder("etree"))
    root = parser.parse(html)
    return Parsed(html, root, parser.errors)


def squeezed(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())


def _texts(element: Element) -> list[str]:
    if element.tag in (f"{HTML}script", f"{HTML}style"):
        return []
    found = [element.text or ""]
    for child in element:
        found += [*_texts(child), child.tail or ""]
    return found
