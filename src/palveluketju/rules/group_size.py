"""The core working group is of a size that can work."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.group import Group
from palveluketju.model.words import span
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK401",
        "group-size",
        Severity.WARNING,
        trilingual(
            "the size of the core working group is {size}; the guideline is about 4–10 people",
            "ydintyöryhmän koko on {size}, ohjeellinen koko noin 4–10 henkilöä",
            "kärnarbetsgruppens storlek är {size}, riktgivande är cirka 4–10 personer",
        ),
    ),
    profile="draft",
    what=trilingual(
        "The core working group of a chain has about 4 to 10 people.",
        "Ketjun ydintyöryhmässä on noin 4–10 henkilöä.",
        "Kedjans kärnarbetsgrupp har cirka 4–10 personer.",
    ),
    why=trilingual(
        "Too small a group does not know the whole chain. Too large a one seldom meets and decides little.",
        "Liian pieni ryhmä ei tunne koko ketjua. Liian suuri saa harvoin ihmiset koolle ja päätöksiä aikaan.",
        "En för liten grupp känner inte till hela kedjan. En för stor samlas sällan och får få beslut till stånd.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: a core working group of about 4 to 10 people.",
        "Keski-Suomen palveluketjutyön toimintamalli: ydintyöryhmä, noin 4–10 henkilöä.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: en kärnarbetsgrupp på cirka 4–10 personer.",
    ),
    mend=trilingual(
        "Call 4 to 10 people to the group, and hear the others as participants:.",
        "Kutsu ryhmään 4–10 henkilöä ja kuule muita osallistujina kohdassa participants:.",
        "Kalla 4–10 personer till gruppen och hör de andra som deltagare under participants:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A core working group whose size reaches below 4 or above 10; 4+ has no upper end."""
    for path, group, _ in subject.each(Group):
        if group.kind == "core" and group.size:
            low, high = span(group.size)
            if low < 4 or high is None or high > 10:
                yield Finding(RULE.code, (*path, "size"), {"size": group.size}, help=Said(RULE.mend))
