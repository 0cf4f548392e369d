"""Entries → the scripts that a page loads when its reader turns to the search."""

import json
import re
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from palveluketju import resources
from palveluketju.searching import packing
from palveluketju.searching.entry import Entry
from palveluketju.searching.stems import Stems, rules
from palveluketju.searching.words import IDLE, shown, words

#: the script that has the stemmer and the engine; a part is beside it
FILE = "search-index.js"
#: pages for each of which a part is worth its file, and how many parts there are at most
_PAGES, _MOST = 64, 32
#: the stem of words that nobody looks for
_NONE = " "
_PARTS = "pkpkSearchParts"
_SNOWBALL = Path(__file__).parent / "snowball"
_STEMMERS = {"fi": "Finnish", "sv": "Swedish", "en": "English"}
_ACCENTS, _GAPS = re.compile("[\u0300-\u036f]+"), re.compile("[^a-z0-9]+")


def part_name(number: int) -> str:
    """The file of a part."""
    return f"search-index.{number}.js"


def parts(pages: int) -> int:
    """In how many parts the index of so many pages is: a power of two, so that a few pages more seldom change it."""
    return min(1 << max(pages // _PAGES, 1).bit_length() - 1, _MOST)


def part_of(url: str, count: int) -> int:
    """Which of the parts a page belongs to: the same whatever other pages there are."""
    return zlib.crc32(url.encode("utf-8", "surrogatepass")) % count


def build(entries: Iterable[Entry], language: str, stems: Stems | None = None) -> dict[str, bytes]:
    """The files of one language's search in one part, name → content: the same for the same entries.

    `stems` are those of earlier builds in the language, which save half of the time; they are filled.
    Raises KeyError for a language without a stemmer, ValueError when the entries of a page stand apart.
    """
    return {part_name(0): part(entries, language, stems), FILE: head(language, 1)}


def head(language: str, count: int) -> bytes:
    """The script that sets `pkpkSearchReady` when all of the parts have been loaded before it: what `pkpkSearch` soon will be.

    It holds Snowball's stemmer and the engine. Raises KeyError for a language without a stemmer.
    """
    name = _STEMMERS[language]
    code = [(_SNOWBALL / f"{one}.js").read_text("utf-8").strip() for one in ("base", name.lower())]
    engine = (resources.folder("templates") / "html/search-engine.js").read_text("utf-8").strip()
    common = _script({"language": language, "rules": rules(language), "idle": IDLE[language]})
    licence = "Snowball's stemmers: (c) 2001, Dr Martin Porter; (c) 2004, 2005, Richard Boulton; BSD 3-clause, snowballstem.org"
    body = "\n".join([f"/* {licence} */", "var BaseStemmer;", *(f"{one};" for one in code), engine])
    begun = f"engine(new {name}Stemmer(), {common}, parts).then(function (found) {{ return self.pkpkSearch = found; }})"
    ready = f"if (parts.length === {count}) self.pkpkSearchReady = {begun};"
    return f"(function () {{\n{body}\nvar parts = self.{_PARTS} || [];\n{ready}\n}}());\n".encode("utf-8", "replace")


def part(entries: Iterable[Entry], language: str, stems: Stems | None = None) -> bytes:
    """The script with what some of the pages say. Raises as `build`."""
    data = _script(_packed(entries, language, Stems(language) if stems is None else stems))
    return f"(self.{_PARTS} = self.{_PARTS} || []).push(\n{data});\n".encode("utf-8", "replace")


def _script(data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # JSON is JavaScript but for two separators of lines, and no text of a chain shall look like markup to anything.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("<", "\\u003c")


def _packed(entries: Iterable[Entry], language: str, stems: Stems) -> dict[str, Any]:
    """What is found where; all texts are tables or lists of numbers, none stands twice."""
    places = _Places()
    stems.update(dict.fromkeys(IDLE[language].split(), _NONE))
    forms: set[str] = set()
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, entry in enumerate(entries):
        places.add(entry)
        named, told = words(entry.heading), words(entry.text)
        forms.update(named, told)
        heads = set(map(stems.__getitem__, named))
        for key in heads:
            found[key].append(at * 2 + 1)
        for key in set(map(stems.__getitem__, told)) - heads:
            found[key].append(at * 2)
    found.pop(_NONE, None)
    keys = {key: number for number, key in enumerate(sorted(found))}
    ordered = sorted(form for form in forms if stems[form] != _NONE)
    return {
        "forms": packing.sorted_words(ordered),
        "of": packing.numbers(keys[stems[form]] for form in ordered),
        "keys": packing.sorted_words(keys),
        "found": " ".join(packing.rising(found[key]) for key in keys),
        **places.packed(),
    }


class _Places:
    """Where the entries are and what they are called."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[str, int]] = {}
        self._page = ""
        self._kinds: dict[str, int] = {}
        self._headings: dict[str, int] = {}
        self._anchors: dict[str, int] = {}
        self._rows: list[tuple[int, int, int]] = []

    def add(self, entry: Entry) -> None:
        if entry.page != self._page:
            if entry.page in self._pages:
                raise ValueError(f"the entries of a page stand apart: {entry.url!r}")
            self._page = entry.page
            self._pages[entry.page] = shown(entry.title), len(self._rows)
        row = ((self._kinds, entry.kind), (self._headings, shown(entry.heading)), (self._anchors, _short(entry)))
        kind, heading, anchor = (table.setdefault(value, len(table)) for table, value in row)
        self._rows.append((kind, heading, anchor))

    def packed(self) -> Mapping[str, Any]:
        kinds, headings, anchors = zip(*self._rows, strict=True) if self._rows else ((), (), ())
        return {
            "pages": "\n".join(f"{url} {title}" for url, (title, _) in self._pages.items()),
            "first": packing.rising(first for _, first in self._pages.values()),
            "kinds": list(self._kinds),
            "headings": "\n".join(self._headings),
            "anchors": "\n".join(self._anchors),
            "kind": packing.numbers(kinds),
            "heading": packing.numbers(headings),
            "anchor": packing.numbers(anchors),
        }


def _short(entry: Entry) -> str:
    """The anchor, with a space in place of the heading where it ends with it as a slug, which most anchors do."""
    letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", shown(entry.heading).lower()))
    end = _GAPS.sub("-", letters).strip("-")
    return f"{entry.anchor.removesuffix(end)} " if end and entry.anchor.endswith(end) else entry.anchor
