"""Text → Document: composed, read by the grammar, its names looked up."""

from palveluketju.finding import Finding, Mark
from palveluketju.loading import characters, codes, head, meaning, references, uses
from palveluketju.loading.compose import BrokenError, compose, compose_parts
from palveluketju.loading.document import Document
from palveluketju.loading.names import Index, doubles
from palveluketju.loading.nodes import Node, is_absent
from palveluketju.loading.reader import reader
from palveluketju.loading.reading import Content, Reading
from palveluketju.messages.said import Said


def parse(file: str, text: str) -> Document:
    """The document that `text` is; `file` is only its name."""
    clean, problems = characters.cleaned(text)
    document = Document(file, text, problems=problems)
    try:
        root = compose(clean)
    except BrokenError as broken:
        # After a character that cannot stand there, a break is most likely no second mistake.
        document.problems = problems or [broken.finding, *_parts(document, clean, broken)]
        return document
    if root is None or is_absent(root):
        help = Said("A description starts with the lines pkpk: 1, kind: chain (or entity, or model) and name: …")
        document.problems = problems or [Finding(codes.EMPTY_FILE, mark=Mark(0, 0), help=help)]
        return document
    document.root, document.concept = root, head.concept(root)
    refusal = head.refusal(root, clean)
    if refusal is not None:
        document.problems = [*problems, refusal]
        return document
    document.content, found = _read(root, clean)
    document.problems = [*problems, *found]
    return document


def _read(root: Node, text: str) -> tuple[Content | None, list[Finding]]:
    """The content of the whole file, and what is wrong in it."""
    reading, content = _structure(root, text)
    if content is not None:
        index = Index(reading, content)
        references.resolve(reading, index)
        uses.fill(reading, index)
        if head.concept(root) == "Chain":
            reading.problems += meaning.check(content, reading, index)
    return content, _once(reading.problems)


def _structure(root: Node, text: str) -> tuple[Reading, Content | None]:
    reading = Reading(text, head.language(root))
    content: Content | None = reader(("object", head.concept(root)))(root, None, None, reading)
    reading.problems += doubles(reading)
    if "\\" in text:
        reading.problems += characters.escaped(root)
    return reading, content


def _parts(document: Document, text: str, broken: BrokenError) -> list[Finding]:
    """What is wrong in the parts of a broken file that can still be read. Names may lead into the others, so they wait."""
    found: list[Finding] = []
    for part in compose_parts(text, broken):
        if isinstance(part, Finding):
            found.append(part)
        else:
            reading, document.content = _structure(part, text)
            document.root = part
            found += [one for one in reading.problems if one.code is not codes.MISSING_KEY or one.path]
    return _once(found)


def _once(problems: list[Finding]) -> list[Finding]:
    """The findings without repetitions: what an alias repeats is one mistake at one place."""
    if len(problems) < 2:
        return problems
    return list({(one.code.id, one.mark or one.path, one.at, str(one.args)): one for one in reversed(problems)}.values())[::-1]
