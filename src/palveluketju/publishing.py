"""Publishing: descriptions → files in a folder, each repository in its own look; what cannot be rendered is told of."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

from palveluketju import renderer
from palveluketju.brand import Brand
from palveluketju.drawing.engine import DrawingError
from palveluketju.drawing.error import REASONS
from palveluketju.finding import Finding, Located
from palveluketju.loading import codes
from palveluketju.loading.around import OUTSIDE
from palveluketju.loading.document import Document
from palveluketju.loading.files import load_candidate, opened
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.model.built import built
from palveluketju.model.chain import Chain
from palveluketju.overriding.broken import BrokenError
from palveluketju.overriding.own import Own
from palveluketju.overriding.packaged import CONTEXT
from palveluketju.overriding.reading import read
from palveluketju.renderer import Output, Wish
from palveluketju.repository.meant import Group, files
from palveluketju.repository.settings import Settings, displayed
from palveluketju.repository.toned import toned
from palveluketju.usage import WRONG_USE, Usage
from palveluketju.views.logo import logo_uri
from palveluketju.wording import message, safe
from palveluketju.writing import write

STDOUT = "-"


class Publishing:
    """What has been rendered and written so far. `told` are lines for the reader besides the findings.

    `dressed`: in the repository's own templates, where it has some.
    """

    def __init__(self, texts: Messages, format: str, output: str, wish: Wish, *, dressed: bool = True) -> None:
        self.texts, self.format, self.output, self.wish, self.asked = texts, format, output, wish, wish
        self.dressed = dressed
        self.problems: list[Located] = []
        self.told: list[str] = []
        self.failed = 0
        self.written: dict[str, str] = {}
        self.paths: list[Path] = []
        self.printed: list[Output] = []
        self.chains: list[Chain] = []
        self.waiting: list[tuple[Chain, Document]] = []
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
        # Sound content is not checked again: building the validator takes longer than drawing most pages.
        chain = cast(Chain, built(Chain, {**(document.content or {}), "borrowed": document.borrowed}).elements[0].element)
        if renderer.is_together(self.format):
            self.waiting.append((chain, document))
            return
        self.made(lambda: renderer.render(self.format, chain, self.wish), [chain], document)

    def made(self, make: Callable[[], Sequence[Output]], chains: list[Chain], document: Document) -> None:
        """Writes what a renderer makes of the chains; what cannot be drawn is told of."""
        try:
            outputs = make()
        except BrokenError as error:
            raise Usage(error.told(self.texts)) from None
        except DrawingError as error:
            details = self.texts.say(REASONS[error.reason], **error.details)
            self.told.append(f"pkpk: {safe(document.file)}: {details}")
            self.failed = WRONG_USE
            return
        self.chains += chains
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
        """Makes what several make together, or a list of them. Raises Usage when only one can be printed and there are more."""
        if self.waiting:
            chains, document = [chain for chain, _ in self.waiting], self.waiting[0][1]
            if len(chains) > 1:
                self.made(lambda: renderer.together(self.format, chains, self.wish), chains, document)
            else:
                self.made(lambda: renderer.render(self.format, chains[0], self.wish), chains, document)
        if self.output != STDOUT:
            for one in self.listed():
                if one.name not in self.written:
                    self.write(one)
        elif len(self.printed) > 1:
            say, count = self.texts.say, len(self.printed)
            raise Usage(
                say("-o - prints one file, but this gives {count}: choose one with a path, --diagram or --lang", count=count)
            )

    def listed(self) -> Sequence[Output]:
        """The list of the pages, when there are several."""
        try:
            return renderer.index(self.format, self.chains, self.wish) if len(self.chains) > 1 else ()
        except BrokenError as error:
            raise Usage(error.told(self.texts)) from None

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


def brand_of(settings: Settings, texts: Messages, told: list[str]) -> Brand | None:
    """What pages wear in this repository; a logo that cannot be shown is told of."""
    logo = ""
    if settings.logo:
        data = opened(settings.logo)
        logo = (logo_uri(settings.logo, data) if isinstance(data, bytes) else None) or ""
        if not logo:
            file = safe(displayed(settings.logo))
            why = texts.say("the logo {file} is not shown: it must be an svg, png, jpeg or webp of at most 200 KB", file=file)
            told.append(f"pkpk: {why}")
    told += [f"pkpk: {safe(settings.shown)}: {message(settings.document.locate(one), texts)}" for one in toned(settings)]
    return Brand(settings.name, logo, settings.colour) if settings.name or logo or settings.colour else None


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
