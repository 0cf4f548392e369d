"""Groups of clients with like needs; they may overlap."""

from typing import Annotated, ClassVar

from palveluketju.model.code import Code
from palveluketju.model.element import Statement, Thing
from palveluketju.model.key_figure import KeyFigure
from palveluketju.model.types import Line, Reference, about, choice, items


class Persona(Thing):
    """An invented person who stands for a group with like needs, not an average client."""

    needs: list[Statement] = items("Needs", "What this person needs of the services.")


class Segment(Thing):
    """A group within the population or the clients, permanent or variable."""

    namespace: ClassVar[str | None] = "segment"

    use: Annotated[str, Reference(("segment",), shared=True)] | None = about(
        "Use", "The id of a shared segment; a field beside it replaces that field."
    )
    kind: Annotated[str, choice(permanent="Permanent", variable="Variable")] | None = about(
        "Kind", "permanent: general features of the population; variable: a phenomenon seen now in the area."
    )
    criteria: list[Statement] = items("Criteria", "By what clients are counted into the segment.")
    members: list[Statement] = items(
        "Groups of the segment", "The groups that the criterion gives, when one criterion gives several."
    )
    scheme: Line | None = about("Scheme", "The method the segment comes from, such as Suuntima.")
    codes: list[Code] = items("Codes", "The segment's codes in registers or schemes.")
    personas: list[Persona] = items("Personas", "Invented persons who deepen the understanding of the segment.")
    key_figures: list[KeyFigure] = items("Key figures", "How large the segment is, with the source.")
    part_of: Annotated[str, Reference(("segment",))] | None = about("Part of", "The wider segment that this is a part of.")
