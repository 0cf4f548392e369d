"""What a page says, for tests that look for it in a document."""

import datetime
import functools
import re
from collections.abc import Iterator
from typing import Any

from palveluketju.brand import Brand
from palveluketju.drawing.embedded import Embedded
from palveluketju.drawing.private import cache_folder
from palveluketju.renderer import Wish
from palveluketju.views.blocks import Page, Span
from palveluketju.views.diagram import Diagram

TODAY = datetime.date(2026, 11, 22)
#: fields that are no words of a page
_SILENT = {"anchor", "lang", "kind", "language", "id", "status", "review_due", "ageing", "labels", "equivalent_label", "style"}


@functools.cache
def engine() -> Embedded:
    return Embedded(folder=cache_folder("graphviz"))


def wish(*languages: str, brand: Brand | None = None, today: datetime.date = TODAY) -> Wish:
    return Wish(languages, today, engine, brand=brand)


def texts(value: Any) -> Iterator[str]:
    """Every text of a page or a block, as far as it is to be shown; what only links or ids say is not."""
    if isinstance(value, Span):
        yield value.text
    elif isinstance(value, str):
        yield value
    elif isinstance(value, Diagram):
        yield value.description
    elif isinstance(value, tuple):
        # A block has names for what it holds, a line and a list have none.
        for name, one in zip(getattr(value, "_fields", [""] * len(value)), value, strict=True):
            if name not in _SILENT or (name == "kind" and isinstance(value, Page)):
                yield from texts(one)


def squeezed(text: str) -> str:
    """Without spaces and hyphens: those at the end of a line are not the writer's."""
    return re.sub("[\u00ad\u200b\\s-]", "", text)
