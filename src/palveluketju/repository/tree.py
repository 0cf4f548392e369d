"""The files of a repository at one moment: as they lie in the folder now, or as they are in a commit."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Protocol

from palveluketju.loading.document import Document
from palveluketju.loading.files import candidates, opened
from palveluketju.repository import globs
from palveluketju.repository.git import Git
from palveluketju.repository.settings import NAME, Nearest, Settings, displayed

#: files of a commit that are held at once
_AT_ONCE = 200


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


class CommitTree:
    """The files as they are in a commit. `folder` is the repository of chains inside the Git repository, with / at its end."""

    def __init__(self, git: Git, revision: str, folder: str = "") -> None:
        self.git, self.revision, self.folder = git, git.revision(revision), folder

    @cached_property
    def _files(self) -> list[str]:
        cut = len(self.folder)
        return [path[cut:] for path in self.git.files(self.revision) if path.startswith(self.folder)]

    def paths(self, patterns: Sequence[str]) -> list[str]:
        """The files that the patterns mean, in order; hidden folders and repositories inside this one are left out."""
        others = [path.removesuffix(NAME) for path in self._files if path.endswith(f"/{NAME}")]
        return sorted(
            path
            for path in self._files
            if globs.matches(path, patterns)
            and not any(part.startswith(".") for part in path.split("/")[:-1])
            and not any(path.startswith(other) for other in others)
        )

    def shown(self, path: str) -> str:
        """The file with its revision: HEAD~1:chains/a.yaml."""
        return f"{self.revision[:10]}:{path}"

    def read(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """The bytes of the files that the commit has."""
        found = self.git.contents(self.revision, [self.folder + path for path in paths])
        return {path.removeprefix(self.folder): data for path, data in found.items()}

    def each(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes | Document]]:
        """The same, some hundred at a time."""
        left = iter(paths)
        while some := list(islice(left, _AT_ONCE)):
            yield from self.read(some).items()
