"""Publishing: descriptions → files in a folder, each repository in its own look; what cannot be rendered is told of."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from palveluketju import renderer
from palveluketju.brand import Brand
from palveluketju.drawing.engine import DrawingError
from palveluketju.drawing.error import REASONS, ExtraMissing
from palveluketju.finding import Finding, Located
from palveluketju.loading import codes
from palveluketju.loading.around import OUTSIDE
from palveluketju.loading.document import Document
from palveluketju.loading.files import load_candidate, opened
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_, trilingual
from palveluketju.model.built import object_of
from palveluketju.model.chain import Chain
from palveluketju.model.packed import packed
from palveluketju.model.published import HIDDEN, public
from palveluketju.model.slugs import slug
from palveluketju.overriding.broken import BrokenError
from palveluketju.overriding.own import Own
from palveluketju.overriding.packaged import CONTEXT
from palveluketju.overriding.reading import read
from palveluketju.refusal import refusal
from palveluketju.renderer import Note, Output, Source, Undrawn, Wish, Work
from palveluketju.repository.meant import Group, files
from palveluketju.repository.repository import Repository
from palveluketju.repository.settings import Settings, displayed
from palveluketju.repository.toned import toned
from palveluketju.usage import WRONG_USE, Usage
from palveluketju.views.logo import logo_uri
from palveluketju.wording import message, safe
from palveluketju.writing import Aside, write

STDOUT = "-"

_SEVERAL = trilingual(
    "-o - prints one file, but this gives several: give a folder, or one language by --lang",
    "-o - tulostaa yhden tiedoston, mutta tästä tulee useita: anna kansio tai valitse yksi kieli (--lang)",
    "-o - skriver ut en enda fil, men det här ger flera: ange en mapp eller välj ett språk (--lang)",
)
HIDDEN_TOLD = trilingual(
    "Drafts and retired descriptions left out: {count} (--drafts shows them).",
    "Luonnoksia ja käytöstä poistettuja jätettiin pois: {count} (--drafts näyttää ne).",
    "Utelämnade utkast och beskrivningar som tagits ur bruk: {count} (--drafts visar dem).",
)
_FORMER = trilingual(
    "{file} is from an earlier run and no part of what was made now: remove it",
    "{file} on aiemmasta ajosta eikä kuulu siihen, mitä nyt tehtiin: poista se",
    "{file} är från en tidigare körning och hör inte till det som gjordes nu: ta bort den",
)


_NO_LOGO = N_("the logo {file} is not shown: it must be an svg, png, jpeg or webp of at most 200 KB")
_LOST_LOGO = trilingual(
    "the logo {file} is not shown: there is no such file",
    "logoa {file} ei näytetä: tiedostoa ei ole",
    "logotypen {file} visas inte: filen finns inte",
)


class Publishing:
    """What has been rendered and written so far. `told` are lines for the reader besides the findings.

    `dressed`: in the repository's own templates, where it has some. `work`: how what several give together is made; `drafts`:
    with drafts, retired descriptions and internal links, which otherwise only the `named` files (whole paths) may hold.
    """

    def __init__(
        self,
        texts: Messages,
        format: str,
        output: str,
        wish: Wish,
        *,
        dressed: bool = True,
        work: Work | None = None,
        drafts: bool = False,
        named: frozenset[str] = frozenset(),
    ) -> None:
        self.texts, self.format, self.output, self.wish, self.asked = texts, format, output, wish, wish
        self.dressed, self.work, self.drafts, self.named = dressed, work or Work(), drafts, named
        self.problems: list[Located] = []
        self.told: list[str] = []
        self.failed = 0
        self.written: dict[str, str] = {}
        self.paths: list[Path] = []
        self.printed: list[Output] = []
        self.chains: list[Chain] = []
        self.waiting: list[Source] = []
        #: what those that wait are called, by the words for them
        self.called: dict[str, dict[str, str]] = {}
        self.files = self.others = self.hidden = 0

    def group(self, group: Group) -> None:
        """Renders the descriptions of one repository, or those outside of any."""
        repository, around = group.repository, OUTSIDE
        if repository is not None:
            settings = repository.settings
            self.problems += leaned_on(repository)
            if settings.refused:
                return
            around = repository.catalogues.around
            self.wish = replace(
                self.wish, languages=self.asked.languages or settings.languages, brand=brand_of(settings, self.texts, self.told)
            )
            if self.dressed:
                self.wish = replace(self.wish, own=own_of(settings, self.texts, self.told))
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
        content = {**(document.content or {}), "borrowed": document.borrowed}
        if renderer.is_together(self.format):
            # What goes out as a whole holds what a site does; who names a file wants it as it is.
            whole = self.drafts or os.path.abspath(document.file) in self.named
            if whole or content.get("status", "draft") not in HIDDEN:
                related = tuple(slug(one["to"]) for one in content.get("relations", ()) if "to" in one)
                self.waiting.append(Source(document.file, packed(content if whole else public(content)), related))
                for word in [content.get("id", ""), *content["name"].values(), *content.get("formerly", ())]:
                    self.called.setdefault(slug(word), content["name"])
            else:
                self.hidden += 1
            return
        chain = object_of(Chain, content)
        self.made(lambda: renderer.render(self.format, chain, self.wish), [chain], document)

    def made(self, make: Callable[[], Sequence[Output]], chains: list[Chain], document: Document) -> None:
        """Writes what a renderer makes of a chain; what cannot be drawn is told of."""
        try:
            outputs = make()
        except BrokenError as error:
            raise Usage(error.told(self.texts)) from None
        except DrawingError as error:
            self.undrawn(document.file, error)
            return
        self.chains += chains
        for one in outputs:
            self.file(one, document)
            self.noted(one.notes, [document.file])

    def undrawn(self, file: str, error: DrawingError) -> None:
        """Tells why nothing was made of a file."""
        told = self.texts.say(REASONS[error.reason], **error.details)
        # What the machine lacks is no matter of the file, and is the same for all of them.
        line = f"pkpk: {told}" if isinstance(error, ExtraMissing) else f"pkpk: {safe(file)}: {told}"
        self.told += [line] if line not in self.told else []
        self.failed = WRONG_USE

    def noted(self, notes: Sequence[Note], files: Sequence[str]) -> None:
        """Tells what a file does not show as it was given, each thing once."""
        for note in notes:
            said = safe(self.texts.say(note.told))
            line = f"pkpk: {said}" if note.at is None else f"pkpk: {safe(files[note.at])}: {said}"
            if line not in self.told:
                self.told.append(line)

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
            raise self.unwritable(one.name, error) from None

    def unwritable(self, name: str, error: OSError) -> Usage:
        """Why a file cannot be written."""
        reason = refusal(error, self.texts)
        return Usage(self.texts.say("{file} cannot be written: {reason}", file=Path(self.output) / name, reason=reason))

    def finish(self) -> None:
        """Makes what several make together, or a list of them. Raises Usage when only one can be printed and there are more."""
        if self.waiting:
            self.together()
        if self.output != STDOUT:
            for one in self.listed():
                if one.name not in self.written:
                    self.write(one)
        elif len(self.printed) > 1:
            say, count = self.texts.say, len(self.printed)
            raise Usage(
                say("-o - prints one file, but this gives {count}: choose one with a path, --diagram or --lang", count=count)
            )

    def together(self) -> None:
        """Writes what all the descriptions give together: all of its files or none."""
        files = [one.file for one in self.waiting]
        try:
            with Aside(Path(self.output)) as aside:
                for one in self.outputs(self.acquainted()):
                    self.noted(one.notes, files)
                    self.put(one, aside)
                self.settle(aside)
        except BrokenError as error:
            raise Usage(error.told(self.texts)) from None
        except Undrawn as error:
            self.undrawn(files[error.at], error.error)
        except DrawingError as error:
            self.undrawn(files[0], error)
        else:
            self.former()

    def acquainted(self) -> list[Source]:
        """What waits, with the names of what each relates to."""
        known = self.called
        return [one._replace(others={to: known[to] for to in one.related if to in known}) for one in self.waiting]

    def put(self, one: Output, aside: Aside) -> None:
        """Takes one of the files that are written together. Raises Usage for a second one that is to be printed."""
        if self.output == STDOUT and self.printed:
            raise Usage(self.texts.say(_SEVERAL))
        if self.output == STDOUT:
            self.printed.append(one)
            return
        try:
            aside.put(one.name, one.data)
        except OSError as error:
            raise self.unwritable(one.name, error) from None

    def settle(self, aside: Aside) -> None:
        """Puts all of them where they belong."""
        try:
            self.paths += sorted(aside.settle(), key=lambda path: (len(path.name), path.name))  # -2 before -10
        except OSError as error:
            raise self.unwritable("", error) from None

    def outputs(self, sources: Sequence[Source]) -> Iterable[Output]:
        """The files that the descriptions give; one alone gives its own."""
        if len(sources) > 1:
            return renderer.together(self.format, sources, self.wish, self.work)
        return renderer.render(self.format, sources[0].chain, self.wish)

    def former(self) -> None:
        """Tells of files that an earlier run has left where a part of this one's would stand; nobody knows whose they are now."""
        if self.output != STDOUT:
            there = sorted(one.name for one in Path(self.output).iterdir())
            for name in renderer.former(self.format, [one.name for one in self.paths], there):
                file = safe(str(Path(self.output) / name))
                self.told.append(f"pkpk: {self.texts.say(_FORMER, file=file)}")

    def listed(self) -> Sequence[Output]:
        """The list of the pages, when there are several."""
        try:
            return renderer.index(self.format, self.chains, self.wish) if len(self.chains) > 1 else ()
        except BrokenError as error:
            raise Usage(error.told(self.texts)) from None

    def summary(self) -> str:
        """How many files were written, and which to open."""
        hidden = [self.texts.say(HIDDEN_TOLD, count=self.hidden)] if self.hidden else []
        if not self.paths and hidden:
            return " ".join([self.texts.say("Nothing was written."), *hidden])
        if not self.paths:
            why = " " + self.texts.say("There is no diagram to draw: no tiers, no pathway, no risk with its indicator.")
            return self.texts.say("Nothing was written.") + (why if self.chains else "")
        count = len(self.paths)
        told = self.texts.plural(
            "{count} file written into {folder}", "{count} files written into {folder}", count, folder=self.output
        )
        first = next((path for path in self.paths if path.name == "index.html"), self.paths[0])
        return " ".join([f"{told}.", *hidden, self.texts.say("Open {file}", file=first)])


