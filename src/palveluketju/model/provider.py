"""Who provides a service."""

from typing import Annotated, ClassVar

from palveluketju.model.contact import Contact
from palveluketju.model.element import Thing
from palveluketju.model.link import Link
from palveluketju.model.types import Reference, about, choice, items

Sector = Annotated[
    str,
    choice(
        public="Public",
        third="Third sector",
        private="Private",
        kela="Kela",
        municipality="Municipality",
        occupational="Occupational health",
        own_network="Own network",
        other="Other",
    ),
]


class Provider(Thing):
    """An organisation or a unit that provides services."""

    namespace: ClassVar[str | None] = "provider"

    use: Annotated[str, Reference(("provider",), shared=True)] | None = about(
        "Use", "The id of a shared provider; a field beside it replaces that field."
    )
    sector: Sector | None = about("Sector", "Whose it is: public, third, private, kela and so on.")
    contacts: list[Contact] = items("Contacts", "How to reach it.")
    links: list[Link] = items("Links", "Where to read more.")
