"""Where the same chain differs from place to place."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.types import Reference, Text, items


class Variation(Statement):
    """What is done otherwise in a municipality or a unit."""

    label: ClassVar[str | None] = "Regional variation"

    where: list[Text] = items("Where", "The municipality or the unit.", one=True)
    concerns: list[Annotated[str, Reference(("step", "service", "tier", "role"))]] = items(
        "Concerns", "The step, the service, the tier or the role that differs.", one=True
    )
