"""A handoff says what is done when it fails."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.handoff import Handoff
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK394",
        "handoff-without-fallback",
        Severity.WARNING,
        trilingual(
            "nothing says what is done if this handoff fails",
            "missään ei sanota, mitä tehdään, jos tämä siirto ei onnistu",
            "inget säger vad som görs om den här överföringen misslyckas",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every handoff says what is done when it does not go through in time.",
        "Jokainen siirto kertoo, mitä tehdään, jos se ei onnistu ajallaan.",
        "Varje överföring säger vad som görs om den inte lyckas i tid.",
    ),
    why=trilingual(
        "A message goes astray sooner or later. Without an agreed way nobody notices, and the client is left alone.",
        "Jokin viesti katoaa ennemmin tai myöhemmin. Ilman sovittua tapaa sitä ei huomaa kukaan, ja asiakas jää yksin.",
        "Förr eller senare försvinner ett meddelande. Utan ett avtalat sätt märker ingen det, och klienten lämnas ensam.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: each party answers for its part for the client's smooth and timely move to the "
        "services of another provider or unit.",
        "THL:n PKPK-käsikirjan luonnos 2019: kukin toimija vastaa osaltaan asiakkaan sujuvasta ja oikea-aikaisesta "
        "siirtymisestä toisen tuottajan tai yksikön palveluihin.",
        "THL:s utkast till PKPK-handbok 2019: varje aktör ansvarar för sin del för att klienten smidigt och i rätt tid går över "
        "till en annan producents eller enhets tjänster.",
    ),
    mend=trilingual(
        "Add if_fails: and say who notices it and what they then do.",
        "Lisää if_fails: ja kerro, kuka sen huomaa ja mitä hän silloin tekee.",
        "Lägg till if_fails: och säg vem som märker det och vad hen då gör.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A handoff of a chain without `if_fails`; an entity or a model leaves it to its chains."""
    if subject.chain is None or subject.chain.kind != "chain":
        return
    for path, handoff, _ in subject.each(Handoff):
        if not handoff.if_fails:
            help = Said(
                trilingual(
                    "Add if_fails: and say who notices it and what they do.",
                    "Lisää if_fails: ja kerro, kuka sen huomaa ja mitä hän tekee.",
                    "Lägg till if_fails: och säg vem som märker det och vad hen gör.",
                )
            )
            yield Finding(RULE.code, path, help=help)
