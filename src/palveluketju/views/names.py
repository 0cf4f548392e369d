"""Where each named thing of a chain stands on its page, so that what refers to it can link there by its name."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from palveluketju.model.chain import Chain
from palveluketju.model.element import Element, holding
from palveluketju.model.slugs import slug

Text = dict[str, str]


class Named(NamedTuple):
    """A thing that can be referred to: its name and its anchor, which is empty when it stands only in a catalogue."""

    name: Text
    anchor: str
    element: Element | None = None


#: the things of one namespace by the words they answer to
Space = dict[str, Named]


class Lookup:
    """What the words of one chain mean. What a namespace holds is worked out when something asks for it."""

    def __init__(self, borrowed: dict[str, dict[str, Text]], things: Callable[[str], Iterable[tuple[Element, str]]]) -> None:
        """`things` gives the things of a namespace in order, each with what owns it."""
        self.borrowed = borrowed
        self.spaces: dict[str, Space] = {}
        self._things = things

    def find(self, reference: str, to: tuple[str, ...]) -> Named | None:
        """The thing that a reference means; None when it is only a party in words."""
        for word in (slug(reference), slug(reference.partition("/")[2]) if "/" in reference else ""):
            for namespace in to if word else ():
                found = self.space(namespace).get(word)
                if found:
                    return found
        words = self.borrowed
        names = (words[namespace][slug(reference)] for namespace in to if slug(reference) in words.get(namespace, ()))
        return next((Named(name, "") for name in names), None)

    def space(self, namespace: str) -> Space:
        """The things of a namespace by their words."""
        found = self.spaces.get(namespace)
        if found is None:
            found = self.spaces[namespace] = {}
            for element, owner in self._things(namespace):
                own = identity(element)
                if own is not None:
                    _add(found, element, own, owner, "")
        return found


class Names(Lookup):
    """The things of one chain with their anchors, all worked out."""

    def __init__(self, borrowed: dict[str, dict[str, Text]] | None = None) -> None:
        super().__init__(borrowed or {}, lambda namespace: ())
        self.anchors: dict[int, str] = {}

    def anchor(self, element: Element) -> str:
        """The anchor of an element; empty when it has none."""
        return self.anchors.get(id(element), "")


def name_of(element: Element) -> Text | None:
    """What an element is called: its name, its text, or the id it uses."""
    fields = element.__dict__
    for key in (element.naming, element.short, "name", "text"):
        value = fields.get(key) if key else None
        if isinstance(value, dict) and value:
            return value
        if isinstance(value, str) and value:
            return {"": value}
    used = fields.get("use")
    return {"": used} if used else None


def identity(element: Element) -> str | None:
    """The id of an element: given, else made from its name; None for a sentence without one."""
    fields = element.__dict__
    given = fields.get("id") or fields.get("use")
    if given:
        return slug(given)
    name = name_of(element) if element.naming else None
    return slug(next(iter(name.values()))) if name else None


def names_of(chain: Chain) -> Names:
    """Everything in the chain that has an id, by its words."""
    found = Names(chain.borrowed)
    taken: set[str] = set()
    for element, owner in _walk(chain, "", []):
        own = identity(element)
        if own is None:
            continue
        kind = element.namespace or type(element).__name__.lower()
        anchor = "-".join(part for part in (kind.replace("_", "-"), owner, own) if part)
        while anchor in taken:
            anchor += "-2"
        taken.add(anchor)
        found.anchors[id(element)] = anchor
        if element.namespace:
            _add(found.space(element.namespace), element, own, owner, anchor)
    return found


def _add(space: Space, element: Element, own: str, owner: str, anchor: str) -> None:
    name = name_of(element) or {}
    named = Named(name or {"": own}, anchor, element)
    for word in _words(element, name, own, owner):
        # What describes the thing goes before what only uses it.
        known = space.get(word)
        if known is None or (known.element and _used(known.element) and not _used(element)):
            space[word] = named


def _words(element: Element, name: Text, own: str, owner: str) -> set[str]:
    words = {own, *map(slug, name.values())}
    if owner:
        words.add(slug(f"{owner}/{own}"))
    fields = element.__dict__
    for one in fields.get("also_called", ()):
        words.update(map(slug, one.values()))
    words.update(map(slug, fields.get("formerly", ())))
    if fields.get("abbreviation"):
        words.add(slug(fields["abbreviation"]))
    return words


def _used(element: Element) -> bool:
    return bool(element.__dict__.get("use"))


def _walk(element: Element, owner: str, found: list[tuple[Element, str]]) -> list[tuple[Element, str]]:
    """Every element below in order, each with the id of the tier that owns it, put into `found`."""
    fields = element.__dict__
    for name, _ in holding(type(element)):
        value = fields[name]
        if not value:
            continue
        for one in value if type(value) is list else (value,):
            found.append((one, owner))
            _walk(one, (identity(one) or owner) if one.namespace == "tier" else owner, found)
    return found
