"""A target has its value and its date."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK347",
        "target-incomplete",
        Severity.WARNING,
        trilingual(
            "the target lacks: {keys}",
            "tavoitearvosta puuttuu: {keys}",
            "målvärdet saknar: {keys}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "The target of an indicator has a value, and the date by which it is to be reached.",
        "Indikaattorin tavoitearvolla on arvo ja päivä, johon mennessä siihen päästään.",
        "Indikatorns målvärde har ett värde och ett datum då det ska vara nått.",
    ),
    why=trilingual(
        "Without a value and a date one cannot say when the target has been reached or missed.",
        "Ilman arvoa ja päivää ei voi sanoa, milloin tavoite on saavutettu tai jäänyt saavuttamatta.",
        "Utan värde och datum går det inte att säga när målet har nåtts eller missats.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: the measurable main target.",
        "Itä-Uudenmaan palveluketjukuvaus: palveluketjun mitattava päätavoite.",
        "Östra Nylands beskrivning av en servicekedja: kedjans mätbara huvudmål.",
    ),
    mend=trilingual(
        "Write value: (or text:, when it is not a number) and date: under target:.",
        "Kirjoita kohdan target: alle value: (tai text:, jos arvo ei ole luku) ja date:.",
        "Skriv value: (eller text:, om värdet inte är ett tal) och date: under target:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A target without a value (in numbers or in words) or a date, in a chain or an entity: a model leaves both to its users."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Indicator):
        if one.target:
            said = {"value": one.target.value is not None or one.target.text, "date": one.target.date}
            keys = ", ".join(key for key, value in said.items() if not value)
            if keys:
                yield Finding(RULE.code, (*path, "target"), {"keys": keys}, help=Said(RULE.mend))
