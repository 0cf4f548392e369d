"""A move between tiers leads to a tier."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK327",
        "tier-way-to-nowhere",
        Severity.WARNING,
        trilingual(
            "a move to a {direction} tier is described, but the chain has no such tier",
            "tasolta kuvataan siirtyminen {direction} tasolle, mutta sellaista tasoa ei ole",
            "en flytt till en {direction} nivå beskrivs, men någon sådan nivå finns inte",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A move to a heavier or a lighter tier leads to a tier of the same chain.",
        "Siirtyminen raskaammalle tai kevyemmälle tasolle johtaa saman ketjun tasolle.",
        "En flytt till en tyngre eller lättare nivå leder till en nivå i samma kedja.",
    ),
    why=trilingual(
        "A client whom the description sends to a tier that is not there falls between the services.",
        "Asiakas, joka ohjataan tasolle, jota ei ole, putoaa palvelujen väliin.",
        "En klient som hänvisas till en nivå som inte finns faller mellan tjänsterna.",
    ),
    source=trilingual(
        "Assumption of this project: tiers are listed from the lightest to the heaviest, and a move between them leads to a "
        "tier that is described.",
        "Tämän projektin oletus: tasot luetellaan kevyimmästä raskaimpaan, ja siirtyminen johtaa tasolle, joka on kuvattu.",
        "Det här projektets antagande: nivåerna räknas upp från den lättaste till den tyngsta, och en flytt leder till en nivå "
        "som är beskriven.",
    ),
    mend=trilingual(
        "Check the order of the tiers, or add the missing one. When the client leaves the whole chain, write it under "
        "criteria_out:.",
        "Tarkista tasojen järjestys tai lisää puuttuva taso. Jos asiakas poistuu koko ketjusta, kirjaa se kohtaan criteria_out:.",
        "Kontrollera nivåernas ordning eller lägg till den nivå som saknas. Om klienten lämnar hela kedjan, skriv det under "
        "criteria_out:.",
    ),
)

_HEAVIER = trilingual("heavier", "raskaammalle", "tyngre")
_LIGHTER = trilingual("lighter", "kevyemmälle", "lättare")


def check(subject: Subject) -> Iterator[Finding]:
    """The heaviest tier with `to_heavier`, the lightest with `to_lighter`."""
    for path, tier, lighter, heavier, *_ in subject.ladder:
        if tier.to_heavier and not heavier:
            yield Finding(RULE.code, (*path, "to_heavier"), {"direction": Said(_HEAVIER)}, "key", Said(RULE.mend))
        if tier.to_lighter and not lighter:
            yield Finding(RULE.code, (*path, "to_lighter"), {"direction": Said(_LIGHTER)}, "key", Said(RULE.mend))
