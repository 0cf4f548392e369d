"""Say what an experienced developer of service chains would say: validate, and every rule that the chain's status asks for."""

import functools
from collections import Counter
from collections.abc import Sequence
from typing import Annotated

import typer

from palveluketju import options, overwriting, report
from palveluketju.baseline import Waiting
from palveluketju.edits import MendedFile, mend_files
from palveluketju.finding import Located
from palveluketju.judge import codes, judge_of
from palveluketju.loading.files import STDIN
from palveluketju.messages.catalogue import Messages
from palveluketju.repository.check import Judges, check
from palveluketju.repository.meant import Meant, left_out, meant
from palveluketju.repository.older import NOTHING, Older
from palveluketju.rule import PROFILES, Choice
from palveluketju.rule import meant as means
from palveluketju.usage import FAULT, FINE, WRONG_USE, Usage
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
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="REV",
            help="Compare with a commit or a branch in Git too: the rules that ask what has changed since the two have parted.",
        ),
    ] = None,
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
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend in the files what can be mended without changing what they say.")
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix: mend also where what is said may change; read the diff.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="With --fix: write nothing; show what would change.")] = False,
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
    files = meant(paths or ["."])
    chosen = Choice(_codes(select, files, texts), _codes(ignore, files, texts), profile)
    judges = functools.partial(judge_of, chosen, options.today(date, texts), older=_older(files, against, texts))
    mending = None
    if fix or unsafe_fixes or diff:
        mending = _Mending(files, judges, texts, fix=fix, unsafe=unsafe_fixes, diff=diff, jobs=jobs)
        if diff:
            raise typer.Exit(mending.shown(fail_on))
        mending.write(err=format != "text", quiet=quiet)
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
    if mending and not quiet:
        typer.echo(mending.counts(len(findings)), err=format != "text")
    options.tell_faults(findings, texts, mending.faults if mending else ())
    raise typer.Exit(max(options.exit_code(findings, fail_on), mending.code if mending else FINE))


class _Mending:
    """What --fix does to the files, and what is told of it."""

    def __init__(self, files: Meant, judges: Judges, texts: Messages, *, fix: bool, unsafe: bool, diff: bool, jobs: int) -> None:
        if not fix:
            raise Usage(texts.say("--unsafe-fixes and --diff go with --fix"))
        if any(one.path == STDIN for group in files.groups for one in group.files):
            raise Usage(texts.say("--fix mends files: - is standard input"))
        self.texts = texts
        self.files: list[MendedFile] = mend_files(files, judges, jobs, unsafe=unsafe)
        self.faults = [one.fault for one in self.files if one.fault]
        self.refused = 0
        self.mended = sum(len(one.mended) for one in self.files)

    @property
    def code(self) -> int:
        """What the exit code is at least."""
        return FAULT if self.faults else WRONG_USE if self.refused else FINE

    def shown(self, fail_on: str) -> int:
        """Shows what would change; the exit code, by what would be left."""
        for one in self.files:
            if one.new != one.old:
                options.print_raw(overwriting.difference(one.path, one.old, one.new, options.look()), self.texts)
        left = [each for one in self.files for each in one.left]
        self._tell_taken_back()
        typer.echo(self.counts(len(left)), err=True)
        options.tell_faults((), self.texts, self.faults)
        return max(options.exit_code(left, fail_on), self.code)

    def write(self, *, err: bool, quiet: bool) -> None:
        """Writes the files and tells what was mended in them."""
        for one in self.files:
            refusal = overwriting.write(one.path, one.new, one.old, self.texts) if one.new != one.old else None
            if refusal is not None:
                self.refused += 1
                self.mended -= len(one.mended)
                typer.echo(f"pkpk: {refusal}", err=True)
            elif not quiet:
                for each in one.mended:
                    code = each.finding.code
                    typer.echo(
                        self.texts.say("{place}: mended {code}", place=_place(each), code=f"{code.id} {code.name}"), err=err
                    )
        self._tell_taken_back()
        if not quiet and self.mended:
            typer.echo(err=err)

    def _tell_taken_back(self) -> None:
        for one in self.files:
            for each in one.taken_back:
                line = self.texts.say(
                    "{place}: {code} is left: mending it would change something else too", place=_place(each), code=_code(each)
                )
                typer.echo(line, err=True)

    def counts(self, left: int) -> str:
        """How many findings were mended and how many are left."""
        mended = self.texts.plural("{count} mended", "{count} mended", self.mended)
        return f"{mended}, {self.texts.plural('{count} left', '{count} left', left)}."


def _code(one: Located) -> str:
    return f"{one.finding.code.id} {one.finding.code.name}"


def _place(one: Located) -> str:
    return safe(one.file) + (f":{one.place.line}:{one.place.column}" if one.place else "")


def _statistics(findings: Sequence[Located], texts: Messages) -> str:
    """How many findings each code has, the commonest first."""
    counts = Counter((one.finding.code.id, one.finding.code.name) for one in findings)
    width = len(str(max(counts.values(), default=0)))
    lines = [
        f"{count:>{width}}  {id} {name}" for (id, name), count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    ]
    return "\n".join(["", texts.say("Findings by rule:"), *lines]) + "\n" if lines else ""


def _older(files: Meant, against: str | None, texts: Messages) -> Older:
    """What the files are compared with. Raises Usage when Git cannot tell."""
    if against is None:
        return NOTHING
    if any(one.path == STDIN for group in files.groups for one in group.files):
        raise Usage(texts.say("--against compares files with Git: - is standard input"))
    # Imported here because most runs have nothing to do with Git.
    from palveluketju.repository.git import REASONS, GitError
    from palveluketju.repository.parted import older

    try:
        return older(files, against)
    except GitError as error:
        raise Usage(texts.say(REASONS[error.reason], **error.details)) from None


def _codes(given: list[str] | None, files: Meant, texts: Messages) -> tuple[str, ...]:
    """The codes and names given, parted by commas or repeated. Raises Usage for one that means no rule."""
    found = tuple(word.strip() for one in given or () for word in one.split(",") if word.strip())
    known = [code for one in files.groups for code in codes(one.repository.settings if one.repository else None).values()]
    for word in found:
        if not any(means(code, (word,)) for code in known or codes().values()):
            raise Usage(texts.say("“{word}” is no rule: pkpk rules lists them", word=safe(word)))
    return found
