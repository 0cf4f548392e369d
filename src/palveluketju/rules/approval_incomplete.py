"""An approval says who and when."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.approval import Approval
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK409",
        "approval-incomplete",
        Severity.WARNING,
        trilingual(
            "the approval does not say {missing}",
            "hyväksynnästä ei näe, {missing}",
            "av godkännandet framgår inte {missing}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "An approval says who approved and when.",
        "Hyväksyntä kertoo, kuka hyväksyi ja milloin.",
        "Ett godkännande säger vem som godkände och när.",
    ),
    why=trilingual(
        "An approval can be checked and renewed only when its decision can be found.",
        "Hyväksynnän voi tarkistaa ja uusia vain, jos päätös löytyy.",
        "Ett godkännande kan kontrolleras och förnyas bara om beslutet går att hitta.",
    ),
    source=trilingual(
        "Multi-service process of Soite: an administrative decision in the management group.",
        "Soiten monipalveluprosessi: hallinnollinen päätös johtoryhmässä.",
        "Soites process för klienter med många tjänster: ett administrativt beslut i ledningsgruppen.",
    ),
    mend=trilingual(
        "Add by: with the body or the role that decided, and date: with the day.",
        "Lisää by: ja toimielin tai rooli, joka päätti, sekä date: ja päivä.",
        "Lägg till by: med det organ eller den roll som beslutade, och date: med dagen.",
    ),
)

_WHO = trilingual("who gave it", "kuka sen antoi", "vem som gav det")
_WHEN = trilingual("when it was given", "milloin se annettiin", "när det gavs")
_BOTH = trilingual("who gave it and when", "kuka sen antoi ja milloin", "vem som gav det och när")


def check(subject: Subject) -> Iterator[Finding]:
    """An approval without a party or a date that its own text or the dates of the file do not give either."""
    chain = subject.chain
    approved = chain and chain.dates and chain.dates.approved
    for path, one, _ in subject.each(Approval):
        words = " ".join((one.text or {}).values())
        dated = one.date or approved or any(letter.isdigit() for letter in words)
        missing = _BOTH if not (one.by or words or dated) else _WHO if not (one.by or words) else None if dated else _WHEN
        if missing:
            yield Finding(RULE.code, path, {"missing": Said(missing)}, help=Said(RULE.mend))
