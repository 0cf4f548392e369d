"""Which files a command is about: those named, and in folders those that the configuration in force means."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from palveluketju.loading.document import Document
from palveluketju.loading.files import STDIN, Candidate, candidates
from palveluketju.messages.catalogue import Messages
from palveluketju.repository.repository import Repositories, Repository
from palveluketju.repository.settings import NAME, in_force


@dataclass
class Group:
    """Files that share a repository, or have none. `roles` says what each is there: config, catalog, chain, other."""

    repository: Repository | None
    whole: bool = False
    files: list[Candidate] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)


@dataclass
class Meant:
    """The files in groups, what could not be entered, and how many YAML files no pattern means."""

    groups: list[Group]
    unreadable: list[Document]
    others: int
    repositories: list[Repository]

    def in_force(self, texts: Messages) -> list[str]:
        """Which configuration is in force for the files, and where it was found."""
        return [in_force(one.settings, texts) for one in self.repositories] or [in_force(None, texts)]

    def nothing(self, texts: Messages) -> str:
        """Why there is nothing to do: no file is a chain, or none lies where the configuration says that chains lie."""
        if self.repositories:
            return texts.say("no file here lies where {file} says that chains and catalogues lie", file=NAME)
        return texts.say("no file here is a chain: nothing has “pkpk:” as a key of its top level")


def left_out(count: int, texts: Messages) -> list[str]:
    """How many YAML files were passed over."""
    return [texts.plural("{count} other YAML file left out", "{count} other YAML files left out", count)] if count else []


def meant(paths: Iterable[str]) -> Meant:
    """The files that `paths` mean, each with its repository, which is whole when a folder at or above its root is given."""
    paths = list(paths)
    repositories = Repositories()
    found, unreadable = candidates(paths)
    groups: dict[str, Group] = {}
    #: folder as written → its repository, and the folder inside it
    places: dict[str, tuple[Repository | None, str]] = {}
    others = 0
    for file in found:
        folder, name = os.path.split(file.path)
        if folder not in places:
            places[folder] = _place(folder, repositories)
        repository, inside = places[folder]
        if repository is None and os.path.islink(file.path):
            folder, name = os.path.split(os.path.realpath(file.path))
            repository, inside = _place(folder, repositories)
        role = _role(file, repository, inside + name)
        if role is None:
            others += 1
            continue
        key = repository.settings.root if repository else ""
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group(repository)
        # A file that a pattern means is a chain even when it forgets to say so.
        group.files.append(file if role == "other" else Candidate(file.path, True))
        group.roles.append(role)
    folders = [os.path.join(os.path.abspath(path), "") for path in paths if path != STDIN and os.path.isdir(path)]
    for folder in folders:
        inner = repositories.of(folder)
        if inner is not None and os.path.join(inner.settings.root, "") == folder and inner.settings.root not in groups:
            groups[inner.settings.root] = Group(inner)
    for group in groups.values():
        if group.repository is not None:
            root = os.path.join(group.repository.settings.root, "")
            group.whole = any(root.startswith(folder) for folder in folders)
    return Meant([groups[key] for key in sorted(groups)], unreadable, others, repositories.all)


def _place(folder: str, repositories: Repositories) -> tuple[Repository | None, str]:
    whole = os.path.abspath(folder or os.curdir)
    repository = repositories.of(whole)
    inside = repository.settings.inside(whole) if repository else ""
    return repository, "" if inside in ("", ".") else f"{inside}/"


def _role(file: Candidate, repository: Repository | None, inside: str) -> str | None:
    """What the file is in its repository; other for one outside, or named though no pattern means it; None to leave it out."""
    if repository is None or file.path == STDIN:
        return "other"
    return repository.settings.holds(inside) or ("other" if file.named else None)


def files(group: Group) -> Iterator[tuple[Candidate, str]]:
    """The files of the group with what they are."""
    return zip(group.files, group.roles, strict=True)
