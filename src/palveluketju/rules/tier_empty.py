"""A tier is more than its name."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK320",
        "tier-empty",
        Severity.WARNING,
        trilingual(
            "the content of this tier is not described yet",
            "tämän tason sisältöä ei ole vielä kuvattu",
            "innehållet i den här nivån är ännu inte beskrivet",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A tier says who belongs to it, which services they get, what is done and what can go wrong.",
        "Taso kertoo, keitä sille kuuluu, mitä palveluja he saavat, mitä tehdään ja mikä voi mennä vikaan.",
        "En nivå säger vem som hör till den, vilka tjänster de får, vad som görs och vad som kan gå fel.",
    ),
    why=trilingual(
        "A name alone tells the professional nothing to do and the client nothing to expect.",
        "Pelkkä nimi ei kerro ammattilaiselle, mitä tehdä, eikä asiakkaalle, mitä odottaa.",
        "Enbart namnet säger inte yrkespersonen vad som ska göras eller klienten vad som är att vänta.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: the chain looked at tier by tier.",
        "Itä-Uudenmaan palveluketjukuvaus: palveluketjun tasokohtainen tarkastelu.",
        "Östra Nylands beskrivning av en servicekedja: servicekedjan granskad nivå för nivå.",
    ),
    mend=trilingual(
        "Write criteria_in: and services: for the tier first. Leave the tier out if it is not needed.",
        "Kirjaa tasolle ensin criteria_in: ja services:. Poista taso, jos sitä ei tarvita.",
        "Skriv först criteria_in: och services: för nivån. Ta bort nivån om den inte behövs.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A tier of a chain of which nothing is said but what it is called. The other rules on tiers pass it by."""
    for rung in subject.ladder:
        if rung.bare:
            yield Finding(RULE.code, rung.path, help=Said(RULE.mend))
