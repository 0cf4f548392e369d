"""A part of a page: what it refers to and does not hold is looked for on the whole page."""

from typing import Any, TypeVar, cast

from palveluketju.views.blocks import Page, Span

T = TypeVar("T")


def referring(page: Page, whole: str) -> Page:
    """The page, its links to places it does not hold leading to the page at the address `whole`."""
    held: set[str] = set()
    _collect(page.chapters, held)
    return page._replace(chapters=_led(page.chapters, held, whole), head=_led(page.head, held, whole))


def _collect(value: tuple[Any, ...], held: set[str]) -> None:
    """Puts the anchors of the blocks, which are tuples as lines and lists are, into `held`."""
    anchor = getattr(value, "anchor", "")
    if anchor:
        held.add(anchor)
    for one in value:
        if isinstance(one, tuple) and type(one) is not Span:
            _collect(one, held)


def _led(value: T, held: set[str], whole: str) -> T:
    if isinstance(value, Span):
        lost = value.anchor and value.anchor not in held
        return value._replace(anchor="", page=f"{whole}#{value.anchor}") if lost else value
    if not isinstance(value, tuple):
        return value
    found = tuple(_led(one, held, whole) for one in value)
    if all(new is old for new, old in zip(found, value, strict=True)):
        return value
    return cast(T, getattr(value, "_make", tuple)(found))
