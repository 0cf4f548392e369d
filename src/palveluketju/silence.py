"""`# pkpk: ignore[PK341] reason="…" until=2027-01-31`: findings that the writer has seen and answers for.

A silence holds for the YAML node that its comment stands on, or stands right before. It needs a reason, may carry an end date,
and one that silences nothing is told of, so that silences do not outlive what they were for.
"""

import bisect
import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from palveluketju.finding import Code, Finding, Mark, Severity
from palveluketju.loading.document import Document
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, mark_of
from palveluketju.messages.said import Said, trilingual

UNREADABLE = Code(
    "PK590",
    "ignore-unreadable",
    Severity.WARNING,
    trilingual(
        "this is no ignore that can be read: {problem}",
        "tätä hiljennystä ei voi lukea: {problem}",
        "den här tystningen kan inte läsas: {problem}",
    ),
)
WITHOUT_REASON = Code(
    "PK591",
    "ignore-without-reason",
    Severity.WARNING,
    trilingual("this ignore gives no reason", "tälle hiljennykselle ei ole perustelua", "den här tystningen saknar motivering"),
)
EXPIRED = Code(
    "PK592",
    "ignore-expired",
    Severity.WARNING,
    trilingual(
        "this ignore held until {date}", "tämä hiljennys oli voimassa {date} asti", "den här tystningen gällde till {date}"
    ),
)
UNUSED = Code(
    "PK593",
    "ignore-unused",
    Severity.WARNING,
    trilingual(
        "this ignore silences nothing: {codes}",
        "tämä hiljennys ei hiljennä mitään: {codes}",
        "den här tystningen tystar inget: {codes}",
    ),
)
CODES = (UNREADABLE, WITHOUT_REASON, EXPIRED, UNUSED)

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*pkpk:[ \t]*ignore\b([^\r\n]*)", re.MULTILINE)
_PARTS = re.compile(r"""[ \t]*\[(?P<codes>[^\]\r\n]*)\][ \t]*(?P<rest>(?:(?:reason="[^"\r\n]*"|until=[^\s"]+)[ \t]*)*)\Z""")
_REASON = re.compile(r'reason="([^"\r\n]*)"')
_UNTIL = re.compile(r"until=(\S+)")
_FORM = '# pkpk: ignore[PK341] reason="…" until=2027-01-31'


@dataclass(frozen=True, slots=True)
class Silence:
    """One comment: where it stands, the stretch of the text it holds for, the codes or names, the reason, its last day."""

    mark: Mark
    span: Mark
    codes: tuple[str, ...]
    reason: str
    until: datetime.date | None


def applied(
    document: Document,
    findings: Sequence[Finding],
    today: datetime.date,
    silent: Callable[[Code], bool],
    left_out: Callable[[str], bool] = lambda word: False,
) -> list[Finding]:
    """The findings that are not silenced, and those on the silences themselves.

    `silent` tells which codes may be silenced, `left_out` which codes and names this run has not asked about: nobody knows
    whether a silence of one is of use.
    """
    if "pkpk:" not in document.text.partition("\n")[2] or "ignore" not in document.text:
        return list(findings)
    told: list[Finding] = []
    silences = list(_silences(document, told))
    used: set[tuple[Mark, str]] = set()
    left = []
    for finding in findings:
        place = finding.mark or document.mark(finding.path, finding.at)
        holding = [one for one in silences if one.span.start <= place.start < one.span.end and _names(one, finding.code)]
        used.update((one.mark, word) for one in holding for word in one.codes if word in (finding.code.id, finding.code.name))
        in_force = [one for one in holding if one.reason and (one.until is None or one.until >= today)]
        if not (in_force and silent(finding.code)):
            left.append(finding)
    for one in silences:
        told += _about(one, used, today, left_out)
    return [*left, *told]


def _names(one: Silence, code: Code) -> bool:
    return code.id in one.codes or code.name in one.codes


