"""Who is responsible for the chain as a whole."""

from typing import ClassVar

from palveluketju.model.element import Element, Statement
from palveluketju.model.types import Frequency, Party, Text, about, items


class Coordination(Element):
    """The responsible party and how it coordinates."""

    short: ClassVar[str | None] = "text"

    text: Text | None = about("Text", "The coordination in a sentence.")
    responsible: Party | None = about("Responsible party", "The role or the organisation that answers for the whole.")
    working_time: Text | None = about("Working time", "How much time it has for this.")
    meets: Frequency | None = about("Meets", "How often those who coordinate meet.")
    tasks: list[Statement] = items("Tasks", "What the coordination sees to.")
