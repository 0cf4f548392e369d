"""What has changed since a revision, as marks on the pages: each change with the anchor that it is seen at."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from palveluketju.account import Account, Difference
from palveluketju.comparing.change import Change
from palveluketju.comparing.nodes import Node
from palveluketju.differing import differing
from palveluketju.finding import Path
from palveluketju.loading.document import Document
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import Said, trilingual
from palveluketju.repository.asked import AskedError, asked
from palveluketju.repository.git import REASONS, GitError
from palveluketju.site.gathering import chain_of
from palveluketju.telling.places import line_path
from palveluketju.telling.told import told
from palveluketju.views.names import Names, names_of

#: what happened → the sign and the word of its mark
SIGNS = {
    "added": ("+", trilingual("New", "Uusi", "Nytt")),
    "changed": ("~", trilingual("Changed", "Muuttunut", "Ändrat")),
    "moved": ("→", trilingual("Moved", "Siirtynyt", "Flyttat")),
    "removed": ("−", trilingual("Removed", "Poistettu", "Borttaget")),
}
_AS = {"added": "added", "removed": "removed", "moved": "moved", "reordered": "moved"}


class NoRevisionError(Exception):
    """There is nothing to compare with; `said` tells why."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.text)
        self.said = said


@dataclass(frozen=True)
class Mark:
    """A change on a page: what happened, in words, and the anchor it is seen at, empty for the page as a whole."""

    kind: str
    sign: str
    word: str
    sentence: str
    where: str
    anchor: str
    name: str


@dataclass(frozen=True)
class Since:
    """Everything that differs from a revision, by the whole paths of the files as they are now, and what is gone."""

    revision: str
    differences: dict[str, Difference] = field(default_factory=dict)
    gone: tuple[Difference, ...] = ()
    notes: tuple[Said, ...] = ()

    @property
    def all(self) -> list[Difference]:
        """Every file that differs."""
        return [*self.differences.values(), *self.gone]


def since(revision: str, place: str) -> Since:
    """What differs in the place from the revision. Raises NoRevisionError."""
    try:
        found = differing(asked([place], against=revision).found())
    except AskedError as error:
        raise NoRevisionError(error.said) from None
    except GitError as error:
        raise NoRevisionError(Said(REASONS[error.reason], error.details)) from None
    gone = tuple(one for one in found.differences if not one.new)
    here = {os.path.abspath(one.path): one for one in found.differences if one.new}
    return Since(revision, here, gone, tuple(found.notes))


def marks(difference: Difference, ids: Collection[str], messages: Messages) -> list[Mark]:
    """The changes of a description as marks; `ids` are the anchors of its page."""
    comparison = difference.comparison
    places = _Places(comparison.new.document)
    found = []
    for chapter in told(Account([difference]), messages).chapters:
        for line in chapter.lines:
            kind = kind_of(line.change)
            sign, word = SIGNS[kind]
            path = line_path(line.change, comparison) or ()
            anchor = next((one for one in places.anchors(path) if one in ids), "")
            name = messages_name(line.change.node, messages.language) if kind == "removed" else ""
            found.append(Mark(kind, sign, messages.say(word), line.sentence, line.where, anchor, name))
    return found


def kind_of(change: Change) -> str:
    """What happened to what is seen on the page: a field that came or went is a change of its element."""
    return "changed" if change.key else _AS.get(change.kind, "changed")


def messages_name(node: Node, language: str) -> str:
    """What an element is called, on one line."""
    name = node.name.get(language) or next(iter(node.name.values()), "")
    return " ".join(name.split())


class _Places:
    """Where on its page the things of a description stand."""

    def __init__(self, document: Document) -> None:
        self.chain: Any = None
        self.names = Names()
        if document.sound and document.concept == "Chain":
            self.chain = chain_of(document, internal=True)
            self.names = names_of(self.chain)

    def anchors(self, path: Path) -> Iterator[str]:
        """The anchors where what the path leads to may be seen, the nearest first; its section last."""
        for length in range(len(path), 0, -1):
            element = self._element(path[:length])
            anchor = self.names.anchors.get(id(element), "") if element is not None else ""
            if anchor:
                yield anchor
        if path:
            yield str(path[0]).replace("_", "-")

    def _element(self, path: Path) -> Any:
        at = self.chain
        for step in path:
            try:
                at = at[step] if isinstance(step, int) else getattr(at, step)
            except (AttributeError, IndexError, KeyError, TypeError):
                return None
        return at
