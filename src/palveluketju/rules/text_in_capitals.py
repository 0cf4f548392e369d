"""Texts are not all in capitals."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

_WORD = re.compile(r"[^\W\d_]{4,}")

RULE = Rule(
    Code(
        "PK432",
        "text-in-capitals",
        Severity.INFO,
        trilingual(
            "the whole text is in capitals",
            "koko teksti on isoilla kirjaimilla",
            "hela texten är med stora bokstäver",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Texts are written in small letters with a capital at the start.",
        "Teksti kirjoitetaan pienillä kirjaimilla, alkukirjain isolla.",
        "Texter skrivs med små bokstäver och stor begynnelsebokstav.",
    ),
    why=trilingual(
        "Capitals are slow to read, and a screen reader may spell them letter by letter.",
        "Isoja kirjaimia on hidas lukea, ja ruudunlukija voi luetella ne kirjain kerrallaan.",
        "Stora bokstäver är långsamma att läsa, och en skärmläsare kan läsa dem bokstav för bokstav.",
    ),
    source=trilingual(
        "Assumption of this project: capitals are a heading's style on a slide, not a part of the text.",
        "Tämän projektin oletus: isot kirjaimet ovat dian otsikon tyyli, eivät osa tekstiä.",
        "Det här projektets antagande: stora bokstäver är rubrikens stil på en bild, inte en del av texten.",
    ),
    mend=trilingual(
        "Write it in small letters with a capital at the start.",
        "Kirjoita se pienillä kirjaimilla, alkukirjain isolla.",
        "Skriv det med små bokstäver och stor begynnelsebokstav.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A text without a small letter that has two words of four letters or more. Asked of every kind of file."""
    for words in subject.texts:
        if words.text.isupper() and len(_WORD.findall(words.text)) > 1:
            help = Said(
                trilingual("Write it in small letters.", "Kirjoita se pienillä kirjaimilla.", "Skriv det med små bokstäver.")
            )
            yield Finding(RULE.code, words.path, help=help, mark=subject.mark(words))
