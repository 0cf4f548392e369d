"""Options that several commands share, and what they mean, so that they are the same everywhere."""

import datetime
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, TextIO

import typer

from palveluketju import report
from palveluketju.finding import Located, Severity
from palveluketju.loading.codes import FAULT as FAULT_OF_OURS
from palveluketju.messages.catalogue import LANGUAGES, Messages, environment_language
from palveluketju.model.words import WordError, last_day, read_date
from palveluketju.refusal import refusal
from palveluketju.usage import FAULT, FINDINGS, FINE, WRONG_USE, Usage, keep_details
from palveluketju.wording import safe
from palveluketju.writing import write


def one_of(known: tuple[str, ...]) -> Callable[[str | None], str | None]:
    """A check that the option's value is one of the known words."""

    def check(value: str | None) -> str | None:
        if value is not None and value not in known:
            raise typer.BadParameter(f"{value!r} is not one of {', '.join(known)}.")
        return value

    return check


def all_of(known: tuple[str, ...]) -> Callable[[list[str] | None], list[str] | None]:
    """A check that every value of an option that may be repeated is one of the known words."""
    check_one = one_of(known)

    def check(values: list[str] | None) -> list[str] | None:
        for value in values or ():
            check_one(value)
        return values

    return check


_FORMATS = tuple(report.formats())
_SEVERITIES = ("error", "warning", "info")

Format = Annotated[str, typer.Option("--format", metavar="|".join(_FORMATS), help="How to print.", callback=one_of(_FORMATS))]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="|".join(_SEVERITIES),
        help="The lightest finding that makes the exit code 1.",
        callback=one_of(_SEVERITIES),
    ),
]
MessagesIn = Annotated[
    str | None,
    typer.Option(
        "--messages",
        metavar="|".join(LANGUAGES),
        help="The language of messages; else PKPK_LANG, else the locale, else Finnish.",
        callback=one_of(LANGUAGES),
    ),
]
Cache = Annotated[bool, typer.Option("--cache/--no-cache", help="Use what earlier runs know of files that have not changed.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, max=64, help="Processes; 0 decides by the number of files.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings only, no summary.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell also what was left out, and why.")]


def reader(messages: str | None) -> Messages:
    """The texts in the language that the option, the environment and the locale give."""
    return Messages(environment_language(messages))


def look(stream: TextIO | None = None) -> report.Look:
    """The width and colours of the terminal; 80 columns and none when it is not one. NO_COLOR is honoured."""
    stream = stream or sys.stdout
    terminal = stream is not None and stream.isatty()
    width = shutil.get_terminal_size((80, 24)).columns if terminal else 80
    return report.Look(width=width, colour=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def look_in_pager() -> report.Look:
    """As `look`, for what Git passes to its pager, which shows colours."""
    found = look()
    if os.environ.get("GIT_PAGER_IN_USE") in ("1", "true") and not os.environ.get("NO_COLOR"):
        return report.Look(found.width, colour=True)
    return found


def show(text: str, messages: Messages) -> None:
    """Prints to standard output. A reader who has left (`| head`) is no fault: the rest is not printed, the run goes on.

    Raises Usage when the output cannot be written, as on a full disk.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # Python would try once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            reason = refusal(error, messages)
            raise Usage(messages.say("the output cannot be written: {reason}", reason=reason)) from None


def put(file: str, text: str, texts: Messages, *, append: bool = False) -> None:
    """Writes a text into a file, or at its end; its folder is made when it is not there.

    Raises Usage when it cannot be written.
    """
    target, data = Path(file), text.encode("utf-8", "replace")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if append or (target.exists() and not stat.S_ISREG(target.stat().st_mode)):
            # A device such as /dev/null is written to and never replaced.
            with open(target, "ab") as stream:
                stream.write(data)
        else:
            write(target.parent, target.name, data)
    except OSError as error:
        reason = refusal(error, texts)
        raise Usage(texts.say("{file} cannot be written: {reason}", file=safe(file), reason=reason)) from None


def print_raw(text: str, messages: Messages) -> None:
    """Prints what is to reach a file or a program as it is, line breaks included."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(newline="\n")
    show(text, messages)


def today(given: str | None, texts: Messages) -> datetime.date:
    """The day given, else the one that SOURCE_DATE_EPOCH fixes, else today."""
    if given is not None:
        try:
            return last_day(read_date(given))
        except WordError:
            raise Usage(texts.say("--date takes a day such as 2026-05-31, not {value}", value=given)) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        except (ValueError, OverflowError, OSError):
            raise Usage(texts.say("SOURCE_DATE_EPOCH takes seconds, not {value}", value=epoch)) from None
    return datetime.date.today()


def fault(details: str, texts: Messages) -> str:
    """What to say when pkpk itself has failed; the details are kept in a file."""
    file = keep_details(details)
    return texts.say("pkpk: this is a fault of pkpk, not of yours. Please report it; the details are in {file}", file=file)


def tell_faults(findings: Iterable[Located], texts: Messages, more: Iterable[str] = ()) -> None:
    """Tells when pkpk itself has failed on a file, and where the details are; `more` are details besides the findings'."""
    details = [*(one.finding.args["details"] for one in findings if "details" in one.finding.args), *more]
    if details:
        typer.echo(fault("\n".join(details), texts), err=True)


def exit_code(findings: Sequence[Located], fail_on: str) -> int:
    """3 when pkpk failed, 2 when something could not be read at all, 1 when a finding is as grave as `fail_on`, else 0."""
    if any(one.finding.code == FAULT_OF_OURS for one in findings):
        return FAULT
    if any(one.finding.code.unusable for one in findings):
        return WRONG_USE
    limit = Severity[fail_on.upper()]
    return FINDINGS if any(one.finding.weight >= limit for one in findings) else FINE
