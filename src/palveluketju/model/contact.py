"""How to reach a service or a unit: a function, not a person."""

from typing import ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Line, Text, about


class Contact(Element):
    """A function address: a unit's number, box or desk."""

    short: ClassVar[str | None] = "name"

    name: Text | None = about("Name", "The unit or the desk, not a person.")
    phone: Line | None = about("Phone", "The number of the unit.")
    email: Line | None = about("E-mail", "The shared mailbox of the unit.")
    url: Line | None = about("Address of the page", "Where to find or contact the unit on the web.")
    address: Text | None = about("Street address", "Where the unit is.")
    opening_hours: Text | None = about("Opening hours", "When it can be reached.")
