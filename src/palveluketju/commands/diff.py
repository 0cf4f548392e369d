"""Tell what differs in two versions of chains: what it means in people's work, how hard it is, whom it concerns."""

import os
import traceback
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Annotated, NoReturn

import typer

from palveluketju import accepted, account, options, report
from palveluketju.account import Account, Difference, Wish
from palveluketju.brand import Brand
from palveluketju.deciding import approvals
from palveluketju.deciding import versions as versions_of
from palveluketju.differing import Differing, differing
from palveluketju.drawing.error import REASONS as DRAWING
from palveluketju.drawing.error import DrawingError
from palveluketju.finding import Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.model.slugs import slug
from palveluketju.overriding.broken import BrokenError
from palveluketju.overriding.own import Own
from palveluketju.repository.asked import Asked, AskedError, asked
from palveluketju.repository.git import REASONS, GitError
from palveluketju.repository.settings import Settings
from palveluketju.settling import Settled, settled
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
_REASON_ALONE = trilingual(
    "--reason goes with --allow", "--reason kuuluu valitsimen --allow kanssa", "--reason hör ihop med --allow"
)
_NO_REASON = trilingual(
    "--allow needs --reason: why the change is let through",
    "--allow vaatii perustelun: --reason kertoo, miksi muutos hyväksytään",
    "--allow kräver --reason: varför ändringen godkänns",
)
_NO_SUCH = trilingual(
    "no change here has the mark or the verdict {mark}: pkpk diff shows the marks",
    "millään muutoksella ei ole merkkiä tai arviota {mark}: pkpk diff näyttää merkit",
    "ingen ändring har märket eller bedömningen {mark}: pkpk diff visar märkena",
)
_ALLOWED = trilingual(
    "{file}: {count} changes let through", "{file}: hyväksyttyjä muutoksia {count}", "{file}: {count} godkända ändringar"
)
_DIAGRAMS = ("pathway", "tiers")
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
    diagram: Annotated[
        str | None,
        typer.Option(
            "--diagram",
            metavar="|".join(_DIAGRAMS),
            help="Which picture svg and dot draw. [default: the first there is]",
            callback=options.one_of(_DIAGRAMS),
        ),
    ] = None,
    bump: Annotated[
        bool, typer.Option("--bump", help="Tell which version numbers the change asks for; exit 1 when one does not follow.")
    ] = False,
    approvers: Annotated[
        bool, typer.Option("--approvers", help="Tell who has to approve the change, by diff: approvers: of pkpk.yaml.")
    ] = False,
    approved_by: Annotated[
        list[str] | None,
        typer.Option(
            "--approved-by",
            metavar="WHO",
            help="Has approved; may be repeated. Tells the approvers too; exit 1 when one is missing.",
        ),
    ] = None,
    allow: Annotated[
        list[str] | None,
        typer.Option(
            "--allow",
            metavar="MARK",
            help="Let a change through, by the mark or the verdict beside it, into pkpk-accepted.yaml; may be repeated.",
        ),
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Why it is let through; --allow needs it.")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="YYYY-MM-DD", help="Today, for --allow. [default: SOURCE_DATE_EPOCH, else today]"),
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
        _driven(versions or [], texts)
    most = _bytes(max_bytes, texts)
    try:
        meant = asked(versions or [], against=against, since=since, staged=staged)
        decided = settled(next((one for one in versions or () if os.path.lexists(one)), "."))
        found = decided.upon(differing(meant.found(), decided.scale))
    except AskedError as error:
        raise Usage(texts.say(error.said)) from None
    except GitError as error:
        raise Usage(texts.say(REASONS[error.reason], **error.details)) from None
    found.unread += decided.problems
    if allow:
        _allow(decided, found.differences, allow, reason, options.today(date, texts).isoformat(), texts)
        raise typer.Exit(options.exit_code(found.unread, "error"))
    if reason:
        raise Usage(texts.say(_REASON_ALONE))
    if bump or approvers or approved_by:
        _decide(decided, found, texts, bump=bump, approvers=approvers, given=approved_by)
    readers = (*(roles or ()), *(tiers or ()))
    _check_readers(readers, found.differences, texts)
    notes = [] if quiet else _notes(meant, found, texts, verbose=verbose)
    brand, own = _dress(decided.settings, notes, texts) if format == "html" and decided.settings else (None, None)
    # Machines read the whole output; people see first what was compared.
    in_text = notes if format in ("text", "json") else []
    for note in notes if format not in ("text", "json") else ():
        typer.echo(note, err=True)
    whole = Account(found.differences, Wish(readers, most, diagram=diagram or "", brand=brand, own=own), in_text)
    look = report.Look() if output else options.look()
    try:
        shown = account.told(format, whole, texts, look)
    except DrawingError as error:
        raise Usage(texts.say(DRAWING[error.reason], **error.details)) from None
    except BrokenError as error:
        raise Usage(error.told(texts)) from None
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


def _driven(words: list[str], texts: Messages) -> NoReturn:
    """Is the program that git diff calls."""
    # Imported here because only Git asks for it.
    from palveluketju import driver

    try:
        shown = driver.shown(words, texts, options.look_in_pager())
    except Usage:
        raise
    except Exception:
        # Git would break off in the middle of a log.
        typer.echo(options.fault(traceback.format_exc(), texts), err=True)
        shown = driver.lines(words)
    options.show(shown, texts)
    raise typer.Exit(FINE)


def _dress(settings: Settings, notes: list[str], texts: Messages) -> tuple[Brand | None, Own | None]:
    """What a page wears, and what it is made by: as the files say now, never as a version that is compared did."""
    # Imported here because most runs print lines, and what publishes pages is a third of their start.
    from palveluketju.publishing import brand_of, own_of

    return brand_of(settings, texts, notes), own_of(settings, texts, notes)


def _decide(
    decided: Settled, found: Differing, texts: Messages, *, bump: bool, approvers: bool, given: list[str] | None
) -> NoReturn:
    """Tells what the change asks for; the exit code says whether it has it. Approvers fail only where approvals were given."""
    width = options.look().width
    parts = [versions_of(found.differences, texts, width)] if bump else []
    if approvers or given:
        asked = decided.approvers(found.differences, given or ())
        told = approvals(asked, texts, width, ruled=decided.ruled)
        parts.append(told if given else replace(told, holds=True))
    options.show("\n\n".join("\n".join(part.lines) for part in parts) + "\n", texts)
    told_wrong = options.exit_code(found.unread, "error")
    raise typer.Exit(max(told_wrong, FINE if all(part.holds for part in parts) else FINDINGS))


def _allow(
    decided: Settled, differences: Sequence[Difference], marks: Sequence[str], reason: str | None, date: str, texts: Messages
) -> None:
    """Writes the changes into the file of what was let through, all of them or none."""
    if not reason or not reason.strip():
        raise Usage(texts.say(_NO_REASON))
    chosen = []
    for word in marks:
        pairs = accepted.find(word, differences)
        if not pairs and word.strip().lower() not in decided.accepted.marks:
            raise Usage(texts.say(_NO_SUCH, mark=safe(word)))
        chosen += pairs
    new = accepted.allow(decided.accepted, chosen, reason.strip(), date, texts)
    lines = [f"  {accepted.mark(one.change, each)} {texts.say(one.verdict.code.message, **one.args)}" for one, each in new]
    counted = texts.say(_ALLOWED, file=safe(decided.accepted.file), count=len(new))
    options.show("\n".join([counted, *map(safe, lines)]) + "\n", texts)


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
