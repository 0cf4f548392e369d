"""What a renderer is: a view → files, one format a file in renderers/."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from palveluketju import plugins, renderers
from palveluketju.drawing.engine import Engine
from palveluketju.model.chain import Chain


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader asked for. `languages`: one, or several on one page with a switch; none means the chain's own."""

    languages: tuple[str, ...]
    today: datetime.date
    engine: Callable[[], Engine]
    diagrams: tuple[str, ...] = ()

    def languages_for(self, chain: Chain) -> tuple[str, ...]:
        """The languages to render a chain in."""
        return self.languages or (chain.language,)


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be written: its name, safe on every system, and its bytes."""

    name: str
    data: bytes


class Renderer(Protocol):
    """A module of renderers/ has this one function."""

    def render(self, chain: Chain, wish: Wish) -> Sequence[Output]:
        """The files that one chain gives."""


def formats() -> list[str]:
    """The names of the formats, in order."""
    return [name.rstrip("_") for name in plugins.names(renderers)]


def render(name: str, chain: Chain, wish: Wish) -> Sequence[Output]:
    """The files that one chain gives in the format called `name`."""
    module = plugins.load(renderers, name if name in plugins.names(renderers) else f"{name}_")
    found: Sequence[Output] = module.render(chain, wish)
    return found
