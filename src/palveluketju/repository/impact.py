"""What a change touches: the shared things and the ids that differ, and every place of a description that leans on them."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from palveluketju.finding import Step
from palveluketju.loading.around import Shared
from palveluketju.loading.document import Document
from palveluketju.loading.files import draft_of
from palveluketju.loading.parse import Draft
from palveluketju.loading.reading import Content, Trail, identity, path_of, written_names
from palveluketju.loading.trails import trail
from palveluketju.model.slugs import slug
from palveluketju.repository.catalogues import Catalogues
from palveluketju.repository.repository import Repository
from palveluketju.repository.seek import Seeker

#: what says nothing of the thing itself
_ASIDE = ("id", "formerly")


#: the namespace of descriptions themselves, which relations lead to
DESCRIPTION = "chain"


class Thing(NamedTuple):
    """A shared thing, or a description by its id, that differs.

    `how` is added, removed, changed or renamed, `fields` are the keys that differ; `file` and `line` are where it stands now,
    or stood when it is removed; `words` are its ids and names, old and new, as slugs.
    """

    namespace: str
    id: str
    name: dict[str, str]
    how: str
    fields: tuple[str, ...]
    file: str
    line: int
    words: frozenset[str]


class Place(NamedTuple):
    """A line of a description that leans on a thing."""

    thing: Thing
    line: int
    trail: tuple[Step, ...]


class Touched(NamedTuple):
    """A file with the places that lean on things that differ. `path` is its path in the repository, `file` as people write it."""

    path: str
    file: str
    id: str
    name: dict[str, str]
    places: tuple[Place, ...]

    @property
    def things(self) -> list[Thing]:
        """The things, each once."""
        return list({(one.thing.namespace, one.thing.id): one.thing for one in self.places}.values())


def changed(old: Catalogues, new: Catalogues) -> list[Thing]:
    """The shared things that differ between two states of the catalogues, in the order of the new ones."""
    before = {one.key: one for one in old.things}
    after = {one.key: one for one in new.things}
    found = []
    renamed: set[str] = set()
    for key, one in after.items():
        previous = before.get(key) or _previous(one, before, after)
        if previous is None:
            found.append(_thing(one, "added", ()))
            continue
        fields = _fields(previous.content, one.content)
        if previous.key != key:
            renamed.add(previous.key)
            found.append(_thing(one, "renamed", fields, previous))
        elif fields:
            found.append(_thing(one, "changed", fields, previous))
    # What a catalogue that cannot be read any more holds is not known to be gone.
    broken = {path for path, document in new.documents.items() if not document.sound}
    lost = {document.file for path, document in old.documents.items() if path in broken}
    gone = (one for key, one in before.items() if key not in after and key not in renamed and one.file not in lost)
    return found + [_thing(one, "removed", ()) for one in gone]


def _previous(one: Shared, before: dict[str, Shared], after: dict[str, Shared]) -> Shared | None:
    """The thing under its former id: the one it names in `formerly`, else the only one gone that shares a name with it."""
    keys = (f"{one.namespace}/{slug(old)}" for old in one.content.get("formerly", ()))
    named = next((before[key] for key in keys if key in before and key not in after), None)
    if named is not None:
        return named
    words = _words(one)
    alike = [
        each for key, each in before.items() if key not in after and each.namespace == one.namespace and words & _words(each)
    ]
    return alike[0] if len(alike) == 1 else None


def _words(one: Shared) -> set[str]:
    return {slug(word) for word in written_names(one)}


def _fields(old: Content, new: Content) -> tuple[str, ...]:
    keys = dict.fromkeys((*new, *old))
    return tuple(key for key in keys if key not in _ASIDE and old.get(key) != new.get(key))


def _thing(one: Shared, how: str, fields: tuple[str, ...], previous: Shared | None = None) -> Thing:
    name = one.content.get(one.naming or "", {})
    words = _words(one) | (_words(previous) if previous else set())
    id = identity(one.content, one.naming) or ""
    return Thing(one.namespace, id, name, how, fields, one.file, one.line, frozenset(words))


def touched(repository: Repository, things: Collection[Thing], skip: Collection[str] = ()) -> list[Touched]:
    """The descriptions that lean on any of the things; only files that hold one of their words are read."""
    if not things:
        return []
    seeker = Seeker(word for thing in things for word in thing.words)
    found = []
    for path, data in repository.tree.read(one for one in repository.chains if one not in skip).items():
        if isinstance(data, Document) or not seeker.may_hold(data.decode("utf-8", "replace")):
            continue
        draft = draft_of(repository.tree.shown(path), data)
        places = tuple(sorted(_places(draft, things), key=lambda place: (place.line, place.thing.namespace, place.thing.id)))
        content = draft.document.content
        if places and content is not None:
            id = identity(content, "name") or ""
            found.append(Touched(path, draft.document.file, id, content.get("name", {}), places))
    return found


def _places(draft: Draft, things: Collection[Thing]) -> Iterator[Place]:
    document, reading = draft
    if reading is None:
        return
    by_word: dict[str, list[Thing]] = {}
    for thing in things:
        for word in thing.words:
            by_word.setdefault(word, []).append(thing)
    own = {
        (namespace, slug(word))
        for namespace, space in reading.definitions.items()
        for one in space
        if "use" not in one[1]
        for word in written_names(one)
    }
    for target, references in reading.references.items():
        for name, where, key, node in references:
            for thing in by_word.get(slug(name), ()):
                # What the file describes itself goes before what it could borrow.
                if thing.namespace in target.to and not any((space, slug(name)) in own for space in target.to):
                    yield _place(thing, document, (where, key), node.start_mark.line)
    for at, relation in enumerate((document.content or {}).get("relations", ())):
        for thing in by_word.get(slug(relation["to"]), ()) if "to" in relation else ():
            stated = document.node(("relations", at, "to"))
            if thing.namespace == DESCRIPTION and stated is not None:
                yield _place(thing, document, ((None, "relations"), at), stated.start_mark.line)
    for namespace, space in reading.definitions.items():
        for _, content, _, where, node in space:
            for thing in by_word.get(slug(content["use"]), ()) if "use" in content else ():
                if thing.namespace == namespace and (namespace, slug(content["use"])) not in own:
                    used = document.node((*path_of(where), "use")) or node
                    yield _place(thing, document, (where, "use"), used.start_mark.line)


def _place(thing: Thing, document: Document, where: tuple[Trail, str | int], line: int) -> Place:
    return Place(thing, line + 1, trail(path_of(where), document.content, document.concept))
