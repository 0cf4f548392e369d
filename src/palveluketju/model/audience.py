"""The same chain told to its readers: the client, the professional, the relative."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.types import Text, about, choice


class Audience(Statement):
    """A section for one kind of reader."""

    label: ClassVar[str | None] = "Section for a reader"

    audience: (
        Annotated[str, choice(client="For the client", professional="For the professional", relative="For relatives")] | None
    ) = about("Audience", "Who it is for: client, professional or relative.")
    title: Text | None = about("Heading", "The heading of the section.")
