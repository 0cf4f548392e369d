"""The search of a site in Chromium from its files: how soon it is ready, how long a letter takes, whether the page freezes."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.waiting import quiet

#: what a reader types, letter by letter, and a word of a heading that must be among what is shown
WORDS = {
    "fi": (
        ("hoitosuunnitelman", "hoitosuunnitelma"),
        ("kaatumisvaarasta", "Kaatumisvaara"),
        ("muistihoitajalle", "Muistihoitaja"),
        ("ikääntyneiden unettomuus", "Unettomuus"),
        ("päivystysavun", "Päivystysapu"),
        ("asiakasohjauksesta", "Asiakasohjaus"),
        ("laakarille", "Lääkäri"),
        ("kuntuotus", "Kuntoutus"),
    ),
    "sv": (("vårdplanerna", "vårdplan"), ("sömnlösheten", "Sömnlöshet"), ("sjukskötarens", "Sjukskötare")),
    "en": (("care plans", "care plan"), ("nurses", "Nurse"), ("sleepless", "Sleeplessness")),
}
_TASKS = "disabled-by-default-devtools.timeline"
_READY = """() => new Promise(done => {
    const start = performance.now();
    document.querySelector("#search-field").focus();
    const ask = () => window.pkpkSearch ? done(performance.now() - start) : setTimeout(ask, 4);
    ask();
})"""
#: puts a text into the field as if its last letter had been typed; milliseconds until what it finds is in the page, and painted
_LETTER = """async text => {
    const field = document.querySelector("#search-field"), start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", {bubbles: true}));
    await new Promise(done => queueMicrotask(done));
    await Promise.resolve();
    document.querySelector(".search-panel").getBoundingClientRect();
    const there = performance.now() - start;
    await new Promise(done => requestAnimationFrame(() => {
        const sent = new MessageChannel();
        sent.port1.onmessage = done;
        sent.port2.postMessage(0);
    }));
    return [there, performance.now() - start];
}"""
_NAMES = '() => [...document.querySelectorAll(".search-name")].map(one => one.textContent)'


@dataclass
class Searched:
    """Milliseconds: until the index is ready after the field has the focus; each letter; the longest tasks while it is read.

    `there` and `painted` are by the clock, which other programs of the machine move too; `spent` and `tasks` are the page's own
    time: while a task runs, the page stands still.
    """

    ready: float = 0
    there: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    spent: list[float] = field(default_factory=list)
    tasks: list[float] = field(default_factory=list)
    missed: list[tuple[str, list[str]]] = field(default_factory=list)


def search(browser: Any, folder: Path, language: str, page: str) -> Searched:
    """Types words into the search of a page."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto((folder / language / page).as_uri())
    quiet(tab)
    tab.wait_for_timeout(300)
    browser.start_tracing(page=tab, categories=[_TASKS])
    told = Searched(tab.evaluate(_READY))
    tab.wait_for_timeout(1500)
    told.tasks = _longest(json.loads(browser.stop_tracing()))
    asked = context.new_cdp_session(tab)
    asked.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy() -> float:
        found = asked.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(one["value"] for one in found if one["name"] == "TaskDuration"))

    for text, wanted in WORDS[language]:
        for letters in range(1, len(text) + 1):
            start = busy()
            there, painted = tab.evaluate(_LETTER, text[:letters])
            told.spent.append(busy() - start)
            told.there.append(there)
            told.painted.append(painted)
        names = tab.evaluate(_NAMES)
        if not any(wanted in one for one in names):
            told.missed.append((text, names))
    context.close()
    return told


def _longest(trace: dict[str, Any]) -> list[float]:
    """The own times of the five longest tasks of any thread of the page."""
    own = (one.get("tdur", 0) / 1000 for one in trace["traceEvents"] if one["name"] == "RunTask")
    return sorted(own, reverse=True)[:5]
