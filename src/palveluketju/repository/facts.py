"""What a repository remembers of one file: enough to list it, to relate it to others and to know when to read it again."""

from typing import Any, NamedTuple

from palveluketju.finding import Path, Place
from palveluketju.loading.document import Document
from palveluketju.loading.reading import Content, first_text, identity
from palveluketju.model.slugs import slug

_PARTIES = ("roles", "groups", "providers", "participants")


class Relation(NamedTuple):
    """A relation that a description states: its number in the list, its type, the other as it is written, and where.

    `named` when it says more of the other than one word: its name, or where it can be read.
    """

    at: int
    type: str
    to: str
    named: bool
    place: Place

    @property
    def word(self) -> str:
        """What the other is looked for by."""
        return slug(self.to)


class Facts(NamedTuple):
    """A description in short. `words` are the slugs of its ids and names; `uses` the keys of the shared things it leans on.

    `place` is where it says its id, else its name.
    """

    id: str
    kind: str
    name: dict[str, str]
    words: tuple[str, ...]
    place: Place
    status: str
    version: str
    owner: str
    organiser: str
    review_due: str
    relations: tuple[Relation, ...]
    uses: tuple[str, ...]


def facts_of(document: Document) -> Facts | None:
    """The facts of a description; None when it is none, says too little, or is broken: then half of it is not known."""
    content = document.content
    if content is None or document.lookups is None or document.concept != "Chain" or "kind" not in content:
        return None
    id = identity(content, "name")
    if id is None:
        return None
    name: dict[str, str] = content.get("name", {})
    return Facts(
        id=id,
        kind=content["kind"],
        name=name,
        words=words_of(content),
        place=_place(document, ("id",) if "id" in content else ("name",)),
        status=content.get("status", ""),
        version=content.get("version", ""),
        owner=_owner(content, document),
        organiser=_organiser(content),
        review_due=content.get("dates", {}).get("review_due", ""),
        relations=tuple(_relations(content, document)),
        uses=tuple(sorted(document.lookups.found)) if document.lookups else (),
    )


def words_of(content: Content) -> tuple[str, ...]:
    """The slugs by which relations find a description: its id, its names, its former ids; each once."""
    id = identity(content, "name")
    texts = (*content.get("name", {}).values(), *content.get("formerly", ()))
    return tuple(dict.fromkeys((*((id,) if id else ()), *map(slug, texts))))


def _place(document: Document, path: Path) -> Place:
    """The place of a word on one line, told by its node: counting the lines of the text would cost more than all the rest."""
    node = document.node(path)
    if node is None:
        return Place(1, 1, 1, 1)
    start, end = node.start_mark, node.end_mark
    return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _organiser(content: Content) -> str:
    """The first organiser, by the name or the code that it is given."""
    for one in content.get("organiser", ()):
        return first_text(one.get("name") or one.get("code", ""))
    return ""


def _owner(content: Content, document: Document) -> str:
    """What the one who answers for the description is called."""
    owner: str = content.get("owner", "")
    if not owner:
        return ""
    wanted = slug(owner)
    for one in (one for key in _PARTIES for one in content.get(key, ())):
        if one.get("name") and wanted in (identity(one, "name"), slug(first_text(one["name"]))):
            return first_text(one["name"])
    shared = document.lookups.around.find(wanted, ("role", "provider", "group")) if document.lookups else []
    return first_text(shared[0].content.get("name", owner)) if shared else owner


def _relations(content: Content, document: Document) -> list[Relation]:
    return [
        Relation(
            at,
            one.get("type", "related"),
            one["to"],
            "url" in one or "name" in one,
            _place(document, ("relations", at, "to")),
        )
        for at, one in enumerate(content.get("relations", ()))
        if one.get("to")
    ]


def from_json(values: list[Any]) -> Facts:
    """The facts in values of JSON, which writes tuples as lists. Raises what Python raises when they are something else."""
    found = Facts(*values)
    return found._replace(
        words=tuple(found.words),
        place=Place(*found.place),
        relations=tuple(Relation(*one)._replace(place=Place(*one[-1])) for one in found.relations),
        uses=tuple(found.uses),
    )
