"""A chain says why it exists."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK302",
        "no-phenomenon",
        Severity.WARNING,
        trilingual(
            "the phenomenon behind the chain is not described",
            "ilmiötä ei ole kuvattu",
            "fenomenet är inte beskrivet",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain says what happens to the clients now and why it has to change.",
        "Ketju kertoo, mitä asiakkaille nyt tapahtuu ja miksi asian pitää muuttua.",
        "Kedjan säger vad som nu händer klienterna och varför det behöver förändras.",
    ),
    why=trilingual(
        "The goals answer to the phenomenon. Without it nobody can judge whether the chain mends the right thing.",
        "Tavoitteet vastaavat ilmiöön. Ilman sitä ei voi arvioida, korjaako ketju oikeaa asiaa.",
        "Målen svarar på fenomenet. Utan det går det inte att bedöma om kedjan rättar till rätt sak.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: the phenomenon of the chain.",
        "Itä-Uudenmaan palveluketjukuvaus: palveluketjun ilmiö.",
        "Östra Nylands beskrivning av en servicekedja: servicekedjans fenomen.",
    ),
    mend=trilingual(
        "Add phenomenon: and say what happens to the clients now.",
        "Lisää phenomenon: ja kerro, mitä asiakkaille nyt tapahtuu.",
        "Lägg till phenomenon: och säg vad som nu händer klienterna.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain without a phenomenon. An entity or a model may start from something else."""
    chain = subject.chain
    if chain and chain.kind == "chain" and chain.phenomenon is None:
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
