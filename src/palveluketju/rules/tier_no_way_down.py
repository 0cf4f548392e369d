"""Every tier has a way to a lighter one."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK326",
        "tier-no-way-down",
        Severity.INFO,
        trilingual(
            "nothing says when a client moves from this tier to a lighter one",
            "mikään ei kerro, milloin asiakas siirtyy tältä tasolta kevyemmälle",
            "inget säger när klienten flyttas från den här nivån till en lättare",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every tier but the lightest says when and how a client moves to a lighter one, where need can lessen.",
        "Jokainen taso kevyintä lukuun ottamatta kertoo, milloin ja miten asiakas siirtyy kevyemmälle tasolle, jos tarve voi "
        "vähentyä.",
        "Varje nivå utom den lättaste säger när och hur klienten flyttas till en lättare nivå, om behovet kan minska.",
    ),
    why=trilingual(
        "A client who stays on a heavier tier than needed is not helped to manage alone, and others wait for the service.",
        "Asiakas, joka jää tarpeettoman raskaalle tasolle, ei saa tukea omin voimin pärjäämiseen, ja muut odottavat palvelua.",
        "En klient som blir kvar på en onödigt tung nivå får inte stöd att klara sig på egen hand, och andra väntar på tjänsten.",
    ),
    source=trilingual(
        "Team model of Satakunta: the service is given in the lightest possible way.",
        "Satakunnan hyvinvointialueen tiimimalli: palvelu toteutetaan kevyimmällä mahdollisella tavalla.",
        "Satakunta välfärdsområdes teammodell: tjänsten ges på det lättaste möjliga sättet.",
    ),
    mend=trilingual(
        "Add to_lighter: to the tier: what shows that less is enough, and who keeps in touch after that.",
        "Lisää tasolle to_lighter: ja kerro, mistä huomataan, että vähempi riittää, ja mitä silloin tehdään.",
        "Lägg till to_lighter: på nivån och säg hur man märker att mindre räcker och vad som då görs.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A tier that neither its own words nor the pathway lead down from. Advice only: some need never lessens."""
    for rung in subject.ladder:
        if rung.lighter and not (rung.bare or rung.tier.to_lighter or rung.tier.criteria_out or rung.falls):
            yield Finding(RULE.code, rung.path, help=Said(RULE.mend))
