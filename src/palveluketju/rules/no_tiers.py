"""A chain has tiers of need."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK304",
        "no-tiers",
        Severity.INFO,
        trilingual(
            "the chain has no tiers of need",
            "palvelutarvetasoja ei ole kuvattu",
            "servicebehovsnivåerna är inte beskrivna",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain groups its clients into tiers by how much help they need.",
        "Ketju ryhmittelee asiakkaat tasoille sen mukaan, kuinka paljon apua he tarvitsevat.",
        "Kedjan delar in klienterna i nivåer efter hur mycket hjälp de behöver.",
    ),
    why=trilingual(
        "The tiers show at a glance who gets what and when a lighter service is enough. They cost less to write than a pathway.",
        "Tasoista näkee yhdellä silmäyksellä, kuka saa mitäkin ja milloin kevyempi palvelu riittää. Ne on nopeampi kirjoittaa "
        "kuin työnkulku.",
        "Nivåerna visar med en blick vem som får vad och när en lättare tjänst räcker. De går snabbare att skriva än en "
        "arbetsgång.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: services on the tiers.",
        "Itä-Uudenmaan palveluketjukuvaus: palvelut tai palveluntuottajat eri tasoilla.",
        "Östra Nylands beskrivning av en servicekedja: tjänster eller tjänsteproducenter på nivåerna.",
    ),
    mend=trilingual(
        "Add tiers: from the lightest to the heaviest, such as guidance, support, multi_sector and sustaining.",
        "Lisää tiers: ja tasot kevyimmästä raskaimpaan, esimerkiksi guidance, support, multi_sector ja sustaining.",
        "Lägg till tiers: och nivåerna från den lättaste till den tyngsta, till exempel guidance, support, multi_sector och "
        "sustaining.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain without tiers. Some chains do well without, so this is advice."""
    chain = subject.chain
    if chain and chain.kind == "chain" and not chain.tiers:
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