def _about(one: Silence, used: set[tuple[Mark, str]], today: datetime.date, left_out: Callable[[str], bool]) -> Iterator[Finding]:
    if all(map(left_out, one.codes)):
        return
    if not one.reason:
        help = Said(trilingual('Add reason="…".', 'Lisää reason="…".', 'Lägg till reason="…".'))
        yield Finding(WITHOUT_REASON, help=help, mark=one.mark)
    if one.until is not None and one.until < today:
        help = Said(
            trilingual(
                "Mend what it silences, or set a new date.",
                "Korjaa se, minkä hiljennys peittää, tai anna uusi päivä.",
                "Åtgärda det som tystas, eller ange ett nytt datum.",
            )
        )
        yield Finding(EXPIRED, args={"date": one.until.isoformat()}, help=help, mark=one.mark)
    unused = [word for word in one.codes if (one.mark, word) not in used and not left_out(word)]
    if unused:
        help = Said(trilingual("Leave it out.", "Poista se.", "Ta bort den."))
        yield Finding(UNUSED, args={"codes": ", ".join(unused)}, help=help, mark=one.mark)


def _silences(document: Document, told: list[Finding]) -> Iterator[Silence]:
    """The silences of the text; what cannot be read is told."""
    if document.root is None:
        return
    scalars, starts = _nodes(document.root)
    for found in _COMMENT.finditer(document.text):
        mark = Mark(found.start(), found.end())
        if _inside(scalars, mark.start):
            continue
        parts = _PARTS.match(found[1].rstrip())
        codes = tuple(word.strip() for word in parts["codes"].split(",") if word.strip()) if parts else ()
        until, problem = _until(parts["rest"]) if parts else (None, "")
        if not codes or problem:
            args = {
                "problem": problem
                or Said(trilingual("the form is {form}", "muoto on {form}", "formen är {form}"), {"form": _FORM})
            }
            told.append(Finding(UNREADABLE, args=args, mark=mark))
            continue
        reason = _REASON.search(parts["rest"]) if parts else None
        yield Silence(mark, _span(document, starts, mark), codes, reason[1].strip() if reason else "", until)


def _until(rest: str) -> tuple[datetime.date | None, Said | str]:
    found = _UNTIL.search(rest)
    if found is None:
        return None, ""
    try:
        return datetime.date.fromisoformat(found[1]), ""
    except ValueError:
        text = trilingual("{value} is no day", "{value} ei ole päivä", "{value} är inget datum")
        return None, Said(text, {"value": found[1]})


def _nodes(root: Node) -> tuple[list[Mark], dict[int, Mark]]:
    """The stretches of all scalars in order, and for each line the longest node that starts on it."""
    scalars: list[Mark] = []
    starts: dict[int, Mark] = {}
    seen: set[int] = set()
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, ScalarNode):
            scalars.append(Mark(node.start_mark.index, node.end_mark.index))
        elif isinstance(node, MappingNode):
            for key, value in node.value:
                stack += [key, value]
                _longest(starts, key, mark_of(value).end)
        elif isinstance(node, SequenceNode):
            for item in node.value:
                stack.append(item)
                _longest(starts, item, mark_of(item).end)
    return sorted(scalars), starts


def _longest(starts: dict[int, Mark], first: Node, end: int) -> None:
    line, begin = first.start_mark.line, first.start_mark.index
    end = max(end, mark_of(first).end)
    known = starts.get(line)
    if known is None or end - begin > known.end - known.start:
        starts[line] = Mark(begin, end)


def _inside(scalars: list[Mark], at: int) -> bool:
    """Whether the place is inside a text rather than in a comment."""
    before = bisect.bisect_right(scalars, (at, float("inf"))) - 1
    return before >= 0 and at < scalars[before].end


def _span(document: Document, starts: dict[int, Mark], comment: Mark) -> Mark:
    """The node on the comment's line, else the one on the next line that has one; nothing after the last."""
    line = document.place(comment).line - 1
    if line in starts and starts[line].start < comment.start:
        return starts[line]
    after = [each for each in starts if each > line]
    return starts[min(after)] if after else Mark(comment.start, comment.start)


def held(document: Document, findings: Sequence[Finding], today: datetime.date) -> list[tuple[Finding, Silence]]:
    """The findings that a silence in force holds for, each with the first such silence: what the writer answers for."""
    if "pkpk:" not in document.text.partition("\n")[2] or "ignore" not in document.text:
        return []
    found = []
    silences = list(_silences(document, []))
    for finding in findings:
        place = finding.mark or document.mark(finding.path, finding.at)
        holding = (one for one in silences if one.span.start <= place.start < one.span.end and _names(one, finding.code))
        silence = next((one for one in holding if one.reason and (one.until is None or one.until >= today)), None)
        if silence is not None:
            found.append((finding, silence))
    return found
