"""The first of two passes: every file read once and remembered in short, or known from an earlier build.

What is remembered holds as long as the file has the same bytes and the shared things it leans on are the same.
"""

import functools
import json
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
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
from palveluketju.model import packed
from palveluketju.model.built import object_of
from palveluketju.model.chain import Chain
from palveluketju.model.published import HIDDEN, public
from palveluketju.model.slugs import slug
from palveluketju.repository import cache as caching
from palveluketju.repository import stored
from palveluketju.repository.cache import Entry
from palveluketju.repository.meant import Group, files
from palveluketju.repository.shelf import Shelf
from palveluketju.repository.shelf import opened as opened_shelf
from palveluketju.subject import Subject
from palveluketju.views.site.telling import told
from palveluketju.views.site.told import Judged, Silenced, Told

#: a preview with drafts and a site without them are made in turns
_FILE, _WITH_DRAFTS = "site.sqlite", "drafts.sqlite"


class Known(NamedTuple):
    """What one file gives. `told` is None for one that is no sound description; `whole` as `packed` gives it, if it was read."""

    path: str
    told: Told | None
    judged: Judged | None
    problems: list[Located]
    ours: bool = True
    whole: bytes = b""


@dataclass
class Gathered:
    """What the repository gives: the descriptions that the site shows, how many it leaves out, what is wrong in files."""

    told: list[Told] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    problems: list[Located] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    hidden: int = 0
    #: those of the left out that have been in use
    gone: list[Told] = field(default_factory=list)
    files: int = 0
    others: int = 0
    #: what this run has read, by the ids of the descriptions
    whole: dict[str, bytes] = field(default_factory=dict)


def gather(
    group: Group, judge: Judge, *, drafts: bool, jobs: int = 0, cached: bool = True, step: Callable[[int], None] | None = None
) -> Gathered:
    """Reads the files of the group, or takes what is known of them; `step` is told how many files have been looked at."""
    return sorted_out(known(group, judge, drafts=drafts, jobs=jobs, cached=cached, step=step), drafts=drafts)


def known(
    group: Group, judge: Judge, *, drafts: bool, jobs: int = 0, cached: bool = True, step: Callable[[int], None] | None = None
) -> list[Known]:
    """What each file of the group gives, in order."""
    repository = group.repository
    around = repository.catalogues.around if repository else OUTSIDE
    chains = [(file, role) for file, role in files(group) if role in ("chain", "other")]
    root = repository.settings.root if repository else ""
    # Which files lie where is part of what is told of them.
    header = f"{judge.key} {drafts}"
    shelf = opened_shelf(root, around, header, _WITH_DRAFTS if drafts else _FILE) if cached and root else Shelf()
    found: list[Known | None] = [None] * len(chains)
    keys: list[str] = [""] * len(chains)
    for at, ((path, named), role) in enumerate(chains):
        found[at], keys[at] = _from_shelf(path, role, shelf, around, named=named)
        if step:
            step(at)
    # What is known already is not sent to other processes and back.
    rest = [at for at, one in enumerate(found) if one is None]
    work = functools.partial(_one, around=around, judge=judge, drafts=drafts)
    stepping = (lambda done: step(len(chains) - len(rest) + done)) if step else None
    made: dict[str, Entry] = {}
    for at, (one, entry) in zip(rest, done([chains[at][0].path for at in rest], work, jobs, stepping), strict=True):
        found[at] = one
        if keys[at] and entry:
            made[keys[at]] = entry
    shelf.keep(made, set(keys))
    return [one for one in found if one is not None]


def known_of(file: Candidate, around: Around, judge: Judge, *, drafts: bool) -> Known:
    """What one file gives, read anew."""
    return (
        _from_shelf(file.path, "", Shelf(), around, named=file.named)[0]
        or _one(file.path, around=around, judge=judge, drafts=drafts)[0]
    )


def sorted_out(found: Iterable[Known], *, drafts: bool) -> Gathered:
    """What the files give together."""
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
            if one.told["status"] == "retired":
                result.gone.append(one.told)
        elif one.told["id"] not in taken:  # two of one id is an error that validate tells of; the first has the page
            taken.add(one.told["id"])
            result.told.append({**one.told, "file": one.path})
            if one.whole:
                result.whole[one.told["id"]] = one.whole
            if one.judged:
                result.judged.append({**one.judged, "file": one.path})
    return result


