"""Every tier says what is done on it."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK322",
        "tier-without-actions",
        Severity.WARNING,
        trilingual(
            "nothing says what is done on this tier",
            "mikään ei kerro, mitä tällä tasolla tehdään",
            "inget säger vad som görs på den här nivån",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every tier has its key actions, or the pathway has steps on it.",
        "Jokaisella tasolla on keskeiset toimenpiteensä tai työnkulun askelia.",
        "Varje nivå har sina centrala åtgärder eller steg i arbetsgången.",
    ),
    why=trilingual(
        "Services tell where help is. Key actions tell what has to be done otherwise in daily work, so that the client gets it "
        "in time.",
        "Palvelut kertovat, mistä apua saa. Toimenpiteet kertovat, mitä arjen työssä tehdään toisin, jotta asiakas saa avun "
        "ajoissa.",
        "Tjänsterna säger var hjälpen finns. Åtgärderna säger vad som görs annorlunda i det dagliga arbetet, så att klienten "
        "får hjälpen i tid.",
    ),
    source=trilingual(
        "Service-chain description of East Uusimaa: key actions by tier of need.",
        "Itä-Uudenmaan palveluketjukuvaus: keskeiset toimenpiteet palvelutarvetasoittain.",
        "Östra Nylands beskrivning av en servicekedja: centrala åtgärder per servicebehovsnivå.",
    ),
    mend=trilingual(
        "Add key_actions: to the tier and say what is done on it.",
        "Lisää tasolle key_actions: ja kerro, mitä sillä tehdään.",
        "Lägg till key_actions: på nivån och säg vad som görs där.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A tier without key actions and steps, when the chain has no actions whatever the tier either."""
    for rung in subject.ladder:
        if not (rung.bare or rung.tier.key_actions or rung.steps or (subject.chain and subject.chain.key_actions)):
            yield Finding(RULE.code, rung.path, help=Said(RULE.mend))
