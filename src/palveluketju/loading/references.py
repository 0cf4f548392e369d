"""Does every reference lead to one thing? And what does a shared thing bring to the place that uses it?

A reference is an id or a name; case and accents do not matter. A thing on a tier, in a stage or in a branch may be written
with its owner: `support/kotihoito`.
"""

from typing import Any, NamedTuple

from palveluketju.finding import Finding
from palveluketju.loading import codes
from palveluketju.loading.reading import Content, Reading, Trail, identity, near, path_of
from palveluketju.model.slugs import slug
from palveluketju.messages.said import N_, Said


class Definition(NamedTuple):
    """A thing that can be referred to."""

    content: Content
    naming: str | None
    trail: Trail


#: what a namespace holds, in words
WHAT = {
    "role": N_("a role"),
    "provider": N_("a provider"),
    "group": N_("a group"),
    "participant": N_("a participant"),
    "organiser": N_("an organiser"),
    "tier": N_("a tier"),
    "service": N_("a service"),
    "indicator": N_("an indicator"),
    "instrument": N_("an instrument"),
    "segment": N_("a segment"),
    "step": N_("a step"),
    "decision": N_("a decision"),
    "record": N_("a record"),
    "source": N_("a source"),
    "term": N_("a term"),
}


class Index:
    """The things of one document by their ids and names."""

    def __init__(self, reading: Reading, root: Content) -> None:
        self.root = root
        self.spaces: dict[str, list[Definition]] = {}
        for namespace, content, naming, trail in reading.definitions:
            self.spaces.setdefault(namespace, []).append(Definition(content, naming, trail))
        self.by_slug: dict[str, dict[str, list[Definition]]] = {}

    def names(self, namespace: str) -> dict[str, list[Definition]]:
        """slug → the things that have it as id, as name in some language, or had it as id before."""
        found = self.by_slug.get(namespace)
        if found is None:
            found = self.by_slug[namespace] = {}
            for one in self.spaces.get(namespace, ()):
                for word in _words(one):
                    found.setdefault(word, []).append(one)
        return found

    def find(self, name: str, to: tuple[str, ...]) -> list[Definition]:
        """The things that `name` can mean in the first of the namespaces that has any."""
        wanted = slug(name)
        for namespace in to:
            found = self.names(namespace).get(wanted)
            if found:
                return found
        if "/" in name:
            owner, _, rest = name.partition("/")
            for namespace in to:
                found = self.names(namespace).get(slug(rest))
                owned = [one for one in found or () if slug(owner) in self.owners(one)]
                if owned:
                    return owned
        return []

    def owners(self, one: Definition) -> set[str]:
        """The ids of what the thing stands in."""
        found: set[str] = set()
        at: Any = self.root
        for step in path_of(one.trail)[:-1]:
            at = at[step]
            if isinstance(at, dict):
                name = identity(at, "stage" if "stage" in at else "name")
                if name:
                    found.add(name)
        return found


def _words(one: Definition) -> set[str]:
    content, naming, _ = one
    words = {slug(given) for given in (content.get("id"), content.get("use"), *content.get("formerly", ())) if given}
    name = content.get(naming) if naming else None
    if name:
        words.update(slug(text) for text in ([name] if isinstance(name, str) else name.values()))
    for other in content.get("also_called", ()):
        words.update(slug(text) for text in other.values())
    if "abbreviation" in content:
        words.add(slug(content["abbreviation"]))
    return words


