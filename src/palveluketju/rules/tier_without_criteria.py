"""Every tier has its criteria."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK324",
        "tier-without-criteria",
        Severity.WARNING,
        trilingual(
            "there are no criteria for who belongs to this tier",
            "ei ole kriteerejä sille, kuka tälle tasolle kuuluu",
            "det finns inga kriterier för vem som hör till den här nivån",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every tier says by what a client is counted to it.",
        "Jokainen taso kertoo, millä perusteella asiakas kuuluu sille.",
        "Varje nivå säger på vilka grunder klienten hör till den.",
    ),
    why=trilingual(
        "Without criteria the same client is placed on different tiers in different units, and gets a different service.",
        "Ilman kriteerejä sama asiakas sijoitetaan eri yksiköissä eri tasoille ja saa eri palvelut.",
        "Utan kriterier placeras samma klient på olika nivåer i olika enheter och får olika tjänster.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: the criteria of services are defined and made the same.",
        "Keski-Suomen palveluketjutyön toimintamalli: palveluiden kriteerit määritellään ja yhtenäistetään.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: tjänsternas kriterier definieras och förenhetligas.",
    ),
    mend=trilingual(
        "Add criteria_in: to the tier and say by what a client belongs to it.",
        "Lisää tasolle criteria_in: ja kerro, millä perusteella asiakas kuuluu sille.",
        "Lägg till criteria_in: på nivån och säg på vilka grunder klienten hör till den.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A tier that more is said of than its name, but not who belongs to it."""
    for rung in subject.ladder:
        if not (rung.bare or rung.tier.criteria_in):
            yield Finding(RULE.code, rung.path, help=Said(RULE.mend))
