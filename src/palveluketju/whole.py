"""A repository made into one whole, such as a site: whose it is, where it goes, and what is told of it."""

import sys
from dataclasses import replace
from pathlib import Path

from palveluketju import options, renderer, report
from palveluketju.chronicle import chronicle
from palveluketju.drawing.error import REASONS
from palveluketju.finding import Located
from palveluketju.judge import judge_of
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.overriding.broken import BrokenError
from palveluketju.progress import DOING, Progress
from palveluketju.publishing import HIDDEN_TOLD, STDOUT, brand_of, leaned_on, own_of
from palveluketju.refusal import refusal
from palveluketju.renderer import Wish
from palveluketju.repository.meant import Group, Meant, left_out
from palveluketju.repository.settings import displayed
from palveluketju.rule import Choice
from palveluketju.site.building import Built, Choices
from palveluketju.site.folder import RefusedError
from palveluketju.usage import FINE, WRONG_USE, Usage
from palveluketju.wording import message, safe

__all__ = ["Choices", "Whole", "only_group"]

_MANY = trilingual(
    "a site has many files: -o takes a folder",
    "sivustossa on monta tiedostoa: anna valitsimelle -o kansio",
    "en webbplats har många filer: ange en mapp för -o",
)
_ONE = trilingual(
    "a site is made of one repository, and here are {count}: choose one",
    "sivusto tehdään yhdestä kuvauskokoelmasta, ja täällä niitä on {count}: valitse yksi",
    "en webbplats görs av en beskrivningssamling, och här finns {count}: välj en",
)
_FILES = trilingual(
    "a site is made of files and folders: it does not read standard input (-)",
    "sivusto tehdään tiedostoista ja kansioista: se ei lue vakiosyötettä (-)",
    "en webbplats görs av filer och mappar: den läser inte standardinmatningen (-)",
)
_NONE = trilingual(
    "No site was written into {folder}: no description could be read.",
    "Sivustoa ei kirjoitettu kansioon {folder}: yhtään kuvausta ei voitu lukea.",
    "Ingen webbplats skrevs i mappen {folder}: ingen beskrivning kunde läsas.",
)
_UNSOUND = trilingual(
    "No site was written into {folder}: the settings have errors.",
    "Sivustoa ei kirjoitettu kansioon {folder}: asetuksissa on virheitä.",
    "Ingen webbplats skrevs i mappen {folder}: inställningarna innehåller fel.",
)


def only_group(found: Meant, texts: Messages) -> Group:
    """The one repository, or the files outside of any. Raises Usage when there is nothing, or more than one."""
    groups = [one for one in found.groups if one.files or one.repository]
    if len(groups) > 1:
        raise Usage(texts.say(_ONE, count=len(groups)))
    if not groups or not groups[0].files:
        raise Usage(found.nothing(texts))
    group = groups[0]
    if any(file.path == STDOUT for file in group.files):
        raise Usage(texts.say(_FILES))
    if group.repository is not None and group.repository.settings.refused:
        problem = group.repository.settings.document.located()[0]
        raise Usage(f"{safe(group.repository.settings.shown)}: {message(problem, texts)}")
    return group


class Whole:
    """A run that makes something of a repository as a whole, and what is told of it."""

    def __init__(self, format: str, found: Meant, output: str | None, wish: Wish, choices: Choices, texts: Messages) -> None:
        self.found, self.texts, self.choices = found, texts, choices
        self.notes: list[str] = []
        group = only_group(found, texts)
        self.leaned = leaned_on(group.repository) if group.repository else []
        settings = group.repository.settings if group.repository else None
        if settings is not None:
            brand = brand_of(settings, texts, self.notes)
            wish = replace(
                wish, languages=wish.languages or settings.site_languages, brand=brand, own=own_of(settings, texts, self.notes)
            )
            if not settings.content.get("feedback"):
                note = trilingual(
                    "pkpk.yaml does not say whom to tell when something is wrong: add feedback: there",
                    "pkpk.yaml ei kerro, kenelle virheestä ilmoitetaan: lisää sinne feedback:",
                    "pkpk.yaml säger inte vem man ska kontakta om fel: lägg till feedback: där",
                )
                self.notes.append(f"pkpk: {texts.say(note)}")
        folder = output or (displayed(settings.folder) if settings and settings.folder else "handbook")
        if folder == STDOUT:
            raise Usage(texts.say(_MANY))
        self.folder = Path(folder)
        # Without what the configuration says, a site would lose languages, name and contact all at once.
        self.configured = settings is None or settings.sound
        self.built = self._built(format, group, wish) if self.configured else Built()

    def _built(self, format: str, group: Group, wish: Wish) -> Built:
        settings = group.repository.settings if group.repository else None
        progress = Progress(self.texts, DOING)
        choices = replace(self.choices, step=progress)
        if group.repository and choices.history:
            around = group.repository.catalogues.around
            choices = replace(choices, changes=chronicle(group.repository.settings.root, around, wish.own, cached=choices.cached))
        judge = judge_of(Choice(), wish.today, settings)
        try:
            built: Built = renderer.whole(format, group, self.folder, wish, judge, choices)
            return built
        except RefusedError as error:
            raise Usage(self.texts.say(error.told)) from None
        except BrokenError as error:
            raise Usage(error.told(self.texts)) from None
        except OSError as error:
            reason = refusal(error, self.texts)
            file = safe(str(error.filename or self.folder))
            raise Usage(self.texts.say("{file} cannot be written: {reason}", file=file, reason=reason)) from None
        finally:
            progress.clear()

    def told(self, *, verbose: bool) -> list[str]:
        """What is told besides the summary: the findings on the files, then lines of its own; each ends its line."""
        texts, built = self.texts, self.built
        lines = [report.report("text", self.outcome, texts, options.look(sys.stderr))]
        notes = [f"pkpk: {safe(file)}: {texts.say(REASONS[one.reason], **one.details)}" for file, one in built.faults]
        notes += self.notes
        if verbose:
            notes += [*self.found.in_force(texts), *left_out(self.found.others + built.gathered.others, texts)]
        faults = [one.finding.args["details"] for one in self.problems if "details" in one.finding.args]
        notes += [options.fault("\n".join(faults), texts)] if faults else []
        return [*filter(None, lines), *(f"{one}\n" for one in notes)]

    @property
    def problems(self) -> list[Located]:
        """The findings on the files, those that could not be entered included."""
        unreadable = [one for document in self.found.unreadable for one in document.located()]
        return [*unreadable, *self.leaned, *self.built.problems]

    @property
    def outcome(self) -> report.Outcome:
        """The findings as a report takes them."""
        return report.Outcome(self.problems, self.built.gathered.files, quiet=True)

    @property
    def code(self) -> int:
        """The exit code."""
        return max(options.exit_code(self.problems, "error"), WRONG_USE if self.built.faults else FINE)

    def summary(self) -> str:
        """How many files were made and kept, what was left out, and which to open."""
        say, built = self.texts.say, self.built
        if not built.written:
            return say(_NONE if self.configured else _UNSOUND, folder=self.folder)
        told = say(
            trilingual(
                "{folder}: {made} files made, {kept} as before.",
                "{folder}: tiedostoja tehtiin {made}, ennallaan pysyi {kept}.",
                "{folder}: {made} filer gjordes, {kept} är oförändrade.",
            ),
            made=built.made,
            kept=built.kept,
            folder=self.folder,
        )
        parts = [told, *([say(HIDDEN_TOLD, count=built.gathered.hidden)] if built.gathered.hidden else [])]
        return " ".join([*parts, say("Open {file}", file=self.folder / "index.html")])