def _from_shelf(path: str, role: str, shelf: Shelf, around: Around, *, named: bool) -> tuple[Known | None, str]:
    """What is known of the file already, None when it must be read; and what it is known by."""
    data = opened(path)
    if isinstance(data, Document):
        return Known(path, None, None, data.located()), ""
    if not named and not is_ours(data):
        return Known(path, None, None, [], ours=False), ""
    key = role + caching.digest(data) if shelf.file else ""
    entry = shelf.get(key, around) if key else None
    if entry is not None:
        try:
            problems = [stored.from_json(one, path) for one in entry["problems"]]
            return Known(path, entry["told"], entry["judged"], problems), key
        except (KeyError, TypeError, ValueError, IndexError, AttributeError):
            pass  # someone has changed the file
    return None, key


def _one(path: str, *, around: Around, judge: Judge, drafts: bool) -> tuple[Known, Entry]:
    """A file that must be read. When we fail on it, that is a finding too."""
    try:
        data = opened(path)
        if isinstance(data, Document):
            return Known(path, None, None, data.located()), {}
        document = decode(path, data, around)
        known = _read(path, document, data, around, judge, drafts=drafts)
        return known, _entry(document, known)
    except Exception as error:
        args = {"error": f"{type(error).__name__}: {error}", "details": traceback.format_exc()}
        return Known(path, None, None, [Located(Finding(codes.FAULT, args=args), path, None, "")]), {}


def _read(path: str, document: Document, data: bytes, around: Around, judge: Judge, *, drafts: bool) -> Known:
    problems = document.located()
    if not document.sound or document.concept != "Chain":
        return Known(path, None, None, problems)
    content = _content(document, internal=drafts)
    subject = judge.subject(document)
    # What has nothing to leave out is the same for readers and for rules, and need not be built twice.
    chain = object_of(Chain, content) if _has_secrets(document) and not drafts else subject.chain
    assert chain is not None
    found = told(chain, "", functools.partial(shared_id, around))
    things = list(document.lookups.found.values()) if document.lookups else []
    found["uses"] = [
        [one.namespace, one.key.partition("/")[2], *dict.fromkeys(map(slug, written_names(one)))]
        for one in sorted(things, key=lambda one: one.key)
    ]
    leans = json.dumps([[one.key, one.content] for one in sorted(things, key=lambda one: one.key)], sort_keys=True, default=str)
    found["print"] = caching.digest(data + leans.encode("utf-8", "surrogatepass") + around.setting.encode())
    return Known(path, found, _judged(document, found, judge, subject), problems, whole=packed.packed(content))


def chain_of(document: Document, *, internal: bool) -> Chain:
    """The description in a sound document; without its internal links unless they are asked for."""
    return object_of(Chain, _content(document, internal=internal))


def unpacked(whole: bytes) -> Chain:
    """The description that was read before."""
    return object_of(Chain, packed.unpacked(whole))


def _content(document: Document, *, internal: bool) -> dict[str, Any]:
    content = document.content or {}
    shown = public(content) if _has_secrets(document) and not internal else content
    return {**shown, "borrowed": document.borrowed}


def _has_secrets(document: Document) -> bool:
    """Whether there may be something to leave out. Most files have nothing; a word may be written with escapes."""
    return "internal" in document.text or "\\" in document.text


def shared_id(around: Around, word: str, namespace: str) -> str:
    """The id of the shared thing that has the word; empty when there is none."""
    found = around.find(word, (namespace,))
    return found[0].key.partition("/")[2] if found else ""


def _judged(document: Document, found: Told, judge: Judge, subject: Subject) -> Judged:
    findings = judge(document, subject)
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


def _entry(document: Document, one: Known) -> Entry:
    """What is kept of a file; nothing when it cannot be kept."""
    if document.lookups is None or not all(map(stored.may_be_kept, one.problems)):
        return {}
    entry: dict[str, Any] = caching.grounds(document.lookups)
    return entry | {"told": one.told, "judged": one.judged, "problems": [stored.as_json(each) for each in one.problems]}
