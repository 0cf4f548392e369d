"""The second pass: every page that is not as its facts say is made, beside the old site, which stays until all is whole."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from palveluketju.drawing.error import DrawingError
from palveluketju.finding import Located
from palveluketju.judge import Judge
from palveluketju.loading.around import OUTSIDE
from palveluketju.loading.many import done
from palveluketju.messages.said import trilingual
from palveluketju.overriding.broken import BrokenError
from palveluketju.renderer import Wish
from palveluketju.repository import cache as caching
from palveluketju.repository.meant import Group
from palveluketju.site.assets import assets
from palveluketju.site.describing import Job, Press
from palveluketju.site.folder import Folder
from palveluketju.site.gathering import Gathered, gather
from palveluketju.site.index import Index, parts
from palveluketju.site.pieces import Sheet, addresses, made
from palveluketju.site.placing import plain
from palveluketju.site.planned import Planned
from palveluketju.site.planning import Grounds, Plan, view_address
from palveluketju.site.prints import flat, maker
from palveluketju.site.remembered import Remembered
from palveluketju.site.viewing import seen_on
from palveluketju.uncollected import uncollected
from palveluketju.views.page import OWN_NAMES
from palveluketju.views.site.changes import changes_of
from palveluketju.views.site.description import readers
from palveluketju.views.site.frame import frame
from palveluketju.views.site.sheet import Book, overdue
from palveluketju.views.site.told import Change, Told
from palveluketju.views.voice import Voice

_MOVED = trilingual("This page has moved", "Tämä sivu on siirtynyt", "Den här sidan har flyttats")
_GO = trilingual("Go to the page", "Siirry sivulle", "Gå till sidan")


@dataclass(frozen=True)
class Choices:
    """What is asked of a build. `step` is told what is being done, how much of it is done, and of how much."""

    drafts: bool = False
    pictures: bool = True
    jobs: int = 0
    cached: bool = True
    step: Callable[[str, int, int], None] | None = None
    #: whether the change log tells versions from Git
    history: bool = True
    #: what tells the changes of the descriptions until a day; they themselves when nothing else does
    changes: Callable[[Sequence[Told], str], list[Change]] = changes_of


@dataclass
class Built:
    """What came of it: pages by whether they were made or taken over, what is wrong in files, drawings that could not be made.

    Not `written`: no description could be read, and the folder is as it was.
    """

    made: int = 0
    kept: int = 0
    gathered: Gathered = field(default_factory=Gathered)
    faults: list[tuple[str, DrawingError]] = field(default_factory=list)
    written: bool = False

    @property
    def problems(self) -> list[Located]:
        """The findings on the files."""
        return self.gathered.problems


def build(group: Group, target: Path, wish: Wish, judge: Judge, choices: Choices) -> Built:
    """Makes the site. Raises RefusedError for a folder that is not ours or is in another's hands, OSError as writing does."""
    step = _steps(choices)
    with Folder(target) as folder, uncollected(last=True):
        gathered = gather(
            group,
            judge,
            drafts=choices.drafts,
            jobs=choices.jobs,
            cached=choices.cached,
            step=functools.partial(step, "read", len(group.files)),
        )
        built = Built(gathered=gathered)
        if gathered.unreadable and not gathered.told:
            return built  # nothing but files that cannot be read: the old site is better than an empty one
        _Build(folder, group, wish, judge, choices, built).run(step)
        folder.swap()
        built.written = True
    return built


def _steps(choices: Choices) -> Callable[[str, int, int], None]:
    def step(what: str, whole: int, at: int) -> None:
        if choices.step:
            choices.step(what, at, whole)

    return step


