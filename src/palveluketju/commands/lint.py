"""Say what an experienced developer of service chains would say: validate, and every rule that the chain's status asks for."""

import functools
from collections import Counter
from collections.abc import Sequence
from typing import Annotated

import typer

from palveluketju import options, report
from palveluketju.baseline import Waiting
from palveluketju.finding import Located
from palveluketju.judge import codes, judge_of
from palveluketju.messages.catalogue import Messages
from palveluketju.repository.check import check
from palveluketju.repository.meant import left_out, meant
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
    baseline: Annotated[
        bool,
        typer.Option("--baseline", help="Write pkpk-baseline.yaml: all there is at first, later without what has been mended."),
    ] = False,
    accept_new: Annotated[bool, typer.Option("--accept-new", help="Take new findings into pkpk-baseline.yaml too.")] = False,
    old: Annotated[
        bool, typer.Option("--use-baseline/--no-baseline", help="Leave out the findings of pkpk-baseline.yaml.")
    ] = True,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings by rule.")] = False,
    output_file: Annotated[
        str | None, typer.Option("--output-file", metavar="FILE", help="Write what is printed into a file too, without colours.")
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
    if (baseline or accept_new) and (select or ignore or profile):
        raise Usage(texts.say("--baseline goes with a whole repository: give its folder, and no --select"))
    chosen = Choice(_codes(select, texts), _codes(ignore, texts), profile)
    judges = functools.partial(judge_of, chosen, options.today(date, texts))
    files = meant(paths or ["."])
    result = check(files, jobs, cached=cache, judges=judges)
    ours = result.paths
    if not ours and not result.unreadable:
        raise Usage(files.nothing(texts))
    notes = [*files.in_force(texts), *left_out(result.others, texts)] if verbose else []
    waiting = Waiting(files, result)
    findings = waiting.findings if old else result.findings
    notes += waiting.told(texts) if old and not quiet else []
    outcome = report.Outcome(findings, len(ours), quiet=quiet, notes=notes, paths=ours, fail_on=fail_on)
    shown = report.report(format, outcome, texts, options.look())
    options.show(shown, texts)
    if statistics:
        options.show(_statistics(findings, texts), texts)
    if output_file is not None:
        options.put(output_file, report.report(format, outcome, texts, report.Look()), texts)
    if baseline or accept_new:
        for line in waiting.write(texts, accept_new=accept_new):
            typer.echo(line, err=True)
    details = [one.finding.args["details"] for one in findings if "details" in one.finding.args]
    if details:
        typer.echo(options.fault("\n".join(details), texts), err=True)
    raise typer.Exit(options.exit_code(findings, fail_on))


def _statistics(findings: Sequence[Located], texts: Messages) -> str:
    """How many findings each code has, the commonest first."""
    counts = Counter((one.finding.code.id, one.finding.code.name) for one in findings)
    width = len(str(max(counts.values(), default=0)))
    lines = [
        f"{count:>{width}}  {id} {name}" for (id, name), count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    ]
    return "\n".join(["", texts.say("Findings by rule:"), *lines]) + "\n" if lines else ""


def _codes(given: list[str] | None, texts: Messages) -> tuple[str, ...]:
    """The codes and names given, parted by commas or repeated. Raises Usage for one that means no rule."""
    found = tuple(word.strip() for one in given or () for word in one.split(",") if word.strip())
    for word in found:
        if not any(means(code, (word,)) for code in codes().values()):
            raise Usage(texts.say("“{word}” is no rule: pkpk rules lists them", word=safe(word)))
    return found
