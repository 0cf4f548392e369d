"""Where versions of files are read from: a folder as it is now, a commit, what is staged; each file with its own repository."""

import os
import re
from collections.abc import Iterable
from functools import cached_property
from typing import Protocol

from palveluketju.loading.document import Document
from palveluketju.loading.files import candidates, opened
from palveluketju.repository import history
from palveluketju.repository.git import INDEX, Git
from palveluketju.repository.repository import Repositories, Repository
from palveluketju.repository.settings import NAME, displayed


class Source(Protocol):
    """Files by their paths from its folder on, with /."""

    def listed(self) -> list[str]:
        """The YAML files; those in hidden folders are left out."""

    def contents(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """The bytes of those of the files that there are, or a document that says why there are none."""

    def home(self, path: str) -> tuple[Repository | None, str]:
        """The repository of chains that a file lies in, and its path there; None and nothing when it lies in none."""

    def shown(self, path: str) -> str:
        """The file as people write it."""


class Folder:
    """The files of a folder, as they are now. `written` is the folder as its user writes it; None for as seen from here."""

    def __init__(self, folder: str, repositories: Repositories | None = None, written: str | None = None) -> None:
        self.folder, self.written = os.path.abspath(folder), written
        self.repositories = repositories or Repositories()

    def listed(self) -> list[str]:
        """The YAML files."""
        found, _ = candidates([self.folder])
        return [os.path.relpath(one.path, self.folder).replace(os.sep, "/") for one in found]

    def contents(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """The bytes of the files that there are."""
        return {path: opened(self.shown(path)) for path in paths if os.path.lexists(self._whole(path))}

    def home(self, path: str) -> tuple[Repository | None, str]:
        """The repository whose configuration is the nearest above the file."""
        whole = self._whole(path)
        found = self.repositories.of(whole)
        return found, found.settings.inside(whole) if found else ""

    def shown(self, path: str) -> str:
        """The file as people write it."""
        if self.written is not None:
            return os.path.join(self.written, *path.split("/"))
        return displayed(self._whole(path))

    def _whole(self, path: str) -> str:
        return os.path.join(self.folder, *path.split("/"))


class Commit:
    """The files of a commit or of what is staged, or of a folder in it (with / at its end).

    `called` is what people call the revision. Raises GitError as git does.
    """

    def __init__(self, git: Git, revision: str, called: str = "", folder: str = "") -> None:
        self.git, self.folder = git, folder
        self.revision = revision if revision == INDEX else git.revision(revision)
        self.called = called or ("" if revision == INDEX else short(revision))
        self._repositories: dict[str, Repository] = {}

    @cached_property
    def _files(self) -> list[str]:
        return [*self.git.files(self.revision)]

    @cached_property
    def _roots(self) -> set[str]:
        """The folders that have a configuration."""
        return {path.removesuffix(NAME) for path in self._files if path == NAME or path.endswith(f"/{NAME}")}

    def listed(self) -> list[str]:
        """The YAML files."""
        inside = [path.removeprefix(self.folder) for path in self._files if path.startswith(self.folder)]
        return [path for path in inside if path.lower().endswith((".yaml", ".yml")) and not is_hidden(path)]

    def contents(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """The bytes of the files that there are, read by one process."""
        found = self.git.contents(self.revision, [self.folder + path for path in paths])
        return {path.removeprefix(self.folder): data for path, data in found.items()}

    def home(self, path: str) -> tuple[Repository | None, str]:
        """The repository whose configuration was the nearest above the file, as it was then."""
        whole = self.folder + path
        at = whole
        while at:
            at = at.removesuffix("/").rpartition("/")[0]
            at = f"{at}/" if at else ""
            if at in self._roots:
                return self._repository(at), whole.removeprefix(at)
        return None, ""

    def _repository(self, folder: str) -> Repository:
        found = self._repositories.get(folder)
        if found is None:
            root = os.path.join(self.git.root, *folder.split("/")[:-1])
            found = self._repositories[folder] = history.at(self.git, self.revision, root, self.called)
        return found

    def shown(self, path: str) -> str:
        """The file with its revision: main:chains/a.yaml."""
        return f"{self.called}:{self.folder}{path}"


class Nothing:
    """Before there was anything."""

    def listed(self) -> list[str]:
        """No files."""
        return []

    def contents(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """No files."""
        return {}

    def home(self, path: str) -> tuple[Repository | None, str]:
        """No repository."""
        return None, ""

    def shown(self, path: str) -> str:
        """No name."""
        return ""


class One:
    """A single stream that stands in for a file, such as standard input; it is read as the file `beside` it would be."""

    def __init__(self, name: str, beside: Source, path: str) -> None:
        self.name, self.beside, self.path = name, beside, path

    def listed(self) -> list[str]:
        """The stream."""
        return [self.path]

    def contents(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """What the stream holds."""
        return {self.path: opened(self.name)}

    def home(self, path: str) -> tuple[Repository | None, str]:
        """The repository of the other file, else that of the current folder; the stream has no place in it."""
        return self.beside.home(self.path)[0] or Folder(os.curdir).home("x")[0], ""

    def shown(self, path: str) -> str:
        """The name of the stream."""
        return self.name


def short(revision: str) -> str:
    """A revision as people would write it: a whole hash by its first ten letters."""
    return revision[:10] if re.fullmatch("[0-9a-f]{40,64}", revision) else revision


def is_hidden(path: str) -> bool:
    """Whether a folder on the way to the file is hidden."""
    return any(part.startswith(".") for part in path.split("/")[:-1])


def work_tree(git: Git) -> Folder:
    """The files of a work tree as they are now."""
    return Folder(str(git.root))
