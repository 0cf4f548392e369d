"""Every indicator says what is counted."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK342",
        "indicator-without-unit",
        Severity.WARNING,
        trilingual(
            "the indicator has no unit",
            "indikaattorilla ei ole yksikköä",
            "indikatorn har ingen enhet",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every indicator has a unit. An assessment made with an instrument needs one only when it has numbers.",
        "Jokaisella indikaattorilla on yksikkö. Mittarilla tai testillä tehtävä arvio tarvitsee sen vain, jos siinä on lukuja.",
        "Varje indikator har en enhet. En bedömning med ett mätinstrument behöver en enhet bara om den har siffror.",
    ),
    why=trilingual(
        "Without a unit the same figure is read as clients, visits or a share, and two measurements cannot be compared.",
        "Ilman yksikköä sama luku luetaan asiakkaiksi, käynneiksi tai osuudeksi, eikä kahta mittausta voi verrata.",
        "Utan enhet läses samma siffra som klienter, besök eller en andel, och två mätningar kan inte jämföras.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 4, setting the goals and turning them into indicators.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 4, tavoitteiden määrittely ja muuttaminen indikaattoreiksi.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 4, att ställa mål och göra dem till indikatorer.",
    ),
    mend=trilingual(
        'Write unit: and what is counted, such as clients, visits, days or "%".',
        'Kirjoita unit: ja mitä lasketaan, esimerkiksi asiakasta, käyntiä, vuorokautta tai "%".',
        'Skriv unit: och vad som räknas, till exempel klienter, besök, dygn eller "%".',
    ),
)
_HELP = Said(
    trilingual(
        "Add unit: and what is counted.",
        "Lisää unit: ja mitä lasketaan.",
        "Lägg till unit: och vad som räknas.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator without `unit`, also in a model or a catalogue; one that is assessed only when it has numbers."""
    for path, one, _ in subject.each(Indicator):
        assessed = one.kind == "qualitative" or one.instrument is not None
        if not one.unit and not (assessed and not _has_numbers(one)):
            yield Finding(RULE.code, path, help=_HELP)


def _has_numbers(one: Indicator) -> bool:
    return any(level is not None and level.value is not None for level in (one.baseline, one.target, one.threshold))
