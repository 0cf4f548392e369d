"""Every goal is measured."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.goal import Goal
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK341",
        "goal-unmeasured",
        Severity.WARNING,
        trilingual(
            "no indicator shows whether this goal is reached",
            "mikään indikaattori ei kerro, toteutuuko tämä tavoite",
            "ingen indikator visar om det här målet nås",
        ),
    ),
    profile="draft",
    what=trilingual(
        "Every goal names at least one indicator that shows whether it is reached.",
        "Jokainen tavoite nimeää ainakin yhden indikaattorin, joka kertoo, toteutuuko tavoite.",
        "Varje mål anger minst en indikator som visar om målet nås.",
    ),
    why=trilingual(
        "A goal that nobody measures cannot be told from a wish, and the chain cannot be steered by it.",
        "Tavoitetta, jota kukaan ei mittaa, ei erota toiveesta, eikä ketjua voi ohjata sen avulla.",
        "Ett mål som ingen mäter kan inte skiljas från en önskan, och kedjan kan inte styras med hjälp av det.",
    ),
    source=trilingual(
        "Service-chain work model of Central Finland: monitoring, evaluation and reporting.",
        "Keski-Suomen palveluketjutyön toimintamalli: seuranta, arviointi ja raportointi.",
        "Mellersta Finlands verksamhetsmodell för servicekedjor: uppföljning, utvärdering och rapportering.",
    ),
    mend=trilingual(
        "Add measured_by: with the id or the name of an indicator, and describe the indicator under indicators:.",
        "Lisää measured_by: ja indikaattorin tunniste tai nimi, ja kuvaa indikaattori kohdassa indicators:.",
        "Lägg till measured_by: med indikatorns id eller namn, och beskriv indikatorn under indicators:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A goal of the whole or of a tier without `measured_by`."""
    for path, goal, _ in subject.each(Goal):
        if not goal.measured_by:
            help = Said(
                trilingual(
                    "Add measured_by: and the id of an indicator.",
                    "Lisää measured_by: ja indikaattorin tunniste.",
                    "Lägg till measured_by: och indikatorns id.",
                )
            )
            yield Finding(RULE.code, path, help=help)
