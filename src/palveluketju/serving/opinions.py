"""The findings of validate and lint on every file, kept in memory: only files that have changed are judged again."""

import os
from collections.abc import Collection
from dataclasses import dataclass, field

from palveluketju.finding import Located, Severity
from palveluketju.judge import Judge
from palveluketju.repository import cache as caching
from palveluketju.repository.cache import Cache
from palveluketju.repository.check import Checked, checked, together
from palveluketju.repository.meant import Group, files
from palveluketju.serving.stock import around_of


@dataclass
class Opinions:
    """What is found in each file by its whole path, and in the repository as a whole."""

    judge: Judge
    by_file: dict[str, Checked] = field(default_factory=dict)

    def take(self, group: Group, changed: Collection[str] | None) -> dict[str, list[Located]]:
        """The findings by whole path, the gravest first, after some files have changed; None: after anything may have."""
        around = around_of(group)
        chains = {os.path.abspath(file.path): (file, role) for file, role in files(group) if role in ("chain", "other")}
        self.by_file = {path: one for path, one in self.by_file.items() if path in chains}
        wanted = [path for path in chains if changed is None or path in changed or path not in self.by_file]
        # With many files what `pkpk lint` knows of them is used, and kept for it.
        root = group.repository.settings.root if group.repository else ""
        cache = caching.opened(root, around, self.judge.key) if root and changed is None else Cache()
        found = checked([chains[path] for path in wanted], around, 0, cache, self.judge)
        cache.keep({key: entry for _, (key, entry) in found if key}, len(chains), whole=group.whole)
        self.by_file |= dict(zip(wanted, (one for one, _ in found), strict=True))
        described = [self.by_file[path] for path in chains]
        result = list(described)
        if group.repository is not None:
            config = group.repository.settings
            own = [Checked(config.shown, config.document.located())] if group.whole or not config.sound else []
            result = [*own, *together(group, group.repository, described, self.judge)]
        told = {os.path.abspath(one.path): _gravest_first(one.findings or ()) for one in result}
        return {path: found for path, found in told.items() if found}


def _gravest_first(found: Collection[Located]) -> list[Located]:
    return sorted(found, key=lambda one: (-one.finding.weight, one.place or ()))


def counts(found: Collection[Located]) -> list[tuple[Severity, int]]:
    """How many findings there are of each severity that there is, the gravest first."""
    weights = [one.finding.weight for one in found]
    return [(one, weights.count(one)) for one in reversed(Severity) if one in weights]
