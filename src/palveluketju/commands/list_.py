"""List chains with their status, version, owner and review date."""

import datetime
import json
import re
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any, NamedTuple, get_args

import typer

from palveluketju import options
from palveluketju.alphabet import alphabetical, plain
from palveluketju.finding import Severity
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.messages.said import N_
from palveluketju.model.chain import Kind, Status
from palveluketju.model.words import last_day
from palveluketju.repository.check import Checked, Result, check
from palveluketju.repository.facts import Facts
from palveluketju.repository.meant import left_out, meant
from palveluketju.usage import FINE, Usage
from palveluketju.wording import cells, cut, safe

KINDS: tuple[str, ...] = tuple(value for value, _ in get_args(Kind)[1].values)
STATUSES: dict[str, str] = dict(get_args(Status)[1].values)
_KIND_WORDS = {"chain": N_("chain"), "entity": N_("entity"), "model": N_("model")}
#: column → what heads it, and the fewest letters that it is cut to on a terminal
_COLUMNS = {
    "id": (N_("ID"), 99),
    "name": (N_("NAME"), 22),
    "kind": (N_("KIND"), 99),
    "status": (N_("STATUS"), 9),
    "version": (N_("VERSION"), 99),
    "owner": (N_("OWNER"), 9),
    "review": (N_("REVIEW"), 99),
}
_GAP = 2
_OVERDUE = " !"


class Row(NamedTuple):
    """A description, where it is, what it is called in the reader's language, and whether its review date has passed."""

    file: str
    facts: Facts
    name: str
    overdue: bool


def _parts(known: Sequence[str]) -> Callable[[list[str] | None], list[str] | None]:
    """What takes the values of an option apart at commas and checks that each is one of the known words."""
    check_all = options.all_of(tuple(known))

    def parts(values: list[str] | None) -> list[str] | None:
        return check_all([one for value in values or () for one in re.split(r"[\s,]+", value.strip(" ,"))])

    return parts


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files, folders, or - for standard input. [default: the current folder]"),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", metavar="table|json", help="How to print.", callback=options.one_of(("table", "json")))
    ] = "table",
    sort: Annotated[
        str,
        typer.Option("--sort", metavar="|".join(_COLUMNS), help="What to sort by.", callback=options.one_of(tuple(_COLUMNS))),
    ] = "name",
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", metavar="|".join(KINDS), help="Only these kinds; repeat, or part by commas.", callback=_parts(KINDS)
        ),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="|".join(STATUSES),
            help="Only these statuses; repeat, or part by commas.",
            callback=_parts(tuple(STATUSES)),
        ),
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="TEXT", help="Only those whose owner has this in its name.")
    ] = None,
    due: Annotated[bool, typer.Option("--due", help="Only those whose review date has passed.")] = False,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="YYYY-MM-DD", help="Today, for --due. [default: SOURCE_DATE_EPOCH, else today]"),
    ] = None,
    messages: options.MessagesIn = None,
    cache: options.Cache = True,
    verbose: options.Verbose = False,
) -> None:
    """List chains with their status, version, owner and review date.

    On a terminal the table fits its width: what is too long is cut, and ids are left out when there is no room for them;
    anywhere else nothing is. A review date that has passed is marked with !.
    Exit codes: 0 fine, 1 a file cannot be read as a description, 2 wrong use or something that cannot be opened,
    3 a fault of pkpk.
    """
    texts = options.reader(messages)
    today = options.today(date, texts)
    files = meant(paths or ["."])
    result = check(files, cached=cache)
    if not result.paths and not result.unreadable and not files.repositories:
        raise Usage(files.nothing(texts))
    for note in [*files.in_force(texts), *left_out(result.others, texts)] if verbose else ():
        typer.echo(note, err=True)
    code = _tell_unread(result, texts)
    rows = [_row(one.path, one.facts, texts, today) for one in result.checked if one.facts]
    wanted = [
        one
        for one in rows
        if (not kind or one.facts.kind in kind)
        and (not status or one.facts.status in status)
        and (owner is None or plain(owner) in plain(one.facts.owner))
        and (not due or one.overdue)
    ]
    wanted.sort(key=lambda one: (_sorting(sort, one), alphabetical(one.name), one.facts.id, one.file))
    if format == "json":
        options.show(json.dumps([_json(one) for one in wanted], ensure_ascii=False, indent=2) + "\n", texts)
    elif wanted:
        terminal = sys.stdout is not None and sys.stdout.isatty()
        options.show(_table(wanted, texts, options.look().width if terminal else None), texts)
    if not wanted:
        typer.echo(texts.say("no description is as the options say") if rows else files.nothing(texts), err=True)
    raise typer.Exit(code)


