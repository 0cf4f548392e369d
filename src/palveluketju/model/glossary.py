"""Words and abbreviations that the reader may not know."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Id, Line, Reference, Text, about, items


class Term(Element):
    """A term, its abbreviation and what it means here."""

    short: ClassVar[str | None] = "term"
    demands: ClassVar[tuple[str, ...]] = ("term",)
    naming: ClassVar[str | None] = "term"
    namespace: ClassVar[str | None] = "term"

    use: Annotated[str, Reference(("term",), shared=True)] | None = about(
        "Use", "The id of a shared term; a field beside it replaces that field."
    )
    id: Id | None = about("Id", "A short name for references. Without it the id is made from the term.")
    formerly: list[Id] = items("Former ids", "Ids this term had before.", one=True)
    term: Text | None = about("Term", "The word as it stands in the text.")
    abbreviation: Line | None = about("Abbreviation", "The short form.")
    definition: Text | None = about("Definition", "What it means here.")
