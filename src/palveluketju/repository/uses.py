"""Every place of a repository that describes a thing, uses it, refers to it or is related to it.

Only the files in which one of the words may stand are read as YAML.
"""

import functools
from collections.abc import Collection, Iterator
from typing import NamedTuple

from palveluketju.finding import Path, Step
from palveluketju.loading.around import Around, Lookups
from palveluketju.loading.document import Document
from palveluketju.loading.files import draft_of
from palveluketju.loading.many import done
from palveluketju.loading.names import Index
from palveluketju.loading.nodes import Node
from palveluketju.loading.reading import Content, Definition, Reading, Target, first_text, path_of, written_names
from palveluketju.loading.trails import trail
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug
from palveluketju.repository.catalogues import SHARED
from palveluketju.repository.heads import heads
from palveluketju.repository.repository import Repository
from palveluketju.repository.seek import Seeker

#: the namespace of the descriptions themselves: chains, entities and models
DESCRIPTIONS = "chain"
#: every namespace whose things concern more than one file
NAMESPACES = (*dict.fromkeys(SHARED.values()), DESCRIPTIONS)


class Use(NamedTuple):
    """A place: the file as people write it, the line and the column from 1, and the path to it in human words.

    `how`: described, use, reference or relation. `word` is what is written there; `namespace` is what it was taken for.
    """

    file: str
    line: int
    column: int
    trail: tuple[Step, ...]
    how: str
    word: str
    namespace: str


class Found(NamedTuple):
    """The places in the order of files and lines, and the files that may hold more of them but cannot be read."""

    uses: list[Use]
    unread: list[str]


def uses(repository: Repository, words: Collection[str], namespaces: Collection[str] | None = None) -> list[Use]:
    """The places of `found` alone."""
    return found(repository, words, namespaces).uses


def found(repository: Repository, words: Collection[str], namespaces: Collection[str] | None = None) -> Found:
    """Every place where a thing of one of the namespaces (else of any) that has one of the slugs is described or meant.

    What is looked for by all its ids and names is given them all: see `words_of`.
    """
    tree = repository.tree
    seeker = Seeker(words)
    read = tree.each([*repository.chains, *repository.catalogs])
    files = [(tree.shown(path), data) for path, data in read if isinstance(data, Document) or _may_hold(data, seeker)]
    wanted = _Wanted(frozenset(words), tuple(namespaces or NAMESPACES))
    results = done(files, functools.partial(_in_file, wanted=wanted, around=repository.catalogues.around))
    unread = [file for (file, _), result in zip(files, results, strict=True) if result is None]
    places = sorted(one for result in results for one in result or ())
    return Found(list(dict.fromkeys(places)), sorted(unread))


def words_of(repository: Repository, word: str, namespaces: Collection[str] | None = None) -> set[str]:
    """The slugs of every id and name of the shared things and the descriptions that have this one, and the word itself."""
    found = {slug(word)}
    for namespace in namespaces or NAMESPACES:
        for one in repository.catalogues.around.find(slug(word), (namespace,)):
            found.update(slug(written) for written in written_names(one))
    if DESCRIPTIONS in (namespaces or NAMESPACES):
        found.update(each for head in heads(repository, {slug(word)}) if slug(word) in head.words for each in head.words)
    return found


def known_words(repository: Repository, namespaces: Collection[str] | None = None) -> list[str]:
    """Every id and name, as a slug, of the shared things and the descriptions."""
    spaces = namespaces or NAMESPACES
    shared = [word for namespace in spaces for word in repository.catalogues.around.words(namespace)]
    described = [word for head in heads(repository) for word in head.words] if DESCRIPTIONS in spaces else []
    return list(dict.fromkeys([*shared, *described]))


def _may_hold(data: bytes, seeker: Seeker) -> bool:
    return seeker.may_hold(data.decode("utf-8", "replace"))


class _Wanted(NamedTuple):
    """What is looked for."""

    words: frozenset[str]
    namespaces: tuple[str, ...]

    def word(self, written: list[str]) -> str | None:
        """The first of the texts that is looked for."""
        return next((one for one in written if slug(one) in self.words), None)


def _in_file(file: tuple[str, bytes | Document], *, wanted: _Wanted, around: Around) -> list[Use] | None:
    """The places in one file; None when it cannot be read. When we fail on it, `pkpk validate` tells of that."""
    try:
        document, reading = draft_of(*file)
        if reading is None or document.content is None:
            return None
        return list(_places(document, document.content, reading, wanted, around))
    except Exception:
        return None


def _places(document: Document, content: Content, reading: Reading, wanted: _Wanted, around: Around) -> Iterator[Use]:
    if DESCRIPTIONS in wanted.namespaces and document.concept == "Chain":
        yield from _description(document, content, wanted)
    for namespace in wanted.namespaces:
        for one in reading.definitions.get(namespace, ()):
            yield from _definition(document, one, wanted)
    index = Index(reading, content, Lookups(around))
    for target, references in reading.references.items():
        if set(target.to) & set(wanted.namespaces):
            meant = _Meant(target, index, wanted)
            for name, way, key, node in references:
                if meant[name]:
                    yield _use(document, path_of(way, key), node, ("reference", name, meant[name]))


def _description(document: Document, content: Content, wanted: _Wanted) -> Iterator[Use]:
    names = [content.get("id", ""), *content.get("name", {}).values(), *content.get("formerly", ())]
    word = wanted.word([one for one in names if one])
    if word is not None:
        key = "id" if "id" in content else "name"
        use = _use(document, (), document.node((key,)), ("described", word, DESCRIPTIONS))
        yield use._replace(trail=(Step(SHAPES["Chain"]["label"], first_text(content.get("name", word))),))
    for at, one in enumerate(content.get("relations", ())):
        word = wanted.word([one["to"]] if "to" in one else [])
        if word is not None:
            path = ("relations", at)
            yield _use(document, path, document.node((*path, "to")), ("relation", word, DESCRIPTIONS))


def _definition(document: Document, one: Definition, wanted: _Wanted) -> Iterator[Use]:
    namespace, content, _, way, node = one
    path = path_of(way)
    used = wanted.word([content["use"]] if "use" in content else [])
    if used is not None:
        yield _use(document, path, document.node((*path, "use")) or node, ("use", used, namespace))
        return
    word = wanted.word(written_names(one))
    if word is not None:
        yield _use(document, path, node, ("described", word, namespace))


class _Meant(dict[str, str]):
    """The namespace of what is looked for that a name means as a reference to the target; empty when it means no such thing."""

    def __init__(self, target: Target, index: Index, wanted: _Wanted) -> None:
        super().__init__()
        self.target, self.index, self.wanted = target, index, wanted

    def __missing__(self, name: str) -> str:
        things = self.index.find(name, self.target.to)
        if things:
            spaces = [one[0] for one in things if self.wanted.word(written_names(one))]
        else:
            # A name that leads nowhere means what it says; with its owner before it, what stands behind the slash.
            spaces = list(self.target.to) if self.wanted.word([name, name.partition("/")[2]]) else []
        self[name] = next((one for one in spaces if one in self.wanted.namespaces), "")
        return self[name]


def _use(document: Document, path: Path, node: Node | None, what: tuple[str, str, str]) -> Use:
    line, column = (node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else (1, 1)
    return Use(document.file, line, column, trail(path, document.content, document.concept), *what)