def resolve(reading: Reading, root: Content) -> None:
    """Adds a finding for every reference that leads nowhere or to several; fills what `use:` brings from the same file."""
    if not reading.references:
        return
    index = Index(reading, root)
    used: list[tuple[Content, Definition]] = []
    open_seen: dict[tuple[tuple[str, ...], str], str | None] = {}
    for name, to, open_, shared, trail, user in reading.references:
        found = index.find(name, to)
        if shared:
            found = [one for one in found if one.content is not user]
            plain = [one for one in found if "use" not in one.content]
            found = plain or found
        if len(found) == 1:
            if shared and user is not None:
                used.append((user, found[0]))
        elif found:
            shown = ", ".join(sorted({qualified(index, one) for one in found}))
            help = Said("Write which one: {name}", {"name": sorted(qualified(index, one) for one in found)[0]})
            reading.problems.append(Finding(codes.AMBIGUOUS, path_of(trail), {"name": name, "candidates": shown}, help=help))
        elif shared:
            reading.problems.append(Finding(codes.UNRESOLVED_USE, path_of(trail), {"name": name}))
        elif open_:
            key = (to, name)
            if key not in open_seen:
                open_seen[key] = _near_miss(name, index, to)
            if open_seen[key]:
                help = Said("Did you mean “{name}”? If it is another, describe it too.", {"name": open_seen[key]})
                reading.problems.append(Finding(codes.NEAR_MISS, path_of(trail), {"name": name}, help=help))
        else:
            known = [word for namespace in to for word in index.names(namespace)]
            help_ = near(slug(name), known) or _where(to)
            args = {"name": name, "expected": Said(WHAT.get(to[0], "a name")) if len(to) == 1 else _any_of(to)}
            reading.problems.append(Finding(codes.UNRESOLVED, path_of(trail), args, help=help_))
    _fill(used, reading)


def _any_of(to: tuple[str, ...]) -> Said:
    return Said("a step, a service, a tier or a role") if "step" in to else Said("a role, a provider or a group")


def _where(to: tuple[str, ...]) -> Said:
    return Said("Describe it in this file, or refer to what is described.")


def qualified(index: Index, one: Definition) -> str:
    """The thing's id with the id of its nearest owner: support/kotihoito."""
    own = identity(one.content, one.naming) or ""
    at: Any = index.root
    owner = ""
    for step in path_of(one.trail)[:-1]:
        at = at[step]
        if isinstance(at, dict):
            owner = identity(at, "stage" if "stage" in at else "name") or owner
    return f"{owner}/{own}" if owner else own


def _near_miss(name: str, index: Index, to: tuple[str, ...]) -> str | None:
    """A described party whose name is one letter away: a slip far more often than another party."""
    wanted = slug(name)
    if len(wanted) < 5:
        return None
    for namespace in to:
        for known, things in index.names(namespace).items():
            if abs(len(known) - len(wanted)) <= 1 and _one_apart(known, wanted):
                one = things[0]
                text = one.content.get(one.naming) if one.naming else None
                if isinstance(text, dict):
                    return next((each for each in text.values() if slug(each) == known), known)
                return known
    return None


def _one_apart(a: str, b: str) -> bool:
    """Whether one letter was changed, added, left out, or two neighbours swapped; digits are never a slip."""
    if len(a) > len(b):
        a, b = b, a
    head = 0
    while head < len(a) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < len(a) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    if any(letter.isdigit() for letter in middle_a + middle_b):
        return False
    return len(middle_b) <= 1 or (len(middle_b) == 2 and middle_a == middle_b[::-1])


def _fill(used: list[tuple[Content, Definition]], reading: Reading) -> None:
    """Writes into each using element what it does not say itself; a chain of uses is followed, a circle is told."""
    source_of = {id(user): definition for user, definition in used}
    trails = {id(content): trail for _, content, _, trail in reading.definitions}
    for user, definition in used:
        seen = {id(user)}
        at: Definition | None = definition
        while at is not None:
            if id(at.content) in seen:
                args = {"name": user["use"]}
                reading.problems.append(Finding(codes.USES_ITSELF, (*path_of(trails[id(user)]), "use"), args))
                break
            seen.add(id(at.content))
            for key, value in at.content.items():
                if key not in ("id", "use", "formerly"):
                    user.setdefault(key, value)
            at = source_of.get(id(at.content))

