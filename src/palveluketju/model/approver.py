"""Who is asked to approve a change, by what the change touches."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Flag, Line, Pattern, about, choice, items

Impact = Annotated[
    str,
    choice(
        access="Access of clients",
        safety="Safety",
        responsibility="Responsibility",
        time="Time limits",
        process="Process",
        measurement="Measurement",
        organisation="Organisation",
        wording="Wording",
    ),
]
Hardness = Annotated[str, choice(breaking="Breaking", review="To be reviewed", info="Good to know")]


class ApproverRule(Element):
    """Changes that somebody has to approve. All that is said of the change must hold; what is not said may be anything."""

    label: ClassVar[str | None] = "Approvers"

    approve: list[Line] = items("Approve", "Who approves: roles, units or organisations, by name.", one=True)
    concerned: Flag | None = about(
        "Those concerned", "true: everyone whom the change concerns approves, such as both sides of a task that moves."
    )
    severity: Hardness | None = about("Severity", "The lightest change that is asked about; review when not said.")
    impact: list[Impact] = items("Impact", "What the change touches: any of these.", one=True)
    verdicts: list[Line] = items("Verdicts", "Codes or names of verdicts: any of these.", one=True)
    tiers: list[Line] = items("Tiers", "Ids or names of tiers that the change is on: any of these.", one=True)
    parties: list[Line] = items("Parties", "Ids or names of roles and providers whom it concerns: any of these.", one=True)
    chains: list[Pattern] = items("Chains", "The files, by patterns of paths.", one=True)
