"""Checking files where they belong: each against the catalogues of its repository, and a whole repository as a whole."""

import functools
import os
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from palveluketju.finding import Code, Finding, Located
from palveluketju.loading import codes
from palveluketju.loading.around import OUTSIDE, Around
from palveluketju.loading.document import Document
from palveluketju.loading.files import Candidate, decode, is_ours, opened
from palveluketju.loading.many import WORTH_IT, done
from palveluketju.messages.said import Said
from palveluketju.repository import cache as caching
from palveluketju.repository import stored
from palveluketju.repository.cache import Cache, Entry
from palveluketju.repository.facts import Facts, facts_of, from_json
from palveluketju.repository.meant import Group, Meant, files
from palveluketju.repository.older import NOTHING, Older
from palveluketju.repository.repository import Repository
from palveluketju.repository.settings import Settings


class Judge(Protocol):
    """What finds more in a document than loading does: lint. It is sent to other processes."""

    @property
    def key(self) -> str:
        """What its findings hang on besides the file."""

    @property
    def codes(self) -> Mapping[str, Code]:
        """The codes of what it finds."""

    def besides(self, file: str) -> bytes:
        """What else the findings on this one file hang on; nothing for most."""

    def __call__(self, document: Document) -> list[Finding]:
        """The findings on a document."""


class Judges(Protocol):
    """Gives the judge for the files of a repository, or for those outside of any, and what they are compared with."""

    def __call__(self, settings: Settings | None, older: Older = NOTHING) -> Judge:
        """The judge."""


@dataclass(frozen=True)
class Only:
    """A judge that looks at some of the files only, by their names as people write them."""

    judge: Judge
    files: frozenset[str]

    @property
    def key(self) -> str:
        """What its findings hang on."""
        return f"{self.judge.key} {sorted(self.files)}"

    @property
    def codes(self) -> Mapping[str, Code]:
        """The codes of what it finds."""
        return self.judge.codes

    def besides(self, file: str) -> bytes:
        """What else the findings on this one file hang on."""
        return self.judge.besides(file)

    def __call__(self, document: Document) -> list[Finding]:
        """The findings on a document, when it is one of the files."""
        return self.judge(document) if document.file in self.files else []


class Checked(NamedTuple):
    """What one file gives; `findings` is None for a file found in a folder that is no chain."""

    path: str
    findings: list[Located] | None
    facts: Facts | None = None


@dataclass
class Result:
    """What a run has found: every file with its findings, what could not be entered, how many files were left out."""

    checked: list[Checked] = field(default_factory=list)
    unreadable: list[Located] = field(default_factory=list)
    others: int = 0
    #: what is told when something has sifted the findings, as a baseline does
    sifted: list[Located] | None = None

    @property
    def paths(self) -> list[str]:
        """The files that were checked."""
        return [one.path for one in self.checked if one.findings is not None]

    @property
    def findings(self) -> list[Located]:
        """All findings, file by file."""
        if self.sifted is not None:
            return self.sifted
        return self.unreadable + [one for each in self.checked for one in each.findings or ()]


def check(meant: Meant, jobs: int = 0, *, cached: bool = True, judges: Judges | None = None) -> Result:
    """What the files give, in a repository and outside of one.

    `jobs`: as for `many.done`; `cached`: whether what is known from earlier runs may be used; `judges`: what
    finds more than loading does.
    """
    result = Result(unreadable=[one for document in meant.unreadable for one in document.located()])
    for group in meant.groups:
        if group.repository is None:
            judge = judges(None) if judges else None
            outside: list[tuple[Candidate, str]] = [(each, "other") for each in group.files]
            result.checked += [one for one, _ in checked(outside, OUTSIDE, jobs, Cache(), judge)]
        else:
            result.checked += _repository(group, group.repository, jobs, judges, cached=cached)
    result.others = meant.others + sum(one.findings is None for one in result.checked)
    return result


def _repository(group: Group, repository: Repository, jobs: int, judges: Judges | None, *, cached: bool) -> list[Checked]:
    settings = repository.settings
    config = configured(settings)
    told = [config] if not settings.sound or group.whole or "config" in group.roles else []
    if settings.refused:
        return told
    catalogues = repository.catalogues
    chains = [(file, role) for file, role in files(group) if role in ("chain", "other")]
    judge = judges(settings) if judges else None
    name = judge.key if judge else ""
    cache = caching.opened(settings.root, catalogues.around, name) if cached and len(chains) >= WORTH_IT else Cache()
    found = checked(chains, catalogues.around, jobs, cache, judge)
    cache.keep({key: entry for _, (key, entry) in found if key}, len(chains), whole=group.whole)
    return together(group, repository, [one for one, _ in found], judge, told)