class _Build:
    """One build of a site into its folder."""

    def __init__(self, folder: Folder, group: Group, wish: Wish, judge: Judge, choices: Choices, built: Built) -> None:
        self.folder, self.choices, self.built = folder, choices, built
        repository = group.repository
        self.around = repository.catalogues.around if repository else OUTSIDE
        content = repository.settings.content if repository else {}
        self.name = repository.settings.name if repository else {}
        self.wish = wish
        gathered = built.gathered
        self.plan = Plan(
            Grounds(
                told=gathered.told,
                judged=gathered.judged,
                shared=repository.catalogues.things if repository else [],
                unreadable=gathered.unreadable,
                today=wish.today,
                contact=content.get("feedback", {}),
                accessibility=content.get("accessibility", {}),
                names_of_codes={id: code.name for id, code in judge.codes.items()},
                wants=judge.wants,
                changes=choices.changes,
                gone=gathered.gone,
            )
        )
        self.languages = wish.languages or languages_of(gathered.told)
        self.assets = assets(wish.brand, wish.own)
        planned = list(self.plan.pages())
        self.planned = planned
        self.books = {one: Book(Voice(one, wish.wording(one)), self.name, wish.today) for one in self.languages}
        paths = {one.path for one in planned}
        count = parts(sum(bool(one.kind) for one in planned) + len(self.plan.told))
        self.frames = {
            one: frame(book.voice, self.name, content.get("feedback", {}), self.languages, paths, count, drafts=choices.drafts)
            for one, book in self.books.items()
        }
        self.ground = caching.digest(
            flat(
                [
                    maker(),
                    self.assets.style,
                    self.assets.script,
                    self.assets.logo,
                    choices.pictures,
                    choices.drafts,
                    wish.own.id if wish.own else "",
                ]
            )
        )
        self.grounds = {one: caching.digest(flat([self.ground, repr(self.frames[one])])) for one in self.languages}
        self.jobs = [self.job(one) for one in self.plan.told]
        self.keys = {one: self.keys_in(one) for one in self.languages}
        self.remembered = Remembered(repository.settings.root if repository and choices.cached else "")
        self.indexes = {one: self.index(one) for one in self.languages}
        self.said: dict[str, bytes] = {}

    def keys_in(self, language: str) -> dict[str, str]:
        """What the pages of a language are made from, but the views for readers, by their addresses."""
        terms = self.terms(language)
        keys = {one.path: self.key(language, [one.view, one.known_by, terms]) for one in self.planned}
        return keys | {path: key for job in self.jobs for each, path, reader, key in job.pages if each == language and not reader}

    def index(self, language: str) -> Index:
        """The index of the search: of what the descriptions say, and the pages of things."""
        keys = self.keys[language]
        searched = [*(one.path for one in self.planned if one.kind), *(ref["path"] for ref in self.plan.refs.values())]
        ground = self.grounds[language]
        return Index(self.frames[language], {path: keys[path] for path in searched}, ground, self.folder, self.remembered)

    def keep(self, language: str, path: str, key: str) -> bool:
        """Takes a page over from the old site; whether it could, and the search needs not know again what it says."""
        if path in self.indexes[language].wanted or not self.folder.keep(f"{language}/{path}", key):
            return False
        self.built.kept += 1
        return True

    def take(self, language: str, path: str, key: str, said: bytes) -> None:
        """Takes note of what a page says to the search."""
        self.indexes[language].take(path, said)
        self.said[key] = said

    def run(self, step: Callable[[str, int, int], None]) -> None:
        """Puts every file of the site into the folder."""
        for path, data in self.assets.files.items():
            self.put(path, path, lambda data=data: data)  # type: ignore[misc]
        for language in self.languages:
            for old, new in self.plan.moved().items():
                self.put(
                    f"{language}/{old}",
                    self.key(language, ["moved", old, new]),
                    functools.partial(self.moved, language, old, new),
                )
        self.put("index.html", self.key(self.languages[0], "way"), self.way)
        self.pages(step)
        for index in self.indexes.values():
            made, kept = index.write(self.choices.jobs)
            self.built.made += made
            self.built.kept += kept
        self.remembered.keep(self.said, {key for keys in self.keys.values() for key in keys.values()})

    def key(self, language: str, facts: Any) -> str:
        """What stands for everything that a page is made from."""
        return caching.digest(flat([self.grounds[language], facts]))

    def put(self, path: str, key: str, make: Callable[[], bytes]) -> None:
        """Takes the file over, or makes it."""
        if self.folder.keep(path, key):
            self.built.kept += 1
        else:
            self.folder.put(path, key, make())
            self.built.made += 1

    def terms(self, language: str) -> tuple[tuple[str, str, str], ...]:
        """The words of the catalogues in the language."""
        return tuple((text.get(language) or text.get("") or "", short, path) for text, short, path in self.plan.shared_terms)

    def moved(self, language: str, old: str, new: str) -> bytes:
        """What stands at an address that a page had before."""
        say = self.books[language].voice.say
        target = "../" * old.count("/") + new
        root = "../" * (old.count("/") + 1)
        return plain(
            "moved.html",
            self.wish.own,
            language=language,
            target=target,
            style=root + self.assets.style,
            script=root + self.assets.script,
            title=say(_MOVED),
            told=say(_GO),
        )

    def way(self) -> bytes:
        """The way into the site: its languages."""
        frames = [self.frames[one] for one in self.languages]
        title = "".join(span.text for span in frames[0].brand)
        names = [(one, dict(OWN_NAMES)[one.language]) for one in frames]
        return plain("languages.html", self.wish.own, frames=frames, names=names, title=title, assets=self.assets)

    # The pages

    def pages(self, step: Callable[[str, int, int], None]) -> None:
        """The pages in the menu's frame, in as many processes as there are to be."""
        jobs = [job for job in map(self.left, self.jobs) if job.pages]
        sheets = [
            self.sheet(language, one, self.keys[language][one.path])
            for language in self.languages
            for one in self.planned
            if not self.keep(language, one.path, self.keys[language][one.path])
        ]
        press = Press(
            folder=self.folder.aside,
            around=self.around,
            wish=self.wish,
            assets=self.assets,
            frames=self.frames,
            name=self.name,
            terms={one: self.terms(one) for one in self.languages},
            drafts=self.choices.drafts,
            pictures=self.choices.pictures,
        )
        # The long lists of all descriptions first, so that no process begins one when the others are done.
        pieces: list[Job | Sheet] = [*sheets, *jobs]
        stepping = functools.partial(step, "make", len(pieces))
        results = done(pieces, functools.partial(made, press=press), self.choices.jobs, stepping)
        for piece, result in zip(pieces, results, strict=True):
            if isinstance(result, BrokenError):
                raise result
            if isinstance(result, DrawingError):
                if isinstance(piece, Sheet):
                    raise result
                self.built.faults.append((piece.told["file"], result))
                continue
            for (language, path, key), (size, told) in zip(addresses(piece), result, strict=True):
                self.folder.note(f"{language}/{path}", key, size)
                self.built.made += 1
                if told:
                    self.take(language, path, key, told)

    def left(self, job: Job) -> Job:
        """What is left to be made of a description: the pages that are not as they should be."""
        return job._replace(pages=[page for page in job.pages if not self.keep(page[0], page[1], page[3])])

    def sheet(self, language: str, one: Planned, key: str) -> Sheet:
        """A page to be made, with all that is needed for it."""
        return Sheet(language, one.with_facts(), seen_on(one, self.plan, self.books[language]), key)

    def job(self, one: Told) -> Job:
        """A description with all of its pages."""
        ways, words, others = self.plan.own_ways(one), self.plan.words(one), self.plan.others(one)
        path = self.plan.refs[one["id"]]["path"]
        found = readers(one["audiences"])
        log, parts = self.plan.logged(one["id"]), self.plan.parts(one)
        late = overdue(one["dates"].get("review_due", ""), self.wish.today)
        pages = []
        for language in self.languages:
            for audience in ("", *found):
                target = view_address(path, audience) if audience else path
                facts = [
                    "description",
                    audience,
                    found,
                    one["print"],
                    one["id"],
                    ways,
                    words,
                    others,
                    late,
                    self.terms(language),
                    log,
                    parts,
                ]
                key = self.key(language, facts)
                pages.append((language, target, audience, key))
        return Job(one, self.built.gathered.whole.get(one["id"], b""), ways, words, others, log, parts, pages)


def languages_of(told: Sequence[Told]) -> tuple[str, ...]:
    """The language that most descriptions are written in, when nothing else is said."""
    found = [one["language"] for one in told]
    return (max(sorted(set(found)), key=found.count),) if found else ("fi",)
