"""What stands on many tiers is described once."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Path, Related, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.built import Placed
from palveluketju.model.service import Service
from palveluketju.model.slugs import slug
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK330",
        "service-repeated",
        Severity.INFO,
        trilingual(
            "“{name}” is written anew on {count} tiers",
            "”{name}” on kirjoitettu erikseen {count} tasolle",
            "”{name}” är skriven skilt på {count} nivåer",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A service that stands on three tiers or more is described once.",
        "Palvelu, joka on kolmella tai useammalla tasolla, kuvataan kerran.",
        "En tjänst som finns på tre eller flera nivåer beskrivs en gång.",
    ),
    why=trilingual(
        "What is written in many places drifts apart: when the service changes, one place is mended and the others are "
        "forgotten.",
        "Moneen paikkaan kirjoitettu tieto alkaa elää eri elämää: kun palvelu muuttuu, yksi kohta korjataan ja muut unohtuvat.",
        "Det som är skrivet på många ställen börjar skilja sig åt: när tjänsten ändras rättas ett ställe och de andra glöms "
        "bort.",
    ),
    source=trilingual(
        "Assumption of this project: one thing is said in one place.",
        "Tämän projektin oletus: yksi asia sanotaan yhdessä paikassa.",
        "Det här projektets antagande: en sak sägs på ett ställe.",
    ),
    mend=trilingual(
        "Describe the service once under services: of the chain and list its tiers: there, or write use: and its id on the "
        "tiers.",
        "Kuvaa palvelu kerran koko ketjun kohdassa services: ja luettele siellä tiers:, tai kirjoita tasoille use: ja palvelun "
        "tunniste.",
        "Beskriv tjänsten en gång under kedjans services: och räkna upp tiers: där, eller skriv use: och tjänstens id på "
        "nivåerna.",
    ),
)

_ALSO = trilingual("also here", "myös täällä", "också här")


def check(subject: Subject) -> Iterator[Finding]:
    """A service of the same name on three tiers or more, each time without an id and `use`."""
    found: dict[str, dict[Path, Placed[Service]]] = {}
    for one in subject.each(Service):
        name = next(iter((one.element.name or {}).values()), "")
        if one.path[0] == "tiers" and one.element.id is None and name:
            found.setdefault(slug(name), {}).setdefault(one.path[:2], one)
    for places in found.values():
        first, *rest = places.values()
        if len(rest) >= 2:
            args = {"name": subject.called(first.element), "count": len(places)}
            related = tuple(Related(_ALSO, one.path) for one in rest)
            yield Finding(RULE.code, first.path, args, help=Said(RULE.mend), related=related)
