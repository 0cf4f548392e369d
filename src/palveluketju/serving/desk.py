"""The preview as a whole: looks for changes, makes the next state, and tells those who read of it."""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from secrets import token_hex

from palveluketju.finding import Located, Severity
from palveluketju.judge import judge_of
from palveluketju.messages.catalogue import Messages
from palveluketju.overriding.broken import BrokenError
from palveluketju.overriding.own import Own
from palveluketju.overriding.reading import MOST
from palveluketju.publishing import brand_of, worn
from palveluketju.renderer import Wish
from palveluketju.repository.meant import Group, meant
from palveluketju.repository.repository import Repository
from palveluketju.repository.settings import NAME, Settings
from palveluketju.rule import Choice
from palveluketju.serving import watch
from palveluketju.serving.marking import NoRevisionError, Since, since
from palveluketju.serving.opinions import Opinions
from palveluketju.serving.scene import Pages, Scene
from palveluketju.serving.search import Search
from palveluketju.serving.stock import Stock
from palveluketju.site.gathering import Known
from palveluketju.site.index import parts
from palveluketju.whole import only_group


@dataclass(frozen=True)
class Turn:
    """What one round of changes brought: the files, those that are broken now, how many pages were made at once."""

    changed: tuple[str, ...]
    broken: int = 0
    pages: int = 0


@dataclass
class View:
    """All that a reader can be shown at one moment. `shared` are the errors of the configuration and the catalogues."""

    scene: Scene
    number: int = 0
    broken: dict[str, list[Located]] = field(default_factory=dict)
    shared: list[Located] = field(default_factory=list)
    findings: dict[str, list[Located]] = field(default_factory=dict)
    since: Since | None = None


