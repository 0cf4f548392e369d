"""Files → what each would be in its canonical form; in a repository, what earlier runs found canonical is not read again."""

import functools
import traceback
from dataclasses import dataclass, field
from typing import NamedTuple

from palveluketju.finding import Finding, Located, Severity
from palveluketju.formatting.formatted import formatted
from palveluketju.loading import codes
from palveluketju.loading.around import OUTSIDE, Around
from palveluketju.loading.document import Document
from palveluketju.loading.files import Candidate, draft_of, is_ours, opened
from palveluketju.loading.many import WORTH_IT, done
from palveluketju.loading.parse import finish
from palveluketju.repository import cache as caching
from palveluketju.repository.cache import Cache, Entry
from palveluketju.repository.meant import Group, Meant, files

#: what a file is when it does not say
_USUAL = {"catalog": "Catalog", "config": "Config"}
_CACHE = "formatted.json"


class Looked(NamedTuple):
    """One file: the bytes read, and those it would have in its canonical form; `new` is None when it is left alone.

    `findings` tell why. `ours` is false for a file found in a folder that is no chain.
    """

    path: str
    old: bytes = b""
    new: bytes | None = None
    findings: tuple[Located, ...] = ()
    ours: bool = True

    @property
    def differs(self) -> bool:
        """Whether the file is not in its canonical form."""
        return self.new is not None and self.new != self.old


@dataclass
class Result:
    """What a run has found: every file, what could not be entered, how many files were left out."""

    looked: list[Looked] = field(default_factory=list)
    unreadable: list[Located] = field(default_factory=list)
    others: int = 0

    @property
    def findings(self) -> list[Located]:
        """Why files are left alone."""
        return self.unreadable + [one for each in self.looked for one in each.findings]


def look(meant: Meant, jobs: int = 0, *, cached: bool = True) -> Result:
    """What the files would be; `jobs` and `cached` as in checking."""
    result = Result(unreadable=[one for document in meant.unreadable for one in document.located()])
    for group in meant.groups:
        result.looked += _group(group, jobs, cached=cached)
    result.others = meant.others + sum(not one.ours for one in result.looked)
    result.looked = [one for one in result.looked if one.ours]
    return result


def _group(group: Group, jobs: int, *, cached: bool) -> list[Looked]:
    around, cache = OUTSIDE, Cache()
    if group.repository is not None:
        settings = group.repository.settings
        if settings.refused:
            return [Looked(settings.shown, findings=tuple(settings.document.located()))]
        around = group.repository.catalogues.around
        if cached and len(group.files) >= WORTH_IT:
            cache = caching.opened(settings.root, around, "fmt", _CACHE)
    found = done(list(files(group)), functools.partial(_one, around=around, cache=cache), jobs)
    cache.keep({key: entry for _, (key, entry) in found if key}, len(found), whole=group.whole)
    return [one for one, _ in found]


_NOTHING: tuple[str, Entry] = ("", {})


def _one(file: tuple[Candidate, str], *, around: Around, cache: Cache) -> tuple[Looked, tuple[str, Entry]]:
    """One file, and what the cache is to keep of it. When we fail on it, that is a finding too."""
    candidate, role = file
    try:
        return _look(candidate, role, OUTSIDE if role == "config" else around, cache)
    except Exception as error:
        args = {"error": type(error).__name__, "details": f"{candidate.path}\n\n{traceback.format_exc()}"}
        told = Located(Finding(codes.FAULT, args=args), candidate.path, None, "")
        return Looked(candidate.path, findings=(told,)), _NOTHING


def _look(candidate: Candidate, role: str, around: Around, cache: Cache) -> tuple[Looked, tuple[str, Entry]]:
    path = candidate.path
    data = opened(path)
    if isinstance(data, Document):
        return Looked(path, findings=tuple(data.located())), _NOTHING
    if not candidate.named and not is_ours(data):
        return Looked(path, ours=False), _NOTHING
    key = role + caching.digest(data) if cache.folder else ""
    entry = cache.get(key, around) if key else None
    if entry is not None:
        return Looked(path, data, data), (key, entry)
    document = finish([draft_of(path, data, _USUAL.get(role, "Chain"))], around)[0]
    if not document.sound:
        errors = tuple(one for one in document.located() if one.finding.weight is Severity.ERROR)
        return Looked(path, data, findings=errors), _NOTHING
    if path.endswith(".json") or document.concept == "Baseline":
        return Looked(path, data, data), _NOTHING  # whoever reads the one wants JSON, and lint writes the other
    new = formatted(document, around).encode()
    keep = key and new == data and document.lookups is not None
    return Looked(path, data, new), (key, caching.grounds(document.lookups)) if keep and document.lookups else _NOTHING
