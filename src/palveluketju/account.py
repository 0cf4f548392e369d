"""What an account is: versions that were compared and judged → text, one format a file in accounts/."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from palveluketju import plugins
from palveluketju.brand import Brand
from palveluketju.comparing.change import Change, Comparison
from palveluketju.drawing.engine import Engine, engine
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.wording import Wording
from palveluketju.overriding.own import Own
from palveluketju.report import Look
from palveluketju.verdict import Judged

How = Literal["added", "removed", "renamed", "changed"]


@dataclass(frozen=True, eq=False, slots=True)
class Difference:
    """One description or catalogue in two versions.

    `path` is the file as it is written now, else as it was; `old` and `new` are what each version is called (main:chains/a.yaml),
    empty where there was none. `judged` are the verdicts in force, those that were accepted earlier left out and counted;
    `bare` the changes that no verdict speaks of.
    """

    path: str
    how: How
    old: str
    new: str
    comparison: Comparison
    judged: Sequence[Judged]
    accepted: int = 0
    bare: Sequence[Change] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader asked for.

    `readers` are words for roles, providers or tiers (ids or names) whom a bulletin is for; `most` the bytes that a text may
    have, 0 for any; `link` gives the address of a file and a line, or nothing. `diagram` is the picture to draw, the first there
    is when empty, by `engine`; `brand` is what the handbook looks like, `own` the templates and texts of its organisation.
    """

    readers: tuple[str, ...] = ()
    most: int = 0
    link: Callable[[str, int], str] = field(default=lambda file, line: "")
    diagram: str = ""
    engine: Callable[[], Engine] = field(default=lambda: engine("embedded"))
    brand: Brand | None = None
    own: Own | None = None

    def wording(self, language: str) -> Wording | None:
        """The organisation's own wording in a language."""
        return self.own.wording(language) if self.own else None


@dataclass(frozen=True, slots=True)
class Account:
    """A whole run: every file that differs, in order, and notes such as which revisions were compared."""

    differences: Sequence[Difference]
    wish: Wish = Wish()
    notes: Sequence[str] = ()

    @property
    def judged(self) -> list[Judged]:
        """Every verdict of the run."""
        return [one for difference in self.differences for one in difference.judged]


class Teller(Protocol):
    """A module of accounts/ has this one function."""

    def tell(self, account: Account, messages: Messages, look: Look) -> str:
        """The whole text, ending in a line break unless it is empty."""


def formats() -> list[str]:
    """The names of the formats, in order."""
    return plugins.names("accounts")


def told(name: str, account: Account, messages: Messages, look: Look) -> str:
    """The account in the format called `name`."""
    text: str = plugins.load("accounts", name).tell(account, messages, look)
    return text
