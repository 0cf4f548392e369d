"""A part of a page: what it refers to and does not hold is looked for on the whole page."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from palveluketju.views.blocks import Page, Span
from palveluketju.views.diagram import Diagram

T = TypeVar("T")


def referring(page: Page, whole: str) -> Page:
    """The page, its links to places it does not hold leading to the page at the address `whole`."""
    held = set(_anchors(page.chapters))
    return replace(page, chapters=_led(page.chapters, held, whole), head=_led(page.head, held, whole))


def _anchors(value: Any) -> list[str]:
    if isinstance(value, Span):
        return []
    if isinstance(value, tuple):
        return [anchor for one in value for anchor in _anchors(one)]
    if not is_dataclass(value) or isinstance(value, Diagram | type):
        return []
    anchor = getattr(value, "anchor", "")
    own = [anchor] if anchor else []
    return own + [anchor for field in fields(value) for anchor in _anchors(getattr(value, field.name))]


def _led(value: T, held: set[str], whole: str) -> T:
    if isinstance(value, Span):
        lost = value.anchor and value.anchor not in held
        return value._replace(anchor="", page=f"{whole}#{value.anchor}") if lost else value
    if isinstance(value, tuple):
        found = tuple(_led(one, held, whole) for one in value)
        return value if all(new is old for new, old in zip(found, value, strict=True)) else found  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, Diagram | type):
        return value
    changed: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        new = _led(old, held, whole) if isinstance(old, tuple) or is_dataclass(old) else old
        if new is not old:
            changed[field.name] = new
    return replace(value, **changed) if changed else value