class Desk:
    """Holds the state; safe to be asked by several threads, of which one calls `look`."""

    def __init__(self, paths: list[str], wish: Wish, texts: Messages, *, drafts: bool = True, against: str = "") -> None:
        """Reads everything once. Raises Usage when there is nothing to show, NoRevisionError."""
        self.paths, self.asked, self.texts, self.drafts, self.against = paths, wish, texts, drafts, against
        self.run = token_hex(4)
        self.notes: list[str] = []
        self.making = threading.RLock()
        self.news = threading.Condition()
        self.open: dict[object, tuple[str, str]] = {}
        self.closed = False
        self._pages: Pages = {}
        self._kinds: object = None
        self._menu: frozenset[str] = frozenset()
        self._more = True
        self._unfit: BrokenError | None = None
        group = only_group(meant(paths), texts)
        self.seen = watch.look(*self._places(group.repository))
        self.single = len(group.files) == 1 and all(not os.path.isdir(one) for one in paths)
        self._begin(group, {})
        # As many as at the start: with another number every page would be another.
        root = group.repository.settings.root if group.repository else ""
        self.search = Search(root, parts(len(self.stock.known)), self.making)
        self.view = View(self._scene(group), 1, self.stock.broken(), _errors(group.repository))
        self.view.since = since(against, self.place) if against else None

    # Files

    def _places(self, repository: Repository | None) -> tuple[list[str], list[str]]:
        """What is looked at: the paths, or all of the repository they lie in; and its logo and templates."""
        if repository is None:
            return self.paths, []
        logo = repository.settings.logo
        return [repository.settings.root], [*([logo] if logo else []), *islice(_templates(repository.settings), MOST)]

    @property
    def place(self) -> str:
        """The folder or the file that is compared with its past."""
        repository = self.view.scene.group.repository
        return self.paths[0] if repository is None or self.single else repository.settings.root

    def _begin(self, group: Group, good: dict[str, tuple[Known, bytes]]) -> None:
        settings = group.repository.settings if group.repository else None
        judge = judge_of(Choice(), self.asked.today, settings)
        self.stock, self.opinions, self._more = Stock(judge, self.drafts, good=good), Opinions(judge), True
        self.stock.take(group, None)
        self.wish = self.asked
        if settings is not None:
            self.notes.clear()
            brand = brand_of(settings, self.texts, self.notes)
            languages = self.asked.languages or settings.site_languages
            self.wish = replace(self.asked, languages=languages, brand=brand, own=self._own(settings))

    def _own(self, settings: Settings) -> Own | None:
        """The repository's own templates and texts; while they are broken, pages are in ours and say so."""
        self._unfit = None
        try:
            return worn(settings, self.texts, self.notes)
        except BrokenError as error:
            self._unfit = error
            return None

    def _scene(self, group: Group) -> Scene:
        scene = Scene(group, self.stock, self.stock.gathered(), self.wish, self._pages, unfit=self._unfit)
        scene.parts = self.search.parts
        # Planning every page takes long with many files, and a menu is the same as long as there is something of each kind.
        kinds = (frozenset(space for space, _ in scene.plan.addresses), bool(scene.plan.told), bool(scene.plan.terms()))
        if kinds != self._kinds:
            self._kinds, self._menu = kinds, frozenset(scene.planned)
        scene.menu = self._menu
        return scene

    def look(self) -> Turn | None:
        """Looks at the files once; when some have changed, makes the next state with the pages that are open in a browser."""
        view = self.view
        seen = watch.look(*self._places(view.scene.group.repository))
        changed = watch.differing(self.seen, seen)
        if not changed:
            return None
        self.seen = seen
        with self.making:
            self.view = self._next(view, changed)
            pages = self._make_open()
        self._tell()
        names = tuple(os.path.relpath(one) for one in changed)
        return Turn(names, len(self.view.broken) + bool(self.view.shared), pages)

    def _next(self, view: View, changed: list[str]) -> View:
        group, old = self._group(), view.scene.group
        shared = view.shared
        if any(_leans(path, each) for path in changed for each in (group, old)):
            shared = _errors(group.repository)
            if not shared:
                self._begin(group, self.stock.good)
                return self._viewed(view, group, [])
        # What all lean on is as it was, or as it last was good.
        kept = Group(old.repository, group.whole, group.files, group.roles) if _is_known(group) else old
        self.stock.take(kept, set(changed))
        self.opinions.expect(changed)
        self._more = True
        return self._viewed(view, kept, shared)

    def _viewed(self, view: View, group: Group, shared: list[Located]) -> View:
        return View(self._scene(group), view.number + 1, self.stock.broken(), shared, view.findings, view.since)

    def _group(self) -> Group:
        """The files as they are now; what has been emptied is a repository without files."""
        found = [one for one in meant(self.paths).groups if one.files or one.repository]
        old = self.view.scene.group
        root = old.repository.settings.root if old.repository else ""
        same = [one for one in found if (one.repository.settings.root if one.repository else "") == root]
        return (same or found or [Group(old.repository, old.whole)])[0]

    def _make_open(self) -> int:
        """Makes the pages that are open now, so that they are ready when their readers are told."""
        wanted = set(self.open.values())
        made = 0
        for language, path in wanted:
            sought = self.view.scene.sought(path) if language in self.view.scene.languages else None
            if sought is not None:
                self.view.scene.page(language, path, sought)
                made += 1
        return made

    # What takes longer and comes after

    def catch_up(self) -> bool:
        """Judges some of what has changed, and at last compares it with the revision; whether there was anything to do."""
        if not self._more:
            return False
        view = self.view
        findings = self.opinions.step(view.scene.group)
        if findings is None:
            return True
        self._more = False
        compared = view.since
        if self.against:
            try:
                compared = since(self.against, self.place)
            except NoRevisionError as error:
                compared = Since(self.against, notes=(error.said,))
        with self.making:
            self.view = replace(view, number=view.number + 1, findings=findings, since=compared)
        self._tell()
        return True

    # Those who wait

    def _tell(self) -> None:
        with self.news:
            self.news.notify_all()

    def wait(self, number: int, seconds: float) -> int:
        """Waits until there is a later state than `number`, at most some seconds; the number there is then."""
        with self.news:
            self.news.wait_for(lambda: self.closed or self.view.number > number, seconds)
        return self.view.number

    def close(self) -> None:
        """Lets go of those who wait."""
        self.closed = True
        self._tell()


def _leans(path: str, group: Group) -> bool:
    """Whether all files lean on what lies at the whole path: the configuration, a catalogue, the logo, a template."""
    if os.path.basename(path) == NAME:
        return True
    settings = group.repository.settings if group.repository else None
    if settings is None:
        return False
    dress = settings.templates is not None and path.startswith(os.path.join(os.path.abspath(settings.templates), ""))
    return dress or path == settings.logo or settings.holds(settings.inside(path)) == "catalog"


def _templates(settings: Settings) -> Iterator[str]:
    """The files of the folder of own templates."""
    for above, _, files in os.walk(settings.templates) if settings.templates else ():
        yield from (os.path.join(above, one) for one in sorted(files))


def _is_known(group: Group) -> bool:
    """Whether it can be told which files the repository has."""
    return group.repository is None or (group.repository.settings.sound and not group.repository.settings.refused)


def _errors(repository: Repository | None) -> list[Located]:
    """The errors of what all files lean on."""
    if repository is None:
        return []
    settings = repository.settings
    found = settings.document.located()
    if settings.sound and not settings.refused:
        found += [one for document in repository.catalogues.documents.values() for one in document.located()]
    return [one for one in found if one.finding.weight >= Severity.ERROR]
