"""How a description relates to others."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Line, Text, about, choice


class Relation(Element):
    """A relation to another chain, entity or model, written already or not yet."""

    short: ClassVar[str | None] = "to"
    demands: ClassVar[tuple[str, ...]] = ("to",)

    type: (
        Annotated[
            str,
            choice(
                part_of="Part of",
                contains="Contains",
                precedes="Precedes",
                follows="Follows",
                based_on="Based on",
                related="Related to",
            ),
        ]
        | None
    ) = about("Type", "part_of, contains, precedes, follows, based_on or related.")
    to: Line | None = about("Other description", "The id of the other description, or its name when it is not written yet.")
    name: Text | None = about("Name", "Its name for the reader.")
    url: Line | None = about("Address", "Where it can be read.")
