"""What a renderer is: a view → files, one format a file in renderers/."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from palveluketju import plugins
from palveluketju.brand import Brand
from palveluketju.drawing.engine import Engine
from palveluketju.drawing.error import DrawingError
from palveluketju.messages.said import Said
from palveluketju.messages.wording import Wording
from palveluketju.model.built import object_of
from palveluketju.model.chain import Chain
from palveluketju.model.packed import unpacked
from palveluketju.overriding.own import Own
from palveluketju.views.diagram import Diagram
from palveluketju.views.names import identity
from palveluketju.views.page import diagrams

#: the main colour of what has no brand
OWN_COLOUR = "#0b4a5b"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader asked for. `languages`: one, or several on one page with a switch; none means the chain's own."""

    languages: tuple[str, ...]
    today: datetime.date
    engine: Callable[[], Engine]
    diagrams: tuple[str, ...] = ()
    brand: Brand | None = None
    own: Own | None = None

    def wording(self, language: str) -> Wording | None:
        """The organisation's own wording in a language."""
        return self.own.wording(language) if self.own else None

    def languages_for(self, chain: Chain) -> tuple[str, ...]:
        """The languages to render a chain in."""
        return self.languages or (chain.language,)


def drawn(chain: Chain, wish: Wish) -> Iterator[tuple[str, Diagram]]:
    """The diagrams wished for, each with the name of its file; the language stands in the name when there are several."""
    languages = wish.languages_for(chain)
    for language in languages:
        for diagram in diagrams(chain, language, wish.wording(language)):
            if not wish.diagrams or diagram.name in wish.diagrams:
                parts = (identity(chain) or "chain", diagram.name, *([language] if len(languages) > 1 else []))
                yield ".".join(parts), diagram


class Note(NamedTuple):
    """Something that a file does not show as it was given. `at`: which of the descriptions it is about; None: what all wear."""

    at: int | None
    told: Said


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be written: its name, safe on every system, its bytes, and what its reader will miss in it."""

    name: str
    data: bytes
    notes: tuple[Note, ...] = ()


class Source(NamedTuple):
    """A description that waits to be rendered with others: its file and its content, packed, so that thousands may wait.

    `related` are the slugs of its words for other descriptions, `others` the names of those that are rendered with it.
    """

    file: str
    content: bytes
    related: tuple[str, ...] = ()
    others: dict[str, dict[str, str]] | None = None

    @property
    def chain(self) -> Chain:
        """The description itself, made anew."""
        content = unpacked(self.content)
        known = {"borrowed": {**content["borrowed"], "chain": self.others}} if self.others else {}
        return object_of(Chain, {**content, **known})


@dataclass(frozen=True, slots=True)
class Work:
    """How long work is done: in how many processes (0 decides by the work), and who is told how much of it is done."""

    jobs: int = 0
    step: Callable[[str, int, int], None] | None = None

    def told(self, what: str, at: int, whole: int) -> None:
        """Tells that so many of so many are done."""
        if self.step:
            self.step(what, at, whole)


class Undrawn(Exception):
    """One of several descriptions could not be drawn, and so nothing was made of them; `at` says which."""

    def __init__(self, at: int, error: DrawingError) -> None:
        super().__init__(at, error)
        self.at = at
        self.error = error


class Renderer(Protocol):
    """A module of renderers/ has this one function.

    Two more are for what is made of several chains: `index(chains, wish)` adds a list of them to their own files, and
    `together(sources, wish, work)` makes documents of all of them instead, one after another; `former(made, there)` says which
    files an earlier run of that has left.
    """

    def render(self, chain: Chain, wish: Wish) -> Sequence[Output]:
        """The files that one chain gives."""


def formats() -> list[str]:
    """The names of the formats, in order."""
    return plugins.names("renderers")


def render(name: str, chain: Chain, wish: Wish) -> Sequence[Output]:
    """The files that one chain gives in the format called `name`."""
    found: Sequence[Output] = plugins.load("renderers", name).render(chain, wish)
    return found


def is_together(name: str) -> bool:
    """Whether several chains give one document in the format called `name`, not a file each."""
    return hasattr(plugins.load("renderers", name), "together")


def together(name: str, sources: Sequence[Source], wish: Wish, work: Work) -> Iterator[Output]:
    """The files that several chains give together, made one after another. Raises DrawingError, or Undrawn for one of them."""
    found: Iterator[Output] = plugins.load("renderers", name).together(sources, wish, work)
    return found


def former(name: str, made: Sequence[str], there: Sequence[str]) -> Sequence[str]:
    """Those of the files there that the format gave in an earlier run and that do not belong to what it has made now."""
    module = plugins.load("renderers", name)
    found: Sequence[str] = module.former(made, there) if hasattr(module, "former") else ()
    return found


def whole(name: str, *given: Any) -> Any:
    """What the format makes of a repository as a whole."""
    return plugins.load("renderers", name).whole(*given)


def is_whole(name: str) -> bool:
    """Whether the format is made of a repository as a whole rather than of its descriptions one by one."""
    return hasattr(plugins.load("renderers", name), "whole")


def index(name: str, chains: Sequence[Chain], wish: Wish) -> Sequence[Output]:
    """The list of all that was rendered, where the format has one."""
    module = plugins.load("renderers", name)
    found: Sequence[Output] = module.index(chains, wish) if hasattr(module, "index") else ()
    return found
