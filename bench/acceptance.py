"""Whether the site of a thousand chains is what a reader may expect: `python bench/acceptance.py [--count 1000] [--folder DIR]`.

Makes the repository of `county.py`, renders it in three languages with diagrams, and looks at it: all pages by a parser, of each
type of page the largest and the middling one in Chromium, light and dark, and the search. It takes half an hour, so it is run by
hand; `--only` does a part of it, on the site that `--folder` has already. Ends with 1 when something is wrong.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from browsed import Seen, see
from county import county
from measure import measure
from playwright.sync_api import sync_playwright
from searched import search
from walked import Site, type_of, walk

from tests.browser.looking import axe_source
from tests.conftest import ARGUMENTS

LANGUAGES = ("fi", "sv", "en")
_SCHEMES = ("light", "dark")
#: bytes of a page whose colours are looked at in one language only
_LARGE = 60_000


def main() -> int:
    """Makes what is not there yet, looks, prints."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--count", type=int, default=1000)
    told.add_argument("--folder", type=Path, help="where the repository and its site are made, or were")
    told.add_argument("--lenient", action="store_true", help="without the parser that tells every error")
    told.add_argument("--only", choices=("make", "walk", "browse", "search"), help="only this")
    told.add_argument("--types", default="", help="only these types of pages in the browser, with commas between them")
    chosen = told.parse_args()
    with tempfile.TemporaryDirectory() as place:
        return _accept(chosen.folder or Path(place), chosen)


def _accept(base: Path, chosen: argparse.Namespace) -> int:
    root, site = base / "repository", base / "site"
    if not root.exists():
        county(root, chosen.count)
    if not site.exists():
        _make(root, site, base / "cache")
    wrong: list[str] = []
    if chosen.only in (None, "walk"):
        wrong += _walked(walk(site, strictly=not chosen.lenient))
    if chosen.only in (None, "browse", "search"):
        program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
            if chosen.only != "search":
                wrong += _browsed(browser, site, set(filter(None, chosen.types.split(","))))
            if chosen.only != "browse":
                wrong += _searched(browser, site)
            browser.close()
    for one in wrong[:100]:
        print(f"WRONG {one}")
    print(f"{len(wrong)} things are wrong")
    return 1 if wrong else 0


def _make(root: Path, site: Path, cache: Path) -> None:
    os.environ["XDG_CACHE_HOME"] = str(cache)
    command = [sys.executable, "-m", "palveluketju", "render", str(root), "--format", "site", "--date", "2026-11-01", "-q"]
    (figure,) = measure([[*command, "-o", str(site)]], 1, warm=False)
    pages = [one.read_text("utf-8") for one in site.rglob("*.html")]
    drawn = sum(len(re.findall("<figure", one)) for one in pages)
    files = [one.stat().st_size for one in site.rglob("*") if one.is_file()]
    print(
        f"made in {figure.seconds:.0f} s, {figure.mebibytes:.0f} MiB in the largest process: {len(pages)} pages, {drawn} diagrams"
    )
    print(
        f"{drawn / figure.seconds:.0f} diagrams, {len(pages) / figure.seconds:.0f} pages a second; {sum(files) / 2**20:.0f} MiB"
    )


def _walked(found: Site) -> list[str]:
    by_type: dict[str, list[int]] = defaultdict(list)
    for path, size in found.sizes.items():
        by_type[type_of(path.partition("/")[2])].append(size)
    print(f"\n{len(found.sizes)} pages, {found.links} links, {len(found.wrong)} wrong\n")
    print("| type | pages | middling KiB | largest KiB |\n|---|---|---|---|")
    for type, sizes in sorted(by_type.items(), key=lambda one: -max(one[1])):
        print(f"| {type} | {len(sizes)} | {sorted(sizes)[len(sizes) // 2] / 1024:.0f} | {max(sizes) / 1024:.0f} |")
    return found.wrong


def chosen_pages(site: Path) -> dict[str, list[str]]:
    """Of each type of page the largest and the middling one, by their paths from the folder of a language."""
    by_type: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for one in (site / LANGUAGES[0]).rglob("*.html"):
        path = one.relative_to(site / LANGUAGES[0]).as_posix()
        by_type[type_of(path)].append((one.stat().st_size, path))
    found = {}
    for type, own in sorted(by_type.items()):
        own.sort()
        found[type] = list(dict.fromkeys([own[len(own) // 2][1], own[-1][1]]))
    return found


def _browsed(browser: Any, site: Path, only: set[str]) -> list[str]:
    axe = axe_source() or sys.exit("axe-core is not installed")
    wrong: list[str] = []
    print(
        "\n| type of page | pages × languages × schemes | axe: rules passed | axe: found | other |\n|---|---|---|---|---|",
        flush=True,
    )
    for type, paths in chosen_pages(site).items():
        if only and type not in only:
            continue
        seen: list[Seen] = []
        for path in paths:
            for language in LANGUAGES:
                # Colours are the same in every language, and looking at each of thousands of words takes its time.
                contrast = language == LANGUAGES[0] or (site / language / path).stat().st_size < _LARGE
                seen += [see(browser, site, f"{language}/{path}", scheme, axe, contrast=contrast) for scheme in _SCHEMES]
        mine = [f"{one.path} {one.scheme}: {told}" for one in seen for told in one.wrong]
        passed = [one.passed for one in seen]
        other = len(mine) - sum(one.found for one in seen)
        print(f"| {type} | {len(seen)} | {min(passed)}–{max(passed)} | {sum(one.found for one in seen)} | {other} |", flush=True)
        wrong += mine
    return wrong


def _searched(browser: Any, site: Path) -> list[str]:
    wrong = []
    for language in LANGUAGES:
        folder = site / language
        index = sum(one.stat().st_size for one in folder.glob("search-index*.js"))
        whole = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
        parts = len(list(folder.glob("search-index.*.js")))
        print(
            f"\nsearch {language}: index {index / 2**20:.1f} MiB in {parts} parts, {index / whole:.1%} of {whole / 2**20:.0f} MiB"
        )
        for page in ("index.html", chosen_pages(site)["chain"][-1]):
            told = search(browser, site, language, page)
            longest = ", ".join(f"{one:.0f}" for one in told.tasks[:2])
            print(f"  {page}: ready after {told.ready:.0f} ms, longest tasks {longest} ms; {len(told.there)} letters")
            for name, times in (("found", told.there), ("painted", told.painted), ("the page’s own time", told.spent)):
                print(f"    {name}: median {median(times):.1f} ms, most {max(times):.1f} ms")
            wrong += [f"search {language}: {text} did not find it but {names}" for text, names in told.missed]
            wrong += [f"search {language}: a letter took {max(told.spent):.0f} ms"] if max(told.spent) >= 50 else []
            wrong += [f"search {language} on {page}: the page froze for {told.tasks[0]:.0f} ms"] if told.tasks[0] > 50 else []
    return wrong


if __name__ == "__main__":
    sys.exit(main())
