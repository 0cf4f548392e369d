"""What a change touches: the shared things and the ids that differ, and every place of a description that leans on them."""

import functools
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from palveluketju.finding import Path, Step
from palveluketju.loading.around import Around, Shared
from palveluketju.loading.document import Document
from palveluketju.loading.files import draft_of
from palveluketju.loading.many import done
from palveluketju.loading.parse import Draft
from palveluketju.loading.reading import Content, identity, path_of, written_names
from palveluketju.loading.trails import trail
from palveluketju.model.slugs import slug
from palveluketju.repository.catalogues import Catalogues
from palveluketju.repository.repository import Repository
from palveluketju.repository.seek import Seeker

#: the namespace of descriptions themselves, which relations lead to
DESCRIPTION = "chain"
#: how a shared thing differs that is as it was and leans on one that differs, as a service on its provider
LEANS = "leans"
#: steps from a catalogue to one of its things: its list and the place there
_SHARED_AT = 2


class Thing(NamedTuple):
    """A shared thing, or a description by its id, that differs.

    `how` is added, removed, changed or renamed (or LEANS), `fields` are the keys that differ; `file` and `line` are where it
    stands now, or stood when it is removed; `words` are its ids and names, old and new, as slugs.
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
    """A line of a file that leans on a thing."""

    thing: Thing
    line: int
    trail: tuple[Step, ...]


class Touched(NamedTuple):
    """A file with the places that lean on things that differ. `path` is its path in the repository, `file` as people write it.

    `catalog` when it is a catalogue, else it is a description.
    """

    path: str
    file: str
    id: str
    name: dict[str, str]
    places: tuple[Place, ...]
    catalog: bool = False

    @property
    def things(self) -> list[Thing]:
        """The things, each once."""
        return list({(one.thing.namespace, one.thing.id): one.thing for one in self.places}.values())


class _Known:
    """A shared thing as its catalogue writes it, without what it takes from another that it uses."""

    def __init__(self, one: Shared, document: Document) -> None:
        self.shared, self.key, self.content = one, one.key, one.content
        if "use" in one.content:
            at = path_of(one.trail)
            self.content = {key: value for key, value in one.content.items() if document.node((*at, key)) is not None}

    @property
    def words(self) -> set[str]:
        """The words that it is found by; not those of the other, unless it has no id of its own."""
        used = self.content.get("use") if "id" in self.content else None
        return {slug(word) for word in written_names(self.shared._replace(content=self.content)) if word != used}

    def differs(self, how: str, fields: tuple[str, ...] = (), previous: "_Known | None" = None) -> "Thing":
        """The thing, and how it differs from what it was."""
        one = self.shared
        words = self.words | (previous.words if previous else set())
        id = identity(one.content, one.naming) or ""
        name = one.content.get(one.naming or "", {})
        return Thing(one.namespace, id, name, how, fields, one.file, one.line, frozenset(words))


def _known(catalogues: Catalogues) -> list[_Known]:
    documents = {document.file: document for document in catalogues.documents.values()}
    return [_Known(one, documents[one.file]) for one in catalogues.things]


def changed(old: Catalogues, new: Catalogues) -> list[Thing]:
    """The shared things that differ between two states of the catalogues, in the order of the new ones."""
    before = {one.key: one for one in _known(old)}
    after = {one.key: one for one in _known(new)}
    # What a catalogue that cannot be read holds is not known to be gone, nor what it held to be new.
    gone_blind, come_blind = _unread(new, old), _unread(old, new)
    gone = {key: one for key, one in before.items() if key not in after}
    former = _Former(gone)
    found = []
    for key, one in after.items():
        previous = before.get(key) or former.of(one)
        if previous is None:
            found.append(one.differs("changed" if one.shared.file in come_blind else "added"))
        elif previous.key != key:
            gone.pop(previous.key, None)
            found.append(one.differs("renamed", _fields(previous, one), previous))
        elif previous.content != one.content:
            fields = _fields(previous, one)
            found += [one.differs("changed", fields, previous)] if fields else []
    return found + [one.differs("removed") for one in gone.values() if one.shared.file not in gone_blind]


def _unread(blind: Catalogues, other: Catalogues) -> set[str]:
    """The files, as the other state names them, that one state of the catalogues cannot read."""
    unread = {document.file for document in blind.unread}
    paths = {path for path, document in blind.documents.items() if document.file in unread}
    return {document.file for path, document in other.documents.items() if path in paths}


class _Former:
    """The things that are gone, to be found under what they are now."""

    def __init__(self, gone: dict[str, _Known]) -> None:
        self._gone = dict(gone)
        self._named: dict[str, dict[str, _Known]] = {}
        for key, one in gone.items():
            for word in one.words:
                self._named.setdefault(f"{one.shared.namespace}/{word}", {})[key] = one

    def of(self, one: _Known) -> _Known | None:
        """The thing under its former id: the one it names in `formerly`, else the only one gone that shares a name with it."""
        space = one.shared.namespace
        keys = [f"{space}/{slug(old)}" for old in one.content.get("formerly", ())]
        named = next((self._gone[key] for key in keys if key in self._gone), None)
        alike = {key: each for word in one.words for key, each in self._named.get(f"{space}/{word}", {}).items()}
        return named or (next(iter(alike.values())) if len(alike) == 1 else None)


def _fields(old: _Known, new: _Known) -> tuple[str, ...]:
    """The keys that differ. The id is told otherwise; `formerly` counts when the thing is found by other words than before."""
    keys = dict.fromkeys((*new.content, *old.content))
    keys.pop("id", None)
    if old.words == new.words:
        keys.pop("formerly", None)
    return tuple(key for key in keys if old.content.get(key) != new.content.get(key))


def touched(repository: Repository, things: Collection[Thing], skip: Collection[str] = (), jobs: int = 0) -> list[Touched]:
    """The catalogues and the descriptions that lean on any of the things, but those in `skip`; `jobs` as for `many.done`.

    What uses a shared thing leans on what that one leans on in its catalogue. Only files that hold one of the words are read.
    """
    if not things:
        return []
    catalogues = repository.catalogues
    places = _Places(things, catalogues.around)
    drafts = _leaning(catalogues, places)
    found = [_touched(path, draft, places, catalog=True) for path, draft in drafts if path not in skip]
    seeker = Seeker(places.words)
    files = [
        (path, repository.tree.shown(path), data)
        for path, data in repository.tree.each(one for one in repository.chains if one not in skip)
        if isinstance(data, bytes) and seeker.may_hold(data.decode("utf-8", "replace"))
    ]
    found += done(files, functools.partial(_in_file, places=places), jobs)
    return [one for one in found if one]


def _in_file(file: tuple[str, str, bytes], *, places: "_Places") -> Touched | None:
    """The description in the file, when it leans on anything."""
    path, shown, data = file
    return _touched(path, draft_of(shown, data), places)


def _touched(path: str, draft: Draft, places: "_Places", *, catalog: bool = False) -> Touched | None:
    """The file, when it leans on anything."""
    document = draft.document
    content = document.content or {}
    leans = [
        Place(thing, line, trail(where, content, document.concept)) for thing, where, line in places.of(draft, catalog=catalog)
    ]
    leans.sort(key=lambda place: (place.line, place.thing.namespace, place.thing.id))
    if not leans:
        return None
    return Touched(path, document.file, identity(content, "name") or "", content.get("name", {}), tuple(leans), catalog)


def _leaning(catalogues: Catalogues, places: "_Places") -> Sequence[tuple[str, Draft]]:
    """The catalogues; what leans on the things in them has joined the things, and what leans on that, until nothing more does."""
    drafts = [(path, draft) for path, draft in zip(catalogues.documents, catalogues.drafts, strict=True) if draft.reading]
    shared = {(one.shared.file, path_of(one.shared.trail)): one for one in _known(catalogues)}
    known = {(one.namespace, one.id) for one in places.things}
    more = True
    while more:
        more = False
        found = [
            (draft.document.file, where[:_SHARED_AT]) for _, draft in drafts for _, where, _ in places.of(draft, catalog=True)
        ]
        for one in (shared[at] for at in found if at in shared):
            thing = one.differs(LEANS)
            if (thing.namespace, thing.id) not in known:
                known.add((thing.namespace, thing.id))
                places.add(thing)
                more = True
    return drafts


class _Places:
    """Finds where files lean on the things."""

    def __init__(self, things: Collection[Thing], around: Around) -> None:
        self.things: list[Thing] = []
        self.words: dict[str, list[Thing]] = {}
        self._around = around
        for one in things:
            self.add(one)

    def add(self, thing: Thing) -> None:
        """Looks for one more."""
        self.things.append(thing)
        for word in thing.words:
            self.words.setdefault(word, []).append(thing)

    def of(self, draft: Draft, *, catalog: bool = False) -> Iterator[tuple[Thing, Path, int]]:
        """The things that the file leans on, each with the path to the place and its line.

        What a description says itself goes before what it could borrow; what a catalogue says in its lists is what it shares.
        """
        document, reading = draft
        if reading is None:
            return
        own = {
            (namespace, slug(word))
            for namespace, space in reading.definitions.items()
            for one in space
            if "use" not in one[1] and not (catalog and len(path_of(one[3])) == _SHARED_AT)
            for word in written_names(one)
        }
        for target, references in reading.references.items():
            for name, where, key, node in references:
                word = slug(name)
                if word in self.words and not any((space, word) in own for space in target.to):
                    for thing in self._meant(word, target.to):
                        yield thing, path_of((where, key)), node.start_mark.line + 1
        yield from self._relations(document)
        for namespace, space in reading.definitions.items():
            for _, content, _, where, node in space:
                word = slug(content["use"]) if "use" in content else ""
                for thing in self.words.get(word, ()):
                    if thing.namespace == namespace and (namespace, word) not in own:
                        used = document.node((*path_of(where), "use")) or node
                        yield thing, path_of(where), used.start_mark.line + 1

    def _meant(self, word: str, namespaces: Sequence[str]) -> Iterator[Thing]:
        """The things that a reference may mean or have meant: none behind the first namespace that has the word now."""
        for namespace in namespaces:
            yield from (one for one in self.words[word] if one.namespace == namespace)
            if self._around.find(word, (namespace,)):
                return

    def _relations(self, document: Document) -> Iterator[tuple[Thing, Path, int]]:
        content: Content = document.content or {}
        for at, relation in enumerate(content.get("relations", ())):
            for thing in self.words.get(slug(relation["to"]), ()) if "to" in relation else ():
                stated = document.node(("relations", at, "to"))
                if thing.namespace == DESCRIPTION and stated is not None:
                    yield thing, ("relations", at), stated.start_mark.line + 1
