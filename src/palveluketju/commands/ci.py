"""Check a proposed change: what the branch changed and what that touches, told where reviewers look."""

import functools
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from palveluketju import account, layout, options, report, summary
from palveluketju.account import Difference
from palveluketju.baseline import Waiting
from palveluketju.deciding import approvals
from palveluketju.finding import Located
from palveluketju.judge import judge_of
from palveluketju.loading.files import Candidate
from palveluketju.messages.catalogue import Messages
from palveluketju.outward import inert
from palveluketju.proposed import proposed
from palveluketju.repository import history
from palveluketju.repository.git import REASONS, Git, GitError
from palveluketju.repository.meant import Group
from palveluketju.repository.proposal import Proposal, proposal
from palveluketju.repository.repository import Repositories, Repository
from palveluketju.repository.settings import NAME, Nearest, in_force
from palveluketju.rule import Choice
from palveluketju.runner import SUMMARY, Runner, runner
from palveluketju.settling import settled
from palveluketju.telling.notices import notices
from palveluketju.usage import FINDINGS, FINE, Usage
from palveluketju.wording import safe
from palveluketju.writing import safe_name

_FORMATS = ("auto", *report.formats())


def command(
    path: Annotated[str, typer.Argument(metavar="[PATH]", help="The repository of chains.")] = ".",
    base: Annotated[
        str | None,
        typer.Option(
            "--base",
            metavar="REV",
            help="What the change started from: a branch or a commit. "
            "[default: what GitHub or GitLab tells, else the default branch]",
        ),
    ] = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="|".join(_FORMATS),
            help="How to print findings; auto is github on GitHub Actions and text elsewhere.",
            callback=options.one_of(_FORMATS),
        ),
    ] = "auto",
    reports: Annotated[
        list[str] | None,
        typer.Option("--report", metavar="FORMAT=FILE", help="Write the findings into a file too; may be given several times."),
    ] = None,
    summary_file: Annotated[
        str | None,
        typer.Option("--summary", metavar="FILE", help="Append the summary in Markdown. [default: GITHUB_STEP_SUMMARY]"),
    ] = None,
    comment: Annotated[
        str | None,
        typer.Option("--comment", metavar="FILE", help="Write the summary as a comment, short enough for the service."),
    ] = None,
    preview: Annotated[
        str | None, typer.Option("--preview", metavar="DIR", help="Render the pages of what changed and what it touches.")
    ] = None,
    bulletins: Annotated[
        str | None,
        typer.Option("--bulletins", metavar="DIR", help="Write a bulletin for each party that has to do something differently."),
    ] = None,
    approved_by: Annotated[
        list[str] | None,
        typer.Option(
            "--approved-by",
            metavar="WHO",
            help="Has approved the change; may be repeated. Exit 1 when an approver of pkpk.yaml is missing.",
        ),
    ] = None,
    lint: Annotated[bool, typer.Option("--lint/--no-lint", help="Judge what changed by the rules of pkpk lint too.")] = True,
    fmt: Annotated[
        bool, typer.Option("--fmt/--no-fmt", help="Tell too, as notes, which changed files pkpk fmt would write anew.")
    ] = True,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="YYYY-MM-DD", help="Today, for rules. [default: SOURCE_DATE_EPOCH, else today]"),
    ] = None,
    fail_on: options.FailOn = "error",
    cache: options.Cache = True,
    jobs: options.Jobs = 0,
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Check a proposed change: what the branch changed and what that touches, told where reviewers look.

    The files as they are now are compared with the commit that the branch has grown from; nothing is fetched.
    Exit codes: 0 fine or nothing changed, 1 findings at or above --fail-on, 2 wrong use, history that is missing or something
    that cannot be read, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    wanted = _reports(reports or [], texts)
    where = runner(os.environ, _event())
    told, comment, preview, bulletins = map(_whole, (summary_file or where.summary, comment, preview, bulletins))
    try:
        git, root = _entered(path, texts)
        repository = Repositories().of(root)
        assert repository is not None
        start = _base(git, base, where)
        judges = functools.partial(judge_of, Choice(), options.today(date, texts))
        found = proposal(repository, git, start, jobs, cached=cache, judges=judges if lint else None)
        folder = history.prefix(git, root)
        look = functools.partial(summary.Look, where.address, folder=folder)
        decided = settled(root)
        wanted_meaning = told or comment or bulletins or approved_by
        means = decided.upon(proposed(git, found, folder, decided.scale)).differences if wanted_meaning else ()
        asked = decided.approvers(means, approved_by or ())
    except GitError as error:
        raise Usage(texts.say(REASONS[error.reason], **error.details)) from None
    waiting = Waiting(found.files, found.result) if lint else None
    if waiting is not None:
        found.result.sifted = waiting.findings
    if fmt and not found.empty:
        written = found.written(repository)
        _add(found, layout.findings(written, judges(repository.settings).told, jobs, cached=cache))
    findings, files = found.result.findings, found.result.paths
    chosen = ("github" if where.service == "github" else "text") if format == "auto" else format
    notes = [in_force(repository.settings, texts)] if verbose else []
    notes += [] if quiet else [*_told(found, look(0).folder, texts), *(waiting.told(texts) if waiting else ())]
    if chosen != "text":
        for note in notes:
            typer.echo(inert(note), err=True)
    in_text = notes if chosen == "text" else []
    outcome = report.Outcome(findings, len(files), quiet or found.empty, in_text, files, fail_on)
    shown = report.report(chosen, outcome, texts, options.look())
    # The log of a service takes some lines for commands.
    options.show(inert(shown) if chosen == "text" and where.service else shown, texts)
    for name, file in wanted:
        options.put(file, report.report(name, outcome, texts, report.Look()), texts)
    if told:
        options.put(told, summary.summary(found, texts, look(SUMMARY), means, asked), texts, append=True)
    if comment:
        options.put(comment, summary.summary(found, texts, look(where.limit), means, asked), texts)
    if bulletins:
        _bulletins(means, bulletins, texts)
    missing = [one for one in asked if not one.given] if approved_by else []
    for line in approvals(missing, texts, 100, ruled=True).lines if missing else ():
        typer.echo(inert(line), err=True)
    failed = _preview(repository, found, preview, texts) if preview else 0
    options.tell_faults(findings, texts)
    raise typer.Exit(max(options.exit_code(findings, fail_on), failed, FINDINGS if missing else FINE))


