"""An instrument says when it is used."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.model.instrument import Instrument
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK350",
        "instrument-without-moment",
        Severity.WARNING,
        trilingual(
            "it is not said when the instrument is used",
            "ei kerrota, milloin mittaria tai testiä käytetään",
            "det sägs inte när mätinstrumentet används",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "An instrument that an indicator leans on says when it is used: at the start, in between, at the end, afterwards.",
        "Mittari tai testi, johon indikaattori nojaa, kertoo, milloin sitä käytetään: alussa, välillä, lopussa tai jälkikäteen.",
        "Ett mätinstrument som en indikator bygger på anger när det används: i början, under vägen, i slutet eller efteråt.",
    ),
    why=trilingual(
        "A change is seen only when the same instrument is used at least twice, at moments agreed beforehand.",
        "Muutos näkyy vain, kun samaa mittaria käytetään ainakin kahdesti ennalta sovittuina aikoina.",
        "En förändring syns bara när samma instrument används minst två gånger, vid tidpunkter som avtalats på förhand.",
    ),
    source=trilingual(
        "Soite’s multi-service process: the change is measured with an instrument at the start, in between and at the end.",
        "Soiten monipalveluprosessi: muutosta mitataan samalla mittarilla alussa, välillä ja lopussa.",
        "Soites process för klienter med många tjänster: förändringen mäts i början, under vägen och i slutet.",
    ),
    mend=trilingual(
        "Write used_at: and a list of baseline, interim, final and follow_up.",
        "Kirjoita used_at: ja luetteloksi baseline (alussa), interim (välillä), final (lopussa) tai follow_up (jälkikäteen).",
        "Skriv used_at: och en lista av baseline (i början), interim (under vägen), final (i slutet) och follow_up (efteråt).",
    ),
)
_HELP = Said(
    trilingual(
        "Add used_at: with baseline, interim, final or follow_up.",
        "Lisää used_at: ja sille baseline, interim, final tai follow_up.",
        "Lägg till used_at: med baseline, interim, final eller follow_up.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """An instrument without `used_at` that an indicator of the file names; guidelines are followed, not used at a moment."""
    named = [subject.names.find(one.instrument, ("instrument",)) for _, one, _ in subject.each(Indicator) if one.instrument]
    leaned_on = {id(one.element) for one in named if one}
    for path, one, _ in subject.each(Instrument):
        if id(one) in leaned_on and not one.used_at and one.kind != "guideline":
            yield Finding(RULE.code, path, help=_HELP)
