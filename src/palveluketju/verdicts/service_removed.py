"""A service that is no longer there."""

from collections.abc import Mapping

from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.words import called, tier_of
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.verdict import On, Verdict

VERDICT = Verdict(
    Code(
        "PK701",
        "service-removed",
        Severity.ERROR,
        trilingual(
            "the service “{name}” is removed from {place}",
            "palvelu ”{name}” poistuu: {place}",
            "tjänsten ”{name}” tas bort: {place}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=(On("Service", "", ("removed",)),),
    notice=trilingual(
        "The service “{name}” is no longer available ({place}). Do not guide clients to it.",
        "Palvelua ”{name}” ei enää ole ({place}). Älä ohjaa asiakkaita siihen.",
        "Tjänsten ”{name}” finns inte längre ({place}). Hänvisa inte klienter dit.",
    ),
    what=trilingual(
        "A service of the chain or of a tier is gone, and nothing takes its place under the same id.",
        "Ketjun tai tason palvelu on poissa, eikä mikään palvelu ole sen tilalla samalla tunnuksella.",
        "En tjänst i kedjan eller på en nivå är borta, och ingen tjänst med samma id ersätter den.",
    ),
    why=trilingual(
        "Clients lose a place to get help, and professionals go on guiding people to it until somebody tells them.",
        "Asiakkailta poistuu paikka, josta saa apua, ja ammattilaiset ohjaavat siihen, kunnes joku kertoo.",
        "Klienterna mister ett ställe där man får hjälp, och yrkespersonerna hänvisar dit tills någon berättar.",
    ),
    source=trilingual(
        "Seed 001 lists the services of each tier: they are what a client is offered.",
        "Itä-Uudenmaan kuvaus luettelee kunkin tason palvelut: ne ovat se, mitä asiakkaalle tarjotaan.",
        "Östra Nylands beskrivning räknar upp tjänsterna på varje nivå: det är dem klienten erbjuds.",
    ),
    mirror="service-added",
)

_WHOLE = trilingual("the whole chain", "koko ketju", "hela kedjan")


def judge(change: Change, comparison: Comparison) -> Mapping[str, object] | None:
    """Any removed service; one that went into another is told as a merge."""
    if change.origin is not None:
        return None
    node = change.node
    tier = tier_of(node)
    return {"name": called(node), "place": called(tier) if tier else Said(_WHOLE)}
