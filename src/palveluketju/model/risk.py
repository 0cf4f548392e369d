"""What can go wrong, how it is seen and held."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.goal import IndicatorRef
from palveluketju.model.types import Party, about, choice, items

Size = Annotated[str, choice(low="Low", medium="Medium", high="High")]


class Risk(Statement):
    """A risk to the client or to the work."""

    label: ClassVar[str | None] = "Risk"
    namespace: ClassVar[str | None] = "risk"

    measured_by: list[IndicatorRef] = items("Measured by", "The indicators that show the risk coming.", one=True)
    controls: list[Statement] = items("Controls", "What is done so that it does not happen, or harms less.")
    owner: Party | None = about("Owner", "The role that watches the risk.")
    likelihood: Size | None = about("Likelihood", "low, medium or high.")
    impact: Size | None = about("Impact", "low, medium or high.")