def leaned_on(repository: Repository) -> list[Located]:
    """What is wrong in what every description leans on: the configuration, and the catalogues unless it forbids to read on."""
    settings = repository.settings
    documents = [settings.document] if settings.refused else [settings.document, *repository.catalogues.documents.values()]
    return [found for one in documents if not one.sound for found in one.located()]


def brand_of(settings: Settings, texts: Messages, told: list[str]) -> Brand | None:
    """What pages wear in this repository; a logo that cannot be shown is told of."""
    logo = ""
    if settings.logo:
        data = opened(settings.logo)
        logo = (logo_uri(settings.logo, data) if isinstance(data, bytes) else None) or ""
        if not logo:
            file = safe(displayed(settings.logo))
            why = texts.say(_NO_LOGO if os.path.isfile(settings.logo) else _LOST_LOGO, file=file)
            told.append(f"pkpk: {why}")
    told += [f"pkpk: {safe(settings.shown)}: {message(settings.document.locate(one), texts)}" for one in toned(settings)]
    if not (settings.name or logo or settings.colour):
        return None
    return Brand(settings.name, logo, settings.colour, safe(displayed(settings.logo)) if settings.logo else "")


_OLDER = trilingual(
    "{file} was made for version {version} of what templates get, and this pkpk gives {now}: "
    "pkpk templates diff shows what to take over",
    "{file} on tehty mallipohjien tietojen versiolle {version}, ja tämä pkpk antaa version {now}: "
    "pkpk templates diff näyttää, mitä siihen pitää ottaa",
    "{file} har gjorts för version {version} av det som mallarna får, och denna pkpk ger {now}: "
    "pkpk templates diff visar vad som bör tas över",
)


def own_of(settings: Settings, texts: Messages, told: list[str]) -> Own | None:
    """The repository's own templates and texts; those made for another version are told of. Raises Usage for broken ones."""
    try:
        return worn(settings, texts, told)
    except BrokenError as error:
        raise Usage(error.told(texts)) from None


def worn(settings: Settings, texts: Messages, told: list[str]) -> Own | None:
    """As `own_of`, but raises BrokenError."""
    if not settings.templates:
        return None
    own = read(settings.root, settings.templates, displayed(settings.templates))
    for name, version in own.older:
        told.append(f"pkpk: {texts.say(_OLDER, file=safe(own.file(name)), version=version, now=CONTEXT)}")
    return own
