"""Monitoring, evaluation and reporting: which indicators, from which systems, how often, who."""

from typing import ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.goal import IndicatorRef
from palveluketju.model.types import Frequency, Party, Text, about, items


class Monitoring(Statement):
    """A round of following up that answers the four questions."""

    label: ClassVar[str | None] = "Monitoring"
    demands: ClassVar[tuple[str, ...]] = ()

    indicators: list[IndicatorRef] = items("Which indicators", "The indicators that are followed.", one=True)
    systems: list[Text] = items("From which systems", "The systems the figures are taken from.", one=True)
    frequency: Frequency | None = about("How often", "How often it is done.")
    responsible: list[Party] = items("Who", "The roles that do it.", one=True)
    reported_to: list[Party] = items("Reported to", "Who gets the results.", one=True)
