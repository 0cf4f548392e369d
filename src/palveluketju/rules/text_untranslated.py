"""A text in two languages is not the same text twice."""

from collections.abc import Iterator
from itertools import groupby

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK452",
        "text-untranslated",
        Severity.WARNING,
        trilingual(
            "the same text stands in two languages: {languages}",
            "sama teksti on kahdella kielellä: {languages}",
            "samma text står på två språk: {languages}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A text in two languages is a translation, not the same words twice.",
        "Kahdella kielellä annettu teksti on käännös, ei sama teksti kahteen kertaan.",
        "En text på två språk är en översättning, inte samma ord två gånger.",
    ),
    why=trilingual(
        "A copy hides that the translation is missing: without it the page would say so to the reader.",
        "Kopio peittää sen, että käännös puuttuu. Ilman kopiota sivu kertoisi sen lukijalle.",
        "En kopia döljer att översättningen saknas. Utan kopian skulle sidan säga det till läsaren.",
    ),
    source=trilingual(
        "Assumption of this project: a page shows a missing language as missing.",
        "Tämän projektin oletus: sivu näyttää puuttuvan kielen puuttuvana.",
        "Det här projektets antagande: en sida visar ett språk som saknas som saknat.",
    ),
    mend=trilingual(
        "Translate the text, or leave out the language that has not been translated.",
        "Käännä teksti tai jätä pois kieli, jota ei ole käännetty.",
        "Översätt texten eller lämna bort det språk som inte har översatts.",
    ),
)
_HELP = Said(
    trilingual(
        "Translate it, or leave the language out.",
        "Käännä se tai jätä kieli pois.",
        "Översätt den eller lämna bort språket.",
    )
)
#: a shorter text may be a name that every language has
_WORDS = 6


def check(subject: Subject) -> Iterator[Finding]:
    """A text of several words that is the same in two of its languages, wherever texts stand."""
    repeated = any(len(text.split()) >= _WORDS for text in subject.repeated)
    for path, group in groupby(subject.texts if repeated else (), key=lambda one: one.path):
        by_text: dict[str, list[str]] = {}
        for one in group:
            by_text.setdefault(one.text.strip(), []).append(one.language)
        for text, languages in by_text.items():
            if len(languages) > 1 and len(text.split()) >= _WORDS:
                yield Finding(RULE.code, (*path, languages[-1]), {"languages": ", ".join(languages)}, help=_HELP)
