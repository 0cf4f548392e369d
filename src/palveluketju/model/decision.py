"""Decisions on the way: who decides, on what."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement, Thing
from palveluketju.model.types import Party, Reference, Text, about, items


class Decision(Thing):
    """A decision that changes the client's care or services."""

    namespace: ClassVar[str | None] = "decision"

    decided_by: list[Party] = items("Decided by", "The roles that decide.", one=True)
    based_on: list[Statement] = items("Based on", "What the decision rests on.", one=True)
    step: Annotated[str, Reference(("step",))] | None = about("Step", "The step in which it is made.")
    recorded_in: Text | None = about("Recorded in", "Where the decision is recorded.")
    appeal: Text | None = about("Appeal", "How the client can have it changed.")
