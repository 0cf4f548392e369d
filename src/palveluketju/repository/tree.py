"""The files of a repository at one moment: as they lie in the folder now, or as they are in a commit."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Protocol

from palveluketju.loading.document import Document
from palveluketju.loading.files import candidates, opened
from palveluketju.repository import globs
from palveluketju.repository.settings import NAME, Nearest, Settings, displayed


class Tree(Protocol):
    """Files by their paths inside the repository, with /."""

    def paths(self, patterns: Sequence[str]) -> list[str]:
        """The files that the patterns mean, in order."""

    def shown(self, path: str) -> str:
        """The file as people write it."""

    def read(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """The bytes of the files, or a document that says why there are none; nothing for a file that is not there."""

    def each(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes | Document]]:
        """The same one after another, so that many are never held at once."""


class WorkTree:
    """The files as they lie in the folder."""

    def __init__(self, settings: Settings, nearest: Nearest | None = None) -> None:
        self.settings = settings
        self._nearest = nearest or Nearest()

    def paths(self, patterns: Sequence[str]) -> list[str]:
        """The files that the patterns mean, in order; a folder with a configuration of its own is another repository."""
        root = self.settings.root
        starts = dict.fromkeys(os.path.join(root, globs.start(pattern)).rstrip("/\\") or root for pattern in patterns)
        found, _ = candidates(start for start in starts if os.path.isdir(start))
        inside = (self.settings.inside(one.path) for one in found if self._nearest.root(os.path.dirname(one.path)) == root)
        return sorted(path for path in inside if path != NAME and globs.matches(path, patterns))

    @cached_property
    def _start(self) -> str:
        """What is written before a path inside the repository, as seen from the current folder."""
        start = displayed(self.settings.root)
        return "" if start == os.curdir else os.path.join(start, "")

    def shown(self, path: str) -> str:
        """The file as people write it from the current folder."""
        return self._start + path.replace("/", os.sep)

    def read(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """The bytes of each file, or a document that says why it cannot be read."""
        return dict(self.each(paths))

    def each(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes | Document]]:
        """The same one after another."""
        for path in paths:
            yield path, opened(self.shown(path))
