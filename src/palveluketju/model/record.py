"""Plans and structured recording: what is written down, where, by whom."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Statement, Thing
from palveluketju.model.types import Party, Text, about, choice, items


class Record(Thing):
    """A care or service plan, or something that is recorded in a structured way."""

    namespace: ClassVar[str | None] = "record"

    kind: Annotated[str, choice(plan="Care or service plan", recording="Structured recording", form="Form")] | None = about(
        "Kind", "plan, recording or form."
    )
    contents: list[Statement] = items("Contents", "What it must hold.")
    system: Text | None = about("System", "Where it is recorded.")
    responsible: list[Party] = items("Responsible", "Who makes it and keeps it up.", one=True)
    updated_when: Text | None = about("When updated", "When it is gone through again.")
