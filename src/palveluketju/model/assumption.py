"""What is our reading rather than a fact."""

from typing import ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.types import Line, about


class Assumption(Statement):
    """An assumption about the whole, or about one list of it."""

    label: ClassVar[str | None] = "Assumption"
    demands: ClassVar[tuple[str, ...]] = ("text",)

    about: Line | None = about("About", "The key it is about, such as services or guiding_principles.")
