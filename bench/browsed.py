"""Pages of a site in Chromium: axe-core, landmarks, reflow, forced colours, motion, what they ask for and complain of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.looking import Opened, landmarks, violations
from tests.browser.waiting import quiet

#: elements that are wider than the window and not inside something that scrolls by itself, but a diagram or a table of code
_WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll("main *")].filter(one => one.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 3).map(one => one.outerHTML.slice(0, 120))"""
#: what scrolls both ways inside a page that scrolls itself
_BOTH = """() => [...document.querySelectorAll("main *")].filter(one => {
    const style = getComputedStyle(one);
    return /auto|scroll/.test(style.overflowX) && /auto|scroll/.test(style.overflowY)
        && one.scrollWidth > one.clientWidth + 1 && one.scrollHeight > one.clientHeight + 1;
}).map(one => one.className)"""
#: what has a colour of its own where the reader's colours should be
_FORCED = """() => [...document.querySelectorAll(".canvas text")].slice(0, 20)
    .filter(one => getComputedStyle(one).fill !== getComputedStyle(document.body).color).map(one => one.textContent)"""
_MOVING = """() => document.getAnimations().length
    + (getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? 1 : 0)"""
#: outlines of the first elements that Tab reaches
_FOCUS = "() => [document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]"
_TABS = 8


@dataclass
class Seen:
    """What came of one page in one colour scheme: rules of axe-core it passes, and what is wrong."""

    path: str
    scheme: str
    passed: int = 0
    found: int = 0
    wrong: list[str] = field(default_factory=list)


def see(browser: Any, folder: Path, path: str, scheme: str, axe: str, *, contrast: bool = True) -> Seen:
    """Looks at one page."""
    seen = Seen(path, scheme)
    seen.wrong += _looked(browser, folder, seen, axe, contrast)
    if scheme == "light":
        seen.wrong += [*_narrow(browser, folder, path), *_forced(browser, folder, path)]
    return seen


def _opened(browser: Any, folder: Path, path: str, width: int, height: int, **more: Any) -> tuple[Any, Opened]:
    context = browser.new_context(viewport={"width": width, "height": height}, **more)
    return context, Opened(context, (folder / path).as_uri())


def _looked(browser: Any, folder: Path, seen: Seen, axe: str, contrast: bool) -> Iterator[str]:
    context, opened = _opened(browser, folder, seen.path, 1280, 900, color_scheme=seen.scheme, reduced_motion="reduce")
    page = opened.page
    quiet(page)
    if moving := page.evaluate(_MOVING):
        yield f"{moving} things move"
    for _ in range(_TABS):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(_FOCUS)
        if outline == "none" and name != "BODY":
            yield f"the focus cannot be seen on {name}"
    yield from landmarks(page)
    seen.passed, told = violations(page, axe, contrast=contrast)
    seen.found = len(told)
    yield from (f"axe {rule}: {html} {why}" for rule, html, why in told)
    yield from (f"complains: {one}" for one in opened.complaints)
    yield from (f"asks for {one}" for one in opened.requests if not one.startswith(("file:", "data:")))
    context.close()


def _narrow(browser: Any, folder: Path, path: str) -> Iterator[str]:
    """A window of 1280 pixels at 400 %."""
    context, opened = _opened(browser, folder, path, 320, 256)
    yield from (f"wider than 320 pixels: {one}" for one in opened.page.evaluate(_WIDER))
    yield from (f"scrolls both ways: {one}" for one in opened.page.evaluate(_BOTH))
    context.close()


def _forced(browser: Any, folder: Path, path: str) -> Iterator[str]:
    context, opened = _opened(browser, folder, path, 1280, 900, forced_colors="active")
    page = opened.page
    yield from (f"keeps its own colour in forced colours: {one}" for one in page.evaluate(_FORCED))
    style = page.evaluate("getComputedStyle(document.querySelector('.languages a[aria-current]')).borderTopStyle")
    if style != "solid":
        yield "the language that is shown cannot be told in forced colours"
    context.close()
