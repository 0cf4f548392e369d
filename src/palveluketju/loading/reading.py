"""What is gathered while a document is read, and the words for what stands where something else should."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from palveluketju.finding import Code, Finding, Path
from palveluketju.loading import limits
from palveluketju.loading.nearness import nearest
from palveluketju.loading.nodes import MappingNode, Node, SequenceNode, mark_of
from palveluketju.messages.said import Said
from palveluketju.model.slugs import slug

Content = dict[str, Any]
#: where a thing stands: the place it stands in, and its key or its number there; None for the root
Trail = tuple[Any, str | int] | None
#: a reading function takes the node, the trail of what holds it, its key there, and what is gathered
Read = Callable[[Node, Trail, Any, "Reading"], Any]


class Target:
    """What a reference may lead to; `open` when it may also name a party that is described nowhere."""

    __slots__ = ("open", "to")

    def __init__(self, to: tuple[str, ...], open: bool) -> None:
        self.to = to
        self.open = open


#: a thing that can be referred to: its namespace, what it says, the key that names it, where it stands, the node it was read from
Definition = tuple[str, Content, str | None, Trail, Any]
#: an id or a name as written, where it stands, its key there, its node
Reference = tuple[str, Trail, Any, Node]


class Reading:
    """What has been gathered from one document so far."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.problems: list[Finding] = []
        #: namespace → the things in it
        self.definitions: defaultdict[str, list[Definition]] = defaultdict(list)
        #: what they may lead to → the references
        self.references: defaultdict[Target, list[Reference]] = defaultdict(list)
        #: the lists whose items may have ids, with the key that names an item
        self.lists: list[tuple[list[Content], str | None, Trail]] = []
        self._comparisons = limits.COMPARISONS

    def problem(self, code: Code, path: Path, node: Node, help: Said | None = None, **args: Any) -> None:
        """Adds a finding on the node."""
        self.problems.append(Finding(code, path, args, "value", help, mark_of(node)))

    def near(self, word: str, known: list[str]) -> str | None:
        """The known word that was most likely meant; None when nothing is near, or when enough has been compared."""
        self._comparisons -= len(known)
        return nearest(word, known) if self._comparisons >= 0 else None


def path_of(trail: Trail, *more: str | int) -> Path:
    """The trail, and steps further in, as a path from the root."""
    steps: list[str | int] = []
    while trail is not None:
        trail, last = trail
        steps.append(last)
    return (*reversed(steps), *more)


def step_into(content: Any, step: str | int) -> Any:
    """What stands at one step of a path; None when nothing does, as below something that could not be read."""
    if isinstance(content, dict):
        return content.get(step)
    if isinstance(content, list) and isinstance(step, int) and step < len(content):
        return content[step]
    return None


def kind_of(node: Node) -> Said:
    """What stands there, in words."""
    if type(node) is MappingNode:
        return Said("a group of keys")
    if type(node) is SequenceNode:
        return Said("a list")
    return Said("a text")


def did_you_mean(name: str | None) -> Said | None:
    """The help that names what was most likely meant."""
    return Said("Did you mean “{name}”?", {"name": name}) if name else None


def shown(value: str) -> str:
    """The value for a message: one line, not too long."""
    line = " ".join(value[:400].split())
    return line if len(line) <= 60 else line[:57] + "…"


def first_text(text: Any) -> str:
    """A text as written, in the first of its languages."""
    return text if isinstance(text, str) else next(iter(text.values()), "")


def identity(one: Content, naming: str | None) -> str | None:
    """The id of an element: given, else of what it uses, else made from its name; None for a sentence without one."""
    given = one.get("id") or one.get("use")
    if given is not None:
        return slug(given)
    name = one.get(naming) if naming else None
    return slug(first_text(name)) if name else None


def written_names(one: Definition) -> list[str]:
    """Every id and name the thing has or has had, as written; the ones to show come first."""
    content, naming = one[1], one[2]
    found: list[str] = [content["id"]] if "id" in content else []
    name = content.get(naming) if naming else None
    if name:
        found += [name] if isinstance(name, str) else name.values()
    if "use" in content:
        found.append(content["use"])
    if "formerly" in content:
        found += content["formerly"]
    if "also_called" in content:
        found += [text for other in content["also_called"] for text in other.values()]
    if "abbreviation" in content:
        found.append(content["abbreviation"])
    return found
