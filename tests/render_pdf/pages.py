"""A PDF taken apart: its text, the tree of its structure, what it says of itself."""

import functools
import io
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import pikepdf
import pypdf
import pytest

from palveluketju.brand import Brand
from palveluketju.drawing.kept import Drawer
from palveluketju.model.chain import Chain
from palveluketju.model.packed import packed
from palveluketju.renderer import Output, Source, Work
from palveluketju.renderers import pdf
from palveluketju.views.volumes import divided
from tests import examples
from tests.paper.said import squeezed, wish

BRAND = Brand({"fi": "Esimerkin alue", "sv": "Exempelområdet"}, colour="#7a1f5c")


def rendered(chain: Chain, language: str = "fi", brand: Brand | None = None) -> bytes:
    (output,) = pdf.render(chain, wish(language, brand=brand))
    assert output.name.endswith(".pdf")
    return output.data


@functools.cache
def example(name: str, language: str = "fi") -> "Taken":
    return Taken(rendered(examples.chain(name), language))


@dataclass
class Taken:
    """A document and what is asked of it."""

    data: bytes

    @functools.cached_property
    def text(self) -> str:
        return squeezed("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(self.data)).pages))

    @functools.cached_property
    def pdf(self) -> Any:
        return pikepdf.open(io.BytesIO(self.data))

    @functools.cached_property
    def elements(self) -> list[Any]:
        """The elements of the structure, in the order of reading."""
        found: list[Any] = []

        def walk(node: Any) -> None:
            if isinstance(node, pikepdf.Array):
                for one in node:
                    walk(one)
            elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
                found.append(node)
                walk(node.get("/K", pikepdf.Array()))

        walk(self.pdf.Root.StructTreeRoot.K)
        return found

    @property
    def tags(self) -> list[str]:
        return [str(one.S).lstrip("/") for one in self.elements]

    @property
    def counted(self) -> Counter[str]:
        return Counter(self.tags)

    @property
    def bookmarks(self) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []

        def walk(items: Any, level: int) -> None:
            for one in items:
                if isinstance(one, list):
                    walk(one, level + 1)
                else:
                    found.append((level, one.title))

        walk(pypdf.PdfReader(io.BytesIO(self.data)).outline, 1)
        return found


@functools.cache
def books() -> tuple[Output, ...]:
    """A handbook of all examples but the longest, in three volumes."""
    chains = [name for name in examples.NAMES if name != "muistioireinen"]
    sources = [Source(f"{name}.yaml", packed(examples.content(name) | {"borrowed": []})) for name in chains]
    whole = replace(wish("fi", brand=BRAND), engine=Drawer("embedded"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pdf, "divided", functools.partial(divided, most=1400))
        return tuple(sorted(pdf.together(sources, whole, Work(jobs=2)), key=lambda one: one.name))
