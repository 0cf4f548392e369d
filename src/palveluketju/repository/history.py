"""A repository as it was in a commit, to be put beside how it is now."""

import os

from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.repository.git import Git
from palveluketju.repository.repository import Repository
from palveluketju.repository.settings import NAME, Settings
from palveluketju.repository.tree import CommitTree


def prefix(git: Git, root: str) -> str:
    """Where the repository of chains lies inside the Git repository: empty, or a path with / at its end."""
    inside = os.path.relpath(os.path.realpath(root), os.path.realpath(git.root)).replace(os.sep, "/")
    return "" if inside == "." else f"{inside}/"


def at(git: Git, revision: str, root: str) -> Repository:
    """The repository at `root` as it was in the commit; one without a configuration when it was none yet.

    Raises GitError as git does.
    """
    tree = CommitTree(git, revision, prefix(git, root))
    data = tree.read([NAME]).get(NAME)
    shown = tree.shown(NAME)
    document = decode(shown, data) if isinstance(data, bytes) else Document(shown, concept="Config")
    return Repository(Settings(root, shown, document), tree)
