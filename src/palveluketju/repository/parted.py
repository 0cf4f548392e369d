"""The files of a run as they were in a commit: only those that differ, and all read from Git at once."""

import os
from collections.abc import Mapping
from pathlib import Path

from palveluketju.loading.document import Document
from palveluketju.loading.files import STDIN, draft_of, opened
from palveluketju.loading.reading import Content
from palveluketju.repository.former import Former
from palveluketju.repository.git import Git
from palveluketju.repository.meant import Meant
from palveluketju.repository.older import Older

_ENDINGS = (".yaml", ".yml")


def older(meant: Meant, revision: str) -> Older:
    """The files as they were where their branch has left that of `revision`, which is that itself when it is a commit before.

    A file that was moved is found by its id or name. Raises GitError as git does.
    """
    found: dict[str, bytes] = {}
    for folder, files in _by_work_tree(meant).items():
        git = Git.at(Path(folder))
        found |= _of_one(git, git.merge_base(revision, "HEAD"), files)
    return Older(found)


def _by_work_tree(meant: Meant) -> dict[str, dict[str, str]]:
    """The folders that hold .git, or files outside of any, and the files below each: real path → whole path as written."""
    found: dict[str, dict[str, str]] = {}
    #: folder as written → its real path, and the folder that holds .git
    places: dict[str, tuple[str, str]] = {}
    for path in (one.path for group in meant.groups for one in group.files if one.path != STDIN):
        folder, name = os.path.split(os.path.realpath(path) if os.path.islink(path) else path)
        if folder not in places:
            real = os.path.realpath(folder or os.curdir)
            places[folder] = real, _root(real)
        real, root = places[folder]
        found.setdefault(root, {})[os.path.join(real, name)] = os.path.abspath(path)
    return found


def _root(folder: str) -> str:
    here = Path(folder)
    return str(next((one for one in (here, *here.parents) if (one / ".git").exists()), here))


def _of_one(git: Git, commit: str, files: Mapping[str, str]) -> dict[str, bytes]:
    """The older bytes of the files that lie in one work tree, by their paths as written."""
    start = os.path.join(os.path.realpath(git.root), "")
    ours = {path.removeprefix(start).replace(os.sep, "/"): written for path, written in files.items()}
    changes = git.changes(commit)
    changed = [one.path for one in changes if one.status == "M" and one.path in ours]
    new = [one.path for one in changes if one.status == "A" and one.path in ours]
    gone = [one.path for one in changes if one.status == "D" and one.path.endswith(_ENDINGS)] if new else []
    if not changed and not gone:
        return {}
    data = git.contents(commit, [*changed, *gone])
    found = {ours[path]: data[path] for path in changed if path in data}
    return found | _moved({path: ours[path] for path in new}, {path: data[path] for path in gone if path in data})


def _moved(new: Mapping[str, str], gone: Mapping[str, bytes]) -> dict[str, bytes]:
    """The older bytes of new files that were elsewhere; `new` has them by their paths in Git, by which they are written."""
    former = Former({path: _content(path, data) for path, data in gone.items()})
    found = {}
    for path, written in new.items() if gone else ():
        content = _content(path, opened(written))
        was = former.take(path, content) if content else ""
        if was:
            found[written] = gone[was]
    return found


def _content(path: str, data: bytes | Document) -> Content:
    return draft_of(path, data).document.content or {}
