"""Two places with versions of the same files: which file is which, and what each says by its own configuration and catalogues.

Only what differs is read: files whose bytes differ, and those that lean on what differs in a catalogue.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from palveluketju.loading.around import OUTSIDE
from palveluketju.loading.document import Document
from palveluketju.loading.files import decode, is_ours
from palveluketju.repository import impact
from palveluketju.repository.former import Former
from palveluketju.repository.repository import Repository
from palveluketju.repository.settings import NAME
from palveluketju.repository.sources import Source, is_hidden

#: where a file may be told from: its path, and what it is called there; empty when there was none
How = Literal["added", "removed", "renamed", "changed"]


class Version(NamedTuple):
    """A file at one moment. `shown` is what people call it: main:chains/a.yaml; empty, with an empty document, for none."""

    shown: str
    document: Document


class Pair(NamedTuple):
    """A file in two versions; `path` as it is now, else as it was; `was` when it had another one before."""

    path: str
    how: How
    old: Version
    new: Version
    was: str = ""


@dataclass
class Between:
    """The pairs of files that may differ, in order; the paths of configurations that do; the files that only catalogues touch."""

    pairs: list[Pair] = field(default_factory=list)
    configs: list[str] = field(default_factory=list)
    touched: frozenset[str] = frozenset()


def one(old: tuple[Source, str] | None, new: tuple[Source, str] | None) -> Pair:
    """A file and a file, whatever they are called; None where there is none."""
    before, after = (_alone(*side) if side else None for side in (old, new))
    source, path = new or old or (None, "")
    shown = source.shown(path) if source else ""
    how: How = "added" if before is None else "removed" if after is None else "changed"
    return Pair(shown, how, before or _absent(after), after or _absent(before))


def _alone(source: Source, path: str) -> Version:
    data = source.contents([path]).get(path)
    return _version(source, path, Document(source.shown(path)) if data is None else data)


def between(
    old: Source,
    new: Source,
    paths: Iterable[str] | None = None,
    *,
    touched: Collection[str] | None = None,
    display: Source | None = None,
) -> Between:
    """What may differ, among the files whose `paths` are known to differ, else among all.

    `touched` are the files known to lean on what differs in catalogues; None to look for them. `display` names the files.
    Raises GitError as git does.
    """
    wanted = sorted({*old.listed(), *new.listed()} if paths is None else {one for one in paths if not is_hidden(one)})
    # A folder that is named outright may lie where no pattern of its repository means it.
    sides = tuple(_Side(source, wanted, named=paths is None) for source in (old, new))
    differing = [path for path in wanted if sides[0].data.get(path) != sides[1].data.get(path)]
    configs = [path for path in differing if path == NAME or path.endswith(f"/{NAME}")]
    if touched is None:
        catalogs = [path for path in differing if any(side.role(path) == "catalog" for side in sides)]
        touched = _touched(old, new, [*catalogs, *configs], {*differing})
    ours = [[*filter(side.is_described, differing), *sorted(touched)] for side in sides]
    before, after = (side.versions(some) for side, some in zip(sides, ours, strict=True))
    named = display or new
    pairs = sorted(_pairs(before, after, named, display or old), key=lambda pair: pair.path)
    return Between(pairs, configs, frozenset(map(named.shown, touched)))


class _Side:
    """One of the two places, with the bytes that were read from it."""

    def __init__(self, source: Source, paths: Iterable[str], *, named: bool) -> None:
        self.source, self.named = source, named
        self.data = source.contents(paths)

    def role(self, path: str) -> str | None:
        """What a file is in its repository; where no repository means it, it is ours when it says so."""
        data = self.data.get(path)
        if data is None:
            return None
        repository, inside = self.source.home(path)
        known = repository.settings.holds(inside) if repository is not None else None
        if known is not None or (repository is not None and not self.named):
            return known
        return "chain" if isinstance(data, Document) or is_ours(data) else None

    def is_described(self, path: str) -> bool:
        """Whether the file is there, and a description or a catalogue."""
        return self.role(path) in ("chain", "catalog")

    def versions(self, paths: Sequence[str]) -> dict[str, Version]:
        """What those of the files say that are there."""
        data = self.data | self.source.contents([path for path in paths if path not in self.data])
        return {path: _version(self.source, path, data[path]) for path in paths if path in data}


def _pairs(before: dict[str, Version], after: dict[str, Version], named: Source, formerly: Source) -> Iterator[Pair]:
    """Each file with what it was: by its path, else by what is in it; a chain that became a catalogue is gone and new."""
    same = {path for path in after if path in before and _alike(before[path], after[path])}
    former = Former({path: one.document.content or {} for path, one in before.items() if path not in same})
    for path, version in after.items():
        if path in same:
            yield Pair(named.shown(path), "changed", before[path], version)
            continue
        was = former.take(path, version.document.content or {}) if version.document.content else ""
        if was and _alike(before[was], version):
            yield Pair(named.shown(path), "renamed", before[was], version, formerly.shown(was))
            continue
        yield Pair(named.shown(path), "added", _absent(version), version)
        if was:
            yield Pair(formerly.shown(was), "removed", before[was], _absent(before[was]))
    for path in former.gone:
        yield Pair(formerly.shown(path), "removed", before[path], _absent(before[path]))


def _alike(old: Version, new: Version) -> bool:
    """Whether the two can be put beside each other; what cannot be read says nothing of what it is."""
    one, other = old.document, new.document
    return one.index is None or other.index is None or one.concept == other.concept


def _absent(other: Version | None) -> Version:
    concept = other.document.concept if other else "Chain"
    return Version("", Document("", concept=concept))


def _version(source: Source, path: str, data: bytes | Document) -> Version:
    """What a file says by the configuration and the catalogues of its own repository."""
    shown = source.shown(path)
    if isinstance(data, Document):
        return Version(shown, data)
    repository, inside = source.home(path)
    if repository is None:
        return Version(shown, decode(shown, data, OUTSIDE))
    document = repository.catalogues.documents.get(inside)
    return Version(shown, document or decode(shown, data, repository.catalogues.around))


def _touched(old: Source, new: Source, shared: Iterable[str], skip: Collection[str]) -> set[str]:
    """The files that lean on what differs in the catalogues and configurations whose paths are given."""
    found: set[str] = set()
    seen: set[str] = set()
    for path in shared:
        (before, _), (now, inside) = old.home(path), new.home(path)
        if before is None or now is None or now.settings.root in seen:
            continue
        seen.add(now.settings.root)
        start = path.removesuffix(inside)
        own = {one.removeprefix(start) for one in skip if one.startswith(start)}
        found |= {start + one for one in leaning(before, now, own)}
    return found


def leaning(before: Repository, now: Repository, skip: Collection[str]) -> list[str]:
    """The files of a repository that lean on what differs in its catalogues, or take something from its configuration."""
    if before.settings.given != now.settings.given:
        return [path for path in (*now.chains, *now.catalogs) if path not in skip]
    things = impact.changed(before.catalogues, now.catalogues)
    return [each.path for each in impact.touched(now, things, skip=skip)]