def configured(settings: Settings) -> Checked:
    """The configuration: what is wrong with it, and what is to be known of its colour."""
    # Imported here because most runs ask for descriptions, and few configurations have a colour.
    from palveluketju.repository.toned import toned

    more = [settings.document.locate(one) for one in toned(settings)] if settings.colour and not settings.refused else []
    return Checked(settings.shown, settings.document.located() + more)


def together(
    group: Group, repository: Repository, described: list[Checked], judge: Judge | None, told: Sequence[Checked] = ()
) -> list[Checked]:
    """The descriptions of a repository, each checked already, with its catalogues and what only the whole shows."""
    catalogues = repository.catalogues
    # Imported here because a file outside of any repository, the commonest first try, has no use for it.
    from palveluketju.repository import whole

    more = whole.relations(repository, described, whole=group.whole)
    if group.whole:
        more += whole.double_descriptions(described)
        more += whole.cycles(described)
        more += whole.unused(catalogues, described)
    named = {os.path.abspath(file.path) for file, role in files(group) if role == "catalog"}
    broken = {document.file for document in catalogues.unread}
    shown = [
        document
        for document in catalogues.documents.values()
        if group.whole or document.file in broken or os.path.abspath(document.file) in named
    ]
    told = [*told, *(Checked(document.file, document.located()) for document in shown)]
    more += [document.locate(finding) for document in shown for finding in (judge(document) if judge else ())]
    files_shown = {document.file for document in shown}
    more += [one for file, one in catalogues.doubles() if file in files_shown]
    return merged(told + described, more)


def merged(checked: list[Checked], more: list[Located]) -> list[Checked]:
    """The files with more findings, each in its place."""
    by_file: dict[str, list[Located]] = {}
    for one in more:
        by_file.setdefault(one.file, []).append(one)
    return [one._replace(findings=sorted([*(one.findings or ()), *by_file.get(one.path, ())], key=_order)) for one in checked]


def _order(one: Located) -> tuple[object, ...]:
    return (one.place or (0, 0), one.finding.code.id, str(one.finding.args))


Kept = tuple[str, Entry]


def checked(
    files: Sequence[tuple[Candidate, str]], around: Around, jobs: int, cache: Cache, judge: Judge | None = None
) -> list[tuple[Checked, Kept]]:
    """What each file gives, and what the cache is to keep of it."""
    return done(files, functools.partial(_one, around=around, cache=cache, judge=judge), jobs)


_NOTHING: Kept = ("", {})


def _one(file: tuple[Candidate, str], *, around: Around, cache: Cache, judge: Judge | None) -> tuple[Checked, Kept]:
    """One file. When we fail on it, that is a finding too: the other files are still told about."""
    (path, named), role = file
    try:
        return _known_or_read(path, role, around, cache, judge, named=named)
    except Exception as error:
        args = {"error": f"{type(error).__name__}: {error}", "details": traceback.format_exc()}
        return Checked(path, [Located(Finding(codes.FAULT, args=args), path, None, "")]), _NOTHING


def _known_or_read(
    path: str, role: str, around: Around, cache: Cache, judge: Judge | None, *, named: bool
) -> tuple[Checked, Kept]:
    data = opened(path)
    if isinstance(data, Document):
        return Checked(path, data.located()), _NOTHING
    if not named and not is_ours(data):
        return Checked(path, None), _NOTHING
    key = role + caching.digest(data, judge.besides(path) if judge else b"") if cache.folder else ""
    entry = cache.get(key, around) if key else None
    if entry is not None:
        try:
            return _from_entry(path, entry, judge.codes if judge else {}), (key, entry)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError):
            pass  # someone has changed the file of the cache
    document = decode(path, data, around)
    _check_place(document, role, os.path.dirname(path) or os.curdir)
    if judge is not None:
        document.problems = [*document.problems, *judge(document)]
    one = Checked(path, document.located(), facts_of(document))
    return one, _kept(key, document, one)


def _from_entry(path: str, entry: Entry, codes: Mapping[str, Code]) -> Checked:
    facts = from_json(entry["facts"]) if entry["facts"] else None
    return Checked(path, [stored.from_json(one, path, codes) for one in entry["findings"]], facts)


def _kept(key: str, document: Document, one: Checked) -> Kept:
    findings = one.findings or []
    if not key or document.lookups is None or not all(map(stored.may_be_kept, findings)):
        return _NOTHING
    entry = caching.grounds(document.lookups)
    entry["findings"] = [stored.as_json(each) for each in findings]
    entry["facts"] = one.facts
    return key, entry


def _check_place(document: Document, role: str, place: str) -> None:
    """Tells of a catalogue or a configuration among the chains: nothing would find it there."""
    if role == "chain" and document.content is not None and document.concept != "Chain":
        kind = document.content.get("kind", "")
        help = Said("Move it: chains and catalogs in pkpk.yaml say where files belong.", {"kind": kind})
        args = {"kind": kind, "place": place}
        document.problems = [*document.problems, Finding(codes.MISPLACED, ("kind",), args, help=help)]
