"""Warm times inside one process: a 40-step diagram by the embedded engine, and a page without its diagrams. Prints JSON."""

import datetime
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from palveluketju import dot, renderer
from palveluketju.drawing.engine import engine
from palveluketju.loading.files import decode
from palveluketju.model.chain import Chain
from palveluketju.model.checked import checked
from palveluketju.views.page import diagrams


def steps(count: int) -> str:
    """A chain of `count` steps with choices and loops."""
    lines = ["pkpk: 1", "kind: chain", "name: Mitattava polku", "pathway:"]
    for at in range(count):
        lines += [
            f"  - id: vaihe-{at}",
            f"    name: Palvelutarpeen arviointi {at}",
            "    actors: Sairaanhoitaja",
            f"    within: {at + 1} d",
        ]
        if at % 3 == 1 and at + 2 < count:
            lines += ["    next:", f"      - to: vaihe-{at + 1}", "        if: tuen tarve jatkuu", f"      - to: vaihe-{at - 1}"]
    return "\n".join(lines) + "\n"


def timed(work: Callable[[], object], times: int = 20) -> float:
    """The median of `times` runs in milliseconds, after one that is not counted."""
    work()
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found)


def main() -> None:
    """Measures, prints, and leaves the diagram's DOT where it is asked to."""
    chain = checked(Chain, decode("bench", steps(40).encode()).content or {})
    diagram = next(one for one in diagrams(chain, "fi") if one.name == "pathway")
    text = dot.dot(diagram)
    Path(sys.argv[1]).write_text(text, encoding="utf-8")
    embedded = engine("embedded")
    whole = checked(Chain, decode("bench", Path(sys.argv[2]).read_bytes()).content or {})

    class NoEngine:
        """Draws nothing, so that what is left is the page."""

        name = "none"

        def svg(self, dot: str) -> str:
            """A picture of nothing."""
            return '<svg xmlns="http://www.w3.org/2000/svg" width="1pt" height="1pt" viewBox="0 0 1 1"></svg>'

    nothing = NoEngine()
    wish = renderer.Wish(("fi",), datetime.date(2026, 1, 1), lambda: nothing)
    # Without tiers' picture, pathway and links of risks there is no diagram to word or to draw: what is left is the page.
    without = {"pathway": [], "tiers": [], "services": [one for tier in whole.tiers for one in tier.services]}
    plain = Chain(**{**whole.__dict__, **without})
    print(
        json.dumps(
            {
                "diagram_ms": timed(lambda: embedded.svg(text)),
                "page_ms": timed(lambda: renderer.render("html", plain, wish)),
            }
        )
    )


main()
