"""Check chains: their YAML, their structure and every reference inside a file."""

from typing import Annotated

import typer

from palveluketju import options, report
from palveluketju.loading.files import candidates
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
    files, unreadable = candidates(paths or ["."])
    checked = check_all(files, jobs)
    ours = [file.path for file, each in zip(files, checked, strict=True) if each is not None]
    if not ours and not unreadable:
        raise Usage(texts.say("no file here is a chain: nothing has “pkpk:” as a key of its top level"))
    findings = [one for document in unreadable for one in document.located()] + [one for each in checked for one in each or ()]
    others = len(files) - len(ours)
    notes = (
        [texts.plural("{count} other YAML file left out", "{count} other YAML files left out", others)]
        if verbose and others
        else []
    )
    outcome = report.Outcome(findings, len(ours), quiet=quiet, notes=notes, paths=ours)
    options.show(report.report(format, outcome, texts, options.look()), texts)
    details = [one.finding.args["details"] for one in findings if "details" in one.finding.args]
    if details:
        typer.echo(options.fault("\n".join(details), texts), err=True)
    raise typer.Exit(options.exit_code(findings, fail_on))
