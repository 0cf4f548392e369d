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
            "the move leads to a {direction} tier, which the chain does not have",
            "siirtyminen johtaa {direction} tasolle, jota ketjussa ei ole",
            "flytten leder till en {direction} nivå, som inte finns i kedjan",
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
    """The lightest tier with `to_lighter`, or else the heaviest with `to_heavier`: both at once come of a wrong order."""
    for path, tier, lighter, heavier, *_ in subject.ladder:
        for key, ways, leads, direction in (
            ("to_lighter", tier.to_lighter, lighter, _LIGHTER),
            ("to_heavier", tier.to_heavier, heavier, _HEAVIER),
        ):
            if ways and not leads:
                yield Finding(RULE.code, (*path, key), {"direction": Said(direction)}, "key", Said(RULE.mend))
                return
