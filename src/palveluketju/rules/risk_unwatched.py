"""A risk is measured or controlled."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.risk import Risk
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK353",
        "risk-unwatched",
        Severity.WARNING,
        trilingual(
            "the risk is neither measured nor controlled",
            "riskiä ei mitata eikä hallita",
            "risken varken mäts eller hanteras",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every risk has an indicator that shows it coming, or controls that keep it from happening.",
        "Jokaisella riskillä on indikaattori, josta sen näkee ajoissa, tai hallintakeinoja, jotka ehkäisevät sitä.",
        "Varje risk har en indikator som visar den i tid, eller åtgärder som förebygger den.",
    ),
    why=trilingual(
        "A risk that is only listed comes true as if nobody had known of it.",
        "Pelkästään lueteltu riski toteutuu aivan kuin kukaan ei olisi tiennyt siitä.",
        "En risk som bara räknas upp blir verklighet som om ingen hade känt till den.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: every tier sets risks and indicators side by side.",
        "Itä-Uudenmaan palveluketjukuvaus: riskit ja indikaattorit ovat kullakin tasolla rinnakkain.",
        "Östra Nylands beskrivning av en servicekedja: på varje nivå står risker och indikatorer sida vid sida.",
    ),
    mend=trilingual(
        "Write measured_by: and an indicator, or controls: and what is done against the risk.",
        "Kirjoita measured_by: ja indikaattori, tai controls: ja mitä riskin torjumiseksi tehdään.",
        "Skriv measured_by: och en indikator, eller controls: och vad som görs mot risken.",
    ),
)
_HELP = Said(
    trilingual(
        "Add measured_by: and an indicator, or controls:.",
        "Lisää measured_by: ja indikaattori, tai controls: ja hallintakeinot.",
        "Lägg till measured_by: och en indikator, eller controls: och åtgärderna.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A risk of a chain or an entity without `measured_by` and `controls`; a model may leave both to its users."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Risk):
        if not one.measured_by and not one.controls:
            yield Finding(RULE.code, path, help=_HELP)
