"""Waiting for a page to be as it should, by asking again and again: the pages' policy forbids what `wait_for_function` runs."""

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Error, Page

#: seconds until a page that is never so fails its test
_LONGEST = 20


def until(page: Page, expression: str) -> None:
    """Waits until the expression is true in the page."""

    def ask() -> None:
        assert page.evaluate(expression), expression

    settled(page, ask)


def settled(page: Page, ask: Callable[[], Any]) -> None:
    """Asks until nothing it asserts fails, also when the page is loaded anew meanwhile."""
    end = time.monotonic() + _LONGEST
    while True:
        try:
            ask()
            return
        except (AssertionError, Error):
            if time.monotonic() > end:
                raise
        page.wait_for_timeout(200)


def quiet(page: Page) -> None:
    """Gives a page that has loaded the half second in which it could still ask for something.

    Not `networkidle`: Chromium does not always tell of it for a page from a file, and Playwright then waits in vain.
    """
    page.wait_for_load_state("load")
    page.wait_for_timeout(500)


def still(page: Page) -> None:
    """Waits until the page is no longer loaded anew by itself; `window.mine` is then true."""

    def ask() -> None:
        page.evaluate("window.mine = true")
        page.wait_for_timeout(1500)
        assert page.evaluate("window.mine === true")

    settled(page, ask)
