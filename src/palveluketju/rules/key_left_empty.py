"""No key is left empty."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.loading.lists import is_left_out
from palveluketju.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode, mark_of
from palveluketju.loading.reading import Trail, path_of, shown
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Edit, Rule
from palveluketju.subject import Subject

_LINE = re.compile(r" *[\w-]+:[ \t]*(?:\r?\n|\Z)")


def _fix(subject: Subject, finding: Finding) -> list[Edit]:
    """The line of the key taken away, when it holds nothing else and other keys stay in its group."""
    text, mark = subject.document.text, finding.mark
    group = subject.document.node(finding.path) if finding.path else subject.document.root
    start = text.rfind("\n", 0, mark.start) + 1 if mark else 0
    found = _LINE.match(text, start)
    stays = isinstance(group, MappingNode) and len(group.value) > 1
    return [Edit(start, found.end(), "")] if mark and found and stays else []


RULE = Rule(
    Code(
        "PK433",
        "key-left-empty",
        Severity.INFO,
        trilingual(
            "the key “{key}” is left empty",
            "avain ”{key}” on jäänyt tyhjäksi",
            "nyckeln ”{key}” har lämnats tom",
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
    fix=_fix,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A key without a value, but for the author's own keys (x-…). Asked of every kind of file."""
    left: list[tuple[Trail, Node | None]] = [(None, subject.document.root)]
    seen: set[int] = set()
    while left:
        trail, node = left.pop()
        if isinstance(node, SequenceNode):
            kept = [child for child in node.value if not is_left_out(child)]
            left += [((trail, at), child) for at, child in enumerate(kept) if not isinstance(child, ScalarNode)]
        elif isinstance(node, MappingNode) and id(node) not in seen:
            seen.add(id(node))
            for key, value in node.value:
                if not isinstance(value, ScalarNode):
                    left += [((trail, key.value), value)] if not str(key.value).startswith("x-") else []
                elif not value.value and not value.style and value.start_mark.index == value.end_mark.index:
                    help = Said(
                        trilingual(
                            "Write the value, or take the key away.",
                            "Kirjoita arvo tai poista avain.",
                            "Skriv värdet eller ta bort nyckeln.",
                        )
                    )
                    yield Finding(RULE.code, path_of(trail), {"key": shown(key.value)}, help=help, mark=mark_of(key))
