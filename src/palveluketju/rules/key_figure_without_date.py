"""A key figure says what time it is of."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.key_figure import KeyFigure
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK481",
        "key-figure-without-date",
        Severity.WARNING,
        trilingual(
            "it is not said what time the key figure is of",
            "ei kerrota, miltä ajalta tunnusluku on",
            "det sägs inte från vilken tid nyckeltalet är",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every key figure has its date; the year will do.",
        "Jokaisella tunnusluvulla on ajankohta. Vuosi riittää.",
        "Varje nyckeltal har en tidpunkt. Året räcker.",
    ),
    why=trilingual(
        "Figures grow old: without a date the reader takes a figure of ten years ago for today’s.",
        "Luvut vanhenevat. Ilman ajankohtaa lukija pitää kymmenen vuoden takaista lukua nykyisenä.",
        "Siffror åldras. Utan tidpunkt tar läsaren en tio år gammal siffra för dagens.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 2, the situation analysis and its data sources.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 2, tilanneanalyysi ja sen tietolähteet.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 2, lägesanalysen och dess datakällor.",
    ),
    mend=trilingual(
        "Write date: and the year, the month or the day the figure is of.",
        "Kirjoita date: ja vuosi, kuukausi tai päivä, jolta luku on.",
        "Skriv date: och året, månaden eller dagen som talet gäller.",
    ),
)
_HELP = Said(
    trilingual(
        "Add date:, such as date: 2025.",
        "Lisää date:, esimerkiksi date: 2025.",
        "Lägg till date:, till exempel date: 2025.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A key figure without `date`, wherever key figures stand."""
    for path, one, _ in subject.each(KeyFigure):
        if not one.date:
            yield Finding(RULE.code, path, help=_HELP)