def _bulletins(differences: Sequence[Difference], folder: str, texts: Messages) -> None:
    """Writes a bulletin for each party that has to do something differently."""
    for one in notices(differences):
        told = account.told("bulletin", account.Account(differences, account.Wish((one.id,))), texts, report.Look())
        options.put(os.path.join(folder, safe_name(f"{one.id}.md")), told, texts)


def _add(found: Proposal, more: list[Located]) -> None:
    """Puts more findings among those there are, each in its place."""
    order = {path: at for at, path in enumerate(found.result.paths)}
    every = [*found.result.findings, *more]
    found.result.sifted = sorted(every, key=lambda one: (order.get(one.file, -1), one.place or (0, 0), one.finding.code.id))


def _event() -> str:
    """What GitHub tells of the event; nothing when it cannot be read."""
    try:
        return Path(os.environ.get("GITHUB_EVENT_PATH", "")).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _base(git: Git, given: str | None, where: Runner) -> str | None:
    """The commit that the change has grown from; None when there is none before it. GitError when there is no telling."""
    if given:
        return git.merge_base(given, "HEAD")
    try:
        head = git.revision("HEAD")
    except GitError as error:
        if error.reason == "unknown_revision":
            return None
        raise
    if where.begun:
        return None
    if where.merge == head:
        # The service has merged the proposal into its target: the first parent is what it would change.
        with suppress(GitError):
            return git.revision("HEAD^2") and git.revision("HEAD^1")
    problem: GitError | None = None
    for name in where.bases or tuple(one for one in (git.default_branch(),) if one) or ("HEAD",):
        try:
            start = git.merge_base(name, "HEAD")
        except GitError as error:
            problem = problem or error
            continue
        # On the branch that others start from: what its last commit changed.
        return git.first_parent("HEAD") if start == head and where.main else start
    assert problem is not None
    raise problem


def _reports(given: list[str], texts: Messages) -> list[tuple[str, str]]:
    """The formats and files of --report."""
    found = []
    for one in given:
        name, equals, file = one.partition("=")
        if not equals or not file or name not in report.formats():
            known = ", ".join(report.formats())
            told = texts.say("--report takes FORMAT=FILE, with a format of {known}: not {given}", known=known, given=safe(one))
            raise Usage(told)
        found.append((name, os.path.abspath(file)))
    return found


def _whole(file: str | None) -> str | None:
    return os.path.abspath(file) if file else None


def _entered(path: str, texts: Messages) -> tuple[Git, str]:
    """The Git repository, entered at its root, for services know files by their paths from there; and the folder given."""
    # Git knows its root by its real path, and paths are told from there.
    whole = os.path.realpath(path)
    if not os.path.exists(whole):
        raise Usage(texts.say("{path} does not exist", path=safe(path)))
    root = Nearest().root(whole if os.path.isdir(whole) else os.path.dirname(whole))
    if root is None:
        raise Usage(texts.say("no pkpk.yaml here or above: this is no repository of chains (pkpk init makes one)"))
    git = Git.at(Path(root))
    os.chdir(git.root)
    return git, root


def _told(found: Proposal, folder: str, texts: Messages) -> list[str]:
    """What was looked at, for the log, by paths from the root of Git's repository."""
    if found.base is None:
        lines = [texts.say("no commit goes before this one: everything is new")]
    elif found.empty:
        return [texts.say("nothing in the repository of chains differs from {commit}", commit=found.base[:10])]
    else:
        lines = [texts.say("compared with the commit {commit}:", commit=found.base[:10])]
    lines += [f"  {texts.say('changed')}: {safe(folder + NAME)}"] if found.config else []
    for one in found.descriptions:
        lines.append(f"  {texts.say(summary.HOW[one.how])}: {safe(folder + one.path)}")
    for path, how in found.catalogs.items():
        lines.append(f"  {texts.say(summary.HOW[how])}: {safe(folder + path)}")
    for touched in found.touched:
        lines.append(f"  {texts.say('touched')}: {safe(folder + touched.path)}")
    return lines


def _preview(repository: Repository, found: Proposal, folder: str, texts: Messages) -> int:
    """Renders what differs and what it touches; a chain with errors has been told of already."""
    # Imported here because most runs render nothing, and each would pay half of its time for it.
    from palveluketju.drawing.engine import engine
    from palveluketju.publishing import Publishing
    from palveluketju.renderer import Wish

    wish = Wish(repository.settings.languages, options.today(None, texts), functools.cache(lambda: engine("embedded")))
    # Whoever proposes a change may have changed its templates too: what reviewers open is ours.
    run = Publishing(texts, "html", folder, wish, dressed=False)
    group = Group(repository)
    for path in found.pages:
        group.files.append(Candidate(repository.tree.shown(path), True))
        group.roles.append("chain")
    run.group(group)
    run.finish()
    for line in run.told:
        typer.echo(line, err=True)
    return run.failed
