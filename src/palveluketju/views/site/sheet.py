"""What all pages of a site are made of: a sheet with a title and chapters, and mentions of what has pages of its own."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypedDict, get_args

from palveluketju.alphabet import alphabetical
from palveluketju.model.chain import Kind, Status
from palveluketju.model.words import last_day
from palveluketju.views.blocks import Block, Callout, Chapter, Facts, Line, Mention, Page, Roll, Section, Span
from palveluketju.views.page import labels
from palveluketju.views.voice import Text, Voice

KINDS: dict[str, str] = dict(get_args(Kind)[1].values)
STATUSES: dict[str, str] = dict(get_args(Status)[1].values)
#: mentions beyond which they stand in columns, and the letters of what is said of one that a column has room for
MANY, _SHORT = 12, 24


class Ref(TypedDict):
    """Something with a page: its address inside the language's folder, what it is called; a description also has a status."""

    path: str
    name: Text
    kind: str
    status: str


@dataclass(frozen=True)
class Book:
    """The handbook in one language, as every page sees it."""

    voice: Voice
    name: Text
    today: datetime.date

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.voice.language


def sheet(
    voice: Voice,
    title: Line,
    kind: str,
    chapters: Iterable[Chapter],
    summary: tuple[Block, ...] = (),
    head: Facts | None = None,
    banners: tuple[Callout, ...] = (),
) -> Page:
    """A page that is no description: without a status."""
    return Page(
        language=voice.language,
        id="",
        title=title,
        kind=kind,
        status="",
        status_word="",
        summary=summary,
        head=head or Facts(()),
        banners=banners,
        ageing=None,
        chapters=tuple(one for one in chapters if one.sections),
        review_due="",
        labels=labels(voice),
    )


def chapter(title: str, anchor: str, *body: Block) -> Chapter:
    """A chapter that is one section without a heading of its own; empty without blocks."""
    return Chapter(title, anchor, (Section("", "", body),) if body else ())


def linked(voice: Voice, name: Text, path: str) -> Line:
    """A name that leads to a page."""
    span = voice.span(name)
    return (Span(" ".join(span.text.split()), span.lang, page=path),)


def mention(voice: Voice, ref: Ref, about: Line = (), anchor: str = "") -> Mention:
    """A description or a thing by its name, linked; `anchor` is the place on its page."""
    path = f"{ref['path']}#{anchor}" if anchor else ref["path"]
    shown = ref["status"] if ref["status"] != "in_use" else ""
    word = voice.say(STATUSES[shown]) if shown else ""
    return Mention(linked(voice, ref["name"], path), shown, word, about)


def ordered(voice: Voice, refs: Iterable[Ref]) -> list[Ref]:
    """In the order of the alphabet of the language."""
    return sorted(refs, key=lambda one: (alphabetical(voice.plain(one["name"]), voice.language), one["path"]))


def roll(mentions: Sequence[Mention]) -> tuple[Block, ...]:
    """The mentions; in columns when they are many and say little more. Nothing when there are none."""
    many = len(mentions) > MANY and all(sum(len(span.text) for span in one.about) <= _SHORT for one in mentions)
    return (Roll(tuple(mentions), many),) if mentions else ()


def overdue(review_due: str, today: datetime.date) -> bool:
    """Whether the day of review has passed."""
    return bool(review_due) and last_day(review_due) < today
