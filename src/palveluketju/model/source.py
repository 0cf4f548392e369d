"""What the description is drawn from."""

from typing import ClassVar

from palveluketju.model.element import Thing
from palveluketju.model.link import Access
from palveluketju.model.types import Date, Line, Text, about


class Source(Thing):
    """A document, a register or a conversation that facts come from."""

    namespace: ClassVar[str | None] = "source"

    author: Text | None = about("Author", "The organisation that made it.")
    date: Date | None = about("Date", "When it was made or published.")
    url: Line | None = about("Address", "Where it can be read.")
    access: Access | None = about("Access", "Who can open it: public, or internal.")
