"""A proposed change of a repository: what differs from where it started, what that touches, and what checking both finds."""

import functools
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from palveluketju.loading.document import Document
from palveluketju.loading.files import Candidate, decode
from palveluketju.loading.reading import Content
from palveluketju.repository import history, impact, whole
from palveluketju.repository.check import Checked, Judge, Judges, Only, Result, check, merged
from palveluketju.repository.facts import words_of
from palveluketju.repository.former import Former, id_of
from palveluketju.repository.git import Change, Git
from palveluketju.repository.impact import DESCRIPTION, Thing, Touched
from palveluketju.repository.meant import Group, Meant, meant
from palveluketju.repository.older import Older
from palveluketju.repository.repository import Repository
from palveluketju.repository.settings import NAME, Nearest, Settings, displayed

#: what Git says of a file, in the words for shared things
_HOW = {"A": "added", "M": "changed", "D": "removed"}


class Description(NamedTuple):
    """A description that the change adds, changes, renames (its file or its id) or removes.

    `path` is its path in the repository, now or before it was removed; `was` the path or, in the same file, the id before.
    """

    path: str
    how: str
    id: str
    name: dict[str, str]
    was: str = ""


@dataclass
class Proposal:
    """The change since the commit `base`; since ever when that is None.

    `things` are shared things and ids that differ; `touched` lean on them; `catalogs` are files and what happened to each.
    """

    base: str | None
    descriptions: list[Description] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    touched: list[Touched] = field(default_factory=list)
    catalogs: dict[str, str] = field(default_factory=dict)
    config: bool = False
    result: Result = field(default_factory=Result)
    #: the files that were checked
    files: Meant = field(default_factory=lambda: Meant([], [], 0, []))

    @property
    def empty(self) -> bool:
        """Whether nothing of the repository differs."""
        return not (self.descriptions or self.catalogs or self.config)

    def written(self, repository: Repository) -> Meant:
        """The files that the change adds or changes."""
        group = Group(repository)
        config = [NAME] if self.config and repository.settings.content else []
        chains = [one.path for one in self.descriptions if one.how != "removed"]
        catalogs = [path for path, how in self.catalogs.items() if how != "removed"]
        for role, paths in (("config", config), ("catalog", catalogs), ("chain", chains)):
            group.files += [Candidate(repository.tree.shown(path), True) for path in paths]
            group.roles += [role] * len(paths)
        return Meant([group], [], 0, [repository])

    @property
    def pages(self) -> list[str]:
        """The paths of the descriptions that read differently now, or may."""
        changed = [one.path for one in self.descriptions if one.how != "removed"]
        return changed + [one.path for one in self.touched if not one.catalog]


def proposal(
    repository: Repository, git: Git, base: str | None, jobs: int = 0, *, cached: bool = True, judges: Judges | None = None
) -> Proposal:
    """What the files of the repository are now, beside the commit `base`; `judges` look at the changed ones only.

    Raises GitError as git does.
    """
    settings = repository.settings
    prefix = history.prefix(git, settings.root)
    changes = _inside(repository, prefix, git.changes(base)) if base else _everything(repository)
    others = [one for one in changes if os.path.basename(one.path) != NAME]
    found = Proposal(base, config=len(others) < len(changes))
    if not changes:
        return found
    old = history.at(git, base, settings.root)
    both = (settings, old.settings)
    found.catalogs = {one.path: _HOW[one.status] for one in others if "catalog" in [each.holds(one.path) for each in both]}
    was = _was(others, old)
    before = {path: _content(path, data) for path, data in was.items() if old.settings.holds(path) == "chain"}
    now = _now(others, repository)
    found.descriptions = _descriptions(before, now)
    if found.empty:
        return found
    found.things = _lost_ids(found.descriptions, before, now)
    if found.catalogs or found.config:
        found.things += impact.changed(old.catalogues, repository.catalogues)
    found.touched = impact.touched(repository, found.things, skip={*now, *found.catalogs}, jobs=jobs)
    compared = functools.partial(judges, older=_older(found, was, repository)) if judges else None
    found.result = _checked(repository, found, now, jobs, compared, cached=cached)
    return found


def _inside(repository: Repository, prefix: str, changes: Iterable[Change]) -> list[Change]:
    """The changes of files of this repository, by their paths in it; a repository inside it minds its own.

    That one begins or ends to be is a change here: its files are no longer, or now, this one's.
    """
    nearest = Nearest()
    root = repository.settings.root
    found = []
    for change in changes:
        path = change.path.removeprefix(prefix)
        if not change.path.startswith(prefix) or any(part.startswith(".") for part in path.split("/")[:-1]):
            continue
        folder, name = os.path.split(os.path.join(root, *path.split("/")))
        within = nearest.root(folder) == root
        if within or (name == NAME and change.status != "M"):
            found.append(Change(change.status, path))
    return found


