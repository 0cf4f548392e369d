"""The site as it is at one moment: its pages are made when they are asked for, and kept as long as their facts are the same."""

import functools
import json
import os
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from palveluketju.drawing.error import DrawingError
from palveluketju.loading.document import Document
from palveluketju.overriding.broken import BrokenError
from palveluketju.renderer import Wish
from palveluketju.repository import cache as caching
from palveluketju.repository.meant import Group
from palveluketju.serving.stock import Stock, around_of
from palveluketju.site.assets import Assets, assets
from palveluketju.site.building import languages_of
from palveluketju.site.describing import Job, Press, made
from palveluketju.site.gathering import Gathered, chain_of
from palveluketju.site.placing import placed
from palveluketju.site.planned import Planned
from palveluketju.site.planning import Grounds, Plan, view_address
from palveluketju.site.viewing import seen_on, viewed
from palveluketju.views.names import names_of
from palveluketju.views.site.description import readers
from palveluketju.views.site.frame import Frame, frame
from palveluketju.views.site.sheet import Book, overdue
from palveluketju.views.site.told import Told
from palveluketju.views.voice import Voice

#: pages that are kept as they were made
_KEPT = 400
#: the paths of a site's pages that no repository is without
_ALWAYS = frozenset(("index.html", "all.html", "a-z.html", "changes.html", "quality.html", "sources.html", "accessibility.html"))


class Kept(NamedTuple):
    """A page, and what it was made from."""

    key: str
    data: bytes


Pages = dict[tuple[str, str], Kept]


@dataclass(frozen=True)
class Sought:
    """What is at an address: a description told to somebody, a page of another kind, or where a page has moved to."""

    told: Told | None = None
    audience: str = ""
    planned: Planned | None = None
    moved: str = ""


