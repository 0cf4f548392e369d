"""A qualitative indicator names its instrument."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK358",
        "qualitative-without-instrument",
        Severity.WARNING,
        trilingual(
            "the qualitative indicator does not say with what it is assessed",
            "laadullinen indikaattori ei kerro, millä arvio tehdään",
            "den kvalitativa indikatorn anger inte med vad bedömningen görs",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A qualitative indicator names the instrument, the test or the form with which the assessment is made.",
        "Laadullinen indikaattori nimeää mittarin, testin tai lomakkeen, jolla arvio tehdään.",
        "En kvalitativ indikator anger mätinstrumentet, testet eller formuläret som bedömningen görs med.",
    ),
    why=trilingual(
        "Assessments made in different ways cannot be compared, neither from client to client nor from year to year.",
        "Eri tavoilla tehtyjä arvioita ei voi verrata asiakkaasta eikä vuodesta toiseen.",
        "Bedömningar som gjorts på olika sätt kan inte jämföras från klient till klient eller från år till år.",
    ),
    source=trilingual(
        "Soite’s multi-service process: the change is measured with an instrument at the start, in between and at the end.",
        "Soiten monipalveluprosessi: muutosta mitataan samalla mittarilla alussa, välillä ja lopussa.",
        "Soites process för klienter med många tjänster: förändringen mäts i början, under vägen och i slutet.",
    ),
    mend=trilingual(
        "Write instrument: and describe the instrument under instruments:, with used_at:.",
        "Kirjoita instrument: ja kuvaa mittari tai testi kohdassa instruments:. Kerro siinä myös used_at: "
        "eli milloin sitä käytetään.",
        "Skriv instrument: och beskriv instrumentet under instruments:, även när det används (used_at:).",
    ),
)
_HELP = Said(
    trilingual(
        "Add instrument: and describe it under instruments:.",
        "Lisää instrument: ja kuvaa mittari kohdassa instruments:.",
        "Lägg till instrument: och beskriv det under instruments:.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An indicator with `kind: qualitative` and without `instrument`, also in a model or a catalogue."""
    for path, one, _ in subject.each(Indicator):
        if one.kind == "qualitative" and not one.instrument:
            yield Finding(RULE.code, path, help=_HELP)
