"""Publish chains: a handbook as a site, pages, PDF or Word; boxes to copy into Innokylä; Markdown, pictures, JSON."""

import functools
import os
import sys
from dataclasses import replace
from typing import Annotated

import typer

from palveluketju import options, renderer, report
from palveluketju.drawing.engine import ENGINES, engine
from palveluketju.drawing.kept import Drawer
from palveluketju.messages.catalogue import LANGUAGES
from palveluketju.messages.said import trilingual
from palveluketju.progress import DOING, Progress
from palveluketju.publishing import STDOUT, Publishing
from palveluketju.renderer import Wish, Work
from palveluketju.repository.meant import left_out, meant
from palveluketju.repository.settings import displayed
from palveluketju.usage import Usage

_FORMATS = tuple(renderer.formats())
_FOR_SITES = trilingual(
    "--no-diagrams, --no-history and --no-cache go with --format site, --drafts and --jobs also with pdf",
    "--no-diagrams, --no-history ja --no-cache kuuluvat valitsimen --format site kanssa, --drafts ja --jobs myös muodon pdf",
    "--no-diagrams, --no-history och --no-cache hör ihop med --format site, --drafts och --jobs också med pdf",
)
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
            help="The language of what is rendered; all: every language, on one page (html, md), side by side (site), "
            "else in files of their own. [default: those of pkpk.yaml, else each chain’s own]",
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
    drafts: Annotated[
        bool,
        typer.Option("--drafts", help="For site and pdf: also drafts, retired descriptions and internal links, marked so."),
    ] = False,
    diagrams: Annotated[
        bool, typer.Option("--diagrams/--no-diagrams", help="For site: with pictures, or with the same told in words only.")
    ] = True,
    history: Annotated[
        bool, typer.Option("--history/--no-history", help="For site: the change log with or without versions from Git.")
    ] = True,
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="For site: use what earlier runs know of what has not changed.")
    ] = True,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, max=64, help="For site and pdf: processes; 0 decides by what there is to do.")
    ] = 0,
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Publish chains: a handbook as a site, pages, PDF or Word; boxes to copy into Innokylä; Markdown, pictures, JSON.

    A file with errors is reported and left out; the others are written. Exit codes: 0 fine, 1 a file with errors,
    2 wrong use or something that cannot be read or written, 3 a fault of pkpk.
    """
    texts = options.reader(messages)
    if diagram and format not in ("dot", "svg", "png"):
        raise Usage(texts.say("--diagram goes with dot, svg and png only"))
    wish = Wish(
        languages=LANGUAGES if lang == "all" else (lang,) if lang else (),
        today=options.today(date, texts),
        engine=functools.cache(lambda: engine(engine_name)),
        diagrams=tuple(diagram or ()),
    )
    found = meant(paths or ["."])
    if renderer.is_whole(format):
        # Imported here because rules and the views of a site are much to load for those who do not make one.
        from palveluketju import whole

        wish = replace(wish, engine=Drawer(engine_name))
        choices = whole.Choices(drafts, diagrams, jobs, cache, history=history)
        done = whole.Whole(format, found, output, wish, choices, texts)
        for line in done.told(verbose=verbose):
            typer.echo(line, nl=False, err=True, color=True)
        if not quiet:
            typer.echo(done.summary())
        raise typer.Exit(done.code)
    if not (diagrams and history and cache) or ((drafts or jobs) and not renderer.is_together(format)):
        raise Usage(texts.say(_FOR_SITES))
    folders = [group.repository.settings.folder for group in found.groups if group.repository]
    folder = output or next((displayed(one) for one in folders if one), "handbook")
    progress = Progress(texts, DOING)
    if renderer.is_together(format):
        wish = replace(wish, engine=Drawer(engine_name))  # other processes make their own
    named = frozenset(os.path.abspath(one) for one in paths or () if not os.path.isdir(one))
    run = Publishing(texts, format, folder, wish, work=Work(jobs, progress), drafts=drafts, named=named)
    for document in found.unreadable:
        run.problems += document.located()
    for group in found.groups:
        run.group(group)
    if not run.files and not run.problems:
        raise Usage(found.nothing(texts))
    try:
        run.finish()
    finally:
        progress.clear()
    for one in run.printed:
        sys.stdout.buffer.write(one.data)
        sys.stdout.buffer.flush()
    outcome = report.Outcome(run.problems, run.files, quiet=True)
    typer.echo(report.report("text", outcome, texts, options.look(sys.stderr)), nl=False, err=True, color=True)
    for note in run.told:
        typer.echo(note, err=True)
    for note in [*found.in_force(texts), *left_out(found.others + run.others, texts)] if verbose else ():
        typer.echo(note, err=True)
    if not quiet and folder != STDOUT:
        typer.echo(run.summary())
    raise typer.Exit(max(options.exit_code(run.problems, "error"), run.failed))
