"""What is gathered while a document is read, and the words for what is wrong in it."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from palveluketju.finding import Code, Finding, Mark, Path
from palveluketju.loading.compose import MappingNode, Node, SequenceNode
from palveluketju.messages.said import Said
from palveluketju.model.slugs import slug

#: a path while reading: the trail so far and its last key
Trail = tuple[Any, str | int] | None
Content = dict[str, Any]
Read = Callable[[Node, Trail, "Reading"], Any]


@dataclass(slots=True)
class Reading:
    """What has been gathered from one document so far."""

    language: str = "fi"
    problems: list[Finding] = field(default_factory=list)
    definitions: list[tuple[str, Content, str | None, Trail]] = field(default_factory=list)
    references: list[tuple[str, tuple[str, ...], bool, bool, Trail, Content | None]] = field(default_factory=list)

    def problem(self, code: Code, trail: Trail, node: Node | None = None, help: Said | None = None, **args: Any) -> None:
        at = "key" if node is None else "value"
        mark = None if node is None else Mark(node.start_mark.index, node.end_mark.index)
        self.problems.append(Finding(code, path_of(trail), args, at, help, mark))


def path_of(trail: Trail) -> Path:
    """The trail as a path from the root."""
    steps: list[str | int] = []
    while trail is not None:
        trail, last = trail
        steps.append(last)
    return tuple(reversed(steps))


def near(word: str, known: Any) -> Said | None:
    """A “did you mean” when something known is near."""
    found = difflib.get_close_matches(word.lower(), [str(one) for one in known], n=1, cutoff=0.6)
    return Said("Did you mean “{name}”?", {"name": found[0]}) if found else None


def kind_of(node: Node) -> Said:
    """What stands there, in words."""
    if type(node) is MappingNode:
        return Said("a group of keys")
    if type(node) is SequenceNode:
        return Said("a list")
    return Said("a text")


def quote() -> Said:
    """The commonest help: the text was cut by punctuation."""
    return Said("If it is one text, put it in quotes.")


def shown(value: str) -> str:
    """The value for a message: one line, not too long."""
    line = " ".join(value.split())
    return line if len(line) <= 60 else line[:57] + "…"


def identity(one: Content, naming: str | None) -> str | None:
    """The id of an element: given, else of what it uses, else made from its name; None for a sentence without one."""
    given = one.get("id") or one.get("use")
    if given is not None:
        return slug(given)
    name = one.get(naming) if naming else None
    if not name:
        return None
    return slug(name if isinstance(name, str) else next(iter(name.values())))
