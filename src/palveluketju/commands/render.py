"""Publish chains: a handbook as a site or as pages, with diagrams; Markdown, pictures, JSON."""

import functools
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from palveluketju import options, renderer, report
from palveluketju.drawing.engine import ENGINES, engine
from palveluketju.drawing.error import REASONS
from palveluketju.drawing.kept import Drawer
from palveluketju.judge import judge_of
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.messages.said import trilingual
from palveluketju.progress import Progress
from palveluketju.publishing import STDOUT, Publishing, brand_of
from palveluketju.renderer import Wish
from palveluketju.repository.meant import Group, Meant, left_out, meant
from palveluketju.repository.settings import displayed
from palveluketju.rule import Choice
from palveluketju.site.building import Built, Choices
from palveluketju.site.folder import RefusedError
from palveluketju.usage import WRONG_USE, Usage
from palveluketju.wording import message, safe

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
    drafts: Annotated[
        bool, typer.Option("--drafts", help="For site: also drafts, retired descriptions and internal links, marked as such.")
    ] = False,
    diagrams: Annotated[
        bool, typer.Option("--diagrams/--no-diagrams", help="For site: with pictures, or with the same told in words only.")
    ] = True,
    cache: options.Cache = True,
    jobs: options.Jobs = 0,
    messages: options.MessagesIn = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Publish chains: a handbook as a site or as pages, with diagrams; Markdown, pictures, JSON.

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
        wish = replace(wish, engine=Drawer(engine_name))
        choices = Choices(drafts, diagrams, jobs, cache)
        run_whole = _Whole(format, found, output, wish, choices, texts)
        raise typer.Exit(run_whole.told(quiet=quiet, verbose=verbose))
    if drafts or not diagrams:
        raise Usage(texts.say("--drafts and --no-diagrams go with --format site"))
    folders = [group.repository.settings.folder for group in found.groups if group.repository]
    folder = output or next((displayed(one) for one in folders if one), "handbook")
    run = Publishing(texts, format, folder, wish)
    for document in found.unreadable:
        run.problems += document.located()
    for group in found.groups:
        run.group(group)
    if not run.files and not run.problems:
        raise Usage(found.nothing(texts))
    run.finish()
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


_DOING = {
    "read": trilingual("Reading {at}/{whole}", "Luetaan {at}/{whole}", "Läser {at}/{whole}"),
    "make": trilingual("Making {at}/{whole}", "Tehdään {at}/{whole}", "Gör {at}/{whole}"),
}


class _Whole:
    """A run that makes something of a repository as a whole, and what is told of it."""

    def __init__(self, format: str, found: Meant, output: str | None, wish: Wish, choices: Choices, texts: Messages) -> None:
        self.found, self.texts, self.choices = found, texts, choices
        self.notes: list[str] = []
        group = self._group()
        settings = group.repository.settings if group.repository else None
        if settings is not None:
            brand = brand_of(settings, texts, self.notes)
            wish = replace(wish, languages=wish.languages or settings.languages, brand=brand)
            if not settings.content.get("feedback"):
                note = trilingual(
                    "pkpk.yaml does not say whom to tell when something is wrong: add feedback: there",
                    "pkpk.yaml ei kerro, kenelle virheestä ilmoitetaan: lisää sinne feedback:",
                    "pkpk.yaml säger inte vem man ska kontakta om fel: lägg till feedback: där",
                )
                self.notes.append(f"pkpk: {texts.say(note)}")
        folder = output or (displayed(settings.folder) if settings and settings.folder else "handbook")
        if folder == STDOUT:
            raise Usage(texts.say("a site has many files: -o takes a folder"))
        self.folder = Path(folder)
        self.built = self._built(format, group, wish)

    def _group(self) -> Group:
        groups = [one for one in self.found.groups if one.files or one.repository]
        if len(groups) > 1:
            raise Usage(self.texts.say("a site is made of one repository, and here are {count}: choose one", count=len(groups)))
        if not groups or not groups[0].files:
            raise Usage(self.found.nothing(self.texts))
        group = groups[0]
        if group.repository is not None and group.repository.settings.refused:
            problem = group.repository.settings.document.located()[0]
            raise Usage(f"{safe(group.repository.settings.shown)}: {message(problem, self.texts)}")
        return group

    def _built(self, format: str, group: Group, wish: Wish) -> Built:
        settings = group.repository.settings if group.repository else None
        progress = Progress(self.texts, _DOING)
        judge = judge_of(Choice(), wish.today, settings)
        try:
            return renderer.whole(format, group, self.folder, wish, judge, replace(self.choices, step=progress))
        except RefusedError as error:
            raise Usage(self.texts.say(error.told)) from None
        except OSError as error:
            reason = error.strerror or str(error)
            file = safe(str(error.filename or self.folder))
            raise Usage(self.texts.say("{file} cannot be written: {reason}", file=file, reason=reason)) from None
        finally:
            progress.clear()

    def told(self, *, quiet: bool, verbose: bool) -> int:
        """Tells what came of it; the exit code."""
        texts, built = self.texts, self.built
        problems = [one for document in self.found.unreadable for one in document.located()] + built.problems
        outcome = report.Outcome(problems, built.gathered.files, quiet=True)
        typer.echo(report.report("text", outcome, texts, options.look(sys.stderr)), nl=False, err=True, color=True)
        for file, fault in built.faults:
            typer.echo(f"pkpk: {safe(file)}: {texts.say(REASONS[fault.reason], **fault.details)}", err=True)
        more = [*self.found.in_force(texts), *left_out(self.found.others + built.gathered.others, texts)] if verbose else []
        for note in [*self.notes, *more]:
            typer.echo(note, err=True)
        options.tell_faults(problems, texts)
        if not quiet:
            typer.echo(self._summary())
        return max(options.exit_code(problems, "error"), WRONG_USE if built.faults else 0)

    def _summary(self) -> str:
        say, built = self.texts.say, self.built
        told = say(
            trilingual(
                "{made} files made and {kept} kept in {folder}.",
                "Tiedostoja tehtiin {made}, ennallaan jäi {kept} kansiossa {folder}.",
                "Filer gjordes {made}, oförändrade blev {kept} i mappen {folder}.",
            ),
            made=built.made,
            kept=built.kept,
            folder=self.folder,
        )
        hidden = trilingual(
            "Drafts and retired descriptions left out: {count} (--drafts shows them).",
            "Luonnoksia ja käytöstä poistettuja jätettiin pois: {count} (--drafts näyttää ne).",
            "Utkast och beskrivningar ur bruk som lämnats bort: {count} (--drafts visar dem).",
        )
        parts = [told, *([say(hidden, count=built.gathered.hidden)] if built.gathered.hidden else [])]
        return " ".join([*parts, say("Open {file}", file=self.folder / "index.html")])
