"""A repository of chains as commands see it: its configuration, its catalogues, its files."""

from functools import cached_property

from palveluketju.repository import catalogues
from palveluketju.repository.settings import Nearest, Settings
from palveluketju.repository.tree import Tree, WorkTree


class Repository:
    """The files below one `pkpk.yaml`, now or in a commit. What is costly is read when it is first asked for."""

    def __init__(self, settings: Settings, tree: Tree) -> None:
        self.settings = settings
        self.tree = tree

    @cached_property
    def catalogues(self) -> catalogues.Catalogues:
        """Its catalogues."""
        return catalogues.read(self.settings, self.tree)

    @cached_property
    def chains(self) -> list[str]:
        """The paths of its descriptions, inside it."""
        catalogs = set(self.catalogs)
        return [path for path in self.tree.paths(self.settings.chains) if path not in catalogs]

    @cached_property
    def catalogs(self) -> list[str]:
        """The paths of its catalogues, inside it."""
        return self.tree.paths(self.settings.catalogs)


class Repositories:
    """The repositories that the files of one run belong to."""

    def __init__(self) -> None:
        self.nearest = Nearest()
        self._known: dict[str, Repository] = {}

    def of(self, path: str) -> Repository | None:
        """The repository that a file or a folder belongs to; None outside of any."""
        settings = self.nearest.of(path)
        if settings is None:
            return None
        found = self._known.get(settings.root)
        if found is None:
            found = self._known[settings.root] = Repository(settings, WorkTree(settings, self.nearest))
        return found

    @property
    def all(self) -> list[Repository]:
        """Those met so far, in the order of their roots."""
        return [self._known[root] for root in sorted(self._known)]