def _everything(repository: Repository) -> list[Change]:
    return [Change("A", path) for path in (NAME, *repository.catalogs, *repository.chains)]


def _was(changes: list[Change], old: Repository) -> dict[str, bytes | Document]:
    """The changed files of the repository as they were, read by one process."""
    return old.tree.read([one.path for one in changes if one.status in "MD" and old.settings.holds(one.path)])


def _now(changes: list[Change], new: Repository) -> dict[str, Content]:
    """What the changed descriptions say now, by their paths; one that cannot be read says nothing."""
    paths = [one.path for one in changes if one.status in "AM" and new.settings.holds(one.path) == "chain"]
    return {path: _content(path, data) for path, data in new.tree.each(paths)}


def _older(found: Proposal, was: Mapping[str, bytes | Document], repository: Repository) -> Older:
    """What the files are compared with: what they were, under another path when they have been moved."""
    former = {one.path: one.was if one.was in was else one.path for one in found.descriptions}
    pairs = ((path, was.get(former.get(path, path))) for path in (*former, *found.catalogs))
    whole = {os.path.abspath(repository.tree.shown(path)): data for path, data in pairs if isinstance(data, bytes)}
    return Older(whole)


def _content(path: str, data: bytes | Document) -> Content:
    return (decode(path, data).content if isinstance(data, bytes) else None) or {}


def _descriptions(before: dict[str, Content], now: dict[str, Content]) -> list[Description]:
    former = Former({path: content for path, content in before.items() if path not in now})
    found = []
    for path, content in now.items():
        id = id_of(path, content)
        how, was = "changed", ""
        if path not in before:
            was = former.take(path, content)
            how = "renamed" if was else "added"
        elif content and before[path] and id_of(path, before[path]) != id:
            how, was = "renamed", id_of(path, before[path])
        found.append(Description(path, how, id, content.get("name", {}), was))
    found += [Description(path, "removed", id_of(path, one), one.get("name", {})) for path, one in former.gone.items()]
    return sorted(found, key=lambda one: one.path)


def _lost_ids(descriptions: list[Description], before: dict[str, Content], now: dict[str, Content]) -> list[Thing]:
    """The ids and names that descriptions had and no longer have, and those that are new: relations may lead to them."""
    old, new = ({word for one in state.values() for word in words_of(one)} for state in (before, now))
    found = []
    for one in descriptions:
        previous = before.get(one.path) or before.get(one.was) or {}
        words = {*words_of(previous), *words_of(now.get(one.path, {}))} & (old ^ new)
        if words:
            found.append(Thing(DESCRIPTION, one.id, one.name, one.how, (), one.path, 1, frozenset(words)))
    return found


def _checked(
    repository: Repository, found: Proposal, now: dict[str, Content], jobs: int, judges: Judges | None, *, cached: bool
) -> Result:
    """What checking the changed files and those they touch finds; a changed configuration concerns every file."""
    if found.config:
        found.files = meant([displayed(repository.settings.root)])
        return check(found.files, jobs, cached=cached, judges=judges)
    catalogs = [*found.catalogs, *(one.path for one in found.touched if one.catalog)]
    chains = [*now, *(one.path for one in found.touched if not one.catalog)]
    shown = repository.tree.shown
    group = Group(repository)
    present = [path for path in catalogs if path in repository.catalogues.documents]
    for role, paths in (("catalog", present), ("chain", chains)):
        group.files += [Candidate(shown(path), True) for path in paths]
        group.roles += [role] * len(paths)
    found.files = Meant([group], [], 0, [repository])
    # What a rule says of a file that only leans on the change is no news of this change.
    changed = frozenset(shown(path) for path in (*now, *found.catalogs))
    some = functools.partial(_only, judges, changed) if judges else None
    result = check(found.files, jobs, cached=cached, judges=some)
    result.checked += _doubles_elsewhere(repository, set(map(shown, present)))
    new_ids = (one.namespace == DESCRIPTION and one.how != "removed" for one in found.things)
    if any(new_ids) or any(one.how in ("added", "renamed") for one in found.descriptions):
        result.checked = merged(result.checked, whole.double_descriptions(result.checked, repository))
    return result


def _only(judges: Judges, files: frozenset[str], settings: Settings | None) -> Judge:
    return Only(judges(settings), files)


def _doubles_elsewhere(repository: Repository, checked: Collection[str]) -> list[Checked]:
    """The shared things that a catalogue which has not changed describes too, when a changed one comes before it."""
    return [
        Checked(file, [one])
        for file, one in repository.catalogues.doubles()
        if file not in checked and any(other in checked for _, other, _ in one.related)
    ]
