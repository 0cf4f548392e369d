"""Words have one space between them."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Edit, Rule
from palveluketju.subject import Subject

_GAP = re.compile(r"(?<=\S)  +(?=\S)")


def _fix(subject: Subject, finding: Finding) -> list[Edit]:
    """One space for each gap, when the gaps of the text are those that are written."""
    mark = finding.mark
    if mark is None:
        return []
    written = subject.document.text[mark.start : mark.end]
    said = [words for words in subject.texts if words.path == finding.path and subject.mark(words) == mark]
    gaps = list(_GAP.finditer(written))
    if not said or len(gaps) != len(_GAP.findall(said[0].text)):
        return []
    return [Edit(mark.start + gap.start(), mark.start + gap.end(), " ") for gap in gaps]


RULE = Rule(
    Code(
        "PK431",
        "double-space",
        Severity.INFO,
        trilingual(
            "two spaces between words",
            "sanojen välissä on kaksi välilyöntiä",
            "två mellanslag mellan ord",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Words have one space between them.",
        "Sanojen välissä on yksi välilyönti.",
        "Mellan ord finns ett mellanslag.",
    ),
    why=trilingual(
        "A double space shows as a gap in print and makes two equal texts differ.",
        "Kaksoisväli näkyy tulosteessa aukkona ja tekee samasta tekstistä kaksi erilaista.",
        "Ett dubbelt mellanslag syns som en lucka i utskriften och gör två lika texter olika.",
    ),
    source=trilingual(
        "Assumption of this project: two spaces are a slip of typing or copying.",
        "Tämän projektin oletus: kaksi välilyöntiä on kirjoitus- tai kopiointivirhe.",
        "Det här projektets antagande: två mellanslag är ett skriv- eller kopieringsfel.",
    ),
    mend=trilingual(
        "Take the extra space away.",
        "Poista ylimääräinen väli.",
        "Ta bort det extra mellanslaget.",
    ),
    fix=_fix,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A text with two spaces or more inside a line. Asked of every kind of file."""
    for words in subject.texts if "  " in subject.said else ():
        if "  " in words.text and _GAP.search(words.text):
            help = Said(trilingual("Take the extra space away.", "Poista ylimääräinen väli.", "Ta bort det extra mellanslaget."))
            yield Finding(RULE.code, words.path, {}, help=help, mark=subject.mark(words))
