"""How the work is steered."""

from typing import ClassVar

from palveluketju.model.element import Element, Statement
from palveluketju.model.types import Frequency, Party, Text, about, items


class Steering(Element):
    """The structure that steers and follows the work."""

    short: ClassVar[str | None] = "text"

    text: Text | None = about("Text", "Steering in a few sentences.")
    structures: list[Statement] = items("Structures", "Groups, meetings and agreements by which it is steered.")
    responsible: list[Party] = items("Responsible", "Who steers.", one=True)
    reviews: Frequency | None = about("Reviews", "How often it is gone through.")
    questions: list[Statement] = items("Open questions", "What is still to be settled.")
