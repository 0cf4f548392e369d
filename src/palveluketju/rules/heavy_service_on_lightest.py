"""Demanding services do not stand on the lightest tier only."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK329",
        "heavy-service-on-lightest",
        Severity.WARNING,
        trilingual(
            "the demanding service “{name}” stands on the lightest tier, yet the heavier tiers have lighter services only",
            "vaativa palvelu ”{name}” on kevyimmällä tasolla, mutta raskaammilla tasoilla on vain kevyempiä palveluja",
            "den krävande tjänsten ”{name}” finns på den lättaste nivån, men de tyngre nivåerna har bara lättare tjänster",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Demanding and specialised services do not stand on the lightest tier only.",
        "Vaativat ja erityistason palvelut eivät ole vain kevyimmällä tasolla.",
        "Krävande och specialiserade tjänster finns inte bara på den lättaste nivån.",
    ),
    why=trilingual(
        "A client of a heavier tier needs no less than one of the lightest. Often the tiers are in the wrong order, or the "
        "service stands on the wrong tier.",
        "Raskaamman tason asiakas ei tarvitse vähempää kuin kevyimmän. Usein tasot ovat väärässä järjestyksessä tai palvelu "
        "väärällä tasolla.",
        "En klient på en tyngre nivå behöver inte mindre än en på den lättaste. Ofta står nivåerna i fel ordning eller "
        "tjänsten på fel nivå.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: an entity or a chain holds services of different levels, and work on the "
        "lighter ones prevents the need of heavier ones.",
        "THL:n PKPK-käsikirjan luonnos 2019: kokonaisuus tai ketju sisältää eritasoisia palveluja, ja työ estää raskaampien "
        "palvelujen tarvetta.",
        "THL:s utkast till PKPK-handbok 2019: en helhet eller en kedja har tjänster på olika nivåer, och arbetet förebygger "
        "behovet av tyngre tjänster.",
    ),
    mend=trilingual(
        "Move the service to the tier whose clients need it, or to services across the tiers. Check that the tiers go from the "
        "lightest to the heaviest.",
        "Siirrä palvelu tasolle, jonka asiakkaat sitä tarvitsevat, tai koko ketjun palveluihin. Tarkista, että tasot ovat "
        "järjestyksessä kevyimmästä raskaimpaan.",
        "Flytta tjänsten till den nivå vars klienter behöver den, eller till tjänsterna för hela kedjan. Kontrollera att "
        "nivåerna går från den lättaste till den tyngsta.",
    ),
)

_LIGHT = ("preventive", "basic")


def check(subject: Subject) -> Iterator[Finding]:
    """A demanding service on the lightest tier, when every other service says its level and none of them is demanding."""
    chain, ladder = subject.chain, subject.ladder
    if chain is None or len(ladder) < 2:
        return
    others = [service for rung in ladder[1:] for service in rung.tier.services]
    if not others or any(one.level not in _LIGHT for one in (*others, *chain.services)):
        return
    for at, service in enumerate(ladder[0].tier.services):
        if service.level and service.level not in _LIGHT and not service.use:
            path = (*ladder[0].path, "services", at, "level")
            yield Finding(RULE.code, path, {"name": subject.called(service)}, help=Said(RULE.mend))
