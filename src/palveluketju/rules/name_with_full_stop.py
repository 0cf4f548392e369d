"""A name has no full stop at its end."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Edit, Rule
from palveluketju.subject import Subject

_NAMES = frozenset(("name", "stage", "term"))
#: a last word long enough not to be an abbreviation (jne., ym., 3., nro.)
_WORD = re.compile(r"[^\W\d]{5,}\.\Z")


def _fix(subject: Subject, finding: Finding) -> list[Edit]:
    """The full stop taken away, within quotation marks when there are any."""
    mark = finding.mark
    written = subject.document.text[mark.start : mark.end] if mark else ""
    at = len(written) - 1 if written.endswith(".") else len(written) - 2
    if mark is None or written[:1] in "|>&!" or written[at : at + 1] != ".":
        return []
    return [Edit(mark.start + at, mark.start + at + 1, "")]


RULE = Rule(
    Code(
        "PK430",
        "name-with-full-stop",
        Severity.INFO,
        trilingual(
            "this name ends in a full stop",
            "tämä nimi päättyy pisteeseen",
            "det här namnet slutar med punkt",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A name is a heading: it has no full stop at its end.",
        "Nimi on otsikko, eikä sen lopussa ole pistettä.",
        "Ett namn är en rubrik och har ingen punkt i slutet.",
    ),
    why=trilingual(
        "Names stand in headings, tables and diagrams, in the middle of other text.",
        "Nimiä näytetään otsikoissa, taulukoissa ja kuvissa, usein keskellä muuta tekstiä.",
        "Namn visas i rubriker, tabeller och bilder, ofta mitt i annan text.",
    ),
    source=trilingual(
        "Assumption of this project: names are written like headings.",
        "Tämän projektin oletus: nimet kirjoitetaan kuin otsikot.",
        "Det här projektets antagande: namn skrivs som rubriker.",
    ),
    mend=trilingual(
        "Take the full stop away. If it is a whole sentence, put it in description: and give a short name.",
        "Poista piste. Jos nimi on kokonainen virke, siirrä se kohtaan description: ja anna lyhyt nimi.",
        "Ta bort punkten. Om namnet är en hel mening, flytta det till description: och ge ett kort namn.",
    ),
    fix=_fix,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A name that ends in a full stop which is no abbreviation's. Asked of every kind of file."""
    for words in subject.texts:
        if words.text[-1:] == "." and words.path[-1] in _NAMES and _WORD.search(words.text):
            help = Said(trilingual("Take the full stop away.", "Poista piste.", "Ta bort punkten."))
            yield Finding(RULE.code, words.path, help=help, mark=subject.mark(words))
