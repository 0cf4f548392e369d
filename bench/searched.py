"""The search of a site in Chromium from its files: how soon it is ready, how long a letter takes, whether the page freezes."""

from pathlib import Path
from typing import Any

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
_WATCH = """() => {
    window.long = [];
    new PerformanceObserver(list => list.getEntries().forEach(one => window.long.push(Math.round(one.duration))))
        .observe({type: "longtask", buffered: true});
}"""
_READY = """() => new Promise(done => {
    const start = performance.now();
    document.querySelector("#search-field").focus();
    const ask = () => window.pkpkSearch ? done(performance.now() - start) : setTimeout(ask, 4);
    ask();
})"""
#: types a text letter by letter, a while between them; of each letter the time until what it finds is in the page and painted
_TYPE = """async text => {
    const field = document.querySelector("#search-field"), times = [], work = [];
    for (let at = 1; at <= text.length; at++) {
        const start = performance.now();
        field.value = text.slice(0, at);
        field.dispatchEvent(new InputEvent("input", {bubbles: true}));
        await new Promise(done => queueMicrotask(done));
        await Promise.resolve();
        document.querySelector(".search-panel").getBoundingClientRect();
        work.push(performance.now() - start);
        await new Promise(done => requestAnimationFrame(() => {
            const sent = new MessageChannel();
            sent.port1.onmessage = done;
            sent.port2.postMessage(0);
        }));
        times.push(performance.now() - start);
        await new Promise(done => setTimeout(done, 30));
    }
    return {times, work, names: [...document.querySelectorAll(".search-name")].map(one => one.textContent)};
}"""


def search(browser: Any, folder: Path, language: str, page: str) -> dict[str, Any]:
    """Milliseconds: until the index is ready after the field has the focus, each letter until it is painted, long tasks."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto((folder / language / page).as_uri())
    tab.wait_for_load_state("networkidle")
    tab.evaluate(_WATCH)
    tab.wait_for_timeout(300)
    before = len(tab.evaluate("window.long"))
    ready = tab.evaluate(_READY)
    tab.wait_for_timeout(600)
    loading = tab.evaluate("window.long")[before:]
    told: dict[str, Any] = {"page": page, "ready": ready, "freezes while loading": loading, "letters": [], "missed": []}
    for text, wanted in WORDS[language]:
        found = tab.evaluate(_TYPE, text)
        told["letters"] += found["work"]
        told.setdefault("painted", []).extend(found["times"])
        if not any(wanted in one for one in found["names"]):
            told["missed"].append((text, found["names"]))
    told["freezes while typing"] = tab.evaluate("window.long")[before + len(loading) :]
    context.close()
    return told
