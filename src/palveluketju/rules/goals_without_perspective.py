"""Every goal says whose it is."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK360",
        "goals-without-perspective",
        Severity.INFO,
        trilingual(
            "the perspective is missing from goals: {count} of {all}",
            "näkökulma puuttuu tavoitteista ({count}/{all})",
            "perspektivet saknas för målen ({count}/{all})",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every goal says whose it is: the client's, the producer's or the organiser's.",
        "Jokainen tavoite kertoo, kenen näkökulmasta se on: asiakkaan, tuottajan vai järjestäjän.",
        "Varje mål säger vems perspektiv det gäller: klientens, producentens eller anordnarens.",
    ),
    why=trilingual(
        "When the perspectives are seen, it is seen too whether the client's good has been lost among the aims of the "
        "organisation.",
        "Kun näkökulmat näkyvät, näkyy myös, onko asiakkaan hyöty jäänyt organisaation tavoitteiden alle.",
        "När perspektiven syns ser man också om klientens nytta har hamnat i skuggan av organisationens mål.",
    ),
    source=trilingual(
        "THL’s draft of the PKPK handbook, 2019: task 4: goals from the perspectives of organising, producing and the client.",
        "THL:n PKPK-käsikirjan luonnos 2019: tehtävä 4: tavoitteet järjestämisen, tuottamisen ja asiakkaan näkökulmista.",
        "THL:s utkast till PKPK-handbok 2019: uppgift 4: mål ur anordnandets, produktionens och klientens perspektiv.",
    ),
    mend=trilingual(
        "Give the goals perspective: with client, producer or organiser.",
        "Lisää tavoitteille perspective: ja joko client, producer tai organiser.",
        "Lägg till perspective: för målen med client, producer eller organiser.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The goals of a chain or an entity, told once: how many of them have no perspective."""
    chain = subject.chain
    if chain is None or chain.kind == "model":
        return
    count = sum(goal.perspective is None for goal in chain.goals)
    if count:
        yield Finding(RULE.code, ("goals",), {"count": count, "all": len(chain.goals)}, "key", Said(RULE.mend))
