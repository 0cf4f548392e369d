"""The catalogues of a repository: read together, because they may use each other, into what lies around every chain."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from palveluketju.finding import Finding, Located, Place
from palveluketju.loading import codes
from palveluketju.loading.around import Around, Shared
from palveluketju.loading.document import Document
from palveluketju.loading.files import draft_of
from palveluketju.loading.parse import Draft, finish
from palveluketju.loading.reading import Definition, identity, path_of
from palveluketju.messages.said import N_, Said
from palveluketju.model.shapes import SHAPES
from palveluketju.model.slugs import slug
from palveluketju.repository.settings import Settings, speak_of_kind
from palveluketju.repository.tree import Tree

#: list of a catalogue → the namespace of its things
SHARED: dict[str, str] = {
    key: SHAPES[shape[1][1]]["namespace"]
    for key, shape in SHAPES["Catalog"]["fields"].items()
    if shape[0] == "list" and shape[1][0] == "object" and SHAPES[shape[1][1]]["namespace"]
}


@dataclass
class Catalogues:
    """What the catalogues of a repository hold; `documents` by their paths inside it."""

    documents: dict[str, Document] = field(default_factory=dict)
    around: Around = field(default_factory=Around)
    drafts: list[Draft] = field(default_factory=list)

    @property
    def unread(self) -> list[Document]:
        """The catalogues whose things are not known, so that it cannot be told what they lack or use."""
        return [draft.document for draft in self.drafts if _is_unread(draft)]

    @property
    def things(self) -> list[Shared]:
        """Every shared thing, in the order of the files."""
        return [one for space in self.around.spaces.values() for one in space]

    def used(self) -> set[str]:
        """The keys of the things that a catalogue itself refers to or uses."""
        found: set[str] = set()
        for _, reading in self.drafts:
            if reading is None:
                continue
            for target, references in reading.references.items():
                for name, *_ in references:
                    found.update(one.key for one in self.around.find(slug(name), target.to))
            for namespace, space in reading.definitions.items():
                for one in space:
                    if "use" in one[1]:
                        found.update(other.key for other in self.around.find(slug(one[1]["use"]), (namespace,)))
        return found

    def twice(self) -> Iterator[tuple[Shared, Shared]]:
        """The things that another catalogue has described already, and where."""
        first: dict[str, Shared] = {}
        for one in self.things:
            before = first.setdefault(one.key, one)
            if before.file != one.file:  # twice in one file is told of that file
                yield one, before

    def doubles(self) -> Iterator[tuple[str, Located]]:
        """For each id that two catalogues describe, the file of the second and the finding on it."""
        shown = {document.file: document for document in self.documents.values()}
        for one, before in self.twice():
            help = Said("Keep one of them, or give one another id.")
            finding = Finding(codes.DOUBLE_SHARED, path_of(one.trail), {"id": identity(one.content, one.naming)}, help=help)
            place = Place(before.line, 1, before.line, 1)
            yield one.file, replace(shown[one.file].locate(finding), related=((N_("the first is here"), before.file, place),))


def read(settings: Settings, tree: Tree) -> Catalogues:
    """The catalogues of the repository as they are in the tree."""
    paths = tree.paths(settings.catalogs)
    drafts = {path: draft_of(tree.shown(path), data, "Catalog") for path, data in tree.read(paths).items()}
    things = [thing for draft in drafts.values() for thing in _things(draft)]
    files = [draft.document.file for draft in drafts.values()]
    unread = SHARED.values() if any(map(_is_unread, drafts.values())) else ()
    around = Around(things, files, inside=True, given=settings.given, unread=unread)
    documents = dict(zip(drafts, finish(list(drafts.values()), around), strict=True))
    for document in documents.values():
        _check_kind(document, settings)
    return Catalogues(documents, around, list(drafts.values()))


def _is_unread(draft: Draft) -> bool:
    """Whether what the file shares is not known: it is broken, or does not say that it is a catalogue."""
    return draft.reading is None or draft.document.concept != "Catalog"


def _things(draft: Draft) -> Iterator[Shared]:
    """What stands in the lists of a catalogue; what stands deeper, such as the providers of a service, is not shared."""
    document, reading = draft
    if reading is None or document.concept != "Catalog":
        return
    for namespace, space in reading.definitions.items():
        yield from (_shared(one, document) for one in space if SHARED.get(_list_of(one)) == namespace)


def _list_of(one: Definition) -> str:
    trail = path_of(one[3])
    return str(trail[0]) if len(trail) == 2 else ""


def _shared(one: Definition, document: Document) -> Shared:
    namespace, content, naming, trail, node = one
    return Shared(namespace, content, naming, trail, (document.file, node.start_mark.line + 1))


def _check_kind(document: Document, settings: Settings) -> None:
    """Tells of a chain among the catalogues: what it says would be looked for in vain."""
    speak_of_kind(document, "catalog")
    kind = (document.content or {}).get("kind")
    if kind is not None and document.concept != "Catalog":
        help = Said("Chains belong in {patterns}.", {"patterns": ", ".join(settings.chains)})
        args = {"kind": kind, "place": ", ".join(settings.catalogs)}
        document.problems = [*document.problems, Finding(codes.MISPLACED, ("kind",), args, help=help)]
