"""A target whose day has come is measured."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.indicator import Indicator
from palveluketju.model.words import last_day
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK359",
        "target-date-passed",
        Severity.WARNING,
        trilingual(
            "the day of the target, {date}, has passed, and no measurement tells whether it was reached",
            "tavoitearvon aika {date} on mennyt, eikä mikään mittaustulos kerro, saavutettiinko se",
            "tiden för målvärdet, {date}, har gått ut, och inget mätresultat visar om det nåddes",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "When the day of a target has passed, there is a measurement of that time or later.",
        "Kun tavoitearvon aika on mennyt, siltä ajalta tai sen jälkeen on mittaustulos.",
        "När tiden för ett målvärde har gått ut finns det ett mätresultat från den tiden eller senare.",
    ),
    why=trilingual(
        "A target that nobody looks back at teaches that targets need not be taken seriously.",
        "Tavoite, johon kukaan ei palaa, opettaa, ettei tavoitteita tarvitse ottaa tosissaan.",
        "Ett mål som ingen återkommer till lär att målen inte behöver tas på allvar.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: monitoring, evaluation and reporting.",
        "Keski-Suomen palveluketjutyön toimintamalli: seuranta, arviointi ja raportointi.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: uppföljning, utvärdering och rapportering.",
    ),
    mend=trilingual(
        "Add the measurement under observations: with value: and date:, and set a new target when the work goes on.",
        "Lisää mittaustulos kohtaan observations: ja sille value: ja date:. Aseta uusi tavoitearvo, jos työ jatkuu.",
        "Lägg till mätresultatet under observations: med value: och date:, och sätt ett nytt målvärde om arbetet fortsätter.",
    ),
    dated=True,
)
_HELP = Said(
    trilingual(
        "Add the measurement under observations:, or set a new target.",
        "Lisää mittaustulos kohtaan observations: tai aseta uusi tavoitearvo.",
        "Lägg till mätresultatet under observations:, eller sätt ett nytt målvärde.",
    )
)


def check(subject: Subject) -> Iterator[Finding]:
    """A target of a chain or an entity whose date has passed and that no observation of its time, or later, answers."""
    if subject.chain is None or subject.chain.kind == "model":
        return
    for path, one, _ in subject.each(Indicator):
        date = one.target.date if one.target else None
        if date and last_day(date) < subject.today and not any(_answers(each.date, date) for each in one.observations):
            yield Finding(RULE.code, (*path, "target", "date"), {"date": date}, help=_HELP)


def _answers(seen: str | None, date: str) -> bool:
    return seen is not None and (seen.startswith(date) or last_day(seen) >= last_day(date))
