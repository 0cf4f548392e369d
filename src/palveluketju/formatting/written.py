"""A file as it is written: keys, items and values with the comments and empty lines that belong to each."""

import re
from collections.abc import Sequence
from typing import NamedTuple


class Comment(NamedTuple):
    """A comment, the column of its sign, and how many blanks stand before it."""

    text: str
    column: int
    gap: int = 0

    @property
    def struck(self) -> bool:
        """Whether it is a line taken out of use: its own indentation stands after the sign."""
        return self.column == 0 and self.text.startswith("#  ")

    @property
    def depth(self) -> int:
        """The column that says what it belongs to."""
        return len(self.text) - len(self.text[1:].lstrip(" ")) - 1 if self.struck else self.column

    def moved(self) -> "Comment":
        """The same one where its column says nothing."""
        return self._replace(column=max(self.column, 1))

    def at(self, column: int, shift: int) -> str:
        """Its line at the column; what is struck out stays at the first one, and is shifted with what it belongs to."""
        if not self.struck:
            # At the first column it would be taken for one that is struck out.
            return " " * column + self.text if column else re.sub("^#  +", "# ", self.text)
        return "#" + " " * max(self.depth + shift, _LEAST) + self.text[1:].lstrip(" ")


#: blanks after the sign of a line taken out of use
_LEAST = 2

#: comment lines; None is an empty line
Lines = list[Comment | None]


class Value:
    """A scalar, an alias, or a collection with its entries. `props` are its anchor and tag as written."""

    __slots__ = ("column", "entries", "flow", "names", "props", "style", "tail", "text", "value", "what")

    def __init__(self, what: str, text: str = "", value: str = "", style: str = "", props: str = "", *, flow: bool = False):
        self.what = what
        self.text = text
        self.value = value
        self.style = style
        self.props = props
        self.flow = flow
        #: where its entries start
        self.column = 0
        # Scalars share what they do not have: there are many, and each list would cost as much as reading one.
        self.entries: list[Entry] = [] if what in ("map", "seq") else _NO_ENTRIES
        #: comments after the last entry
        self.tail: Lines = [] if what in ("map", "seq") else _NO_LINES
        #: the anchors (with &) and aliases (with *) in it
        self.names: frozenset[str] = _NO_NAMES


_NO_ENTRIES: list["Entry"] = []
_NO_LINES: Lines = []
_NO_NAMES: frozenset[str] = frozenset()
NOTHING = Value("scalar")


class Entry:
    """A pair or an item. `lead` stands above it, `note` at the end of its first line, `tail` below it, further in."""

    __slots__ = ("column", "key", "lead", "note", "tail", "value")

    def __init__(self, lead: Lines, column: int) -> None:
        self.lead = lead
        self.column = column
        self.key: Value | None = None
        self.value = NOTHING
        self.note: Comment | None = None
        self.tail: Lines = []

    def remark(self, comment: Comment | None) -> None:
        """Adds the comment at the end of a line; a line has room for one."""
        if comment is not None and self.note is None:
            self.note = comment
        else:
            self.head([comment] if comment else [])

    def head(self, lines: Sequence[Comment | None]) -> None:
        """Adds comments from within, where no key or item of their own follows."""
        self.lead += [one and one.moved() for one in lines]


class File(NamedTuple):
    """`head`: the lines as far as `---`, when there is one; `top`: the comments at the top of the rest."""

    head: list[str]
    top: Lines
    root: Value
