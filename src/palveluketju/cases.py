"""The good and the bad cases of an organisation's rules, tried: each rule complains of every bad one and of no good one."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from palveluketju import custom
from palveluketju.finding import Code, Finding, Located, Mark, Path, Severity
from palveluketju.loading.document import Document
from palveluketju.loading.nodes import ScalarNode
from palveluketju.loading.parse import parse
from palveluketju.messages.said import N_, Said, trilingual
from palveluketju.repository.settings import Settings
from palveluketju.rule import Found, rules
from palveluketju.subject import Subject

PASSES = Code(
    "PK580",
    "bad-case-passes",
    Severity.ERROR,
    trilingual(
        "{rule} does not complain of this bad case",
        "{rule} ei huomauta tästä huonosta esimerkistä",
        "{rule} anmärker inte på det här dåliga exemplet",
    ),
)
COMPLAINS = Code(
    "PK581",
    "good-case-complains",
    Severity.ERROR,
    trilingual(
        "{rule} complains of this good case",
        "{rule} huomauttaa tästä hyvästä esimerkistä",
        "{rule} anmärker på det här goda exemplet",
    ),
)
BROKEN = Code(
    "PK582",
    "case-broken",
    Severity.ERROR,
    trilingual("this case has an error: {error}", "tässä esimerkissä on virhe: {error}", "exemplet har ett fel: {error}"),
)
MISSING = Code(
    "PK583",
    "case-missing",
    Severity.ERROR,
    trilingual(
        "{rule} has no case to try: {key}", "säännöllä {rule} ei ole esimerkkiä: {key}", "{rule} har inget exempel: {key}"
    ),
)
TAKEN = Code(
    "PK584",
    "rule-name-taken",
    Severity.ERROR,
    trilingual(
        "another rule has the name “{name}”: {rule}",
        "nimi ”{name}” on jo toisella säännöllä: {rule}",
        "namnet ”{name}” är upptaget: {rule}",
    ),
)
CODES = (PASSES, COMPLAINS, BROKEN, MISSING, TAKEN)

#: the lines that a part of a description need not have
_HEAD = {"pkpk": "pkpk: 1", "kind": "kind: chain", "name": "name: x"}
#: a case is the same on every day: no rule of an organisation compares with today
_NO_DAY = datetime.date(2026, 1, 1)


@dataclass
class Tried:
    """What trying has found, and how many rules and cases there were."""

    findings: list[Located] = field(default_factory=list)
    rules: int = 0
    cases: int = 0
    failed: int = 0


def tried(settings: Settings) -> Tried:
    """Tries every sound rule of the repository; the others are told of with pkpk.yaml itself."""
    found = Tried()
    names = {one.rule.code.name: one.id for one in rules()}
    for place, one in custom.sound(settings):
        path: Path = ("lint", "rules", place)
        found.rules += 1
        problems = list(_name(one, names, path))
        for key in ("good", "bad"):
            cases = settings.content["lint"]["rules"][place].get(key, ())
            if not cases:
                help = Said("Add a line: {line}", {"line": f"{key}: |"})
                problems.append(Finding(MISSING, path, {"rule": one.id, "key": key}, help=help))
            for at, text in enumerate(cases):
                told = list(_case(settings.document, one, (*path, key, at), text, good=key == "good"))
                problems += told
                found.cases += 1
                found.failed += bool(told)
        found.findings += map(settings.document.locate, problems)
    return found


def _name(one: Found, names: dict[str, str], path: Path) -> Iterator[Finding]:
    name = one.rule.code.name
    if name in names:
        yield Finding(TAKEN, (*path, "name"), {"name": name, "rule": names[name]})
    names.setdefault(name, one.id)


def _case(config: Document, one: Found, path: Path, text: str, *, good: bool) -> Iterator[Finding]:
    """What is wrong with one case, at its line in pkpk.yaml where that can be told."""
    head = "".join(f"{line}\n" for key, line in _HEAD.items() if not re.search(rf"^{key}[ \t]*:", text, re.MULTILINE))
    document = parse(config.file, head + text)
    if not document.sound or document.concept not in ("Chain", "Catalog"):
        errors = [each for each in document.problems if each.weight is Severity.ERROR]
        first = min(errors, key=lambda each: (each.mark or document.mark(each.path, each.at)).start, default=None)
        error = Said(first.code.message, first.args) if first else Said(N_("a file of this kind has no rules"))
        mark = first.mark or document.mark(first.path, first.at) if first else None
        place = _mark(config, path, document, mark, len(head))
        yield Finding(BROKEN, path, {"error": error}, help=first.help if first else None, mark=place)
        return
    findings = list(one.check(Subject(document, _NO_DAY)))
    if good and findings:
        mark = document.mark(findings[0].path, findings[0].at)
        yield Finding(COMPLAINS, path, {"rule": one.id}, mark=_mark(config, path, document, mark, len(head)))
    elif not good and not findings:
        yield Finding(PASSES, path, {"rule": one.id})


def _mark(config: Document, path: Path, case: Document, mark: Mark | None, head: int) -> Mark | None:
    """A place of a case as a place of the file that holds it; None when its lines are not there as they are."""
    node = config.node(path)
    if mark is None or mark.start < head or not isinstance(node, ScalarNode) or node.style != "|":
        return None
    lines = config.text[node.start_mark.index : node.end_mark.index].splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines) if at and line.strip()), None)
    place = case.place(mark)
    row = (first or 0) + place.line - 1 - case.text[:head].count("\n")
    if first is None or row >= len(lines):
        return None
    indent = len(lines[first]) - len(lines[first].lstrip(" "))
    start = node.start_mark.index + sum(map(len, lines[:row])) + indent + place.column - 1
    width = (
        place.end_column - place.column if place.end_line == place.line else len(lines[row].rstrip()) - indent - place.column + 1
    )
    return Mark(start, start + max(width, 1))
