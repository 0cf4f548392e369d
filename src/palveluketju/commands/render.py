"""Publish chains: handbook pages with diagrams, Markdown, pictures, JSON."""

import datetime
import functools
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from palveluketju import options, renderer, report
from palveluketju.drawing.engine import ENGINES, DrawingError, engine
from palveluketju.drawing.error import REASONS
from palveluketju.finding import Finding, Located
from palveluketju.loading import codes
from palveluketju.loading.around import OUTSIDE
from palveluketju.loading.document import Document
from palveluketju.loading.files import load_candidate, opened
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.model.chain import Chain
from palveluketju.model.words import WordError, last_day, read_date
from palveluketju.renderer import Brand, Output, Wish
from palveluketju.repository.meant import Group, files, left_out, meant
from palveluketju.repository.settings import Settings, displayed
from palveluketju.usage import WRONG_USE, Usage
from palveluketju.views.logo import logo_uri
from palveluketju.wording import safe
from palveluketju.writing import write

STDOUT = "-"
_FORMATS = tuple(renderer.formats())
_DIAGRAMS = ("tiers", "pathway", "risks")


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files, folders, or - for standard input. [default: the current folder]"),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", metavar="|".join(_FORMATS), help="What to make.", callback=options.one_of(_FORMATS))
    ] = "html",
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            help="The folder to write into; - prints the only file. [default: that of pkpk.yaml, else handbook]",
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="|".join((*LANGUAGES, "all")),
            help="The language of what is rendered; all puts every language on one page. "
            "[default: those of pkpk.yaml, else each chain’s own]",
            callback=options.one_of((*LANGUAGES, "all")),
        ),
    ] = None,
    diagram: Annotated[
        list[str] | None,
        typer.Option(
            "--diagram",
            metavar="|".join(_DIAGRAMS),
            help="Only this diagram (dot, svg, png); may be given several times.",
            callback=options.all_of(_DIAGRAMS),
        ),
    ] = None,
    engine_name: Annotated[
        str,
        typer.Option(
            "--engine",
            metavar="|".join(ENGINES),
            help="Graphviz inside pkpk, or the program dot of this system.",
            callback=options.one_of(ENGINES),
        ),
    ] = "embedded",
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="YYYY-MM-DD", help="Today, for “out of date”. [default: SOURCE_DATE_EPOCH, else today]"),
    ] = None,
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Publish chains: handbook pages with diagrams, Markdown, pictures, JSON.

    A file with errors is reported and left out; the others are written. Exit codes: 0 fine, 1 a file with errors,
    2 wrong use or something that cannot be read or written, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    if diagram and format not in ("dot", "svg", "png"):
        raise Usage(texts.say("--diagram goes with dot, svg and png only"))
    wish = Wish(
        languages=LANGUAGES if lang == "all" else (lang,) if lang else (),
        today=_today(date, texts),
        engine=functools.cache(lambda: engine(engine_name)),
        diagrams=tuple(diagram or ()),
    )
    found = meant(paths or ["."])
    folders = [group.repository.settings.folder for group in found.groups if group.repository]
    folder = output or next((displayed(one) for one in folders if one), "handbook")
    run = _Run(texts, format, folder, wish)
    for document in found.unreadable:
        run.problems += document.located()
    for group in found.groups:
        run.group(group)
    if not run.files and not run.problems:
        raise Usage(found.nothing(texts))
    run.finish()
    outcome = report.Outcome(run.problems, run.files, quiet=True)
    typer.echo(report.report("text", outcome, texts, options.look(sys.stderr)), nl=False, err=True, color=True)
    for note in [*found.in_force(texts), *left_out(found.others + run.others, texts)] if verbose else ():
        typer.echo(note, err=True)
    if not quiet and folder != STDOUT:
        typer.echo(run.summary())
    raise typer.Exit(max(options.exit_code(run.problems, "error"), run.failed))


