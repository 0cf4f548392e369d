"""A repository as it was in a commit, to be put beside how it is now."""

import os
from collections.abc import Iterable, Iterator, Sequence

from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.repository.commit_tree import CommitTree
from palveluketju.repository.git import Git
from palveluketju.repository.repository import Repository
from palveluketju.repository.settings import NAME, Settings
from palveluketju.repository.tree import Tree


def prefix(git: Git, root: str) -> str:
    """Where the repository of chains lies inside the Git repository: empty, or a path with / at its end."""
    inside = os.path.relpath(os.path.realpath(root), os.path.realpath(git.root)).replace(os.sep, "/")
    return "" if inside == "." else f"{inside}/"


def at(git: Git, revision: str | None, root: str, called: str = "") -> Repository:
    """The repository at `root` as it was in the commit, or before there was any; without a configuration when it was none yet.

    `called`: what people call the revision. Raises GitError as git does.
    """
    tree: Tree = CommitTree(git, revision, prefix(git, root), called) if revision else _NoTree()
    data = tree.read([NAME]).get(NAME)
    shown = tree.shown(NAME)
    document = decode(shown, data) if isinstance(data, bytes) else Document(shown, concept="Config")
    return Repository(Settings(root, shown, document), tree)


class _NoTree:
    """The files before there was a commit."""

    def paths(self, patterns: Sequence[str]) -> list[str]:
        return []

    def shown(self, path: str) -> str:
        return path

    def read(self, paths: Iterable[str]) -> dict[str, bytes | Document]:
        return {}

    def each(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes | Document]]:
        return iter(())
