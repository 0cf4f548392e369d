"""Pictures, files and links that go with the description."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Thing
from palveluketju.model.link import Access
from palveluketju.model.types import Line, Text, about, choice


class Attachment(Thing):
    """A picture, a file or a link."""

    label: ClassVar[str | None] = "Attachment"

    kind: Annotated[str, choice(picture="Picture", file="File", link="Link")] | None = about("Kind", "picture, file or link.")
    url: Line | None = about("Address", "The address, or a path inside the repository.")
    alt: Text | None = about("Alternative text", "What the picture tells, for those who do not see it.")
    caption: Text | None = about("Caption", "The text under the picture.")
    access: Access | None = about("Access", "Who can open it: public, or internal.")
