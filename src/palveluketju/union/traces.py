"""What changed in a thing that is drawn, counting all that it holds but what is drawn by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from palveluketju.comparing.change import Change
from palveluketju.comparing.nodes import Node
from palveluketju.messages.said import trilingual
from palveluketju.union.version import Versions, field_of, title_of

_WAS = trilingual("before: {name}", "ennen: {name}", "förut: {name}")
_ALSO = trilingual("changed: {what}", "muuttunut: {what}", "ändrat: {what}")
#: shapes of a value that is short enough to stand in a picture as it was and as it is
_SHORT = ("word", "choice", "reference")


@dataclass(eq=False)
class Traces:
    """The changes by the drawn thing they are in. `drawn` tells what is drawn by itself."""

    versions: Versions
    drawn: Callable[[Node], bool]

    def of(self, node: Node) -> list[tuple[str, Change]]:
        """The changes in a drawn thing, each with the field of the thing it is in; empty when the thing itself is meant."""
        return self._found.get(self._now(node), [])

    def moved(self, node: Node) -> bool:
        """Whether the thing itself stands elsewhere, or in another order."""
        return any(not key and change.kind in ("moved", "reordered") for key, change in self.of(node))

    def changed(self, node: Node) -> bool:
        """Whether anything in it differs."""
        return any(key for key, _ in self.of(node))

    def lines(self, node: Node) -> tuple[str, ...]:
        """What changed, in short lines: what it was called, short values before and after, what else differs."""
        say = self.versions.voice.say
        told: list[str] = []
        listed: dict[str, list[str]] = {}
        others: dict[str, int] = {}
        for key, change in self.of(node):
            if not key:
                continue
            title, line = self._line(key, change, node)
            if line and title and change.place != (None, None):
                listed.setdefault(title, []).append(line)
            elif line:
                told.append(f"{title}: {line}" if title else line)
            else:
                title = title_of(self._now(node), key, self.versions.voice)
                others[title] = others.get(title, 0) + 1
        told += [f"{title}: {', '.join(lines)}" for title, lines in listed.items()]
        if others:
            what = ", ".join(title if count == 1 else f"{title} ({count})" for title, count in others.items())
            told.append(say(_ALSO, what=what))
        return tuple(told)

    def was(self, name: str) -> str:
        """What something was called, or where it stood."""
        return self.versions.voice.say(_WAS, name=name)

    def _line(self, key: str, change: Change, node: Node) -> tuple[str, str]:
        """The field and what is told of it; nothing to tell when it is too long for a picture."""
        at = change.node
        own = self._now(at) is self._now(node)
        if change.kind == "renamed" and own and change.key == at.naming:
            before = self.versions.voice.plain(change.old) if isinstance(change.old, dict) else ""
            after = self.versions.voice.plain(change.new) if isinstance(change.new, dict) else ""
            return "", self.was(before) if before and before != after else ""
        # Of what the thing holds, only a part of which there is one at most can be told by its field.
        single = own or (at.at is None and at.parent is not None and self._now(at.parent) is self._now(node))
        found = field_of(at, change.key) if change.key else None
        if not single or found is None or change.kind not in ("added", "removed", "changed"):
            return "", ""
        voice = self.versions.voice
        title = voice.say(found.title) if own else f"{title_of(self._now(node), key, voice)}, {voice.say(found.title).lower()}"
        listed = found.shape.item is not None and found.shape.item.kind in _SHORT
        if found.shape.kind in _SHORT or (listed and change.kind == "changed"):
            before, after = self.versions.old.word(at, change.key, change.old), self.versions.new.word(at, change.key, change.new)
            return title, f"{before} → {after}"
        if listed:
            if change.kind == "added":
                return title, f"+ {self.versions.new.word(at, change.key, change.new)}"
            return title, f"− {self.versions.old.word(at, change.key, change.old)}"
        return "", ""

    def _now(self, node: Node) -> Node:
        return self.versions.comparison.pairs.new.get(node, node)

    def _home(self, node: Node | None, key: str) -> tuple[Node, str] | None:
        """The drawn thing that an element stands in, and the field of it; the element's own field when it is drawn itself."""
        at = node
        while at is not None and not self.drawn(at):
            key, at = at.key, at.parent
        return (self._now(at), key) if at is not None else None

    @cached_property
    def _found(self) -> dict[Node, list[tuple[str, Change]]]:
        found: dict[Node, list[tuple[str, Change]]] = {}
        for change in self.versions.comparison.changes:
            homes: dict[Node, str] = {}
            for node in (change.after, change.before):
                there = self._home(node, change.key)
                if there is not None:
                    homes.setdefault(*there)
            for home, key in homes.items():
                found.setdefault(home, []).append((key, change))
        return found
