"""Check a proposed change: what the branch changed and what that touches, told where reviewers look."""

import functools
import os
from pathlib import Path
from typing import Annotated

import typer

from palveluketju import options, report, summary
from palveluketju.drawing.engine import engine
from palveluketju.loading.files import Candidate
from palveluketju.messages.catalogue import Messages
from palveluketju.publishing import Publishing
from palveluketju.renderer import Wish
from palveluketju.repository import history
from palveluketju.repository.git import REASONS, Git, GitError
from palveluketju.repository.meant import Group
from palveluketju.repository.proposal import Proposal, proposal
from palveluketju.repository.repository import Repositories, Repository
from palveluketju.repository.settings import Nearest, in_force
from palveluketju.runner import SUMMARY, Runner, runner
from palveluketju.usage import Usage
from palveluketju.wording import safe
from palveluketju.writing import write

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
    told, comment, preview = map(_whole, (summary_file or where.summary, comment, preview))
    try:
        git, root = _entered(path, texts)
        repository = Repositories().of(root)
        assert repository is not None
        start = _base(git, base, where)
        found = proposal(repository, git, start, jobs, cached=cache)
        prefix = history.prefix(git, root)
    except GitError as error:
        raise Usage(texts.say(REASONS[error.reason], **error.details)) from None
    chosen = ("github" if where.service == "github" else "text") if format == "auto" else format
    notes = [in_force(repository.settings, texts)] if verbose else []
    notes += [] if quiet else _told(found, start, texts)
    files = found.result.paths
    in_text = notes if chosen == "text" else []
    outcome = report.Outcome(found.result.findings, len(files), quiet or found.empty, in_text, files, fail_on)
    for note in notes if chosen != "text" else ():
        typer.echo(note, err=True)
    options.show(report.report(chosen, outcome, texts, options.look()), texts)
    for name, file in wanted:
        _put(file, report.report(name, outcome, texts, report.Look()), texts)
    look = functools.partial(_look, where, prefix)
    if told:
        _put(told, summary.summary(found, texts, look(SUMMARY)), texts, append=True)
    if comment:
        _put(comment, summary.summary(found, texts, look(where.limit)), texts)
    failed = _preview(repository, found, preview, texts) if preview else 0
    raise typer.Exit(max(options.exit_code(found.result.findings, fail_on), failed))


def _event() -> str:
    """What GitHub tells of the event; nothing when it cannot be read."""
    try:
        return Path(os.environ.get("GITHUB_EVENT_PATH", "")).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _base(git: Git, given: str | None, where: Runner) -> str:
    """The commit that the change has grown from. GitError when there is no telling."""
    if given:
        return git.merge_base(given, "HEAD")
    wanted = where.bases or tuple(one for one in (git.default_branch(),) if one) or ("HEAD",)
    problem: GitError | None = None
    for name in wanted:
        try:
            start = git.merge_base(name, "HEAD")
        except GitError as error:
            problem = problem or error
            continue
        if where.service and start == git.revision("HEAD"):
            # The branch itself was pushed: what its last commit changed.
            return git.first_parent("HEAD") or start
        return start
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
    whole = os.path.abspath(path)
    root = Nearest().root(whole if os.path.isdir(whole) else os.path.dirname(whole))
    if root is None:
        raise Usage(texts.say("no pkpk.yaml here or above: this is no repository of chains (pkpk init makes one)"))
    git = Git.at(Path(root))
    os.chdir(git.root)
    return git, root


def _told(found: Proposal, start: str, texts: Messages) -> list[str]:
    """What was looked at, for the log."""
    if found.empty:
        return [texts.say("nothing in the repository of chains differs from {commit}", commit=start[:10])]
    lines = [texts.say("beside the commit {commit}:", commit=start[:10])]
    for one in found.descriptions:
        lines.append(f"  {texts.say(summary.HOW[one.how])}: {safe(one.path)}")
    for path in found.catalogs:
        lines.append(f"  {texts.say('changed')}: {safe(path)}")
    for touched in found.touched:
        lines.append(f"  {texts.say('touched')}: {safe(touched.path)}")
    return lines


def _look(where: Runner, prefix: str, limit: int) -> summary.Look:
    return summary.Look(where.address, limit, prefix)


def _put(file: str, text: str, texts: Messages, *, append: bool = False) -> None:
    target = Path(file)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if append:
            with open(target, "a", encoding="utf-8") as stream:
                stream.write(text)
        else:
            write(target.parent, target.name, text.encode("utf-8", "replace"))
    except OSError as error:
        raise Usage(
            texts.say("{file} cannot be written: {reason}", file=safe(file), reason=error.strerror or str(error))
        ) from None


def _preview(repository: Repository, found: Proposal, folder: str, texts: Messages) -> int:
    """Renders what differs and what it touches; a chain with errors has been told of already."""
    wish = Wish(repository.settings.languages, options.today(None, texts), functools.cache(lambda: engine("embedded")))
    run = Publishing(texts, "html", folder, wish)
    group = Group(repository)
    for path in found.pages:
        group.files.append(Candidate(repository.tree.shown(path), True))
        group.roles.append("chain")
    run.group(group)
    run.finish()
    for line in run.told:
        typer.echo(line, err=True)
    return run.failed
