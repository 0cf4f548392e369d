"""Publish chains: handbook pages with diagrams, Markdown, pictures, JSON."""

import datetime
import functools
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from palveluketju import options, renderer, report
from palveluketju.drawing.engine import ENGINES, DrawingError, engine
from palveluketju.drawing.error import REASONS
from palveluketju.finding import Finding, Located
from palveluketju.loading import codes
from palveluketju.loading.document import Document
from palveluketju.loading.files import listing, load
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.model.chain import Chain
from palveluketju.model.words import WordError, last_day, read_date
from palveluketju.renderer import Output, Wish
from palveluketju.usage import WRONG_USE, Usage
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
        str, typer.Option("--output", "-o", metavar="DIR", help="The folder to write into; - prints the only file.")
    ] = "handbook",
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="|".join((*LANGUAGES, "all")),
            help="The language of what is rendered; all puts every language on one page. [default: each chain’s own]",
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
    found = listing(paths or ["."])
    if not found.files and not found.unreadable:
        raise Usage(texts.say("no file here is a chain: nothing has “pkpk:” as a key of its top level"))
    run = _Run(texts, format, output, wish)
    for document in found.unreadable:
        run.problems += document.located()
    for file in found.files:
        run.document(load(file))
    run.finish(len(found.files))
    outcome = report.Outcome(run.problems, len(found.files), quiet=True)
    typer.echo(report.report("text", outcome, texts, options.look(sys.stderr)), nl=False, err=True, color=True)
    if verbose and found.others:
        typer.echo(texts.plural("{count} other YAML file left out", "{count} other YAML files left out", found.others), err=True)
    if not quiet and output != STDOUT:
        typer.echo(run.summary())
    raise typer.Exit(max(options.exit_code(run.problems, "error"), run.failed))


class _Run:
    """What has been rendered and written so far."""

    def __init__(self, texts: Messages, format: str, output: str, wish: Wish) -> None:
        self.texts, self.format, self.output, self.wish = texts, format, output, wish
        self.problems: list[Located] = []
        self.failed = 0
        self.written: dict[str, str] = {}
        self.paths: list[Path] = []
        self.printed: list[Output] = []
        self.chains: list[Chain] = []

    def document(self, document: Document) -> None:
        """Renders one document and writes its files; an unsound one is only reported."""
        self.problems += document.located()
        if not document.sound or document.concept != "Chain":
            return
        chain = Chain.model_validate(document.content)
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

    def finish(self, files: int) -> None:
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
