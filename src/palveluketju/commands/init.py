"""Make a repository of chains: settings, a catalogue, a first chain, checks, editor help and a guide."""

import difflib
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from palveluketju import __version__, options, placing, scaffold
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.messages.said import N_
from palveluketju.model.regions import REGIONS, region_names
from palveluketju.model.slugs import slug
from palveluketju.refusal import refusal
from palveluketju.repository import settings
from palveluketju.usage import Usage
from palveluketju.wording import cells, safe

Answer = TypeVar("Answer")


def command(
    folder: Annotated[str, typer.Argument(metavar="[DIR]", help="The folder to make it in; it is made when needed.")] = ".",
    name: Annotated[str | None, typer.Option("--name", metavar="TEXT", help="The name of the handbook.")] = None,
    organiser: Annotated[
        str | None,
        typer.Option("--organiser", metavar="NAME", help="The county that organises the services: its name or two-digit code."),
    ] = None,
    language: Annotated[
        list[str] | None,
        typer.Option(
            "--language",
            "--languages",
            metavar="|".join(LANGUAGES),
            help="The language of the files; repeat, or part by commas, for several, the main one first.",
        ),
    ] = None,
    ci: Annotated[
        str | None,
        typer.Option(
            "--ci",
            metavar="|".join(scaffold.CI),
            help="Which service checks proposed changes.",
            callback=options.one_of(scaffold.CI),
        ),
    ] = None,
    chain_name: Annotated[str | None, typer.Option("--chain-name", metavar="TEXT", help="The name of the first chain.")] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source", metavar="URL@REV", help="Where hooks and checks install pkpk from: a Git address and a revision."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that differ.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Leave files that differ as they are, and write the others.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing; what no option says takes its default.")] = False,
    messages: options.MessagesIn = None,
) -> None:
    """Make a repository of chains: settings, a catalogue, a first chain, checks, editor help and a guide.

    On a terminal it asks for what no option says. Nothing is written when a file is in the way.
    Exit codes: 0 fine, 2 wrong use, a file in the way or something that cannot be written, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    if force and keep:
        raise Usage(texts.say("--force and --keep cannot be given together"))
    ask = _Asker(texts, not no_input and sys.stdin.isatty() and sys.stdout.isatty())
    read = _Reader(texts)
    given_source = read.source(source) if source is not None else None
    languages = ask(
        read.languages, ",".join(language) if language else None, N_("Languages (fi, sv, en), the main one first"), texts.language
    )
    choices = scaffold.Choices(
        name=ask(read.line, name, N_("Name of the handbook"), scaffold.HANDBOOK[languages[0]]),
        languages=languages,
        organiser=ask(
            lambda text: read.organiser(text, languages[0]),
            organiser,
            N_("Organiser: name or code of the county (empty: not now)"),
            "",
        ),
        ci=ask(read.ci, ci, N_("Which service checks changes (github, gitlab, both, none)"), "both"),
        chain_name=ask(read.line, chain_name, N_("Name of the first chain"), scaffold.FIRST_CHAIN[languages[0]]),
        source=given_source,
        version=_version(),
        folder=_inside(Path(folder)),
        **_kept(Path(folder)) if keep else {},
    )
    made = scaffold.repository(choices)
    written = _put(Path(folder), made, texts, force=force, keep=keep)
    for line in _told(Path(folder), made, written, choices, texts):
        typer.echo(line)


class _Reader:
    """Reads what was given as an option or an answer; what cannot be taken is told by Usage."""

    def __init__(self, texts: Messages) -> None:
        self.texts = texts

    def line(self, text: str) -> str:
        """A name on one line."""
        line = scaffold.one_line(text)
        if line is None:
            raise Usage(self.texts.say("a name is one line of at most 200 characters, and not empty"))
        return line

    def languages(self, text: str) -> tuple[str, ...]:
        """One or more languages, each once."""
        found = tuple(dict.fromkeys(re.split(r"[\s,]+", text.strip(" ,").lower())))
        if not set(found) <= set(LANGUAGES):
            raise Usage(
                self.texts.say("“{given}” is not a language; these are: {known}", given=safe(text), known=", ".join(LANGUAGES))
            )
        return found

    def ci(self, text: str) -> str:
        """The service that checks changes."""
        if text.lower() not in scaffold.CI:
            raise Usage(self.texts.say("“{given}” is not one of {known}", given=safe(text), known=", ".join(scaffold.CI)))
        return text.lower()

    def organiser(self, text: str, language: str) -> str | None:
        """The name, in the language, of the county that the text names or codes; nothing for an empty text."""
        text = " ".join(text.split())
        names = region_names(text) if text else None
        if text and names is None:
            known = {slug(one): one for region in REGIONS.values() for one in region.values()}
            near = difflib.get_close_matches(slug(text), known, n=1, cutoff=0.5)
            help = self.texts.say("Did you mean “{name}”?", name=known[near[0]]) if near else ""
            said = self.texts.say(
                "“{given}” is not a county: give its name or its code (01–21, 90, 91). Any other is written in pkpk.yaml.",
                given=safe(text),
            )
            raise Usage(f"{said} {help}".rstrip())
        return names[language] if names else None

    def source(self, text: str) -> scaffold.Source:
        """A Git address and a revision."""
        found = scaffold.read_source(text)
        if found is None:
            raise Usage(
                self.texts.say(
                    "--source takes a Git address and a revision, as in URL@v1.2.0, and no user name or password in the address"
                )
            )
        return found


class _Asker:
    """Asks at the terminal for what no option has said, as often as it takes."""

    def __init__(self, texts: Messages, terminal: bool) -> None:
        self.texts, self.terminal = texts, terminal

    def __call__(self, read: Callable[[str], Answer], given: str | None, question: str, default: str) -> Answer:
        """What the option says, or the answer, or the default."""
        if given is not None or not self.terminal:
            return read(default if given is None else given)
        shown = f"{self.texts.say(question)}{f' [{default}]' if default else ''}: "
        while True:
            try:
                return read(input(shown).strip() or default)
            except Usage as wrong:
                typer.echo(f"  {wrong}")
            except (EOFError, KeyboardInterrupt):
                typer.echo()
                raise Usage(self.texts.say("stopped; nothing was written")) from None


def _version() -> str:
    """The released part of this version: 1.2.0 of 1.2.0.dev3+g12ab."""
    found = re.match(r"\d+(\.\d+)*", __version__)
    return found[0] if found else "0"


def _put(folder: Path, made: list[scaffold.Made], texts: Messages, *, force: bool, keep: bool) -> list[str]:
    """Writes what is to be written and gives its paths; raises Usage before anything is written when a file is in the way."""
    files = {one.path: one.text.encode("utf-8") for one in made}
    found = placing.plan(folder, files)
    if found.blocked:
        reasons = dict.fromkeys(f"  {safe(texts.say(why))}" for why in found.blocked.values())
        raise Usage("\n".join([texts.say("nothing was written, because something is in the way:"), *reasons]))
    if found.different and not force and not keep:
        there = [f"  {safe(path)}" for path in found.different]
        choice = texts.say("--keep leaves them as they are and writes the others; --force overwrites them.")
        raise Usage(
            "\n".join([texts.say("nothing was written, because these files are there already and differ:"), *there, choice])
        )
    wanted = {*found.new, *(found.different if force else ())}
    try:
        placing.place(folder, {path: data for path, data in files.items() if path in wanted})
    except OSError as error:
        reason = refusal(error, texts)
        raise Usage(
            texts.say("nothing was written: {file}: {reason}", file=safe(str(error.filename or folder)), reason=reason)
        ) from None
    return [path for path in files if path in wanted]


def _told(folder: Path, made: list[scaffold.Made], written: list[str], choices: scaffold.Choices, texts: Messages) -> list[str]:
    """What was written and what to do next."""
    shown = safe(str(folder.resolve() if folder == Path() else folder))
    if not written:
        return [texts.say("Everything is there already in {folder}; nothing was written.", folder=shown)]
    width = max(cells(one.path) for one in made)
    lines = [
        texts.plural("{count} file written into {folder}", "{count} files written into {folder}", len(written), folder=shown)
        + ":"
    ]
    lines += [f"  {one.path}{' ' * (width - cells(one.path))}  {texts.say(one.about)}" for one in made if one.path in written]
    git = _git(folder)
    steps = [] if folder.resolve() == Path.cwd() else [(f"cd {safe(scaffold.shell_word(str(folder)))}", "")]
    steps += [] if git else [("git init -b main", N_("makes this a Git repository"))]
    steps += [
        ("pre-commit install", N_("checks every commit from now on")),
        ("pkpk validate", N_("checks all of it now")),
        ("pkpk render", N_("makes the handbook")),
    ][: 3 if git else 2]
    wide = max(cells(step) for step, _ in steps)
    lines += ["", texts.say("Next:")]
    lines += [f"  {step}{' ' * (wide - cells(step))}  {texts.say(about)}".rstrip() for step, about in steps]
    if git and git.resolve() != folder.resolve():
        told = N_("The root of the Git repository is {folder}: move .pre-commit-config.yaml and the CI files there.")
        lines += ["", texts.say(told, folder=safe(str(git)))]
    if choices.ci != "none" and choices.source is None:
        lines += [
            "",
            texts.say("The checks of proposed changes need to know where pkpk is installed from: see PKPK_SOURCE in README.md."),
        ]
    return lines


def _kept(folder: Path) -> dict[str, tuple[str, ...]]:
    """The patterns of the pkpk.yaml that stays as it is: hooks and editor must mean the files that it means."""
    if not (folder / settings.NAME).is_file():
        return {}
    found = settings.read(str(folder.resolve()))
    return {"chains": found.chains, "catalogs": found.catalogs}


def _inside(folder: Path) -> str:
    """Where the folder lies below the root of its Git work tree, with /; empty for the root itself and outside of any."""
    root = _git(folder)
    inside = folder.resolve().relative_to(root).as_posix() if root else "."
    return inside if inside != "." and inside.isprintable() else ""


def _git(folder: Path) -> Path | None:
    """The root of the Git work tree that the folder lies in."""
    whole = folder.resolve()
    return next((one for one in (whole, *whole.parents) if (one / ".git").exists()), None)
