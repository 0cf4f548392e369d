"""Write files in their canonical form: order of keys, indentation, quotes, long lines; what they say stays the same."""

from typing import Annotated

import typer

from palveluketju import options, overwriting, report
from palveluketju.formatting.files import Looked, look
from palveluketju.loading.files import STDIN
from palveluketju.messages.catalogue import Messages
from palveluketju.repository.meant import left_out, meant
from palveluketju.usage import FINDINGS, FINE, WRONG_USE, Usage
from palveluketju.wording import safe

Check = Annotated[bool, typer.Option("--check", help="Write nothing; exit code 1 when a file would be written anew.")]
Diff = Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")]


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files, folders, or - for standard input. [default: the current folder]"),
    ] = None,
    check: Check = False,
    diff: Diff = False,
    cache: options.Cache = True,
    jobs: options.Jobs = 0,
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Write files in their canonical form: order of keys, indentation, quotes, long lines; what they say stays the same.

    Every comment is kept. A file with errors is left alone. With -, standard input is printed in its canonical form.
    Exit codes: 0 fine, 1 a file that would change (--check) or has errors, 2 wrong use or something that cannot be read or
    written, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    given = paths or ["."]
    if STDIN in given and len(given) > 1:
        raise Usage(texts.say("- is standard input and is given alone"))
    files = meant(given)
    result = look(files, jobs, cached=cache)
    if not result.looked and not result.unreadable:
        raise Usage(files.nothing(texts))
    changed = [one for one in result.looked if one.differs]
    notes = [*files.in_force(texts), *left_out(result.others, texts)] if verbose else []
    if given == [STDIN] and not check and not diff:
        changed, told, refused = [], list[str](), 0
        options.print_raw("".join((one.new or b"").decode() for one in result.looked), texts)
    else:
        told, refused = _told(changed, texts, check=check, diff=diff)
    outcome = report.Outcome(result.findings, len(result.looked), quiet=True, notes=notes)
    shown = report.report("text", outcome, texts, options.look())
    if given == [STDIN] and not check and not diff:
        typer.echo(shown, nl=False, err=True)
    else:
        summary = [] if quiet or diff else [_summary(changed[: len(changed) - refused], result.looked, texts, check=check)]
        options.show("\n".join(part for part in (shown, "".join(f"{line}\n" for line in [*told, *summary])) if part), texts)
    details = [one.finding.args["details"] for one in result.findings if "details" in one.finding.args]
    if details:
        typer.echo(options.fault("\n".join(details), texts), err=True)
    code = options.exit_code(result.findings, "error")
    if code <= FINDINGS:
        code = WRONG_USE if refused else FINDINGS if code == FINDINGS or (check and changed) else FINE
    raise typer.Exit(code)


def _told(changed: list[Looked], texts: Messages, *, check: bool, diff: bool) -> tuple[list[str], int]:
    """Shows the changes or writes them; a line for each file, and how many could not be written."""
    if diff:
        for one in changed:
            options.print_raw(overwriting.difference(one.path, one.old, one.new or b"", options.look()), texts)
        return [], 0
    if check:
        return [texts.say("{file}: would be written anew", file=safe(one.path)) for one in changed], 0
    refusals = [overwriting.write(one.path, one.new or b"", one.old, texts) for one in changed]
    for line in filter(None, refusals):
        typer.echo(f"pkpk: {line}", err=True)
    written = [one for one, refusal in zip(changed, refusals, strict=True) if refusal is None]
    return [texts.say("{file}: written anew", file=safe(one.path)) for one in written], len(changed) - len(written)


def _summary(changed: list[Looked], looked: list[Looked], texts: Messages, *, check: bool) -> str:
    files = texts.plural("{count} file looked at", "{count} files looked at", len(looked))
    alone = sum(one.new is None for one in looked)
    parts = []
    if changed and check:
        parts.append(texts.plural("{count} would be written anew", "{count} would be written anew", len(changed)))
    elif changed:
        parts.append(texts.plural("{count} written anew", "{count} written anew", len(changed)))
    if alone:
        parts.append(texts.plural("{count} left alone", "{count} left alone", alone))
    return f"{files}: {', '.join(parts) if parts else texts.say('nothing to change')}."
