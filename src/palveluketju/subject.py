"""What a rule is asked about: one sound file, and the questions that several rules have about it, each answered once."""

import datetime
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar, cast

from palveluketju.comparison import Comparison
from palveluketju.finding import Mark
from palveluketju.loading.document import Document
from palveluketju.loading.reading import shown
from palveluketju.model.built import Mention, Path, Placed, Tree, Words, built
from palveluketju.model.catalog import Catalog
from palveluketju.model.chain import Chain
from palveluketju.model.contact import Contact
from palveluketju.model.element import Element
from palveluketju.model.flow import Edge, Flow, Node, flow
from palveluketju.model.goal import Goal, MainTarget
from palveluketju.model.implementation import Result
from palveluketju.model.indicator import Indicator
from palveluketju.model.monitoring import Monitoring
from palveluketju.model.pathway import Stage, Step
from palveluketju.model.risk import Risk
from palveluketju.model.source import Source
from palveluketju.model.tier import Tier
from palveluketju.views.names import Lookup, identity, name_of

E = TypeVar("E", bound=Element)
#: four digits, between which a sign may stand: what codes, telephone numbers and whole dates have at least
_NUMBER = re.compile(r"[0-9](?:[ ./-]?[0-9]){3}")
#: the elements of each class, with their places in the order of all
_ByType = dict[type[Element], list[tuple[int, Placed[Element]]]]


class Rung(NamedTuple):
    """A tier of a service chain: whether there is a lighter and a heavier one, and whether more is said of it than its name.

    `steps`: the pathway has a step on it; `rises` and `falls`: the pathway leads on from it to a heavier or a lighter one.
    """

    path: Path
    tier: Tier
    lighter: bool
    heavier: bool
    bare: bool
    steps: bool
    rises: bool
    falls: bool


