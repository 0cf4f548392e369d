"""A chain names its risks."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.risk import Risk
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK306",
        "no-risks",
        Severity.WARNING,
        trilingual(
            "no risk is described",
            "yhtään riskiä ei ole kuvattu",
            "ingen risk är beskriven",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "A chain names what can go wrong for the client or in the work.",
        "Ketju nimeää, mikä asiakkaan tilanteessa tai työssä voi mennä vikaan.",
        "Kedjan anger vad som kan gå fel för klienten eller i arbetet.",
    ),
    why=trilingual(
        "A risk that is known can be watched and held. One that is not named is noticed when it has already happened.",
        "Tunnettua riskiä voi seurata ja hallita. Nimeämätön riski huomataan vasta, kun se on jo toteutunut.",
        "En känd risk kan följas och hanteras. En risk som inte nämns märks först när den redan har blivit verklig.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: risks and their indicators by tier.",
        "Itä-Uudenmaan palveluketjukuvaus: riskit ja niiden indikaattorit tasoittain.",
        "Östra Nylands beskrivning av en servicekedja: risker och deras indikatorer per nivå.",
    ),
    mend=trilingual(
        "Add risks: to the tier they concern, or to the whole chain.",
        "Lisää risks: sille tasolle, jota riski koskee, tai koko ketjulle.",
        "Lägg till risks: på den nivå som risken gäller, eller för hela kedjan.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain without a single risk. When only some tiers lack them, PK323 tells."""
    chain = subject.chain
    if chain and chain.kind == "chain" and not subject.each(Risk):
        yield Finding(RULE.code, ("kind",), help=Said(RULE.mend))
