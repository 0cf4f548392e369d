"""A sentence says who does what."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

_MANY = 5
#: no shorter text can hold so many
_LONG = 30
_ENDS = re.compile(r"[.!?](?=\s)|\n\s*(?=\n|[-•] )")
#: arvioidaan, tehdään, ohjataan, sovitaan, suunnitellaan; not asiakkaitaan, kuntaan, alueellaan
_PASSIVE = re.compile(r"\w(?:[aeiouyäö]d|hd|[aeuyäö]t|[bcdfghjklmnpqrstvwxz]it|(?<=[tnr]e)ll)(?:aan|ään)\b(?!-)", re.IGNORECASE)

RULE = Rule(
    Code(
        "PK426",
        "passive-heap",
        Severity.INFO,
        trilingual(
            "{count} passives in one sentence, and none of them says who does it",
            "samassa virkkeessä on {count} passiivia, eikä mikään kerro tekijää",
            "{count} passiver i en mening, och ingen säger vem som gör det",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A Finnish sentence has at most four passives.",
        "Suomenkielisessä virkkeessä on enintään neljä passiivia.",
        "En finsk mening har högst fyra passiver.",
    ),
    why=trilingual(
        "A heap of passives hides who does what, which is what a chain is there to tell.",
        "Passiivien kasa peittää sen, kuka tekee mitäkin. Juuri sen palveluketjun pitäisi kertoa.",
        "En hög av passiver döljer vem som gör vad, och just det ska servicekedjan berätta.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: the definition of a chain describes the division of work and the "
        "responsibilities.",
        "THL:n PKPK-käsikirjan luonnos 2019: palveluketjun määrittelyssä kuvataan toimijoiden työnjako ja vastuut.",
        "THL:s utkast till PKPK-handbok 2019: i definitionen av en servicekedja beskrivs aktörernas arbetsfördelning och ansvar.",
    ),
    mend=trilingual(
        "Write who does it: Sairaanhoitaja arvioi tilanteen. Or divide the sentence.",
        "Kirjoita tekijä näkyviin: Sairaanhoitaja arvioi tilanteen. Tai jaa virke.",
        "Skriv ut vem som gör det: Sairaanhoitaja arvioi tilanteen. Eller dela meningen.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A Finnish sentence with five passives of the present tense or more. Asked of every kind of file."""
    for words in subject.texts:
        text = words.text
        if len(text) < _LONG or words.language != "fi" or text.count("aan") + text.count("ään") < _MANY:
            continue
        count = max(len(_PASSIVE.findall(sentence)) for sentence in _ENDS.split(text))
        if count >= _MANY:
            help = Said(
                trilingual(
                    "Say who does it, or divide the sentence.",
                    "Kerro, kuka tekee, tai jaa virke.",
                    "Säg vem som gör det, eller dela meningen.",
                )
            )
            yield Finding(RULE.code, words.path, {"count": count}, help=help, mark=subject.mark(words))
