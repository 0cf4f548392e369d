"""Groups and people who take part in the work."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement, Thing
from palveluketju.model.types import Frequency, Party, Span, Text, about, choice, items


class Group(Thing):
    """A working group, a steering group, a team."""

    namespace: ClassVar[str | None] = "group"

    kind: (
        Annotated[str, choice(core="Core working group", steering="Steering group", team="Team", other="Other group")] | None
    ) = about("Kind", "core: the core working group of the chain; steering, team or other.")
    size: Span | None = about("Size", "How many people: 4-10.")
    members: list[Party] = items("Members", "Roles and organisations, not persons.")
    led_by: Party | None = about("Led by", "The role that leads the group.")
    tasks: list[Statement] = items("Tasks", "What the group does.")
    meets: Frequency | None = about("Meets", "How often it meets.")


class Participant(Thing):
    """Someone who takes part in developing the chain."""

    namespace: ClassVar[str | None] = "participant"

    kind: (
        Annotated[
            str,
            choice(
                organiser="Organiser",
                producer="Service producer",
                professional="Professional",
                client="Client",
                resident="Resident",
                relative="Relative",
                expert_by_experience="Expert by experience",
                third_sector="Third sector",
                education="Education or research",
                other="Other",
            ),
        ]
        | None
    ) = about("Kind", "Whose voice this is.")
    how: Text | None = about("How", "How and in what they take part.")
