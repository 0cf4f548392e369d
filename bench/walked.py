"""Every page of a site without a browser: parsed as HTML5, every link followed, and what each page must have."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import html5lib

from tests.site.walking import Parsed

#: the type of a page by its folder, or by its own name when it stands in none
_FOLDERS = {
    "a-z": "letter of the index",
    "services": "service",
    "roles": "role",
    "providers": "provider",
    "indicators": "indicator",
}
_ENTITIES = ("kokonaisuus", "paljon-palveluja-kayttavien-kokonaisuus")
_LANG = re.compile(r'<html lang="(\w+)"')


class Walked(NamedTuple):
    """A page: its path from the root of the site, how large it is, where it leads, and what is wrong with it."""

    path: str
    size: int
    ids: frozenset[str]
    links: frozenset[tuple[str, str]]
    wrong: list[str]


@dataclass
class Site:
    """All pages: sizes by path, what is wrong, how many links there are."""

    sizes: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    links: int = 0


def type_of(path: str) -> str:
    """Which type of page stands at a path from the folder of a language."""
    folder, _, name = path.rpartition("/")
    if folder == "chains":
        if name.count(".") > 1:
            return "view for a reader"
        return "entity" if name.startswith(_ENTITIES) else "chain"
    return _FOLDERS.get(folder, name.removesuffix(".html"))


def walk(folder: Path, *, strictly: bool = True) -> Site:
    """Looks at all pages, with `strictly` by a parser that tells every error, which takes nearly all of the time."""
    found = Site()
    with ProcessPoolExecutor() as pool:
        for part in sorted(one for one in folder.iterdir() if one.is_dir() and (one / "index.html").is_file()):
            paths = sorted(one.relative_to(folder).as_posix() for one in part.rglob("*.html"))
            pages = {one.path: one for one in pool.map(partial(_page, folder, strictly), paths, chunksize=20)}
            found.sizes.update({path: one.size for path, one in pages.items()})
            found.links += sum(len(one.links) for one in pages.values())
            found.wrong += [f"{path}: {wrong}" for path, one in pages.items() for wrong in one.wrong]
            found.wrong += _broken(folder, pages)
    return found


def _page(folder: Path, strictly: bool, path: str) -> Walked:
    text = (folder / path).read_text("utf-8")
    page = Parsed(text)
    wrong = list(_wrong(path, text, page))
    if strictly:
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(text)
        wrong += [f"html5lib: {code} at {place}" for place, code, _ in parser.errors]
    links = frozenset(_targets(path, [*page.links, *page.loaded]))
    return Walked(path, len(text.encode()), frozenset(page.ids), links, wrong)


def _wrong(path: str, text: str, page: Parsed) -> Iterator[str]:
    lang = _LANG.search(text)
    if not lang or lang[1] != path.partition("/")[0]:
        yield "another language than that of its folder"
    if len(page.ids) != len(set(page.ids)):
        yield "an id stands twice"
    if page.headings.count(1) != 1:
        yield f"{page.headings.count(1)} headings of the first level"
    if any(after - before > 1 for before, after in zip(page.headings, page.headings[1:], strict=False)):
        yield "a level of headings is left out"
    if elsewhere := [one for one in page.loaded if urlsplit(one).scheme]:
        yield f"loads {elsewhere[0]}"
    if 'http-equiv="refresh"' not in text and not ('class="feedback"' in text and "mailto:" in text):
        yield "does not say whom to tell"


def _targets(path: str, links: list[str]) -> Iterator[tuple[str, str]]:
    for link in links:
        parts = urlsplit(link)
        if parts.scheme not in ("http", "https", "mailto"):
            here = os.path.join(os.path.dirname(path), unquote(parts.path))
            yield (os.path.normpath(here) if parts.path else path), unquote(parts.fragment)


def _broken(folder: Path, pages: dict[str, Walked]) -> Iterator[str]:
    there: dict[str, bool] = defaultdict(bool)
    for one in pages.values():
        for target, fragment in one.links:
            if target not in there:
                there[target] = target in pages or (folder / target).is_file()
            if not there[target] or (fragment and target in pages and fragment not in pages[target].ids):
                yield f"{one.path}: leads nowhere: {target}#{fragment}"
