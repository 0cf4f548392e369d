"""Tell what differs in two versions of chains: what it means in people's work, how hard it is, whom it concerns."""

import traceback
from collections.abc import Collection, Iterable
from typing import Annotated

import typer

from palveluketju import account, options, report
from palveluketju.account import Account, Difference, Wish
from palveluketju.differing import Differing, differing
from palveluketju.finding import Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.model.slugs import slug
from palveluketju.repository.asked import Asked, AskedError, asked
from palveluketju.repository.git import REASONS, GitError
from palveluketju.telling.readers import known
from palveluketju.usage import FINDINGS, FINE, Usage
from palveluketju.verdict import HARD
from palveluketju.wording import safe

_FORMATS = tuple(account.formats())
_HARD = tuple(reversed([HARD[one] for one in Severity]))
_BETWEEN = trilingual("compared: {old} → {new}", "verrattu: {old} → {new}", "jämfört: {old} → {new}")
_SAME = trilingual(
    "No difference: both versions say the same.",
    "Ei eroja: versiot sanovat saman.",
    "Inga skillnader: versionerna säger samma sak.",
)
_NOBODY = trilingual(
    "“{word}” is no role, provider, other party or tier of what is compared",
    "”{word}” ei ole verrattavien ketjujen rooli, tuottaja, muu taho eikä taso",
    "”{word}” är ingen roll, producent, annan part eller nivå i det som jämförs",
)
_BYTES = trilingual(
    "--max-bytes takes a number of bytes such as 60000, 60k or 1M, at least {least}, or 0 for any: not {given}",
    "--max-bytes on tavuja, esimerkiksi 60000, 60k tai 1M, vähintään {least}, tai 0 ilman rajaa: ei {given}",
    "--max-bytes är ett antal byte, till exempel 60000, 60k eller 1M, minst {least}, eller 0 utan gräns: inte {given}",
)
_UNITS = {"k": 1000, "K": 1000, "M": 1_000_000}
_LEAST = 2000


def command(
    versions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[OLD] [NEW]",
            help="Files, folders, main:chains/a.yaml, revisions, main..HEAD, main...HEAD, - for standard input. "
            "[default: HEAD and the files as they are now]",
        ),
    ] = None,
    against: Annotated[
        str | None, typer.Option("--against", metavar="REV", help="Compare the files as they are now with this revision.")
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="REV", help="Compare HEAD with this tag or revision.")] = None,
    staged: Annotated[bool, typer.Option("--staged", help="Compare what is staged with HEAD, or with --against.")] = False,
    format: Annotated[
        str, typer.Option("--format", metavar="|".join(_FORMATS), help="How to tell.", callback=options.one_of(_FORMATS))
    ] = "text",
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write into a file instead, without colours.")
    ] = None,
    max_bytes: Annotated[
        str, typer.Option("--max-bytes", metavar="N", help="Bytes that markdown may have, such as 60k; 0 for any.")
    ] = "60k",
    roles: Annotated[
        list[str] | None,
        typer.Option("--role", metavar="WORD", help="Only what concerns this role, provider or other party; may be repeated."),
    ] = None,
    tiers: Annotated[
        list[str] | None, typer.Option("--tier", metavar="WORD", help="Only what concerns this tier; may be repeated.")
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="|".join(_HARD),
            help="The lightest change that makes the exit code 1. [default: none]",
            callback=options.one_of(_HARD),
        ),
    ] = None,
    driver_: Annotated[bool, typer.Option("--driver", help="Be the program that git diff calls: see docs/diff.md.")] = False,
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Tell what differs in two versions of chains: what it means in people's work, how hard it is, whom it concerns.

    In a repository each version is read with its own configuration and catalogues. Exit codes: 0 fine, also when much differs,
    1 changes as hard as --fail-on or a version with errors that cannot be compared, 2 wrong use or something that cannot be
    read, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    if driver_:
        # Imported here because only Git asks for it.
        from palveluketju import driver

        try:
            shown = driver.shown(versions or [], texts, options.look_in_pager())
        except Usage:
            raise
        except Exception:
            # Git would break off in the middle of a log.
            typer.echo(options.fault(traceback.format_exc(), texts), err=True)
            shown = driver.lines(versions or [])
        options.show(shown, texts)
        raise typer.Exit(FINE)
    most = _bytes(max_bytes, texts)
    try:
        meant = asked(versions or [], against=against, since=since, staged=staged)
        found = differing(meant.found())
    except AskedError as error:
        raise Usage(texts.say(error.said)) from None
    except GitError as error:
        raise Usage(texts.say(REASONS[error.reason], **error.details)) from None
    readers = (*(roles or ()), *(tiers or ()))
    _check_readers(readers, found.differences, texts)
    notes = [] if quiet else _notes(meant, found, texts, verbose=verbose)
    # Machines read the whole output; people see first what was compared.
    in_text = notes if format in ("text", "json") else []
    for note in notes if format not in ("text", "json") else ():
        typer.echo(note, err=True)
    whole = Account(found.differences, Wish(readers, most), in_text)
    look = report.Look() if output else options.look()
    shown = account.told(format, whole, texts, look)
    if not found.differences and not found.unread and format == "text" and not quiet:
        shown += texts.say(_SAME) + "\n"
    if output:
        options.put(output, shown, texts)
    else:
        options.show(shown, texts)
    if found.unread:
        outcome = report.Outcome(found.unread, 0, quiet=True)
        typer.echo(report.report("text", outcome, texts, report.Look()), nl=False, err=True)
    options.tell_faults(found.unread, texts)
    raise typer.Exit(max(options.exit_code(found.unread, "error"), _code(found.differences, fail_on)))


def _code(differences: Iterable[Difference], fail_on: str | None) -> int:
    if fail_on is None:
        return FINE
    limit = next(severity for severity, word in HARD.items() if word == fail_on)
    return FINDINGS if any(one.severity >= limit for each in differences for one in each.judged) else FINE


def _notes(meant: Asked, found: Differing, texts: Messages, *, verbose: bool) -> list[str]:
    """What was compared, when the files do not say it, and what to know of it."""
    notes = []
    if meant.old_name and meant.new_name and (verbose or found.differences):
        notes.append(safe(texts.say(_BETWEEN, old=meant.old_name, new=meant.new_name)))
    return [*notes, *(safe(texts.say(one)) for one in found.notes)]


def _check_readers(readers: Collection[str], differences: Iterable[Difference], texts: Messages) -> None:
    """Raises Usage for a word that names nobody in anything that differs."""
    comparisons = [one.comparison for one in differences]
    words = known(comparisons) if readers and comparisons else set()
    for word in readers if comparisons else ():
        if slug(word) not in words:
            raise Usage(texts.say(_NOBODY, word=safe(word)))


def _bytes(given: str, texts: Messages) -> int:
    number, unit = (given[:-1], _UNITS[given[-1]]) if given[-1:] in _UNITS else (given, 1)
    most = int(number) * unit if number.isascii() and number.isdigit() and len(number) < 10 else -1
    if most < 0 or 0 < most < _LEAST:
        raise Usage(texts.say(_BYTES, given=safe(given), least=_LEAST))
    return most