@dataclass(frozen=True)
class Subject:
    """A file without errors. `today` is the day that dates are compared with; `languages` are those its repository keeps up."""

    document: Document
    today: datetime.date
    languages: tuple[str, ...] = ()
    #: the file beside what it was in a commit, when it is compared with one and says something else now
    compared: Comparison | None = None

    @cached_property
    def tree(self) -> Tree:
        """All that the file holds. The document has no errors, so nothing is checked once more."""
        content: dict[str, Any] = self.document.content or {}
        if self.document.concept == "Catalog":
            return built(Catalog, content)
        return built(Chain, {**content, "borrowed": self.document.borrowed})

    @cached_property
    def root(self) -> Chain | Catalog:
        """The whole content."""
        return cast(Chain | Catalog, self.tree.elements[0].element)

    @property
    def chain(self) -> Chain | None:
        """The content as a description; None for a catalogue."""
        return self.root if isinstance(self.root, Chain) else None

    @cached_property
    def names(self) -> Lookup:
        """What the ids and names mean; of a catalogue nothing is known here."""
        chain = self.chain
        # Not a method: with the subject in a circle, the memory of all files would wait for the garbage collector.
        return Lookup(chain.borrowed, partial(_named, chain, self._by_type)) if chain else Lookup({}, lambda namespace: ())

    @cached_property
    def flow(self) -> Flow | None:
        """The pathway as a graph; None when there is none."""
        return flow(self.root) if isinstance(self.root, Chain) and self.root.pathway else None

    @property
    def elements(self) -> list[Placed[Element]]:
        """Every element with its path, in the order of the language; what stands in an element follows it."""
        return self.tree.elements

    def each(self, kind: type[E], *, own: bool = True) -> list[Placed[E]]:
        """The elements of a kind (a subclass counts); with `own` only those that are described in this file."""
        found = self._asked.get((kind, own))
        if found is None:
            some = _some(self._by_type, [each for each in _family(kind) if each in self._by_type])
            found = self._asked[kind, own] = [one for one in some if one.own] if own else some
        return found

    @cached_property
    def _by_type(self) -> _ByType:
        found: _ByType = {}
        for at, one in enumerate(self.elements):
            found.setdefault(type(one[1]), []).append((at, one))
        return found

    @cached_property
    def _asked(self) -> dict[tuple[type[Element], bool], list[Any]]:
        return {}

    @cached_property
    def texts(self) -> list[Words]:
        """Every text for people that this file says itself, in each of its languages."""
        given = self.document.given
        return [one for one in self.tree.texts if one.path[0] not in given] if given else self.tree.texts

    @cached_property
    def said(self) -> str:
        """All texts in one: what stands nowhere in it need not be looked for in each."""
        return "\n".join([words.text for words in self.texts])

    @cached_property
    def repeated(self) -> set[str]:
        """The texts that stand in more than one place or language; mostly there are none, and nothing more is asked of them."""
        texts = [words.text.strip() for words in self.texts]
        return {text for text, times in Counter(texts).items() if times > 1} if len(set(texts)) < len(texts) else set()

    def path(self, element: Element) -> Path:
        """The path of an element of this file."""
        return self._paths[id(element)]

    @cached_property
    def _paths(self) -> dict[int, Path]:
        return {id(one.element): one.path for one in self.elements}

    def mentions(self, indicator: Indicator) -> list[Element]:
        """What refers to an indicator: goals, the main target, risks, rounds of monitoring, results."""
        return self._mentions.get(id(indicator), [])

    @cached_property
    def _mentions(self) -> dict[int, list[Element]]:
        found: dict[int, list[Element]] = {}
        for kind, key in _MENTIONS.items():
            for _, (_, element, _) in self._by_type.get(kind, ()):
                words = element.__dict__[key] or []
                for word in [words] if isinstance(words, str) else words:
                    named = self.names.find(word, ("indicator",))
                    if named and named.element:
                        found.setdefault(id(named.element), []).append(element)
        return found

    def numbers(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern with four digits or more, all on one line, is in the text of the file, comments included."""
        for line in self._numbered:
            yield from pattern.finditer(self.document.text, line.start, line.end)

    @cached_property
    def _numbered(self) -> list[Mark]:
        """The lines with a long number. They are few, so that several patterns can be looked for in the time of one."""
        text = self.document.text
        found: list[Mark] = []
        for number in _NUMBER.finditer(text):
            if not found or number.end() > found[-1].end:
                end = text.find("\n", number.end())
                found.append(Mark(text.rfind("\n", 0, number.start()) + 1, end if end >= 0 else len(text)))
        return found

    def outside_contacts(self, matches: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
        """Those of the places of the text that are not in contacts and sources."""
        for found in matches:
            if not any(mark.start <= found.start() < mark.end for mark in self._addresses):
                yield found

    @cached_property
    def _addresses(self) -> list[Mark]:
        paths = [one.path for one in self.each(Contact, own=False)] + [one.path for one in self.each(Source, own=False)]
        return [self.document.mark(path) for path in paths if self.document.node(path) is not None]

    @cached_property
    def ladder(self) -> list[Rung]:
        """The tiers of a service chain, from the lightest to the heaviest; an entity or a model need not have one."""
        chain = self.chain
        if chain is None or chain.kind != "chain":
            return []
        places = {id(tier): at for at, tier in enumerate(chain.tiers)}
        on = self._steps_by_tier(places)
        rises = _leading(self.flow, on, range(len(places) - 1, -1, -1))
        falls = _leading(self.flow, on, range(len(places)))
        return [
            Rung(("tiers", at), tier, at > 0, at < len(places) - 1, _is_bare(tier), at in on, at in rises, at in falls)
            for at, tier in enumerate(chain.tiers)
        ]

    def _steps_by_tier(self, places: dict[int, int]) -> dict[int, list[str]]:
        """The steps of the pathway that stand on each tier, by the place of the tier on the ladder."""
        on: dict[int, list[str]] = {}
        for node in self.flow.steps if self.flow else ():
            found = self.names.find(node.tier, ("tier",)) if node.tier else None
            if found and id(found.element) in places:
                on.setdefault(places[id(found.element)], []).append(node.id)
        return on

    @property
    def led(self) -> bool:
        """Whether somebody is named to lead the work of the description: by coordination, steering or a group."""
        chain = self.chain
        if chain is None:
            return False
        coordination = chain.coordination and (chain.coordination.responsible or chain.coordination.text)
        return bool(coordination or (chain.steering and chain.steering.responsible) or any(one.led_by for one in chain.groups))

    @property
    def parties(self) -> list[Mention]:
        """Every place of this file that mentions a party: who does, owns, leads, sends, receives, provides."""
        return self.tree.parties

    def step(self, node: str) -> Step | None:
        """The step that a node of the graph is; None for a start, an end, a fork or a join."""
        return self.flow.node(node).step if self.flow else None

    @cached_property
    def ways(self) -> dict[str, list[Edge]]:
        """The ways on from each node of the graph, by its id."""
        found: dict[str, list[Edge]] = {}
        for edge in self.flow.edges if self.flow else ():
            found.setdefault(edge.tail, []).append(edge)
        return found

    @cached_property
    def before(self) -> dict[str, list[str]]:
        """The nodes of the graph that have a way to each node, by its id."""
        found: dict[str, list[str]] = {}
        for edge in self.flow.edges if self.flow else ():
            found.setdefault(edge.head, []).append(edge.tail)
        return found

    @cached_property
    def reached(self) -> set[str]:
        """The nodes of the graph that a start leads to."""
        nodes = self.flow.nodes if self.flow else ()
        return self.onward(node.id for node in nodes if node.kind == "start")

    def onward(self, nodes: Iterable[str], known: Collection[str] = ()) -> set[str]:
        """The nodes themselves and every node of the graph that they lead to, without going through those that are known."""
        found = set(nodes)
        left = list(found)
        while left:
            heads = {edge.head for edge in self.ways.get(left.pop(), ()) if edge.head not in found and edge.head not in known}
            found |= heads
            left += heads
        return found

    def node(self, step: Step) -> Node:
        """The node of the graph that a step is."""
        return self._nodes[id(step)]

    @cached_property
    def _nodes(self) -> dict[int, Node]:
        return {id(node.step): node for node in (self.flow.steps if self.flow else ())}

    @staticmethod
    def leaves_open(step: Step) -> bool:
        """Whether the only way on from a step has a condition, so that it does not say what happens otherwise."""
        return len(step.next) == 1 and step.next[0].if_ is not None and step.ends is None

    @cached_property
    def sequences(self) -> list[list[Step]]:
        """The steps that follow one another by their order: those of the pathway, whatever their stage, and of each branch."""
        items = self.chain.pathway if self.chain else []
        found = [[step for item in items for step in (item.steps if isinstance(item, Stage) else [item])]]
        for steps in found:
            found += [branch.steps for step in steps for branch in step.parallel]
        return found

    def called(self, element: Element) -> str:
        """What an element is called, for a message: in the language of the file, one line, not too long."""
        name = name_of(element) or {}
        return shown(name.get(self.root.language) or next(iter(name.values()), ""))

    def mark(self, words: Words, part: str = "") -> Mark:
        """Where a text stands in the file; or the first place of a part of it, when the part is written there in one piece."""
        whole = self.document.mark((*words.path, words.language))
        start = self.document.text.find(part, whole.start, whole.end) if part else -1
        return Mark(start, start + len(part)) if start >= 0 else whole


@cache
def _family(kind: type[Element]) -> tuple[type[Element], ...]:
    """A class and all its subclasses."""
    return kind, *(one for each in kind.__subclasses__() for one in _family(each))


def _some(by_type: _ByType, kinds: list[type[Element]]) -> list[Placed[Any]]:
    """The elements of some classes, in their order."""
    if len(kinds) < 2:
        return [one for kind in kinds for _, one in by_type[kind]]
    return [one for _, one in sorted((one for kind in kinds for one in by_type[kind]), key=itemgetter(0))]


def _named(chain: Chain, by_type: _ByType, namespace: str) -> Iterator[tuple[Element, str]]:
    """The things of a namespace, each with the tier that owns it."""
    for path, element, _ in _some(by_type, [kind for kind in by_type if kind.namespace == namespace]):
        tier = chain.tiers[cast(int, path[1])] if path[0] == "tiers" and len(path) > 2 else None
        yield element, (identity(tier) or "") if tier else ""


#: what may refer to indicators, and by which field
_MENTIONS: dict[type[Element], str] = {
    Goal: "measured_by",
    MainTarget: "indicator",
    Risk: "measured_by",
    Monitoring: "indicators",
    Result: "indicator",
}


#: what a tier may have besides what it gives its clients
_NAMING = frozenset(("id", "formerly", "name", "description", "note", "assumption", "source", "extensions"))


def _is_bare(tier: Tier) -> bool:
    return not any(value for name, value in tier.__dict__.items() if name not in _NAMING)


def _leading(flow: Flow | None, on: dict[int, list[str]], order: range) -> set[int]:
    """The tiers from whose steps the pathway leads to a step of a tier that is earlier in the order."""
    before: dict[str, list[str]] = {}
    for edge in flow.edges if flow else ():
        before.setdefault(edge.head, []).append(edge.tail)
    leading: set[int] = set()
    seen: set[str] = set()
    for place in order:
        if any(node in seen for node in on.get(place, ())):
            leading.add(place)
        waiting = list(on.get(place, ()))
        while waiting:
            for node in before.get(waiting.pop(), ()):
                if node not in seen:
                    seen.add(node)
                    waiting.append(node)
    return leading
