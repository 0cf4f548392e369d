"""Text → Document: composed, read by the grammar, its names looked up here and in the catalogues around it."""

from collections.abc import Sequence
from typing import NamedTuple

from palveluketju.finding import Finding, Mark
from palveluketju.loading import brought, characters, codes, head, meaning, references, uses
from palveluketju.loading.around import OUTSIDE, Around, Lookups
from palveluketju.loading.compose import BrokenError, compose, compose_parts
from palveluketju.loading.document import Document
from palveluketju.loading.names import Index, doubles
from palveluketju.loading.nodes import Node, is_absent
from palveluketju.loading.reader import reader
from palveluketju.loading.reading import Content, Reading
from palveluketju.messages.said import Said


class Draft(NamedTuple):
    """A document whose names have not been looked up yet; `reading` is None when there are none to look up."""

    document: Document
    reading: Reading | None = None


def parse(file: str, text: str, around: Around = OUTSIDE) -> Document:
    """The document that `text` is; `file` is only its name."""
    return finish([draft(file, text)], around)[0]


def draft(file: str, text: str, usual: str = "Chain") -> Draft:
    """The document that `text` is as far as it can be told without what lies around it.

    `usual` is the concept of a file in this place, for one that does not say its kind.
    """
    clean, problems = characters.cleaned(text)
    document = Document(file, text, problems=problems)
    try:
        root = compose(clean)
    except BrokenError as broken:
        # After a character that cannot stand there, a break is most likely no second mistake.
        document.problems = problems or [broken.finding, *_parts(document, clean, broken, usual)]
        return Draft(document)
    if root is None or is_absent(root):
        help = Said("A description starts with the lines pkpk: 1, kind: chain (or entity, or model) and name: …")
        document.problems = problems or [Finding(codes.EMPTY_FILE, mark=Mark(0, 0), help=help)]
        return Draft(document)
    document.root, document.concept = root, head.concept(root, usual)
    refusal = head.refusal(root, clean, usual)
    if refusal is not None:
        document.problems = [*problems, refusal]
        return Draft(document)
    reading, document.content = _structure(root, clean, document.concept)
    return Draft(document, reading)


def finish(drafts: Sequence[Draft], around: Around) -> list[Document]:
    """The documents with their names looked up, first in each itself, then in what lies around them.

    Several are finished together when they are what lies around each other: the catalogues of a repository.
    """
    sources: uses.Sources = {}
    indexes = []
    for document, reading in drafts:
        if reading is None or document.content is None:
            continue
        document.lookups = Lookups(around)
        index = document.index = Index(reading, document.content, document.lookups)
        references.resolve(reading, index)
        sources |= uses.sources(reading, index)
        indexes.append((document, reading, index))
    told: set[int] = set()
    for document, reading, index in indexes:
        uses.fill(reading, sources, told)
        if document.concept == "Chain":
            assert document.content is not None
            brought.look_up(reading, sources, index)
            reading.problems += meaning.check(document.content, reading, index)
            given = {key: value for key, value in around.given.items() if key not in document.content}
            document.content |= given
            document.given = frozenset(given)
        elif document.concept == "Config":
            assert document.content is not None
            # Imported here because only a configuration holds rules, and every run would pay for them at its start.
            from palveluketju.loading import custom_rules

            reading.problems += custom_rules.check(document.content)
    for document, reading in drafts:
        if reading is not None:
            document.problems = [*document.problems, *_once(reading.problems)]
    return [document for document, _ in drafts]


def _structure(root: Node, text: str, concept: str) -> tuple[Reading, Content | None]:
    reading = Reading(text, head.language(root))
    content: Content | None = reader(("object", concept))(root, None, None, reading)
    reading.problems += doubles(reading)
    if "\\" in text:
        reading.problems += characters.escaped(root)
    return reading, content


def _parts(document: Document, text: str, broken: BrokenError, usual: str) -> list[Finding]:
    """What is wrong in the parts of a broken file that can still be read. Names may lead into the others, so they wait."""
    found: list[Finding] = []
    for part in compose_parts(text, broken):
        if isinstance(part, Finding):
            found.append(part)
        else:
            document.root, document.concept = part, head.concept(part, usual)
            reading, document.content = _structure(part, text, document.concept)
            found += [one for one in reading.problems if one.code is not codes.MISSING_KEY or one.path]
    return _once(found)


def _once(problems: list[Finding]) -> list[Finding]:
    """The findings without repetitions: what an alias repeats is one mistake at one place."""
    if len(problems) < 2:
        return problems
    return list({(one.code.id, one.mark or one.path, one.at, str(one.args)): one for one in reversed(problems)}.values())[::-1]
