"""What lint adds to checking a file: the rules, the silences, the choices in force. It can be sent to another process."""

import datetime
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from palveluketju import custom, rule, silence
from palveluketju.comparison import compared
from palveluketju.finding import Code, Finding, Severity
from palveluketju.loading.document import Document
from palveluketju.repository.globs import matches
from palveluketju.repository.older import NOTHING, Older
from palveluketju.repository.settings import Settings
from palveluketju.rule import Choice
from palveluketju.subject import Subject


@dataclass(frozen=True)
class Judge:
    """`choice` holds for every file; `per_path` adds codes to ignore where a pattern, from `root` on, means the file.

    `languages` are those that the repository keeps up; `older` what the files are compared with.
    """

    choice: Choice
    today: datetime.date
    languages: tuple[str, ...] = ()
    root: str = ""
    per_path: tuple[tuple[str, tuple[str, ...]], ...] = ()
    older: Older = NOTHING
    #: what stands for the rules of the repository
    own: str = ""

    @property
    def key(self) -> str:
        """What its findings hang on besides the file: the choices, and the day when a rule asks for it."""
        choice = self.choice
        dated = any(one.rule.dated for one in rule.rules())
        parts = [choice.select, choice.ignore, choice.profile, sorted(choice.severities.items()), self.per_path, self.own]
        return json.dumps([*parts, self.languages, self.today.isoformat() if dated else ""])

    @property
    def codes(self) -> Mapping[str, Code]:
        """The codes of what it finds."""
        return {**codes(), **{one.id: one.rule.code for one in self.choice.own}}

    @property
    def wants(self) -> dict[str, str]:
        """What the rules of pkpk want, by their codes, as a msgid; a rule of the repository tells it by its name."""
        return {one.id: one.rule.what for one in rule.rules()}

    def besides(self, file: str) -> bytes:
        """What else the findings on this one file hang on: what it was before. A file that has no older version has nothing."""
        return self.older.of(file) or b""

    def subject(self, document: Document) -> Subject:
        """A file without errors as rules see it."""
        was = self.older.of(document.file)
        return Subject(document, self.today, self.languages, compared(document, was) if was is not None else None)

    def __call__(self, document: Document, subject: Subject | None = None) -> list[Finding]:
        """The findings on a file; none on one with errors, which are told first. `subject`: the file, if it has been made."""
        if not document.sound or document.concept not in ("Chain", "Catalog"):
            return []
        subject = subject or self.subject(document)
        is_compared = self.older.of(document.file) is not None
        choice = self._choice(document.file)
        findings = list(rule.judged(subject, choice))
        left = silence.applied(document, findings, self.today, _silent, partial(choice.leaves_out, compared=is_compared))
        return [choice.weighed(one) if one.code in silence.CODES else one for one in left if _wanted(one.code, choice)]

    def told(self, file: str, finding: Finding) -> Finding | None:
        """A finding that no rule has made, as the choices in force for the file want it told; None when they leave it out."""
        choice = self._choice(file)
        return choice.weighed(finding) if choice.tells(finding.code) else None

    def answered(self, document: Document) -> list[tuple[Finding, silence.Silence]]:
        """The findings that their writer answers for, each with its silence: with a reason, and perhaps until a day."""
        if not document.sound or document.concept not in ("Chain", "Catalog") or "ignore" not in document.text:
            return []
        findings = list(rule.judged(Subject(document, self.today, self.languages), self._choice(document.file)))
        return [one for one in silence.held(document, findings, self.today) if _silent(one[0].code)]

    def _choice(self, file: str) -> Choice:
        if not self.per_path:
            return self.choice
        inside = os.path.relpath(os.path.abspath(file), self.root).replace(os.sep, "/")
        more = tuple(code for pattern, codes in self.per_path if matches(inside, (pattern,)) for code in codes)
        return replace(self.choice, ignore=(*self.choice.ignore, *more)) if more else self.choice


def codes(settings: Settings | None = None) -> dict[str, Code]:
    """Every code of lint: those of the rules, of pkpk and of the repository, and those of the silences."""
    found = (*rule.rules(), *custom.found(settings))
    return {code.id: code for code in (*(one.rule.code for one in found), *silence.CODES)}


def _wanted(code: Code, choice: Choice) -> bool:
    """Whether a finding is told: the rules have been chosen already; what is said of the silences goes with every choice."""
    return code not in silence.CODES or not rule.meant(code, choice.ignore)


def _silent(code: Code) -> bool:
    return all(one.rule.silent for one in rule.rules() if one.rule.code is code)


def judge_of(chosen: Choice, today: datetime.date, settings: Settings | None, older: Older = NOTHING) -> Judge:
    """The judge of a repository: what pkpk.yaml says, and what was chosen over it."""
    content = settings.content if settings else {}
    lint = content.get("lint", {})
    weights = [one for one in lint.get("severities", ()) if {"rule", "severity"} <= one.keys()]
    choice = Choice(
        chosen.select or tuple(lint.get("select", ())),
        (*chosen.ignore, *lint.get("ignore", ())),
        chosen.profile or lint.get("profile"),
        {**{one["rule"]: Severity[one["severity"].upper()] for one in weights}, **chosen.severities},
        custom.found(settings),
    )
    per_path = tuple((one["pattern"], tuple(one.get("ignore", ()))) for one in lint.get("paths", ()) if "pattern" in one)
    root = settings.root if settings else ""
    return Judge(choice, today, tuple(content.get("languages", ())), root, per_path, older, custom.key(settings))
