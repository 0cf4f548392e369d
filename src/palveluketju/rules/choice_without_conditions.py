"""A choice says when each way is taken."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.pathway import Step
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK373",
        "choice-without-conditions",
        Severity.WARNING,
        trilingual(
            "{count} ways lead on from this step without a condition",
            "tästä askeleesta lähtee {count} tietä, joilla ei ole ehtoa",
            "{count} vägar leder vidare från det här steget utan villkor",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Of the ways on from a step at most one is without a condition: the one that is taken otherwise.",
        "Askeleesta lähtevistä teistä enintään yksi on ilman ehtoa: se, jota kuljetaan muissa tapauksissa.",
        "Av vägarna från ett steg saknar högst en villkor: den som väljs i övriga fall.",
    ),
    why=trilingual(
        "Without conditions each professional chooses in their own way, and clients in the same situation get different care.",
        "Ilman ehtoja jokainen ammattilainen valitsee tien omalla tavallaan, ja samassa tilanteessa olevat asiakkaat saavat eri "
        "palvelun.",
        "Utan villkor väljer varje yrkesperson på sitt eget sätt, och klienter i samma situation får olika service.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: criteria, responsibilities and work flows are defined and made alike.",
        "Keski-Suomen palveluketjutyön toimintamalli: palvelujen kriteerit, toimijoiden vastuut ja työnkulut määritellään ja "
        "yhtenäistetään.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: kriterier, ansvar och arbetsgångar definieras och görs "
        "enhetliga.",
    ),
    mend=trilingual(
        "Write if: to every way but the one that is taken otherwise. If all of the work is done, use parallel: instead of next:.",
        "Kirjoita if: jokaiseen tiehen paitsi siihen, jota kuljetaan muissa tapauksissa. Jos kaikki tehdään, käytä "
        "next:-avaimen sijasta avainta parallel:.",
        "Skriv if: för varje väg utom den som väljs i övriga fall. Om allt görs, använd parallel: i stället för next:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A step with several ways on without `if`; an end counts as one unless words say when. Asked of every kind."""
    for path, step, _ in subject.each(Step):
        ways = [at for at, way in enumerate(step.next) if way.if_ is None]
        ends = step.ends is not None and step.ends.text is None
        if len(ways) + ends > 1 and ways:
            help = Said(
                trilingual(
                    "Add if: to all but one of them. If all are done, write parallel: instead of next:.",
                    "Lisää if: kaikkiin paitsi yhteen. Jos kaikki tehdään, kirjoita next: sijasta parallel:.",
                    "Lägg till if: i alla utom en. Om alla görs, skriv parallel: i stället för next:.",
                )
            )
            yield Finding(RULE.code, (*path, "next"), {"count": len(ways) + ends}, "key", help=help)
