"""What tests of several folders share: the browser, of which there can be only one in a process; Ctrl-C as at a desk."""

import os
import shutil
import signal
from collections.abc import Iterator
from typing import Any

import pytest

# A script that starts the tests with `&` has them ignore Ctrl-C, and every program that a test starts would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, which must be there in CI; at a desk its lack is said and the tests are left out."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        program = None
    if not program:
        if os.environ.get("CI"):
            pytest.fail("no chromium or no playwright, and CI needs them")
        pytest.skip("no chromium or no playwright on this machine")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()
