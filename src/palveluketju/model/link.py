"""A place to read more: a link with its access level."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Line, Text, about, choice

Access = Annotated[str, choice(public="Public", internal="Internal")]


class Link(Element):
    """A link to a page or a file."""

    short: ClassVar[str | None] = "url"
    demands: ClassVar[tuple[str, ...]] = ("url",)

    url: Line | None = about("Address", "The address, starting with https://, or a path inside the repository.")
    name: Text | None = about("Name", "What the link leads to.")
    access: Access | None = about("Access", "Who can open it: public, or internal to the organisation.")
