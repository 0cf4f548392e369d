"""The index of the search in one language: which of its parts must be made, what they need of the pages, and their files."""

import functools
from collections.abc import Container, Mapping, Sequence
from itertools import chain

from palveluketju.loading.many import done
from palveluketju.repository import cache as caching
from palveluketju.searching.entry import Entry
from palveluketju.searching.index import FILE, head, part, part_name, part_of, parts
from palveluketju.searching.stems import Stems
from palveluketju.site.entering import entries
from palveluketju.site.folder import Folder
from palveluketju.site.remembered import Remembered, packed, unpacked
from palveluketju.views.blocks import Page
from palveluketju.views.site.frame import Frame

__all__ = ["Index", "parts"]

#: parts from which a second process pays for its start
_WORTH_IT = 8


class Index:
    """The index of one language. Only a part of which a page has changed is made again."""

    def __init__(self, frame: Frame, keys: Mapping[str, str], ground: str, folder: Folder, remembered: Remembered) -> None:
        """`keys` are those of the pages whose text is searched, by their addresses; `ground` is what all files hang on."""
        self._language, self._keys, self._folder = frame.language, keys, folder
        self._lists = listed(frame, keys)
        self._parts: list[list[str]] = [[] for _ in range(frame.parts)]
        for path in sorted([*keys, *self._lists]):
            self._parts[part_of(path, frame.parts)].append(path)
        self._part_keys = [
            caching.digest("\n".join([ground, *(f"{one} {keys.get(one, '')}" for one in own)]).encode()) for own in self._parts
        ]
        self._ground = ground
        self.stale = [at for at, key in enumerate(self._part_keys) if not folder.keep(self._path(part_name(at)), key)]
        needed = {keys[path]: path for at in self.stale for path in self._parts[at] if path in keys}
        known = remembered.get(needed)
        self._found = {needed[key]: data for key, data in known.items()}
        #: pages that must be made even when they are as they should be: nobody knows any more what they say
        self.wanted = {path for key, path in needed.items() if key not in known}

    def _path(self, name: str) -> str:
        return f"{self._language}/{name}"

    def take(self, path: str, data: bytes) -> None:
        """What a page that has been made says, packed."""
        self._found[path] = data

    def write(self, jobs: int = 0) -> tuple[int, int]:
        """Puts the files of the index into the folder; how many were made and how many kept. `jobs` as for `many.done`."""
        made = len(self.stale)
        wanted = [[(path, self._found.get(path, b"")) for path in self._parts[at]] for at in self.stale]
        work = functools.partial(_part, language=self._language, lists=self._lists)
        for at, pages, data in zip(self.stale, wanted, done(wanted, work, jobs, worth=_WORTH_IT), strict=True):
            missing = [path for path, found in pages if not found and path not in self._lists]
            # A page that could not be made now may be there the next time, and the part must then be made again.
            self._folder.put(self._path(part_name(at)), "" if missing else self._part_keys[at], data)
        if not self._folder.keep(self._path(FILE), key := caching.digest(f"{self._ground} {len(self._parts)}".encode())):
            self._folder.put(self._path(FILE), key, head(self._language, len(self._parts)))
            made += 1
        return made, len(self._parts) + 1 - made


def _part(pages: Sequence[tuple[str, bytes]], *, language: str, lists: Mapping[str, list[Entry]]) -> bytes:
    """A part of the index, from what its pages say, packed; of a list of pages from its name."""
    found = chain.from_iterable(unpacked(data) if data else lists.get(path, []) for path, data in pages)
    return part(found, language, stems(language))


def listed(frame: Frame, searched: Container[str]) -> dict[str, list[Entry]]:
    """The other pages of the menu and the foot: of lists of pages only the name is worth finding."""
    return {path: [Entry(name, path, "page", name)] for path, name in (*frame.menu, *frame.foot) if path not in searched}


def said(page: Page, path: str, kind: str) -> bytes:
    """What a page says to the search, packed."""
    return packed(entries(page, path, kind))


@functools.cache
def stems(language: str) -> Stems:
    """The stems of all builds of this process: finding them takes half of the time."""
    return Stems(language)
