"""Instruments, tests and guidelines that the work leans on."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Thing
from palveluketju.model.link import Link
from palveluketju.model.types import Text, about, choice, items

Moment = Annotated[str, choice(baseline="At the start", interim="In between", final="At the end", follow_up="Afterwards")]


class Instrument(Thing):
    """An instrument, a test or a care guideline."""

    namespace: ClassVar[str | None] = "instrument"

    kind: Annotated[str, choice(measure="Measure", test="Test", guideline="Guideline", form="Form")] | None = about(
        "Kind", "measure, test, guideline or form."
    )
    used_at: list[Moment] = items("Used at", "When it is used: baseline, interim, final, follow_up.")
    measures: Text | None = about("What it measures", "What it tells of.")
    links: list[Link] = items("Links", "Where it is, and who can open it.")