@dataclass
class Scene:
    """One state of the site. `menu` are the pages that its menu was made from; `pages` those made already, earlier ones too."""

    group: Group
    stock: Stock
    gathered: Gathered
    wish: Wish
    pages: Pages
    menu: Collection[str] = ()
    #: of the index of the search
    parts: int = 1
    #: what stands for what each page says to the search, by language and address, once somebody has asked
    keys: dict[str, dict[str, str]] = field(default_factory=dict)
    faults: dict[str, DrawingError] = field(default_factory=dict)
    #: what is wrong with the repository's own templates: pages that they cannot make are made with ours
    unfit: BrokenError | None = None

    @cached_property
    def plan(self) -> Plan:
        """Which pages there are."""
        repository = self.group.repository
        content = repository.settings.content if repository else {}
        return Plan(
            Grounds(
                told=self.gathered.told,
                judged=self.gathered.judged,
                shared=repository.catalogues.things if repository else [],
                unreadable=self.gathered.unreadable,
                today=self.wish.today,
                contact=content.get("feedback", {}),
                accessibility=content.get("accessibility", {}),
                names_of_codes={id: code.name for id, code in self.stock.judge.codes.items()},
                wants=self.stock.judge.wants,
                gone=self.gathered.gone,
            )
        )

    @cached_property
    def planned(self) -> dict[str, Planned]:
        """The pages that are no descriptions; with many files the costly part, done when one of them is asked for."""
        return {one.path: one for one in self.plan.pages()}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site."""
        return self.wish.languages or languages_of(self.gathered.told)

    @cached_property
    def assets(self) -> Assets:
        """The files that all pages share."""
        return assets(self.wish.brand, self.wish.own)

    @cached_property
    def books(self) -> dict[str, Book]:
        """What the pages of each language have in common."""
        return {one: Book(Voice(one, self.wish.wording(one)), self.name, self.wish.today) for one in self.languages}

    @cached_property
    def frames(self) -> dict[str, Frame]:
        """The frame of the pages in each language."""
        content = self.group.repository.settings.content if self.group.repository else {}
        contact = content.get("feedback", {})
        given: dict[str, Any] = {"paths": self.menu or _ALWAYS, "parts": self.parts, "drafts": self.stock.drafts}
        return {one: frame(book.voice, self.name, contact, self.languages, **given) for one, book in self.books.items()}

    @property
    def name(self) -> dict[str, str]:
        """The name of the handbook."""
        return self.group.repository.settings.name if self.group.repository else {}

    @cached_property
    def _grounds(self) -> dict[str, str]:
        own = self.wish.own.id if self.wish.own else ""
        shared = [self.assets.style, self.assets.script, self.assets.logo, self.wish.today.isoformat(), own]
        return {one: _digest([*shared, repr(self.frames[one])]) for one in self.languages}

    @cached_property
    def addresses(self) -> dict[str, tuple[Told, str]]:
        """The descriptions and their views for readers, by their addresses."""
        found: dict[str, tuple[Told, str]] = {}
        for one in self.plan.told:
            path = self.plan.refs[one["id"]]["path"]
            found[path] = (one, "")
            found.update({view_address(path, audience): (one, audience) for audience in readers(one["audiences"])})
        return found

    def address_of(self, file: str) -> str:
        """The page of the description in a file; empty when it has none."""
        whole = os.path.abspath(file)
        return self._by_file.get(whole, "")

    @cached_property
    def _by_file(self) -> dict[str, str]:
        return {os.path.abspath(one["file"]): self.plan.refs[one["id"]]["path"] for one in self.plan.told}

    def sought(self, path: str) -> Sought | None:
        """What there is at an address inside the folder of a language; None for nothing."""
        if path in self.addresses:
            told, audience = self.addresses[path]
            return Sought(told, audience)
        if path in self.planned:
            return Sought(planned=self.planned[path])
        moved = self.plan.moved().get(path)
        return Sought(moved=moved) if moved else None

    def page(self, language: str, path: str, sought: Sought) -> bytes:
        """A page as HTML, as the site has it."""
        if sought.planned is not None:
            return self._page_of(language, path, sought.planned)
        assert sought.told is not None  # where a page has moved to is an address and no page
        return self._description(language, path, sought.told, sought.audience)

    def _page_of(self, language: str, path: str, one: Planned) -> bytes:
        def make(wish: Wish, *, pictures: bool = True) -> bytes:
            book = self.books[language]
            leaf = viewed(one, book, self.frames[language], seen_on(one, self.plan, book), pictures=pictures)
            return placed(leaf, self.frames[language], self.assets, wish)

        return self._kept(language, path, [one.view, one.known_by, self.terms(language)], make)

    def _description(self, language: str, path: str, one: Told, audience: str) -> bytes:
        plan = self.plan
        ways, words, others, parts = plan.own_ways(one), plan.words(one), plan.others(one), plan.parts(one)
        facts = [audience, *self.facts_of(one), self.terms(language)]

        def make(wish: Wish, *, pictures: bool = True) -> bytes:
            document = self.document(one["file"])
            assert document is not None  # only what has been read has an address
            press = replace(self.press, wish=wish, pictures=pictures)
            chain = chain_of(document, internal=press.drafts)
            return made(
                chain, names_of(chain), Job(one, b"", ways, words, others, "", parts, []), press, language, path, audience
            )

        return self._kept(language, path, facts, make)

    def facts_of(self, one: Told) -> list[Any]:
        """What the page of a description is made from, in any language."""
        late = overdue(one["dates"].get("review_due", ""), self.wish.today)
        plan = self.plan
        links = [plan.own_ways(one), plan.words(one), plan.others(one), plan.parts(one)]
        return [one["audiences"], one["print"], one["id"], *links, late]

    def document(self, file: str) -> Document | None:
        """A description as it last could be read."""
        return self.stock.document(os.path.abspath(file), around_of(self.group))

    def _kept(self, language: str, path: str, facts: Any, make: Any) -> bytes:
        key = _digest([self._grounds[language], facts])
        kept = self.pages.pop((language, path), None)
        if kept is None or kept.key != key:
            kept = self._made(key, path, make)
        self.pages[language, path] = kept
        while len(self.pages) > _KEPT:
            del self.pages[next(iter(self.pages))]
        return kept.data

    def _made(self, key: str, path: str, make: Any) -> Kept:
        try:
            return Kept(key, self._drawn(path, make, self.wish))
        except BrokenError as error:
            self.unfit = error
            # Made again whenever it is asked for, so that each state knows of the error.
            return Kept("", self._drawn(path, make, replace(self.wish, own=None)))

    def _drawn(self, path: str, make: Any, wish: Wish) -> bytes:
        try:
            data: bytes = make(wish)
        except DrawingError as error:
            self.faults[path] = error
            data = make(wish, pictures=False)
        return data

    @cached_property
    def press(self) -> Press:
        """What is the same for every description."""
        return Press(
            folder=Path(),
            around=around_of(self.group),
            wish=self.wish,
            assets=self.assets,
            frames=self.frames,
            name=self.name,
            terms={one: self.terms(one) for one in self.languages},
            drafts=self.stock.drafts,
            pictures=True,
        )

    @functools.cache  # noqa: B019 - a scene lives for minutes at most, and holds one entry a language
    def terms(self, language: str) -> tuple[tuple[str, str, str], ...]:
        """The words of the catalogues in the language."""
        return tuple((text.get(language) or text.get("") or "", short, path) for text, short, path in self.plan.shared_terms)

    __hash__ = object.__hash__


def _digest(value: Any) -> str:
    data = json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str)
    return caching.digest(data.encode())
