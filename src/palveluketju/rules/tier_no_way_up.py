"""Every tier has a way to a heavier one."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK325",
        "tier-no-way-up",
        Severity.WARNING,
        trilingual(
            "nothing says when a client moves from this tier to a heavier one",
            "mikään ei kerro, milloin asiakas siirtyy tältä tasolta raskaammalle",
            "inget säger när klienten flyttas från den här nivån till en tyngre",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every tier but the heaviest says when and how a client moves to a heavier one.",
        "Jokainen taso raskainta lukuun ottamatta kertoo, milloin ja miten asiakas siirtyy raskaammalle tasolle.",
        "Varje nivå utom den tyngsta säger när och hur klienten flyttas till en tyngre nivå.",
    ),
    why=trilingual(
        "When the need grows and the move is not agreed, the client is left with services that are no longer enough.",
        "Kun tarve kasvaa eikä siirtymisestä ole sovittu, asiakas jää palveluihin, jotka eivät enää riitä.",
        "När behovet växer och flytten inte är avtalad blir klienten kvar i tjänster som inte längre räcker.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: every actor sees to its part that the client moves smoothly and in time to "
        "the services of another.",
        "THL:n PKPK-käsikirjan luonnos 2019: kukin toimija vastaa osaltaan asiakkaan sujuvasta ja oikea-aikaisesta "
        "siirtymisestä toisen palveluihin.",
        "THL:s utkast till PKPK-handbok 2019: varje aktör ansvarar för sin del för att klienten smidigt och i rätt tid går "
        "över till en annans tjänster.",
    ),
    mend=trilingual(
        "Add to_heavier: to the tier: what shows that the need has grown, and what is done then.",
        "Lisää tasolle to_heavier: ja kerro, mistä tarpeen kasvu huomataan ja mitä silloin tehdään.",
        "Lägg till to_heavier: på nivån och säg hur man märker att behovet har vuxit och vad som då görs.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A tier that neither its own words nor the pathway lead up from, though there is a heavier one."""
    for rung in subject.ladder:
        if rung.heavier and not (rung.bare or rung.tier.to_heavier or rung.tier.criteria_out or rung.rises):
            yield Finding(RULE.code, rung.path, help=Said(RULE.mend))
