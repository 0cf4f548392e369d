"""Whom the chain is for."""

from typing import ClassVar

from palveluketju.model.element import Element, Statement
from palveluketju.model.key_figure import KeyFigure
from palveluketju.model.types import Span, Text, about, items


class TargetGroup(Element):
    """The clients of the chain: who belongs, who does not."""

    short: ClassVar[str | None] = "text"
    label: ClassVar[str | None] = "Target group"

    text: Text | None = about("Text", "The group in one sentence.")
    ages: Span | None = about("Ages", "Age in years: 18+, 7-17 or 65+.")
    includes: list[Statement] = items("Who belongs", "Who else or who exactly belongs to the group.")
    excludes: list[Statement] = items("Who does not belong", "Who is left out, and where they get help instead.")
    relatives: Text | None = about("Relatives", "How relatives and close ones are taken along.")
    understanding: Text | None = about("Client understanding", "What is known of the clients and how it was learnt.")
    key_figures: list[KeyFigure] = items("Key figures", "How many they are, what they use, with sources.")
