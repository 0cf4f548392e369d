"""The first of two passes: every file read once and remembered in short, or known from an earlier build.

What is remembered holds as long as the file has the same bytes and the shared things it leans on are the same.
"""

import functools
import json
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from palveluketju.finding import Finding, Located, Severity
from palveluketju.judge import Judge
from palveluketju.loading import codes
from palveluketju.loading.around import OUTSIDE, Around
from palveluketju.loading.document import Document
from palveluketju.loading.files import Candidate, decode, is_ours, opened
from palveluketju.loading.many import done
from palveluketju.loading.reading import written_names
from palveluketju.model.chain import Chain
from palveluketju.model.slugs import slug
from palveluketju.repository import cache as caching
from palveluketju.repository import stored
from palveluketju.repository.cache import Cache, Entry
from palveluketju.repository.meant import Group, files
from palveluketju.views.site.description import public
from palveluketju.views.site.telling import told
from palveluketju.views.site.told import Judged, Silenced, Told

#: statuses that a site leaves out, unless drafts are asked for
HIDDEN = ("draft", "retired")
_FILE = "site.json"


class Known(NamedTuple):
    """What one file gives. `told` is None for one that is no sound description."""

    path: str
    told: Told | None
    judged: Judged | None
    problems: list[Located]
    ours: bool = True


@dataclass
class Gathered:
    """What the repository gives: the descriptions that the site shows, how many it leaves out, what is wrong in files."""

    told: list[Told] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    problems: list[Located] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    hidden: int = 0
    files: int = 0
    others: int = 0


def gather(
    group: Group, judge: Judge, *, drafts: bool, jobs: int = 0, cached: bool = True, step: Callable[[int], None] | None = None
) -> Gathered:
    """Reads the files of the group, or takes what is known of them; `step` is told how many files have been looked at."""
    repository = group.repository
    around = repository.catalogues.around if repository else OUTSIDE
    chains = [(file, role) for file, role in files(group) if role in ("chain", "other")]
    root = repository.settings.root if repository else ""
    # Which files lie where is part of what is told of them.
    header = f"{judge.key} {drafts}"
    cache = caching.opened(root, around, header, _FILE) if cached and root else Cache()
    work = functools.partial(_one, around=around, cache=cache, judge=judge, drafts=drafts)
    found = done(chains, work, jobs, step)
    cache.keep({key: entry for _, (key, entry) in found if key}, len(chains), whole=group.whole)
    return _sorted_out([one for one, _ in found], drafts)


def _sorted_out(found: list[Known], drafts: bool) -> Gathered:
    result = Gathered()
    taken: set[str] = set()
    for one in found:
        result.files += one.ours
        result.others += not one.ours
        result.problems += one.problems
        if one.told is None:
            if one.ours:
                result.unreadable.append(one.path)
        elif one.told["status"] in HIDDEN and not drafts:
            result.hidden += 1
        elif one.told["id"] not in taken:  # two of one id is an error that validate tells of; the first has the page
            taken.add(one.told["id"])
            result.told.append({**one.told, "file": one.path})
            if one.judged:
                result.judged.append({**one.judged, "file": one.path})
    return result


Kept = tuple[str, Entry]
_NOTHING: Kept = ("", {})


def _one(file: tuple[Candidate, str], *, around: Around, cache: Cache, judge: Judge, drafts: bool) -> tuple[Known, Kept]:
    (path, named), role = file
    try:
        return _known_or_read(path, role, around, cache, judge, named=named, drafts=drafts)
    except Exception as error:
        args = {"error": f"{type(error).__name__}: {error}", "details": traceback.format_exc()}
        return Known(path, None, None, [Located(Finding(codes.FAULT, args=args), path, None, "")]), _NOTHING


def _known_or_read(
    path: str, role: str, around: Around, cache: Cache, judge: Judge, *, named: bool, drafts: bool
) -> tuple[Known, Kept]:
    data = opened(path)
    if isinstance(data, Document):
        return Known(path, None, None, data.located()), _NOTHING
    if not named and not is_ours(data):
        return Known(path, None, None, [], ours=False), _NOTHING
    key = role + caching.digest(data) if cache.folder else ""
    entry = cache.get(key, around) if key else None
    if entry is not None:
        try:
            problems = [stored.from_json(one, path) for one in entry["problems"]]
            return Known(path, entry["told"], entry["judged"], problems), (key, entry)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError):
            pass  # someone has changed the file of the cache
    document = decode(path, data, around)
    known = _read(path, document, data, around, judge, drafts=drafts)
    return known, _kept(key, document, known)


def _read(path: str, document: Document, data: bytes, around: Around, judge: Judge, *, drafts: bool) -> Known:
    problems = document.located()
    if not document.sound or document.concept != "Chain":
        return Known(path, None, None, problems)
    found = told(chain_of(document, internal=drafts), "", functools.partial(shared_id, around))
    things = list(document.lookups.found.values()) if document.lookups else []
    found["uses"] = [
        [one.namespace, one.key.partition("/")[2], *dict.fromkeys(map(slug, written_names(one)))]
        for one in sorted(things, key=lambda one: one.key)
    ]
    leans = json.dumps([[one.key, one.content] for one in sorted(things, key=lambda one: one.key)], sort_keys=True, default=str)
    found["print"] = caching.digest(data + leans.encode("utf-8", "surrogatepass") + around.setting.encode())
    return Known(path, found, _judged(document, found, judge), problems)


def chain_of(document: Document, *, internal: bool) -> Chain:
    """The description in a sound document; without its internal links unless they are asked for."""
    content = document.content or {}
    shown = content if internal else public(content)
    return Chain.model_validate({**shown, "borrowed": document.borrowed})


def shared_id(around: Around, word: str, namespace: str) -> str:
    """The id of the shared thing that has the word; empty when there is none."""
    found = around.find(word, (namespace,))
    return found[0].key.partition("/")[2] if found else ""


def _judged(document: Document, found: Told, judge: Judge) -> Judged:
    findings = judge(document)
    weights = Counter(one.weight for one in findings)
    held: list[Silenced] = [
        {
            "line": document.place(silence.mark).line,
            "code": finding.code.id,
            "name": finding.code.name,
            "reason": silence.reason,
            "until": silence.until.isoformat() if silence.until else "",
        }
        for finding, silence in judge.answered(document)
    ]
    return {
        "file": "",
        "id": found["id"],
        "name": found["name"],
        "weights": {weight.name.lower(): weights[weight] for weight in Severity if weights[weight]},
        "codes": dict(sorted(Counter(one.code.id for one in findings).items())),
        "silenced": held,
    }


def _kept(key: str, document: Document, one: Known) -> Kept:
    if not key or document.lookups is None or not all(map(stored.may_be_kept, one.problems)):
        return _NOTHING
    entry: dict[str, Any] = caching.grounds(document.lookups)
    return key, entry | {"told": one.told, "judged": one.judged, "problems": [stored.as_json(each) for each in one.problems]}
