"""Check chains: their YAML, their structure and every reference inside a file."""

from typing import Annotated

import typer

from palveluketju import options, report
from palveluketju.finding import Located
from palveluketju.loading.files import listing
from palveluketju.loading.many import check_all
from palveluketju.usage import Usage


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files, folders, or - for standard input. [default: the current folder]"),
    ] = None,
    format: options.Format = "text",
    fail_on: options.FailOn = "error",
    messages: options.MessagesIn = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, max=64, help="Processes; 0 decides by the number of files.")] = 0,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Check chains: their YAML, their structure and every reference inside a file.

    Exit codes: 0 fine, 1 findings at or above --fail-on, 2 wrong use or something that cannot be read, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    found = listing(paths or ["."])
    if not found.files and not found.unreadable:
        raise Usage(texts.say("no file here is a chain: nothing has “pkpk:” as a key of its top level"))
    findings: list[Located] = [one for document in found.unreadable for one in document.located()]
    for each in check_all(found.files, jobs):
        findings += each
    notes = []
    if verbose and found.others:
        notes.append(texts.plural("{count} other YAML file left out", "{count} other YAML files left out", found.others))
    outcome = report.Outcome(findings, len(found.files), quiet=quiet, notes=notes, paths=found.files)
    typer.echo(report.report(format, outcome, texts, options.look()), nl=False, color=True)
    raise typer.Exit(options.exit_code(findings, fail_on))
