"""A built site as its readers meet it: every page parsed, every link followed."""

import os
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Parsed(HTMLParser):
    """The ids, the links and the loaded files of one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.headings: list[int] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag == "link" and found.get("rel") == "alternate":
            self.links.append(found["href"])
        if tag == "script" or (tag == "link" and found.get("rel") == "stylesheet") or tag == "img":
            self.loaded.append(found.get("src") or found.get("href", ""))
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))


class Site:
    """All pages of a site in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> dict[str, Parsed]:
        """The pages by their paths from the root."""
        return {
            path.relative_to(self.folder).as_posix(): Parsed(path.read_text("utf-8"))
            for path in sorted(self.folder.rglob("*.html"))
        }

    def text(self, path: str) -> str:
        """The page as it is written."""
        return (self.folder / path).read_text("utf-8")

    def broken(self) -> list[str]:
        """Every link that leads nowhere: page → link."""
        told = []
        for path, page in self.pages.items():
            for link in [*page.links, *page.loaded]:
                parts = urlsplit(link)
                if parts.scheme in ("http", "https", "mailto") and link in page.links:
                    continue
                here = os.path.join(os.path.dirname(path), unquote(parts.path))
                target = os.path.normpath(here) if parts.path else path
                there = not parts.scheme and (self.folder / target).is_file()
                if not there or (parts.fragment and unquote(parts.fragment) not in self.pages[target].ids):
                    told.append(f"{path} → {link}")
        return told
