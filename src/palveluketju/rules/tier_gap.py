"""No client falls between two tiers."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.element import Statement
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK331",
        "tier-gap",
        Severity.WARNING,
        trilingual(
            "a client falls between “{lighter}” and “{heavier}”",
            "asiakas putoaa väliin: ”{lighter}” ja ”{heavier}”",
            "en klient faller mellan ”{lighter}” och ”{heavier}”",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Where two neighbouring tiers are divided by a number, the heavier one begins where the lighter one ends.",
        "Kun luku erottaa kaksi peräkkäistä tasoa, raskaampi alkaa siitä, mihin kevyempi päättyy.",
        "När ett tal skiljer två nivåer efter varandra börjar den tyngre där den lättare slutar.",
    ),
    why=trilingual(
        "A client between the limits belongs to neither tier, and nobody answers for them.",
        "Rajojen väliin jäävä asiakas ei kuulu kummallekaan tasolle, eikä hänestä vastaa kukaan.",
        "En klient mellan gränserna hör inte till någondera nivån, och ingen ansvarar för hen.",
    ),
    source=trilingual(
        "Assumption of this project: every client of a chain belongs to some tier of it.",
        "Tämän projektin oletus: jokainen ketjun asiakas kuuluu jollekin sen tasoista.",
        "Det här projektets antagande: varje klient i en kedja hör till någon av dess nivåer.",
    ),
    mend=trilingual(
        "Let the limits meet: “at most 6” and “over 6”, or “under 7” and “at least 7”.",
        "Sovita rajat yhteen: ”enintään 6” ja ”yli 6” tai ”alle 7” ja ”vähintään 7”.",
        "Låt gränserna mötas: ”högst 6” och ”över 6”, eller ”under 7” och ”minst 7”.",
    ),
)
#: the words for a limit in the three languages; what stands on the right side of the number is what is counted
_LIMIT = re.compile(
    r"\b(?:(?P<under>alle|under|fewer than|less than)|(?P<most>enintään|korkeintaan|högst|at most|no more than)"
    r"|(?P<over>yli|över|over|more than)|(?P<least>vähintään|minst|at least))\s+(?P<number>\d{1,6})\s+(?P<unit>[^\W\d_]{3,})",
    re.IGNORECASE,
)
#: letters of a word that stay when it is inflected
_STEM = 4


class _Limit(NamedTuple):
    language: str
    unit: str
    number: int
    words: str
    upper: bool


def check(subject: Subject) -> Iterator[Finding]:
    """Two neighbouring tiers, each with one limit of the same thing, between which whole numbers are left."""
    for lighter, heavier in pairwise(subject.ladder):
        tops = [one for one in _limits(lighter.tier.criteria_in) if one.upper]
        feet = [one for one in _limits(heavier.tier.criteria_in) if not one.upper]
        pairs = [(top, foot) for top in tops for foot in feet if top[:2] == foot[:2]]
        # With several limits of one thing a client may be counted in by another.
        if len(pairs) == 1 and pairs[0][1].number > pairs[0][0].number + 1:
            args = {"lighter": pairs[0][0].words, "heavier": pairs[0][1].words}
            yield Finding(RULE.code, (*heavier.path, "criteria_in"), args, help=Said(RULE.mend))


def _limits(criteria: Iterable[Statement]) -> Iterator[_Limit]:
    """The limits in the criteria: the greatest whole number that counts below an upper one, the least above a lower one."""
    for language, text in ((language, text) for one in criteria for language, text in (one.text or {}).items()):
        for found in _LIMIT.finditer(text):
            number = int(found["number"]) + (found["over"] is not None) - (found["under"] is not None)
            upper = (found["under"] or found["most"]) is not None
            yield _Limit(language, found["unit"][:_STEM].lower(), number, found[0], upper)
