"""What recurs on the tiers is recognised as the same."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Path, Related, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.slugs import slug
from palveluketju.rule import Rule
from palveluketju.subject import Subject

_MANY = 3

RULE = Rule(
    Code(
        "PK429",
        "text-on-many-tiers",
        Severity.INFO,
        trilingual(
            "the same text stands on {count} tiers, and nothing says that it is the same thing",
            "sama teksti on {count} tasolla, eikä mikään kerro, että asia on sama",
            "samma text finns på {count} nivåer, och inget säger att det är samma sak",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A risk or an action that stands on three tiers or more has an id, or stands once among those of the whole.",
        "Riskillä tai toimenpiteellä, joka on vähintään kolmella tasolla, on tunniste, tai se on kerran koko ketjun luettelossa.",
        "En risk eller åtgärd som finns på minst tre nivåer har ett id, eller står en gång bland dem som gäller helheten.",
    ),
    why=trilingual(
        "A text that is copied is later mended in one place and forgotten in the others.",
        "Kopioitu teksti korjataan myöhemmin yhdessä kohdassa ja unohtuu muista.",
        "En kopierad text rättas senare på ett ställe och glöms bort på de andra.",
    ),
    source=trilingual(
        "Slide of the chain of Itä-Uusimaa: the same risk recurs on several tiers.",
        "Itä-Uudenmaan palveluketjun kuvaus: sama riski toistuu usealla tasolla.",
        "Östra Nylands beskrivning av servicekedjan: samma risk återkommer på flera nivåer.",
    ),
    mend=trilingual(
        "Give them all the same id:, or move the text once to the top of the file under the same key.",
        "Anna niille kaikille sama id: tai siirrä teksti kerran tiedoston ylätasolle saman avaimen alle.",
        "Ge dem alla samma id:, eller flytta texten en gång till filens översta nivå under samma nyckel.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A risk or an action without an id whose text stands on three tiers; told on the last. Asked of every kind."""
    found: dict[tuple[str, str], dict[int, Path]] = {}
    if subject.chain is None or len(subject.chain.tiers) < _MANY:
        return
    for at, tier in enumerate(subject.chain.tiers):
        for key, statements in (("risks", tier.risks), ("key_actions", tier.key_actions)):
            for place, one in enumerate(statements):
                if one.id is None and one.text:
                    said = (key, slug(next(iter(one.text.values()))))
                    found.setdefault(said, {}).setdefault(at, ("tiers", at, key, place))
    for places in found.values():
        if len(places) >= _MANY:
            *before, last = places.values()
            label = trilingual("the same text", "sama teksti", "samma text")
            help = Said(
                trilingual(
                    "Give them the same id:, or move the text to the top of the file.",
                    "Anna niille sama id: tai siirrä teksti tiedoston ylätasolle.",
                    "Ge dem samma id:, eller flytta texten till filens översta nivå.",
                )
            )
            related = tuple(Related(label, path) for path in before)
            yield Finding(RULE.code, last, {"count": len(places)}, help=help, related=related)
