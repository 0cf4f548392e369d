"""No key is left empty."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Mark, Path, Severity
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, mark_of
from palveluketju.loading.reading import shown
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Edit, Rule
from palveluketju.subject import Subject

_LINE = re.compile(r" *[\w-]+:[ \t]*(?:\r?\n|\Z)")

RULE = Rule(
    Code(
        "PK433",
        "key-left-empty",
        Severity.INFO,
        trilingual(
            "the key “{key}” is left empty",
            "avain “{key}” on jäänyt tyhjäksi",
            "nyckeln “{key}” har lämnats tom",
        ),
    ),
    profile="approved",
    what=trilingual(
        "In an approved description every key has a value.",
        "Hyväksytyssä kuvauksessa jokaisella avaimella on arvo.",
        "I en godkänd beskrivning har varje nyckel ett värde.",
    ),
    why=trilingual(
        "An empty key is the same as no key. After approval nobody knows whether it was forgotten or not needed.",
        "Tyhjä avain on sama kuin puuttuva avain. Hyväksynnän jälkeen kukaan ei tiedä, unohtuiko se vai eikö sitä tarvita.",
        "En tom nyckel är detsamma som ingen nyckel. Efter godkännandet vet ingen om den glömdes eller inte behövs.",
    ),
    source=trilingual(
        "Assumption of this project: empty keys are for writing, and are filled or taken away before approval.",
        "Tämän projektin oletus: tyhjät avaimet ovat kirjoittamista varten, ja ne täytetään tai poistetaan ennen hyväksyntää.",
        "Det här projektets antagande: tomma nycklar är till för skrivandet och fylls i eller tas bort före godkännandet.",
    ),
    mend=trilingual(
        "Write the value, or take the key away.",
        "Kirjoita arvo tai poista avain.",
        "Skriv värdet eller ta bort nyckeln.",
    ),
    fix=lambda subject, finding: _fix(subject, finding),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A key without a value, but for the author's own keys (x-…). Asked of every kind of file."""
    left: list[tuple[Path, Node | None]] = [((), subject.document.root)]
    while left:
        path, node = left.pop()
        if isinstance(node, SequenceNode):
            left += [((*path, at), child) for at, child in enumerate(node.value)]
        elif isinstance(node, MappingNode):
            for key, value in node.value:
                if isinstance(value, ScalarNode):
                    if not value.value and not value.style and value.start_mark.index == value.end_mark.index:
                        help = Said(
                            trilingual(
                                "Write the value, or take the key away.",
                                "Kirjoita arvo, tai poista avain.",
                                "Skriv värdet, eller ta bort nyckeln.",
                            )
                        )
                        yield Finding(RULE.code, path, {"key": shown(key.value)}, help=help, mark=mark_of(key))
                elif not str(key.value).startswith("x-"):
                    left.append(((*path, key.value), value))


def _fix(subject: Subject, finding: Finding) -> list[Edit]:
    """The line of the key taken away, when it holds nothing else."""
    text, mark = subject.document.text, finding.mark
    start = text.rfind("\n", 0, mark.start) + 1 if mark else 0
    found = _LINE.match(text, start)
    return [Edit(start, found.end(), "")] if mark and found and not _alone(subject, mark) else []


def _alone(subject: Subject, mark: Mark) -> bool:
    """Whether the key is the only one of its group, which would be left without any."""
    left: list[Node | None] = [subject.document.root]
    while left:
        node = left.pop()
        if isinstance(node, MappingNode):
            if len(node.value) == 1 and mark_of(node.value[0][0]) == mark:
                return True
            left += [value for _, value in node.value]
        elif isinstance(node, SequenceNode):
            left += node.value
    return False
