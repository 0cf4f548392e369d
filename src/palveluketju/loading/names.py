"""The things of one document by their ids and names."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from palveluketju.finding import Finding, Related
from palveluketju.loading import codes
from palveluketju.loading.around import OUTSIDE, Lookups, Shared
from palveluketju.loading.reading import (
    Content,
    Definition,
    Reading,
    Trail,
    first_text,
    identity,
    path_of,
    step_into,
    written_names,
)
from palveluketju.messages.said import N_, Said
from palveluketju.model.slugs import slug


class Index:
    """What the ids and names of a document mean: its own things first, then those that its repository shares.

    A namespace is gone through when something first refers into it.
    """

    def __init__(self, reading: Reading, root: Content, shared: Lookups | None = None) -> None:
        self.root = root
        self.shared = shared or Lookups(OUTSIDE)
        self.spaces = reading.definitions
        self._words: dict[str, dict[str, list[Definition]]] = {}

    def words(self, namespace: str) -> dict[str, list[Definition]]:
        """The things of the namespace by the slug of every id and name they have or have had."""
        found = self._words.get(namespace)
        if found is None:
            found = self._words[namespace] = {}
            for one in self.spaces.get(namespace, ()):
                for word in {slug(written) for written in written_names(one)}:
                    if word in found:
                        found[word].append(one)
                    else:
                        found[word] = [one]
        return found

    def find(self, name: str, namespaces: tuple[str, ...]) -> Sequence[Definition]:
        """The different things that `name` can mean in the first of the namespaces that has any, here or in the catalogues."""
        found = self.own(name, namespaces) or self.shared.find(slug(name), namespaces)
        return found if len(found) < 2 else _distinct(found, slug(name))

    def own(self, name: str, namespaces: Iterable[str]) -> list[Definition]:
        """Everything called `name` in the first of the namespaces that has any, uses of one shared thing each by itself."""
        wanted = slug(name)
        for namespace in namespaces:
            found = self.words(namespace).get(wanted)
            if found:
                return found
        owner, qualified, rest = name.partition("/")
        if qualified:
            for namespace in namespaces:
                owned = [one for one in self.words(namespace).get(slug(rest), ()) if slug(owner) in self.owners(one)]
                if owned:
                    return owned
        return []

    def owners(self, one: Definition) -> list[str]:
        """The ids of what the thing stands in, the nearest last."""
        found: list[str] = []
        at: Any = self.root
        for step in path_of(one[3])[:-1]:
            at = step_into(at, step)
            name = identity(at, "stage" if "stage" in at else "name") if isinstance(at, dict) else None
            if name:
                found.append(name)
        return found

    def qualified(self, one: Definition) -> str:
        """The thing's id with the id of its nearest owner: support/kotihoito; a shared one's with its catalogue."""
        own = identity(one[1], one[2]) or ""
        if isinstance(one, Shared):
            return f"{own} ({one.file})"
        owners = self.owners(one)
        return f"{owners[-1]}/{own}" if owners else own


def _distinct(found: Sequence[Definition], wanted: str) -> Sequence[Definition]:
    """The things without those that only use another of them: a shared service stands on many tiers and is one service.

    One whose own id is the word goes before those that are only called so.
    """
    named = [one for one in found if "id" in one[1] and slug(one[1]["id"]) == wanted]
    if len(named) == 1 and all("use" not in one[1] for one in found):
        return named
    described = [one for one in found if "use" not in one[1]]
    used = {slug(one[1]["use"]) for one in found if "use" in one[1]}
    if not described:
        return found[:1] if len(used) == 1 else found
    names = {slug(name) for one in described for name in written_names(one)}
    return described if used <= names else found


def doubles(reading: Reading) -> Iterator[Finding]:
    """A finding for each item whose id another item of the same list has already."""
    for items, naming, trail in reading.lists:
        if len({slug(one["id"]) if "id" in one else identity(one, naming) for one in items}) < len(items):
            yield from _doubles(items, naming, trail)


def _doubles(items: list[Content], naming: str | None, trail: Trail) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for place, one in enumerate(items):
        id = identity(one, naming)
        if id is None:
            continue
        if id in seen:
            related = (Related(N_("the first is here"), path_of(trail, seen[id])),)
            name = one.get(naming or "") or one.get("text") or id
            help = Said("Give one of them another id, or leave one of them out.")
            yield Finding(
                codes.DOUBLE_ID, path_of(trail, place), {"id": id, "name": first_text(name)}, "value", help, None, related
            )
        else:
            seen[id] = place
