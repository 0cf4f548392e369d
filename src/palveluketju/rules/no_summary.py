"""A description has a summary."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK312",
        "no-summary",
        Severity.INFO,
        trilingual(
            "the summary is missing",
            "tiivistelmä puuttuu",
            "sammandraget saknas",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A description has a summary of two or three sentences.",
        "Kuvauksella on kahden tai kolmen lauseen tiivistelmä.",
        "Beskrivningen har ett sammandrag på två eller tre meningar.",
    ),
    why=trilingual(
        "The summary is read first. From it the reader sees whether the description concerns them.",
        "Tiivistelmä luetaan ensin. Siitä lukija näkee, koskeeko kuvaus häntä.",
        "Sammandraget läses först. Av det ser läsaren om beskrivningen gäller hen.",
    ),
    source=trilingual(
        "Fields of an operating model in Innokylä: short description.",
        "Innokylän toimintamallin kentät: toimintamallin lyhyt kuvaus.",
        "Fälten i Innokyläs verksamhetsmodell: kort beskrivning.",
    ),
    mend=trilingual(
        "Add summary: and say in two or three sentences what this is.",
        "Lisää summary: ja kerro kahdella tai kolmella lauseella, mistä on kyse.",
        "Lägg till summary: och säg med två eller tre meningar vad det handlar om.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain, an entity or a model without a summary."""
    chain = subject.chain
    if chain and not chain.summary:
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
