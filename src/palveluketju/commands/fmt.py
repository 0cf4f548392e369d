"""Write files in their canonical form: order of keys, indentation, quotes, long lines; what they say stays the same."""

import difflib
import sys
from typing import Annotated

import typer

from palveluketju import options, report
from palveluketju.formatting.files import Looked, look
from palveluketju.loading.files import STDIN
from palveluketju.messages.catalogue import Messages
from palveluketju.repository.meant import left_out, meant
from palveluketju.usage import FINDINGS, FINE, WRONG_USE, Usage
from palveluketju.wording import safe
from palveluketju.writing import ChangedError, write_over

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
        _print("".join((one.new or b"").decode() for one in result.looked), texts)
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
            _print(difference(one.path, one.old, one.new or b""), texts)
        return [], 0
    if check:
        return [texts.say("{file}: would be written anew", file=safe(one.path)) for one in changed], 0
    refusals = [write(one.path, one.new or b"", one.old, texts) for one in changed]
    for line in filter(None, refusals):
        typer.echo(f"pkpk: {line}", err=True)
    written = [one for one, refusal in zip(changed, refusals, strict=True) if refusal is None]
    return [texts.say("{file}: written anew", file=safe(one.path)) for one in written], len(changed) - len(written)


def write(path: str, new: bytes, old: bytes, texts: Messages) -> str | None:
    """Writes over the file; why it could not be, when it could not."""
    try:
        write_over(path, new, old)
    except ChangedError:
        return texts.say("{file} has changed meanwhile, so it is left as it is", file=safe(path))
    except OSError as error:
        return texts.say("{file} cannot be written: {reason}", file=safe(path), reason=error.strerror or str(error))
    return None


def difference(path: str, old: bytes, new: bytes) -> str:
    """The change as a unified diff; on a terminal in colours, and with nothing in it that a terminal would obey."""
    before, after = (data.decode("utf-8").splitlines(keepends=True) for data in (old, new))
    lines = difflib.unified_diff(before, after, path, path)
    look = options.look()
    shown = []
    for line in lines:
        whole = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        shown.append(_painted(whole) if look.colour else whole)
    return "".join(shown)


def _painted(line: str) -> str:
    text = safe(line.rstrip("\r\n"))
    colour = "1" if text.startswith(("---", "+++")) else {"@": "36", "+": "32", "-": "31"}.get(text[:1])
    return f"\x1b[{colour}m{text}\x1b[0m\n" if colour else f"{text}\n"


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


def _print(text: str, texts: Messages) -> None:
    """Prints what is to reach a file or a program as it is, line breaks included."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(newline="\n")
    options.show(text, texts)
