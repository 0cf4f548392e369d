"""Every tier has its risks."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.risk import Risk
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK323",
        "tier-without-risks",
        Severity.WARNING,
        trilingual(
            "no risk is described for this tier",
            "tälle tasolle ei ole kuvattu riskejä",
            "inga risker är beskrivna för den här nivån",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every tier names what can go wrong on it, unless the risks are the same for the whole chain.",
        "Jokaiselle tasolle on kuvattu, mikä siellä voi mennä vikaan, jos riskit eivät ole koko ketjulle yhteisiä.",
        "För varje nivå beskrivs vad som kan gå fel där, om riskerna inte är gemensamma för hela kedjan.",
    ),
    why=trilingual(
        "The risks of a client who needs advice are not those of a client who needs support for life. A tier without risks is "
        "a tier whose risks nobody watches.",
        "Neuvontaa tarvitsevan asiakkaan riskit eivät ole samat kuin pitkään kannateltavan. Jos tasolle ei ole kuvattu "
        "riskejä, niitä ei kukaan seuraa.",
        "Riskerna för en klient som behöver råd är inte desamma som för den som behöver stöd länge. Om riskerna inte är "
        "beskrivna är det ingen som följer dem.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: risks and their indicators by tier.",
        "Itä-Uudenmaan palveluketjukuvaus: riskit ja niiden indikaattorit tasoittain.",
        "Östra Nylands beskrivning av en servicekedja: risker och deras indikatorer per nivå.",
    ),
    mend=trilingual(
        "Add risks: to the tier and say what can go wrong on it.",
        "Lisää tasolle risks: ja kerro, mikä sillä voi mennä vikaan.",
        "Lägg till risks: på nivån och säg vad som kan gå fel där.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A tier without risks, when only other tiers have them. When the chain has none at all, PK306 tells."""
    chain = subject.chain
    if chain is None or chain.risks or not subject.each(Risk):
        return
    for rung in subject.ladder:
        if not (rung.bare or rung.tier.risks):
            yield Finding(RULE.code, rung.path, help=Said(RULE.mend))
