"""No item stands twice in a list."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Path, Related, Severity
from palveluketju.loading.nodes import mark_of
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.element import Statement
from palveluketju.rule import Edit, Rule
from palveluketju.subject import Subject

_ITEM = re.compile(r" *- +\Z")
#: a comment, a block text, an anchor: what must not go or ends elsewhere than it seems
_UNSURE = re.compile(r"#|[|>][-+\d]*[ \t]*\r?$|(?:- |: )[&*]", re.MULTILINE)


def _fix(subject: Subject, finding: Finding) -> list[Edit]:
    """The lines of the item taken away, when they hold nothing else and no comment."""
    text, node = subject.document.text, subject.document.node(finding.path)
    if node is None:
        return []
    mark = mark_of(node)
    start, end = text.rfind("\n", 0, mark.start) + 1, text.find("\n", mark.end)
    end = len(text) if end < 0 else end + 1
    lines = text[start:end]
    if not _ITEM.match(lines[: mark.start - start]) or _UNSURE.search(lines) or text[mark.end : end].strip():
        return []
    return [Edit(start, end, "")]


RULE = Rule(
    Code(
        "PK428",
        "item-doubled",
        Severity.WARNING,
        trilingual(
            "the same item stands in the list twice",
            "sama kohta on luettelossa kahdesti",
            "samma punkt står två gånger i listan",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every item of a list says something that the others do not.",
        "Jokainen luettelon kohta kertoo jotakin, mitä muut eivät.",
        "Varje punkt i en lista säger något som de andra inte säger.",
    ),
    why=trilingual(
        "A doubled item makes the reader look for a difference that is not there.",
        "Toistuva kohta saa lukijan etsimään eroa, jota ei ole.",
        "En upprepad punkt får läsaren att leta efter en skillnad som inte finns.",
    ),
    source=trilingual(
        "Assumption of this project: a doubled item is a slip of copying.",
        "Tämän projektin oletus: toistuva kohta on kopiointivirhe.",
        "Det här projektets antagande: en upprepad punkt är ett kopieringsfel.",
    ),
    mend=trilingual(
        "Take the second one away, or say what is different in it.",
        "Poista jälkimmäinen tai kerro, mikä siinä on toisin.",
        "Ta bort den senare, eller säg vad som är annorlunda i den.",
    ),
    fix=_fix,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A sentence that says no more than an earlier one of its list; ids are not looked at. Asked of every kind of file."""
    lists: dict[tuple[Path, str, str], list[Path]] = {}
    repeated = subject.repeated
    for words in subject.texts if repeated else ():
        in_a_list = words.path[-1] == "text" and len(words.path) > 1 and isinstance(words.path[-2], int)
        if in_a_list and words.text.strip() in repeated:
            lists.setdefault((words.path[:-2], words.language, words.text), []).append(words.path[:-1])
    doubled = {path: paths[0] for paths in lists.values() for path in paths[1:]}
    if not doubled:
        return
    elements = {one.path: one.element for one in subject.each(Statement)}
    for path, first in doubled.items():
        one, other = elements.get(path), elements.get(first)
        if one is not None and other is not None and _said(one) == _said(other):
            help = Said(trilingual("Take one of them away.", "Poista toinen.", "Ta bort den ena."))
            related = (Related(trilingual("the same item", "sama kohta", "samma punkt"), first),)
            yield Finding(RULE.code, path, help=help, related=related)


def _said(one: Statement) -> dict[str, object]:
    """What an item says, apart from its ids."""
    return {name: value for name, value in one.__dict__.items() if name not in ("id", "formerly")}
