"""A figure with its source, such as a share of clients or of costs."""

from typing import ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.types import Date, Flag, Number, Text, about


class KeyFigure(Statement):
    """A claim in numbers about the area, the clients, a tier or a service."""

    label: ClassVar[str | None] = "Key figure"
    demands: ClassVar[tuple[str, ...]] = ()

    value: Number | None = about("Value", "The number alone.")
    unit: Text | None = about("Unit", "What is counted: residents, %, euros a year.")
    approximate: Flag | None = about("Approximate", "true when the source says about or over.")
    qualifier: Text | None = about("Qualifier", "The word that goes with the number: about, over, at least.")
    date: Date | None = about("Date", "The day, month or year that the figure is of.")
    forecast: Flag | None = about("Forecast", "true when the figure is a forecast for its date.")
