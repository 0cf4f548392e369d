"""What diff says of changes in a repository: verdicts that weigh more or less there than elsewhere."""

from typing import Annotated, ClassVar

from palveluketju.messages.said import trilingual
from palveluketju.model.approver import ApproverRule
from palveluketju.model.element import Element
from palveluketju.model.types import Line, about, choice, items

Hardness = Annotated[
    str,
    choice(
        breaking=trilingual("Breaking", "Olennainen", "Väsentlig"),
        review=trilingual("To be reviewed", "Arvioitava", "Att granska"),
        info=trilingual("For information", "Tiedoksi", "För kännedom"),
        off=trilingual("Left out", "Jätetään pois", "Utelämnas"),
    ),
]


class VerdictSeverity(Element):
    """A verdict on a change that weighs more or less in this repository than elsewhere."""

    demands: ClassVar[tuple[str, ...]] = ("verdict", "severity")
    label: ClassVar[str | None] = "Severity of a verdict"

    verdict: Line | None = about(
        trilingual("Verdict", "Arvio", "Bedömning"),
        trilingual(
            "The code or the name of the verdict, such as hours-cut.",
            "Arvion koodi tai nimi, esimerkiksi hours-cut.",
            "Bedömningens kod eller namn, till exempel hours-cut.",
        ),
    )
    severity: Hardness | None = about(
        "Severity",
        trilingual(
            "breaking, review, info, or off: it is not told at all.",
            "breaking, review, info tai off: siitä ei kerrota lainkaan.",
            "breaking, review, info eller off: det berättas inte alls.",
        ),
    )


class DiffChoices(Element):
    """What diff says of changes in this repository."""

    label: ClassVar[str | None] = "Diff"

    severities: list[VerdictSeverity] = items(
        "Severities",
        trilingual(
            "Verdicts that weigh more or less here.",
            "Arviot, joiden vakavuus on täällä eri kuin muualla.",
            "Bedömningar som väger mer eller mindre här.",
        ),
    )
    approvers: list[ApproverRule] = items(
        trilingual("Approvers", "Hyväksyjät", "Godkännare"),
        trilingual(
            "Who has to approve which changes.",
            "Kenen pitää hyväksyä mitkäkin muutokset.",
            "Vem som ska godkänna vilka ändringar.",
        ),
    )
