"""The records of the page. Templates place them; every word in them is decided."""

from dataclasses import dataclass

from palveluketju.review.marks import Piece
from palveluketju.views.blocks import Block, Facts, Figure, Labels, Line


@dataclass(frozen=True, slots=True)
class Row:
    """A text of one version in one language; `label` names the language when there are several, `lang` when it is another."""

    pieces: tuple[Piece, ...]
    label: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Pane:
    """What one version says: texts with their marks, or blocks, or that there is nothing."""

    rows: tuple[Row, ...] = ()
    body: tuple[Block, ...] = ()
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a verdict tells: how hard it is, the sentence, what those concerned do from now on, its code and name."""

    hardness: str
    word: str
    sentence: str
    notice: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One change. `keys` are the words by which filters find it: name of the filter → words."""

    anchor: str
    hardness: str
    kind: str
    kind_word: str
    told: tuple[Told, ...]
    before: Pane
    after: Pane
    where: Line
    place: str
    link: str
    concerns: str
    tiers: str
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the description with its changes and its picture."""

    title: str
    anchor: str
    cards: tuple[Card, ...]
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class View:
    """What changes from one perspective: how much, and what is to be decided."""

    title: str
    counts: str
    decisions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter of one description, or a whole description with its `file` when there are several."""

    title: Line
    anchor: str
    sections: tuple[Section, ...]
    head: Facts | None = None
    file: str = ""
    summary: str = ""
    views: tuple[View, ...] = ()

    @property
    def count(self) -> int:
        """How many changes it holds."""
        return sum(len(section.cards) for section in self.sections)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a filter, with how many changes it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: one choice of several, or when `many` each on or off."""

    name: str
    label: str
    options: tuple[Option, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the page's frame."""

    before: str
    after: str
    deleted: str
    inserted: str
    where: str
    concerns: str
    tier: str
    views: str
    decisions: str
    nothing_here: str
    filters: str
    all: str
    shown: str
    reset: str
    hidden: str


@dataclass(frozen=True, slots=True)
class Page:
    """What changed, in one language."""

    language: str
    title: Line
    eyebrow: str
    summary: str
    notes: tuple[str, ...]
    head: Facts
    views: tuple[View, ...]
    parts: tuple[Part, ...]
    filters: tuple[Filter, ...]
    count: int
    words: Words
    labels: Labels
