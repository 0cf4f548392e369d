"""The acts that the work rests on."""

from typing import ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.types import Line, Text, about, items


class LegalBasis(Statement):
    """An act and its section."""

    short: ClassVar[str | None] = "act"
    demands: ClassVar[tuple[str, ...]] = ("act",)
    label: ClassVar[str | None] = "Legal basis"

    act: Text | None = about("Act", "The name of the act.")
    number: Line | None = about("Number", "The number in the Statutes of Finland, such as 612/2021.")
    sections: list[Line] = items("Sections", "The sections, such as 10 §.", one=True)
    url: Line | None = about("Address", "Where the act can be read.")
