"""The baseline of a repository: findings that were there when lint was taken into use, and wait for their turn."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import LanguageVersion, Line, Number, choice, items, required
from palveluketju.model.types import about as field

BaselineKind = Annotated[str, choice(baseline="Baseline")]


class BaselineEntry(Element):
    """Findings that wait: how many of one rule are at one place."""

    demands: ClassVar[tuple[str, ...]] = ("rule", "fingerprint")
    label: ClassVar[str | None] = "Old finding"

    rule: Line | None = field("Rule", "The code of the rule.")
    at: Line | None = field("At", "The place in words; for the reader only.")
    fingerprint: Line | None = field("Fingerprint", "What the finding is known by: its rule, its place by ids, what it says.")
    count: Number | None = field("Count", "How many there are; one when not said.")


class Baseline(Element):
    """Old findings that lint does not tell of; `pkpk lint --baseline` writes the file."""

    label: ClassVar[str | None] = "Baseline"

    pkpk: LanguageVersion = required("Language version", "The version of this language: 1.")
    kind: BaselineKind = required("Kind", "baseline: findings that wait for their turn.")
    findings: list[BaselineEntry] = items("Findings", "The old findings.")
