"""Say what an experienced developer of service chains would say: validate, and every rule that the chain's status asks for."""

import datetime
import functools
from typing import Annotated

import typer

from palveluketju import options, report
from palveluketju.finding import Severity
from palveluketju.judge import Judge, codes
from palveluketju.messages.catalogue import Messages
from palveluketju.repository.check import check
from palveluketju.repository.meant import left_out, meant
from palveluketju.repository.settings import Settings
from palveluketju.rule import PROFILES, Choice
from palveluketju.rule import meant as means
from palveluketju.usage import Usage
from palveluketju.wording import safe


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files, folders, or - for standard input. [default: the current folder]"),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="CODE", help="Only these rules: codes, names, or beginnings of codes such as PK34."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE", help="Not these rules, told as for --select.")
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="|".join(PROFILES),
            help="How much is asked. [default: what each chain’s status says]",
            callback=options.one_of(PROFILES),
        ),
    ] = None,
    format: options.Format = "text",
    fail_on: options.FailOn = "error",
    date: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="YYYY-MM-DD", help="Today, for dates that have passed. [default: SOURCE_DATE_EPOCH, else today]"
        ),
    ] = None,
    cache: options.Cache = True,
    jobs: options.Jobs = 0,
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Say what an experienced developer of service chains would say: validate, and every rule that the chain's status asks for.

    pkpk explain CODE tells why a rule is there. Exit codes: 0 fine, 1 findings at or above --fail-on, 2 wrong use or something
    that cannot be read, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    chosen = Choice(_codes(select, texts), _codes(ignore, texts), profile)
    judges = functools.partial(_judge, chosen, options.today(date, texts))
    files = meant(paths or ["."])
    result = check(files, jobs, cached=cache, judges=judges)
    ours = result.paths
    if not ours and not result.unreadable:
        raise Usage(files.nothing(texts))
    notes = [*files.in_force(texts), *left_out(result.others, texts)] if verbose else []
    findings = result.findings
    outcome = report.Outcome(findings, len(ours), quiet=quiet, notes=notes, paths=ours, fail_on=fail_on)
    options.show(report.report(format, outcome, texts, options.look()), texts)
    details = [one.finding.args["details"] for one in findings if "details" in one.finding.args]
    if details:
        typer.echo(options.fault("\n".join(details), texts), err=True)
    raise typer.Exit(options.exit_code(findings, fail_on))


def _codes(given: list[str] | None, texts: Messages) -> tuple[str, ...]:
    """The codes and names given, parted by commas or repeated. Raises Usage for one that means no rule."""
    found = tuple(word.strip() for one in given or () for word in one.split(",") if word.strip())
    for word in found:
        if not any(means(code, (word,)) for code in codes().values()):
            raise Usage(texts.say("“{word}” is no rule: pkpk rules lists them", word=safe(word)))
    return found


def _judge(chosen: Choice, today: datetime.date, settings: Settings | None) -> Judge:
    """The judge of a repository: what pkpk.yaml says, and what the command line says over it."""
    content = settings.content if settings else {}
    lint = content.get("lint", {})
    choice = Choice(
        chosen.select or tuple(lint.get("select", ())),
        (*chosen.ignore, *lint.get("ignore", ())),
        chosen.profile or lint.get("profile"),
        {
            one["code"]: Severity[one["severity"].upper()]
            for one in lint.get("severities", ())
            if "severity" in one and "code" in one
        },
    )
    per_path = tuple((one["pattern"], tuple(one.get("ignore", ()))) for one in lint.get("paths", ()) if "pattern" in one)
    languages = tuple(content.get("languages", ()))
    return Judge(choice, today, languages, settings.root if settings else "", per_path)
