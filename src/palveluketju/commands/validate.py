"""Check chains: their YAML, their structure and every reference."""

from collections.abc import Collection
from typing import Annotated

import typer

from palveluketju import options, report
from palveluketju.finding import Located
from palveluketju.repository.check import check
from palveluketju.repository.meant import left_out, meant
from palveluketju.repository.settings import Settings
from palveluketju.usage import Usage


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files, folders, or - for standard input. [default: the current folder]"),
    ] = None,
    format: options.Format = "text",
    fail_on: options.FailOn = "error",
    messages: options.MessagesIn = None,
    cache: options.Cache = True,
    jobs: options.Jobs = 0,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Check chains: their YAML, their structure and every reference.

    In a repository, references are looked up in its catalogues too, and a whole one is checked as a whole.
    Exit codes: 0 fine, 1 findings at or above --fail-on, 2 wrong use or something that cannot be read, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    files = meant(paths or ["."])
    result = check(files, jobs, cached=cache)
    ours = result.paths
    if not ours and not result.unreadable:
        raise Usage(files.nothing(texts))
    notes = [*files.in_force(texts), *left_out(result.others, texts)] if verbose else []
    findings = [*result.findings, *(one for each in files.repositories for one in _choices(each.settings, ours))]
    outcome = report.Outcome(findings, len(ours), quiet=quiet, notes=notes, paths=ours, fail_on=fail_on)
    options.show(report.report(format, outcome, texts, options.look()), texts)
    options.tell_faults(findings, texts)
    raise typer.Exit(options.exit_code(findings, fail_on))


def _choices(settings: Settings, checked: Collection[str]) -> list[Located]:
    """What is wrong with the verdicts that the settings weigh, when they are checked and do."""
    if settings.shown not in checked or not settings.content.get("diff"):
        return []
    # Imported here because most settings weigh none, and it brings every verdict.
    from palveluketju import scale

    return scale.problems(settings)
