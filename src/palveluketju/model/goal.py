"""What the chain is to achieve."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.types import Reference, about, choice, items

Perspective = Annotated[str, choice(client="Client", producer="Producer", organiser="Organiser")]
IndicatorRef = Annotated[str, Reference(("indicator",))]


class Goal(Statement):
    """A goal, from the perspective of the client, the producer or the organiser."""

    label: ClassVar[str | None] = "Goal"
    namespace: ClassVar[str | None] = "goal"

    perspective: Perspective | None = about("Perspective", "Whose goal this is: client, producer or organiser.")
    measured_by: list[IndicatorRef] = items("Measured by", "The indicators that show whether the goal is reached.", one=True)


class MainTarget(Statement):
    """The one measurable target of the chain. Its numbers stand on its indicator."""

    label: ClassVar[str | None] = "Main target"

    indicator: IndicatorRef | None = about("Indicator", "The indicator that holds the numbers: baseline, target value, date.")
