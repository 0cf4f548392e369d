"""The search of a handbook of a thousand chains: how long building takes, how large the index is, how long a query takes.

Prints JSON; is given the program of Chromium, in which the queries run, from a file, as a reader's do. `first` is the first
time of each and `again` the median of the next nine, in milliseconds; `load` is from asking for the script to having its index.
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import handbook
from playwright.sync_api import sync_playwright

from palveluketju.searching.entry import Entry
from palveluketju.searching.index import FILE, head, part, part_name, part_of, parts
from palveluketju.searching.stems import Stems

QUERIES = (
    *("h", "ho", "hoi", "hoitosuunnitelman", "palveluketjun vastuuhenkilö", "kuntoutukseen", "asiakkaan tuki ja ohjaus"),
    *("laakarille", "suunitelma", "hoitosuunitelmma", "xyzzyqwv", "ja"),
)
_LOAD = """parts => new Promise(done => {
    const start = performance.now();
    for (let part = 0; part <= parts; part++) {
        const script = document.createElement("script");
        script.async = false;
        script.src = part < parts ? `search-index.${part}.js` : "search-index.js";
        if (part === parts) script.onload = () => pkpkSearchReady.then(() => done(performance.now() - start));
        document.head.append(script);
    }
})"""
_ASK = """query => {
    const times = [];
    for (let turn = 0; turn < 10; turn++) {
        const start = performance.now();
        pkpkSearch.search(query, {most: 8});
        times.push(performance.now() - start);
    }
    const again = times.slice(1).sort((one, other) => one - other);
    return {query, first: times[0], again: again[4], total: pkpkSearch.search(query).total};
}"""


def main(chains: int = 1000) -> None:
    """Builds, loads, asks."""
    entries = [Entry(*one) for one in handbook.entries(chains)]
    count = parts(chains)
    shares: list[list[Entry]] = [[] for _ in range(count)]
    for one in entries:
        shares[part_of(one.page, count)].append(one)
    start, stems = time.perf_counter(), Stems("fi")
    files = {part_name(at): part(share, "fi", stems) for at, share in enumerate(shares)} | {FILE: head("fi", count)}
    built = time.perf_counter() - start
    start = time.perf_counter()
    part(shares[0], "fi")
    again = time.perf_counter() - start
    told: dict[str, Any] = {"entries": len(entries), "text": sum(len(f"{one.heading} {one.text}".encode()) for one in entries)}
    told |= {"index": sum(map(len, files.values())), "parts": count, "build": built, "one part": again}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        (Path(folder) / "index.html").write_text("<!doctype html><meta charset=utf-8><title>bench</title>", encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto((Path(folder) / "index.html").as_uri())
        told["load"] = page.evaluate(_LOAD, count)
        page.evaluate("pkpkSearch.search('aa')")
        told["queries"] = [page.evaluate(_ASK, query) for query in QUERIES]
        browser.close()
    print(json.dumps(told, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
