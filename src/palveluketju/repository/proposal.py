"""A proposed change of a repository: what differs from where it started, what that touches, and what checking both finds."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from palveluketju.loading.document import Document
from palveluketju.loading.files import Candidate, decode
from palveluketju.loading.reading import Content, identity
from palveluketju.model.slugs import slug
from palveluketju.repository import history, impact, whole
from palveluketju.repository.check import Result, check, merged
from palveluketju.repository.git import Change, Git
from palveluketju.repository.impact import DESCRIPTION, Thing, Touched
from palveluketju.repository.meant import Group, Meant, meant
from palveluketju.repository.repository import Repository
from palveluketju.repository.settings import NAME, Nearest


class Description(NamedTuple):
    """A description that the change adds, changes, renames (its file or its id) or removes.

    `path` is its path in the repository, now or before it was removed.
    """

    path: str
    how: str
    id: str
    name: dict[str, str]


@dataclass
class Proposal:
    """The change since the commit `base`. `things` are shared things and removed or renamed ids; `touched` lean on them."""

    base: str
    descriptions: list[Description] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    touched: list[Touched] = field(default_factory=list)
    catalogs: list[str] = field(default_factory=list)
    config: bool = False
    result: Result = field(default_factory=Result)

    @property
    def empty(self) -> bool:
        """Whether nothing of the repository differs."""
        return not (self.descriptions or self.catalogs or self.config)

    @property
    def pages(self) -> list[str]:
        """The paths of the descriptions that read differently now, or may."""
        return [one.path for one in self.descriptions if one.how != "removed"] + [one.path for one in self.touched]


def proposal(repository: Repository, git: Git, base: str, jobs: int = 0, *, cached: bool = True) -> Proposal:
    """What the files of the repository are now, beside the commit `base`. Raises GitError as git does."""
    settings = repository.settings
    old = history.at(git, base, settings.root)
    changes = _inside(repository, history.prefix(git, settings.root), git.changes(base))
    found = Proposal(base, config=any(change.path == NAME for change in changes))
    before, now = _contents(changes, old, repository)
    found.descriptions = _descriptions(before, now)
    found.catalogs = [one.path for one in changes if "catalog" in (settings.holds(one.path), old.settings.holds(one.path))]
    found.things = _lost_ids(found.descriptions, before, now)
    if found.catalogs or found.config:
        found.things += impact.changed(old.catalogues, repository.catalogues)
    found.touched = impact.touched(repository, found.things, skip=now)
    found.result = _checked(repository, found, now, jobs, cached=cached)
    return found


def _inside(repository: Repository, prefix: str, changes: Iterable[Change]) -> list[Change]:
    """The changes of files of this repository, by their paths in it; a repository inside it minds its own."""
    nearest = Nearest()
    root = repository.settings.root
    found = []
    for change in changes:
        path = change.path.removeprefix(prefix)
        folder = os.path.dirname(os.path.join(root, *path.split("/")))
        hidden = any(part.startswith(".") for part in path.split("/")[:-1])
        if change.path.startswith(prefix) and not hidden and nearest.root(folder) == root:
            found.append(Change(change.status, path))
    return found


def _contents(changes: list[Change], old: Repository, new: Repository) -> tuple[dict[str, Content], dict[str, Content]]:
    """What the changed descriptions said, and what they say now, by their paths; one that cannot be read says nothing."""
    states = []
    for repository, wanted in ((old, "MD"), (new, "AM")):
        paths = [one.path for one in changes if one.status in wanted and repository.settings.holds(one.path) == "chain"]
        states.append({path: _content(path, data) for path, data in repository.tree.read(paths).items()})
    return states[0], states[1]


def _content(path: str, data: bytes | Document) -> Content:
    return (decode(path, data).content if isinstance(data, bytes) else None) or {}


def _descriptions(before: dict[str, Content], now: dict[str, Content]) -> list[Description]:
    gone = {_id(path, content): path for path, content in before.items() if path not in now}
    found = []
    for path, content in now.items():
        id = _id(path, content)
        previous = before.get(path)
        renamed = previous is not None and _id(path, previous) != id
        if previous is None and gone.pop(id, None) is not None:
            renamed = True
        how = "renamed" if renamed else "added" if previous is None else "changed"
        found.append(Description(path, how, id, content.get("name", {})))
    found += [Description(path, "removed", id, before[path].get("name", {})) for id, path in gone.items()]
    return sorted(found)


def _id(path: str, content: Content) -> str:
    return identity(content, "name") or slug(os.path.splitext(os.path.basename(path))[0])


def _lost_ids(descriptions: list[Description], before: dict[str, Content], now: dict[str, Content]) -> list[Thing]:
    """The ids and names that descriptions had and no longer have, and those that are new: relations may lead to them."""
    old, new = ({word for one in state.values() for word in _words(one)} for state in (before, now))
    found = []
    for one in descriptions:
        words = set(_words(before.get(one.path, {}))) | set(_words(now.get(one.path, {})))
        if words & (old ^ new):
            found.append(Thing(DESCRIPTION, one.id, one.name, one.how, (), one.path, 1, frozenset(words & (old ^ new))))
    return found


def _words(content: Content) -> list[str]:
    id = identity(content, "name")
    names = [*content.get("name", {}).values(), *content.get("formerly", ())]
    return [*([id] if id else []), *map(slug, names)]


def _checked(repository: Repository, found: Proposal, now: dict[str, Content], jobs: int, *, cached: bool) -> Result:
    """What checking the changed files and those they touch finds; a changed configuration concerns every file."""
    if found.config:
        return check(meant([repository.settings.root]), jobs, cached=cached)
    shown = repository.tree.shown
    group = Group(repository)
    present = [path for path in found.catalogs if path in repository.catalogues.documents]
    for role, paths in (("catalog", present), ("chain", [*now, *(one.path for one in found.touched)])):
        group.files += [Candidate(shown(path), True) for path in paths]
        group.roles += [role] * len(paths)
    result = check(Meant([group], [], 0, [repository]), jobs, cached=cached)
    if any(one.how in ("added", "renamed") for one in found.descriptions):
        result.checked = merged(result.checked, whole.double_descriptions(result.checked, repository))
    return result
