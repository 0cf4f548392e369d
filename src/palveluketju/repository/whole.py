"""What only a repository as a whole shows: relations that lead nowhere or in a circle, double ids, things that nothing uses."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from palveluketju.finding import Finding, Located, Place, Severity, Step
from palveluketju.loading import codes
from palveluketju.loading.files import line_of
from palveluketju.loading.nearness import Slips, nearest
from palveluketju.loading.reading import first_text, identity, path_of
from palveluketju.messages.said import N_, Said
from palveluketju.repository.catalogues import Catalogues
from palveluketju.repository.facts import Facts, Relation
from palveluketju.repository.heads import heads, known
from palveluketju.repository.repository import Repository

#: relations that say the same of one thing, from the one that is told to the other: type → (what, turned round)
_WAYS = {
    "part_of": ("part_of", False),
    "contains": ("part_of", True),
    "based_on": ("based_on", False),
    "precedes": ("precedes", False),
    "follows": ("precedes", True),
}


#: names of a circle that are written out
_SHOWN = 8
#: comparisons that the search for what was meant may cost
_COMPARISONS = 500_000


class Described(Protocol):
    """A file and what is known of it."""

    @property
    def path(self) -> str:
        """The file as people write it."""

    @property
    def facts(self) -> Facts | None:
        """Its facts, when it is a description."""


def relations(repository: Repository, found: Sequence[Described], *, whole: bool) -> list[Located]:
    """The findings on relations that lead nowhere; files that are not among `found` are looked into when need be."""
    related = [one for one in found if one.facts and one.facts.relations]
    if not related:
        return []
    words = {word for one in found if one.facts for word in one.facts.words}
    if not whole or any(one.facts is None for one in found):
        # A broken file is no reason to say that it does not exist.
        wanted = {each.word for one in related if one.facts for each in one.facts.relations} - words
        elsewhere = known(repository, wanted)
        # Only for what leads nowhere is it worth looking at every name there is.
        words |= elsewhere if elsewhere == wanted else {word for head in heads(repository) for word in head.words}
    lost = [(one.path, each) for one in related if one.facts for each in one.facts.relations if each.word not in words]
    names = sorted(words) if lost else []
    slips = Slips(names)
    room = _COMPARISONS // max(len(names), 1)
    return [
        located
        for at, (file, relation) in enumerate(lost)
        for located in _unknown(file, relation, names if at < room else (), slips)
    ]


def _unknown(file: str, relation: Relation, words: Iterable[str], slips: Slips) -> Iterator[Located]:
    """The finding on a relation to something that is not in the repository; what says where else it is, or names it, is fine."""
    is_id = relation.to == relation.word
    meant = slips.of(relation.word) or (nearest(relation.word, words) if is_id else None)
    if relation.named or not (meant or is_id):
        return
    if meant:
        help = Said("Did you mean “{name}”?", {"name": meant})
    else:
        help = Said("If it is not written yet, write its name here, or say with name: or url: what it is.")
    finding = Finding(codes.UNKNOWN_RELATION, ("relations", relation.at, "to"), {"name": relation.to}, help=help)
    yield _located(finding, file, relation)


def _located(finding: Finding, file: str, relation: Relation) -> Located:
    line = line_of(file, relation.place.line)
    return Located(finding, file, relation.place, line, (Step("Relation", relation.to), Step("", "to")))


def double_descriptions(found: Sequence[Described], repository: Repository | None = None) -> list[Located]:
    """The findings on descriptions whose id another one has already; with a repository, one that is not among them too."""
    first: dict[str, tuple[str, Place]] = {}
    if repository is not None:
        own = {os.path.abspath(one.path) for one in found}
        for head in heads(repository, [one.facts.id for one in found if one.facts]):
            shown = repository.tree.shown(head.path)
            if os.path.abspath(shown) not in own:
                first.setdefault(head.id, (shown, Place(1, 1, 1, 1)))
    told = []
    for one in found:
        if one.facts is None:
            continue
        file, place = first.setdefault(one.facts.id, (one.path, one.facts.place))
        if file != one.path:
            help = Said("Give one of them another id; keep its old one in formerly: if it is in use.")
            finding = Finding(codes.DOUBLE_DESCRIPTION, ("id",), {"id": one.facts.id}, help=help)
            line = line_of(one.path, one.facts.place.line)
            told.append(Located(finding, one.path, one.facts.place, line, (), ((N_("the first is here"), file, place),)))
    return told


def cycles(found: Sequence[Described]) -> list[Located]:
    """The findings on relations that lead round in a circle: part of, based on; preceding each other is only doubtful."""
    ids = {word: one.facts.id for one in found if one.facts for word in one.facts.words}
    edges: dict[str, dict[str, list[tuple[str, str, Relation]]]] = {}
    for one in found:
        for relation in one.facts.relations if one.facts else ():
            if relation.type in _WAYS and relation.word in ids and one.facts:
                what, turned = _WAYS[relation.type]
                start, end = one.facts.id, ids[relation.word]
                start, end = (end, start) if turned else (start, end)
                edges.setdefault(what, {}).setdefault(start, []).append((end, one.path, relation))
    return [located for what, way in sorted(edges.items()) for located in _circles(what, way)]


def _circles(what: str, edges: dict[str, list[tuple[str, str, Relation]]]) -> Iterator[Located]:
    """One finding for each edge that leads back to where a walk has come from."""
    done: set[str] = set()
    for start, ways_on in edges.items():
        walk = {start: None}
        stack = [(start, iter(ways_on))] if start not in done else []
        while stack:
            here, ways = stack[-1]
            way = next(ways, None)
            if way is None:
                stack.pop()
                walk.popitem()
                done.add(here)
                continue
            end, file, relation = way
            if end in walk:
                names = list(walk)
                circle = names[names.index(end) :]
                # From the one that states it to the one that states it.
                circle = [*circle, end] if _WAYS[relation.type][1] else [here, *circle]
                yield _circle(what, circle, file, relation)
            elif end not in done and end in edges:
                stack.append((end, iter(edges[end])))
                walk[end] = None


def _circle(what: str, circle: list[str], file: str, relation: Relation) -> Located:
    severity = Severity.WARNING if what == "precedes" else None
    if len(circle) > _SHOWN:
        circle = [*circle[: _SHOWN - 2], "…", *circle[-2:]]
    args = {"circle": " → ".join(circle)}
    help = Said("Leave out one of these relations, or turn it round.")
    finding = Finding(codes.RELATION_CYCLE, ("relations", relation.at, "to"), args, help=help, severity=severity)
    return _located(finding, file, relation)


def unused(catalogues: Catalogues, found: Sequence[Described]) -> list[Located]:
    """The notes on shared things that nothing uses; none when some file could not be read, for it may be the one that does."""
    if not found or catalogues.unread or any(one.facts is None for one in found):
        return []
    told_already = {one.key for one, _ in catalogues.twice()}
    used = catalogues.used().union(told_already, *(one.facts.uses for one in found if one.facts))
    documents = {document.file: document for document in catalogues.documents.values()}
    help = Said("If it is not needed, it can be left out.")
    told = []
    for one in catalogues.things:
        name = first_text(one.content.get(one.naming or "", "")) or identity(one.content, one.naming)
        if name and one.key not in used:
            told.append(documents[one.file].locate(Finding(codes.UNUSED_SHARED, path_of(one.trail), {"name": name}, help=help)))
    return told
