"""The findings of validate and lint on every file, kept in memory: only files that have changed are judged again."""

import os
from collections.abc import Collection
from dataclasses import dataclass, field

from palveluketju.finding import Located, Severity
from palveluketju.judge import Judge
from palveluketju.loading.many import WORTH_IT
from palveluketju.repository import cache as caching
from palveluketju.repository.cache import Cache, Entry
from palveluketju.repository.check import Checked, checked, configured, together
from palveluketju.repository.meant import Group, files
from palveluketju.serving.stock import around_of

#: files that are judged before the next look at what has changed
_AT_ONCE = 4


@dataclass
class Opinions:
    """What is found in each file by its whole path, and in the repository as a whole.

    Judging many files takes long, so it is done in steps, between which the preview goes on following the files.
    """

    judge: Judge
    by_file: dict[str, Checked] = field(default_factory=dict)
    _changed: set[str] = field(default_factory=set)
    _cache: Cache | None = None
    _kept: dict[str, Entry] = field(default_factory=dict)

    def expect(self, changed: Collection[str]) -> None:
        """Takes note of files whose findings are not what they were."""
        self._changed |= set(changed)

    def step(self, group: Group) -> dict[str, list[Located]] | None:
        """Judges some files; once there are none left, all findings by whole path, the gravest first."""
        around = around_of(group)
        chains = {os.path.abspath(file.path): (file, role) for file, role in files(group) if role in ("chain", "other")}
        self.by_file = {path: one for path, one in self.by_file.items() if path in chains and path not in self._changed}
        self._changed.clear()
        wanted = [path for path in chains if path not in self.by_file]
        if self._cache is None:
            # What `pkpk lint` knows of the files is used, and kept for it.
            root = group.repository.settings.root if group.repository else ""
            self._cache = caching.opened(root, around, self.judge.key) if root and len(chains) >= WORTH_IT else Cache()
        known = bool(self._cache.entries)
        now = wanted if known and len(wanted) == len(chains) else wanted[:_AT_ONCE]
        found = checked([chains[path] for path in now], around, 1, self._cache, self.judge)
        self._kept |= {key: entry for _, (key, entry) in found if key}
        self.by_file |= {path: one for path, (one, _) in zip(now, found, strict=True)}
        if len(now) < len(wanted):
            return None
        self._keep(len(chains), whole=group.whole)
        return self._together(group, [self.by_file[path] for path in chains])

    def _keep(self, count: int, *, whole: bool) -> None:
        """Writes the cache once, after all was judged; later changes are few."""
        if self._cache is not None and self._cache.folder is not None:
            self._cache.keep(self._kept, count, whole=whole)
        self._cache, self._kept = Cache(), {}

    def _together(self, group: Group, described: list[Checked]) -> dict[str, list[Located]]:
        result = list(described)
        if group.repository is not None:
            config = group.repository.settings
            own = [configured(config)] if group.whole or not config.sound else []
            result = [*own, *together(group, group.repository, described, self.judge)]
        told = {os.path.abspath(one.path): _gravest_first(one.findings or ()) for one in result}
        return {path: found for path, found in told.items() if found}


def _gravest_first(found: Collection[Located]) -> list[Located]:
    return sorted(found, key=lambda one: (-one.finding.weight, one.place or ()))


def counts(found: Collection[Located]) -> list[tuple[Severity, int]]:
    """How many findings there are of each severity that there is, the gravest first."""
    weights = [one.finding.weight for one in found]
    return [(one, weights.count(one)) for one in reversed(Severity) if one in weights]
