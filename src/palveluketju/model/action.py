"""What is done, and who sees to it."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement
from palveluketju.model.types import Party, Reference, Text, about, items


class Action(Statement):
    """A key action."""

    label: ClassVar[str | None] = "Key action"
    namespace: ClassVar[str | None] = "action"

    responsible: list[Party] = items("Responsible", "The roles that see to it.", one=True)
    services: list[Annotated[str, Reference(("service",))]] = items("Services", "The services it belongs to.", one=True)
    when: Text | None = about("When", "When or in what situation it is done.")
