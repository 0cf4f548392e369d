"""The files of a repository as they are in a commit. Apart from the work tree, which is read without knowing of Git."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from palveluketju.loading.document import Document
from palveluketju.repository import globs
from palveluketju.repository.git import INDEX, Git
from palveluketju.repository.settings import NAME

#: files of a commit that are held at once
_AT_ONCE = 200


class CommitTree:
    """The files as they are in a commit, or INDEX. `folder` is the repository of chains inside that of Git, with / at its end.

    `called` is what people call the revision; without it, its hash stands before the names of files.
    """

    def __init__(self, git: Git, revision: str, folder: str = "", called: str = "") -> None:
        self.git, self.folder = git, folder
        self.revision = revision if revision == INDEX else git.revision(revision)
        self.called = called or self.revision[:10]

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
        """The file with its revision, as Git takes it: HEAD~1:chains/a.yaml."""
        return f"{self.called}:{self.folder}{path}"

    def read(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        """The bytes of the files that the commit has."""
        found = self.git.contents(self.revision, [self.folder + path for path in paths])
        return {path.removeprefix(self.folder): data for path, data in found.items()}

    def each(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes | Document]]:
        """The same, some hundred at a time."""
        left = iter(paths)
        while some := list(islice(left, _AT_ONCE)):
            yield from self.read(some).items()
