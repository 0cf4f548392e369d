"""What rules propose to mend, applied to a file: only what mends, adds nothing new and changes nothing but what it is about."""

import functools
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from palveluketju import rule
from palveluketju.finding import Finding, Located, Path
from palveluketju.judge import Judge
from palveluketju.loading.around import OUTSIDE, Around
from palveluketju.loading.document import Document
from palveluketju.loading.files import STDIN, Candidate, draft_of, is_ours, opened
from palveluketju.loading.many import done
from palveluketju.loading.parse import draft, finish
from palveluketju.repository.check import Judges
from palveluketju.repository.meant import Meant, files
from palveluketju.rule import Edit, Rule
from palveluketju.subject import Subject

#: what is mended may bring up what can be mended; no more often than this
_ROUNDS = 10
_USUAL = {"catalog": "Catalog", "config": "Config"}
_MARK = b"\xef\xbb\xbf"


@dataclass
class Mended:
    """A file after mending: its text, what was mended, what was tried and taken back, what is left."""

    text: str
    mended: list[Located] = field(default_factory=list)
    taken_back: list[Located] = field(default_factory=list)
    left: list[Located] = field(default_factory=list)


class _Proposal(NamedTuple):
    finding: Finding
    edits: tuple[Edit, ...]


Read = Callable[[str], Document]


def mend(document: Document, read: Read, judge: Judge, *, unsafe: bool = False) -> Mended:
    """Applies what the rules propose against the judge's findings on a sound document; `read` gives the document in a text.

    Safe fixes only, unless `unsafe`. What an edit does not span stays as it is to the byte.
    """
    state = _State(document, read, judge, unsafe=unsafe)
    for _ in range(_ROUNDS):
        proposals = list(_apart(state.proposals()))
        if not proposals:
            break
        # Nearly always all of them can be made at once.
        if not state.make(proposals):
            good = [one for one in proposals if state.may_make(one)]
            if good and not state.make(good):
                state.make(good[:1])
    return Mended(state.document.text, state.mended, state.refused, [state.document.locate(one) for one in state.findings])


class _State:
    def __init__(self, document: Document, read: Read, judge: Judge, *, unsafe: bool) -> None:
        self.document, self.read, self.judge = document, read, judge
        self.findings = judge(document)
        self.rules = {one.id: one.rule for one in rule.rules() if one.rule.fix and (one.rule.safe or unsafe)}
        self.mended: list[Located] = []
        self.refused: list[Located] = []
        self._never: set[tuple[str, Path, str]] = set()

    def proposals(self) -> Iterator[_Proposal]:
        """The edits for the findings that can be mended, but for those that were taken back."""
        subject = Subject(self.document, self.judge.today, self.judge.languages)
        for finding in self.findings:
            found = self.rules.get(finding.code.id)
            if found is not None and _key(finding) not in self._never:
                edits = self._edits(found, subject, finding)
                if edits:
                    yield _Proposal(finding, edits)

    def _edits(self, found: Rule, subject: Subject, finding: Finding) -> tuple[Edit, ...]:
        edits = sorted(found.fix(subject, finding) if found.fix else (), key=lambda one: (one.start, one.end))
        size = len(self.document.text)
        if any(not 0 <= one.start <= one.end <= size for one in edits) or _overlap(edits):
            self.refuse(finding)
            return ()
        return tuple(edits)

    def make(self, proposals: Sequence[_Proposal]) -> bool:
        """Makes the edits; gives false and leaves all as it was when they do not mend, add something, or change too much."""
        tried = self._tried(proposals)
        if tried is None:
            return False
        self.mended += [self.document.locate(one.finding) for one in proposals]
        self.document, self.findings = tried
        return True

    def may_make(self, proposal: _Proposal) -> bool:
        """Whether these edits can be made alone; when not, they are not proposed again."""
        good = self._tried([proposal]) is not None
        if not good:
            self.refuse(proposal.finding)
        return good

    def _tried(self, proposals: Sequence[_Proposal]) -> tuple[Document, list[Finding]] | None:
        after = self.read(_applied(self.document.text, [edit for one in proposals for edit in one.edits]))
        if not after.sound or not _alike(self.document.content, after.content, [_reach(one.finding) for one in proposals]):
            return None
        findings = self.judge(after)
        gone = Counter(one.finding.code.id for one in proposals)
        before, now = (Counter(one.code.id for one in some) for some in (self.findings, findings))
        new = _counts([*after.problems, *findings]) - _counts([*self.document.problems, *self.findings])
        if any(now[code] > before[code] - count for code, count in gone.items()) or any(code not in gone for code, _ in new):
            return None
        return after, findings

    def refuse(self, finding: Finding) -> None:
        """Notes that the finding is not to be mended here."""
        self._never.add(_key(finding))
        self.refused.append(self.document.locate(finding))


