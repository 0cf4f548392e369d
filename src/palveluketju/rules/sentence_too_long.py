"""Sentences are short."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

_LIMITS = {"fi": 35, "sv": 45, "en": 45}
_ENDS = re.compile(r"[.!?:;](?=\s)|\n\s*(?=\n|[-•] )")

RULE = Rule(
    Code(
        "PK425",
        "sentence-too-long",
        Severity.INFO,
        trilingual(
            "a sentence of {count} words is hard to read",
            "{count} sanan virke on raskas lukea",
            "en mening på {count} ord är tung att läsa",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "No sentence has more than 35 words; in Swedish and English 45.",
        "Yhdessäkään virkkeessä ei ole yli 35:tä sanaa; ruotsissa ja englannissa raja on 45.",
        "Ingen mening har fler än 35 ord; på svenska och engelska 45.",
    ),
    why=trilingual(
        "The chain is read in a hurry, on a phone, and by clients too. A long sentence is read twice or not at all.",
        "Ketjua luetaan kiireessä ja puhelimella, ja sitä lukevat myös asiakkaat. Pitkä virke luetaan kahdesti tai ei ollenkaan.",
        "Kedjan läses i brådska och i telefonen, också av klienter. En lång mening läses två gånger eller inte alls.",
    ),
    source=trilingual(
        "Assumption of this project: the limit is 35 words, in Swedish and English 45, where the same thing takes more words.",
        "Tämän projektin oletus: raja on 35 sanaa, ruotsissa ja englannissa 45, koska niissä sama asia vie enemmän sanoja.",
        "Det här projektets antagande: gränsen är 35 ord, på svenska och engelska 45, eftersom samma sak där kräver fler ord.",
    ),
    mend=trilingual(
        "Divide it into two sentences, or make a list of what it counts up.",
        "Jaa se kahdeksi virkkeeksi tai tee luetelluista asioista luettelo.",
        "Dela den i två meningar, eller gör en lista av det som räknas upp.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The longest sentence of a text, when it is over the limit. Asked of every kind of file."""
    for words in subject.texts:
        limit = _LIMITS[words.language]
        if len(words.text) < 2 * limit or words.text.count(" ") < limit:
            continue
        count = max(len(sentence.split()) for sentence in _ENDS.split(words.text))
        if count > limit:
            help = Said(
                trilingual(
                    "Divide it into two sentences, or make a list.",
                    "Jaa se kahdeksi virkkeeksi tai tee siitä luettelo.",
                    "Dela den i två meningar, eller gör en lista.",
                )
            )
            yield Finding(RULE.code, words.path, {"count": count}, help=help, mark=subject.mark(words))
