"""What a rule of lint is, which rules there are, and asking them about a file."""

import importlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from palveluketju import plugins
from palveluketju.finding import Code, Finding, Severity
from palveluketju.subject import Subject

#: the profiles, each with all that the earlier ones have; they are the statuses of a description
PROFILES = ("draft", "in_review", "approved", "in_use")
#: a description that is no longer in use is not asked for more than a draft is
_OTHERS = {"retired": "draft"}

Check = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters from `start` up to `end` of the text replaced by `text`; offsets as in finding.Mark."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One judgement on a file. The texts are English msgids with their translations beside them (`trilingual`).

    `profile`: the earliest status at which it is asked. `what` it wants, `why`, by what `source` of the field or the law, and
    how to `mend` it by hand. `fix` gives the edits that mend a finding, or none; `safe` when they cannot change what the chain
    says. `dated`: it compares with today. `compares`: it compares with what the file was in a commit, and is asked only where
    that is known (`pkpk lint --against`, `pkpk ci`) and differs. `silent`: it may be silenced.
    """

    code: Code
    profile: str
    what: str
    why: str
    source: str
    mend: str
    fix: Callable[[Subject, Finding], Sequence[Edit]] | None = None
    safe: bool = True
    dated: bool = False
    compares: bool = False
    silent: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A rule with its check, as its file gives them."""

    rule: Rule
    check: Check

    @property
    def id(self) -> str:
        """Its code: PK341."""
        return self.rule.code.id


@cache
def rules() -> tuple[Found, ...]:
    """Every rule, by code. A file of rules/ has RULE and check."""
    modules = (importlib.import_module(f"palveluketju.rules.{name}") for name in plugins.names("rules"))
    return tuple(sorted((Found(one.RULE, one.check) for one in modules), key=lambda one: one.id))


@dataclass(frozen=True)
class Choice:
    """What is asked of files.

    Codes, names or beginnings of codes to select and to ignore, a profile other than the file's own status, severities other
    than the rules' own; `own` are the rules of the repository besides those of pkpk.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    own: tuple[Found, ...] = ()

    def rules(self, profile: str) -> tuple[Found, ...]:
        """The rules that are asked of a file with this profile by itself."""
        found = self._asked.get(profile)
        if found is None:
            asked = (one for one in (*rules(), *self.own) if not one.rule.compares)
            found = self._asked[profile] = tuple(one for one in asked if self.asks(one.rule, profile))
        return found

    def comparing(self, profile: str) -> tuple[Found, ...]:
        """The rules that are asked of a file with this profile beside what it was."""
        return tuple(one for one in rules() if one.rule.compares and self.asks(one.rule, profile))

    @cached_property
    def _asked(self) -> dict[str, tuple[Found, ...]]:
        return {}

    def leaves_out(self, word: str, *, compared: bool) -> bool:
        """Whether the rule of this code or name is left out of the run; `compared`: whether the file is compared with another."""
        known = next((one.rule for one in (*rules(), *self.own) if word in (one.id, one.rule.code.name)), None)
        return known is not None and (not self.asks(known, PROFILES[-1]) or (known.compares and not compared))

    def tells(self, code: Code) -> bool:
        """Whether findings of a code that is no rule's are wanted."""
        return not meant(code, self.ignore) and (not self.select or meant(code, self.select))

    def weighed(self, finding: Finding) -> Finding:
        """The finding with the severity in force."""
        severity = self.severities.get(finding.code.id, self.severities.get(finding.code.name))
        return finding if severity is None else _weighed(finding, severity)

    def asks(self, rule: Rule, profile: str) -> bool:
        """Whether the rule is asked of a file with this profile. A rule selected by its whole code or name always is."""
        code = rule.code
        if meant(code, self.ignore) and rule.silent:
            return False
        if code.id in self.select or code.name in self.select:
            return True
        if self.select and not meant(code, self.select):
            return False
        return PROFILES.index(rule.profile) <= PROFILES.index(profile)


def meant(code: Code, words: Collection[str]) -> bool:
    """Whether one of the words is the code, its name, or the beginning of its code."""
    letters = len(code.id.rstrip("0123456789"))
    return any(word == code.name or (len(word) >= letters and code.id.startswith(word)) for word in words)


def profile_of(subject: Subject, choice: Choice) -> str:
    """The profile in force for a file: chosen, else its status; a catalogue is what chains in use lean on."""
    if choice.profile is not None:
        return choice.profile
    return _profile(subject.chain.status) if subject.chain else "in_use"


def _profile(status: str) -> str:
    return status if status in PROFILES else _OTHERS[status]


def judged(subject: Subject, choice: Choice) -> Iterator[Finding]:
    """What the rules that are asked say of the file, with the severities in force."""
    profile = profile_of(subject, choice)
    asked = choice.rules(profile)
    if subject.compared is not None:
        # What has been approved does not escape by becoming a draft again.
        was = choice.profile or _profile(subject.compared.status) if subject.chain else profile
        asked = (*asked, *choice.comparing(max(profile, was, key=PROFILES.index)))
    for one in asked:
        severity = choice.severities.get(one.id, choice.severities.get(one.rule.code.name)) if choice.severities else None
        for finding in one.check(subject):
            yield finding if severity is None else _weighed(finding, severity)


def _weighed(finding: Finding, severity: Severity) -> Finding:
    return Finding(finding.code, finding.path, finding.args, finding.at, finding.help, finding.mark, finding.related, severity)
