"""What passes from one party to another, and who holds the responsibility meanwhile."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement, Thing
from palveluketju.model.types import Duration, Party, Reference, Text, about, items


class Handoff(Thing):
    """A handoff over an interface between two parties."""

    label: ClassVar[str | None] = "Handoff"
    namespace: ClassVar[str | None] = "handoff"

    from_: Party | None = about("Handed over by", "Who hands over.")
    to: Party | None = about("Received by", "Who receives.")
    step: Annotated[str, Reference(("step",))] | None = about("Step", "The step after which it happens.")
    to_step: Annotated[str, Reference(("step",))] | None = about("To step", "The step that follows at the receiver.")
    information: list[Statement] = items("Information", "What is told or sent.")
    channel: Text | None = about("Channel", "How it is sent.")
    within: Duration | None = about("Within", "The time limit, such as 7 d.")
    after: Text | None = about("After", "The event the time is counted from.")
    keeps_responsibility: Party | None = about("Keeps responsibility", "Who answers for the client until it is received.")
    returned_when: list[Statement] = items("Returned when", "When it is sent back.", one=True)
    if_fails: Text | None = about("If it fails", "What is done when it does not go through in time.")
    rules: list[Statement] = items("Rules", "The agreed rules of the interface.")
