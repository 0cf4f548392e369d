"""Every tier has its targets."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK328",
        "tier-without-targets",
        Severity.WARNING,
        trilingual(
            "this tier has no targets",
            "tältä tasolta puuttuvat tavoitteet",
            "den här nivån saknar mål",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every tier says what is to be reached with its clients.",
        "Jokainen taso kertoo, mitä juuri sen asiakkaiden kanssa tavoitellaan.",
        "Varje nivå säger vad man vill uppnå med just dess klienter.",
    ),
    why=trilingual(
        "The goal of the chain means different things on different tiers. Without a target of its own nobody sees whether the "
        "work succeeds with these clients.",
        "Ketjun tavoite merkitsee eri tasoilla eri asioita. Ilman omaa tavoitetta ei näe, onnistuuko työ juuri näiden "
        "asiakkaiden kanssa.",
        "Kedjans mål betyder olika saker på olika nivåer. Utan ett eget mål syns det inte om arbetet lyckas med just de här "
        "klienterna.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: targets of the tiers.",
        "Itä-Uudenmaan palveluketjukuvaus: palvelutasokohtaiset tavoitteet.",
        "Östra Nylands beskrivning av en servicekedja: mål för nivåerna.",
    ),
    mend=trilingual(
        "Add targets: to the tier and say what is to be reached with its clients.",
        "Lisää tasolle targets: ja kerro, mitä sen asiakkaiden kanssa tavoitellaan.",
        "Lägg till targets: på nivån och säg vad man vill uppnå med dess klienter.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A tier that more is said of than its name, but not what is to be reached on it."""
    for rung in subject.ladder:
        if not (rung.bare or rung.tier.targets):
            yield Finding(RULE.code, rung.path, help=Said(RULE.mend))