def _key(finding: Finding) -> tuple[str, Path, str]:
    return finding.code.id, finding.path, str(finding.args)


def _counts(findings: Sequence[Finding]) -> Counter[tuple[str, str]]:
    """The findings without their places, which move."""
    return Counter((one.code.id, str(one.args)) for one in findings)


def _overlap(edits: Sequence[Edit]) -> bool:
    """Whether two of the edits, which are in order, touch the same characters or stand at the same place."""
    return any(one.end > other.start or one.start == other.start for one, other in pairwise(edits))


def _apart(proposals: Iterator[_Proposal]) -> Iterator[_Proposal]:
    """The proposals of one round: the first of those that overlap."""
    taken: list[Edit] = []
    for one in proposals:
        together = sorted([*taken, *one.edits], key=lambda each: (each.start, each.end))
        if not _overlap(together):
            taken = together
            yield one


def _applied(text: str, edits: Sequence[Edit]) -> str:
    for one in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: one.start] + one.text + text[one.end :]
    return text


def _reach(finding: Finding) -> Path:
    """What mending may change: the element, and its list when it is an item of one."""
    path = finding.path
    return path[:-1] if path and isinstance(path[-1], int) else path


def _alike(before: Any, after: Any, reach: Sequence[Path], path: Path = ()) -> bool:
    """Whether two contents say the same outside of what may change."""
    if any(path[: len(one)] == one for one in reach) or before == after:
        return True
    if not any(one[: len(path)] == path for one in reach):
        return False
    if isinstance(before, dict) and isinstance(after, dict):
        return all(_alike(before.get(key), after.get(key), reach, (*path, key)) for key in before.keys() | after.keys())
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return all(_alike(one, other, reach, (*path, at)) for at, (one, other) in enumerate(zip(before, after, strict=True)))
    return False


# Files


@dataclass
class MendedFile:
    """A file with the bytes read, those it would have, and what mending found; `fault` holds what is known of a fault of ours."""

    path: str
    old: bytes
    new: bytes
    mended: Sequence[Located] = ()
    taken_back: Sequence[Located] = ()
    left: Sequence[Located] = ()
    fault: str = ""


def mend_files(meant: Meant, judges: Judges, jobs: int = 0, *, unsafe: bool = False) -> list[MendedFile]:
    """What mending makes of the files that can be read and have no errors; nothing is written."""
    found: list[MendedFile | None] = []
    for group in meant.groups:
        settings = group.repository.settings if group.repository else None
        if settings is not None and settings.refused:
            continue
        around = group.repository.catalogues.around if group.repository else OUTSIDE
        work = functools.partial(_mend_file, around=around, judge=judges(settings), unsafe=unsafe)
        found += done([one for one in files(group) if one[0].path != STDIN], work, jobs)
    return [one for one in found if one is not None]


def _mend_file(file: tuple[Candidate, str], *, around: Around, judge: Any, unsafe: bool) -> MendedFile | None:
    (path, named), role = file
    data = opened(path)
    if isinstance(data, Document) or (not named and not is_ours(data)):
        return None
    usual = _USUAL.get(role, "Chain")
    try:
        document = finish([draft_of(path, data, usual)], around)[0]
        if not document.sound:
            return None

        def read(text: str) -> Document:
            return finish([draft(path, text, usual)], around)[0]

        one = mend(document, read, judge, unsafe=unsafe)
    except Exception:
        return MendedFile(path, data, data, fault=f"{path}\n\n{traceback.format_exc()}")
    new = (_MARK if data.startswith(_MARK) else b"") + one.text.encode("utf-8")
    return MendedFile(path, data, new, one.mended, one.taken_back, one.left)
