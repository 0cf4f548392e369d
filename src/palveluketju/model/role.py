"""Roles: who does what. Roles, not persons, because names rot."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement, Thing
from palveluketju.model.types import Reference, Text, about, items


class Role(Thing):
    """A role in the work of the chain."""

    namespace: ClassVar[str | None] = "role"

    use: Annotated[str, Reference(("role",), shared=True)] | None = about(
        "Use", "The id of a shared role; a field beside it replaces that field."
    )
    tasks: list[Statement] = items("Tasks", "What the role does.")
    organisation: Annotated[str, Reference(("provider", "organiser"), open=True)] | None = about(
        "Organisation", "Where the role sits."
    )
    working_time: Text | None = about("Working time", "How much time the role has for this.")
    also_called: list[Text] = items("Also called", "Other names of the same role.", one=True)
    deputy: Annotated[str, Reference(("role",), open=True)] | None = about("Deputy", "The role that stands in.")


class Duty(Statement):
    """A part of the division of work: who sees to what."""

    label: ClassVar[str | None] = "Duty"
    demands: ClassVar[tuple[str, ...]] = ()
    short: ClassVar[str | None] = "text"

    party: Annotated[str, Reference(("role", "provider", "group", "participant", "organiser"), open=True)] | None = about(
        "Party", "The role, the group or the organisation."
    )
    tasks: list[Statement] = items("Tasks", "What it sees to.")