def _tell_unread(result: Result, texts: Messages) -> int:
    """Tells of every file that says too little to be listed; gives the exit code."""
    unread = [one for one in result.checked if one.facts is None and _is_wrong(one)]
    for one in [*(one.path for one in unread), *dict.fromkeys(one.file for one in result.unreadable)]:
        told = texts.say("{file} cannot be read as a description; pkpk validate tells why", file=safe(one))
        typer.echo(f"pkpk: {told}", err=True)
    findings = [*result.unreadable, *(finding for one in unread for finding in one.findings or ())]
    options.tell_faults(findings, texts)
    return options.exit_code(findings, "error") if findings else FINE


def _is_wrong(one: Checked) -> bool:
    """Whether the file has an error; a sound one without facts is a catalogue or a configuration."""
    return any(finding.finding.weight is Severity.ERROR for finding in one.findings or ())


def _row(file: str, facts: Facts, texts: Messages, today: datetime.date) -> Row:
    languages = (texts.language, *LANGUAGES)
    name = next((facts.name[language] for language in languages if language in facts.name), facts.id)
    return Row(file, facts, " ".join(name.split()), bool(facts.review_due) and last_day(facts.review_due) < today)


def _sorting(column: str, row: Row) -> tuple[Any, ...]:
    """What a row is sorted by: an empty value comes last, a number inside a name counts as a number."""
    facts = row.facts
    match column:
        case "version":
            return (not facts.version, tuple(int(part) for part in re.findall(r"\d+", facts.version)))
        case "review":
            return (not facts.review_due, last_day(facts.review_due) if facts.review_due else datetime.date.max)
        case "status":
            return (not facts.status, list(STATUSES).index(facts.status) if facts.status in STATUSES else len(STATUSES))
        case "kind":
            return (False, KINDS.index(facts.kind))
    text = {"id": facts.id, "name": row.name, "owner": facts.owner}[column]
    return (not text, alphabetical(text))


def _table(rows: Sequence[Row], texts: Messages, width: int | None) -> str:
    """The rows under their heads; cut to the width of a terminal, on which a last line sums up."""
    lines = [[texts.say(head) for head, _ in _COLUMNS.values()], *(_cells(one, texts) for one in rows)]
    widths = [max(cells(line[at]) for line in lines) for at in range(len(_COLUMNS))]
    if width is not None:
        widths = _fitted(widths, width)
    told = [_line(line, widths) for line in lines]
    overdue = sum(one.overdue for one in rows)
    if width is not None:
        summary = texts.plural("{count} description", "{count} descriptions", len(rows))
        marked = texts.plural("{count} review is overdue (!)", "{count} reviews are overdue (!)", overdue)
        told += ["", f"{summary}, {marked}" if overdue else summary]
    return "\n".join(told) + "\n"


def _cells(row: Row, texts: Messages) -> list[str]:
    facts = row.facts
    review = facts.review_due + (_OVERDUE if row.overdue else "")
    status = texts.say(STATUSES.get(facts.status, facts.status))
    return [
        facts.id,
        safe(row.name),
        texts.say(_KIND_WORDS[facts.kind]),
        status,
        facts.version,
        safe(" ".join(facts.owner.split())),
        review,
    ]


def _fitted(widths: list[int], width: int) -> list[int]:
    """The widths made to fit: what may be cut gives, the widest first; when that is not enough, ids are left out (0)."""
    least = [few for _, few in _COLUMNS.values()]
    for first in (widths, [0, *widths[1:]]):
        found = list(first)
        while _taken(found) > width:
            given = [(found[at], at) for at in range(len(found)) if found[at] > least[at]]
            if not given:
                break
            found[max(given)[1]] -= 1
        if _taken(found) <= width:
            break
    return found


def _taken(widths: Sequence[int]) -> int:
    shown = [wide for wide in widths if wide]
    return sum(shown) + _GAP * (len(shown) - 1)


def _line(line: Sequence[str], widths: Sequence[int]) -> str:
    shown = [(cut(text, wide), wide) for text, wide in zip(line, widths, strict=True) if wide]
    return (" " * _GAP).join(text + " " * (wide - cells(text)) for text, wide in shown).rstrip()


def _json(row: Row) -> dict[str, Any]:
    facts = row.facts
    return {
        "file": row.file,
        "id": facts.id,
        "name": facts.name,
        "kind": facts.kind,
        "status": facts.status,
        "version": facts.version,
        "owner": facts.owner or None,
        "organiser": facts.organiser or None,
        "review_due": facts.review_due or None,
        "overdue": row.overdue,
    }
