"""An approved description says who approved it."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK408",
        "no-approval",
        Severity.WARNING,
        trilingual(
            "nothing says who has approved the description",
            "mikään ei kerro, kuka kuvauksen on hyväksynyt",
            "inget säger vem som har godkänt beskrivningen",
        ),
    ),
    profile="approved",
    what=trilingual(
        "A description that is approved or in use records its approval.",
        "Hyväksyttyyn tai käytössä olevaan kuvaukseen on kirjattu hyväksyntä.",
        "I en beskrivning som är godkänd eller i bruk är godkännandet antecknat.",
    ),
    why=trilingual(
        "A chain binds many units. They follow it when they see who has decided on it and when.",
        "Ketju sitoo monta yksikköä. Ne noudattavat sitä, kun näkyy, kuka siitä on päättänyt ja milloin.",
        "Kedjan binder många enheter. De följer den när det syns vem som har beslutat om den och när.",
    ),
    source=trilingual(
        "Multi-service process of Soite: an administrative decision in the management group.",
        "Soiten monipalveluprosessi: hallinnollinen päätös johtoryhmässä.",
        "Soites process för klienter med många tjänster: ett administrativt beslut i ledningsgruppen.",
    ),
    mend=trilingual(
        "Add approvals: with by: and date:. If it is not approved yet, write status: in_review.",
        "Lisää approvals: ja sen alle by: ja date:. Jos hyväksyntää ei vielä ole, kirjoita status: in_review.",
        "Lägg till approvals: och under den by: och date:. Om den ännu inte är godkänd, skriv status: in_review.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain or an entity that its own status calls approved or in use, without approvals."""
    chain = subject.chain
    if chain and chain.kind != "model" and chain.status in ("approved", "in_use") and not chain.approvals:
        yield Finding(RULE.code, ("status",), help=Said(RULE.mend))
