"""What is looked at on a page in a browser: by the tests on small sites, by bench/acceptance.py on a large one."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: the rules that hang on colours
COLOURS = ["color-contrast", "link-in-text-block"]
RUN = "options => axe.run(document, options).then(found => [found.passes.length, found.violations])"


class Opened:
    """A page in the browser, with what it asked for and complained of."""

    def __init__(self, context: Any, address: str) -> None:
        self.page = context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(address)


def axe_source() -> str | None:
    """The source of axe-core, which a package of the tests brings; None when it is not installed."""
    found = find_spec("axe_playwright_python")
    return (Path(found.origin).parent / "axe.min.js").read_text("utf-8") if found and found.origin else None


def violations(page: Any, axe: str, *, contrast: bool = True, scheme: str = "light") -> tuple[int, list[tuple[str, str, str]]]:
    """How many rules of axe-core the page passes, and what it finds: the rule, the first element, what is wrong with it.

    In the dark only the rules of colours are asked: it is the same page, of which nothing else differs.
    """
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(axe)
    run = (
        {"type": "tag", "values": TAGS} if scheme == "light" else {"type": "rule", "values": COLOURS if contrast else COLOURS[1:]}
    )
    rules = {"color-contrast": {"enabled": contrast}} if scheme == "light" else {}
    options = {"runOnly": run, "resultTypes": ["violations"], "rules": rules, "preload": False}
    passed, found = page.evaluate(RUN, options)
    return passed, [(one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"]) for one in found]


def landmarks(page: Any) -> list[str]:
    """What is wrong with the landmarks: each stands once, and each navigation has a name of its own."""
    wrong = [f"{one} × {count}" for one in ("header.bar", "main", "footer") if (count := page.locator(one).count()) != 1]
    names = page.evaluate("Array.from(document.querySelectorAll('nav')).map(one => one.getAttribute('aria-label') || '')")
    return wrong + [f"nav “{one}” × {names.count(one)}" for one in sorted(set(names)) if not one or names.count(one) > 1]
