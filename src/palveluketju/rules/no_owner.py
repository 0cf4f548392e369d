"""An approved description has an owner."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK307",
        "no-owner",
        Severity.WARNING,
        trilingual(
            "the description has no owner",
            "kuvauksella ei ole omistajaa",
            "beskrivningen har ingen ägare",
        ),
    ),
    profile="approved",
    what=trilingual(
        "An approved description has an owner: the role that keeps it up to date.",
        "Hyväksytyllä kuvauksella on omistaja: rooli, joka pitää sen ajan tasalla.",
        "En godkänd beskrivning har en ägare: den roll som håller den aktuell.",
    ),
    why=trilingual(
        "A description that is nobody's is written once and then grows old. The reader does not know whom to tell of a mistake.",
        "Kuvaus, joka ei ole kenenkään, kirjoitetaan kerran ja vanhenee sitten. Lukija ei tiedä, kenelle virheestä kerrotaan.",
        "En beskrivning som inte är någons skrivs en gång och föråldras sedan. Läsaren vet inte vem som ska få veta om ett fel.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: those who answer for the chains are named, with their duties.",
        "Keski-Suomen palveluketjutyön toimintamalli: ketjuista vastaavat tahot ja heidän vastuunsa nimetään.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: de parter som ansvarar för kedjorna och deras ansvar namnges.",
    ),
    mend=trilingual(
        "Add owner: and the role that answers for the description, not the name of a person.",
        "Lisää owner: ja rooli, joka vastaa kuvauksesta. Älä kirjoita henkilön nimeä.",
        "Lägg till owner: och den roll som ansvarar för beskrivningen. Skriv inte namnet på en person.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain or an entity without an owner. When nobody answers for a chain in any way, PK400 tells."""
    chain = subject.chain
    if chain and chain.owner is None and (chain.kind == "entity" or (chain.kind == "chain" and subject.led)):
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
