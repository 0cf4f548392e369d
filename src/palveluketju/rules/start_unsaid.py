"""The pathway says what starts it."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK380",
        "start-unsaid",
        Severity.INFO,
        trilingual(
            "nothing says what starts the pathway",
            "missään ei sanota, mistä työnkulku käynnistyy",
            "inget säger vad som startar arbetsgången",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "The pathway says what starts it, or the description says how one gets in.",
        "Työnkulku kertoo, mistä se alkaa, tai kuvaus kertoo, miten ketjuun pääsee.",
        "Arbetsgången säger vad som startar den, eller så säger beskrivningen hur man kommer in i kedjan.",
    ),
    why=trilingual(
        "The reader must see who brings the client into the chain and when; there may be several starts.",
        "Lukijan on nähtävä, kuka tuo asiakkaan ketjuun ja milloin. Alkuja voi olla useita.",
        "Läsaren måste se vem som för klienten in i kedjan och när. Det kan finnas flera starter.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: the criteria of services and the work flows are defined.",
        "Keski-Suomen palveluketjutyön toimintamalli: palvelujen kriteerit ja työnkulut määritellään.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: tjänsternas kriterier och arbetsgångarna definieras.",
    ),
    mend=trilingual(
        "Add starts: with words to the first step, such as starts: The client makes contact. Or describe the way in under "
        "entry:.",
        "Lisää ensimmäiseen askeleeseen starts: ja selitys, esimerkiksi starts: Asiakas ottaa yhteyttä. Tai kuvaa ketjuun pääsy "
        "kohdassa entry:.",
        "Lägg till starts: med en förklaring i det första steget, till exempel starts: Klienten tar kontakt. Eller beskriv "
        "vägen in under entry:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A chain with a pathway, without `starts` and without `entry`."""
    chain = subject.chain
    if chain is None or chain.kind != "chain" or chain.entry or not subject.flow or not subject.flow.steps:
        return
    steps = [node.step for node in subject.flow.steps if node.step]
    if all(step.starts is None for step in steps):
        help = Said(
            trilingual(
                "Say it with starts: in the first step.",
                "Kerro se ensimmäisessä askeleessa starts:-avaimella.",
                "Säg det med starts: i det första steget.",
            )
        )
        yield Finding(RULE.code, subject.path(steps[0]), help=help)