class _Run:
    """What has been rendered and written so far."""

    def __init__(self, texts: Messages, format: str, output: str, wish: Wish) -> None:
        self.texts, self.format, self.output, self.wish, self.asked = texts, format, output, wish, wish
        self.problems: list[Located] = []
        self.failed = 0
        self.written: dict[str, str] = {}
        self.paths: list[Path] = []
        self.printed: list[Output] = []
        self.chains: list[Chain] = []
        self.files = self.others = 0

    def group(self, group: Group) -> None:
        """Renders the descriptions of one repository, or those outside of any."""
        repository, around = group.repository, OUTSIDE
        if repository is not None:
            settings = repository.settings
            if not settings.sound:
                self.problems += settings.document.located()
            if settings.refused:
                return
            around = repository.catalogues.around
            self.wish = replace(
                self.wish, languages=self.asked.languages or settings.languages, brand=_brand(settings, self.texts)
            )
        for file, role in files(group):
            document = load_candidate(file, around) if role in ("chain", "other") else None
            if document is not None:
                self.files += 1
                self.document(document)
            elif role == "other":
                self.others += 1

    def document(self, document: Document) -> None:
        """Renders one document and writes its files; an unsound one is only reported."""
        self.problems += document.located()
        if not document.sound or document.concept != "Chain":
            return
        chain = Chain.model_validate({**(document.content or {}), "borrowed": document.borrowed})
        try:
            outputs = renderer.render(self.format, chain, self.wish)
        except DrawingError as error:
            details = self.texts.say(REASONS[error.reason], **error.details)
            typer.echo(f"pkpk: {document.file}: {details}", err=True)
            self.failed = WRONG_USE
            return
        self.chains.append(chain)
        for one in outputs:
            self.file(one, document)

    def file(self, one: Output, document: Document) -> None:
        """Writes one file, unless another chain has the same name."""
        if one.name in self.written:
            args = {"id": one.name.partition(".")[0], "file": self.written[one.name]}
            key = "id" if document.content and "id" in document.content else "name"
            self.problems.append(document.locate(Finding(codes.SAME_OUTPUT, (key,), args)))
            return
        self.written[one.name] = document.file
        if self.output == STDOUT:
            self.printed.append(one)
        else:
            self.write(one)

    def write(self, one: Output) -> None:
        """Writes a file into the folder, which is made when it is not there."""
        folder = Path(self.output)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.paths.append(write(folder, one.name, one.data))
        except OSError as error:
            reason = error.strerror or str(error)
            raise Usage(self.texts.say("{file} cannot be written: {reason}", file=folder / one.name, reason=reason)) from None

    def finish(self) -> None:
        """Prints the only file when that was asked for; adds a list of the pages when there are several."""
        if self.output == STDOUT:
            if len(self.printed) > 1:
                count = len(self.printed)
                raise Usage(
                    self.texts.say(
                        "-o - prints one file, but this gives {count}: choose one with a path, --diagram or --lang", count=count
                    )
                )
            for one in self.printed:
                sys.stdout.buffer.write(one.data)
                sys.stdout.buffer.flush()
        elif len(self.chains) > 1:
            for one in renderer.index(self.format, self.chains, self.wish):
                if one.name not in self.written:
                    self.write(one)

    def summary(self) -> str:
        """How many files were written, and which to open."""
        if not self.paths:
            why = " " + self.texts.say("There is no diagram to draw: no tiers, no pathway, no risk with its indicator.")
            return self.texts.say("Nothing was written.") + (why if self.chains else "")
        count = len(self.paths)
        told = self.texts.plural(
            "{count} file written into {folder}", "{count} files written into {folder}", count, folder=self.output
        )
        first = next((path for path in self.paths if path.name == "index.html"), self.paths[0])
        return f"{told}. {self.texts.say('Open {file}', file=first)}"


def _brand(settings: Settings, texts: Messages) -> Brand | None:
    """What pages wear in this repository."""
    logo = ""
    if settings.logo:
        data = opened(settings.logo)
        logo = (logo_uri(settings.logo, data) if isinstance(data, bytes) else None) or ""
        if not logo:
            file = safe(displayed(settings.logo))
            told = texts.say("the logo {file} is not shown: it must be an svg, png, jpeg or webp of at most 200 KB", file=file)
            typer.echo(f"pkpk: {told}", err=True)
    return Brand(settings.name, logo, settings.colour) if settings.name or logo or settings.colour else None


def _today(date: str | None, texts: Messages) -> datetime.date:
    """The day given, else the one that SOURCE_DATE_EPOCH fixes, else today."""
    if date is not None:
        try:
            return last_day(read_date(date))
        except WordError:
            raise Usage(texts.say("--date takes a day such as 2026-05-31, not {value}", value=date)) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        except (ValueError, OverflowError, OSError):
            raise Usage(texts.say("SOURCE_DATE_EPOCH takes seconds, not {value}", value=epoch)) from None
    return datetime.date.today()
