"""The accepted changes of a repository: what a reviewer has seen and let through, until the next release."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Date, LanguageVersion, Line, Text, choice, items, required
from palveluketju.model.types import about as field

AcceptedKind = Annotated[str, choice(accepted="Accepted changes")]


class AcceptedChange(Element):
    """A change that has been let through."""

    demands: ClassVar[tuple[str, ...]] = ("change", "reason")
    label: ClassVar[str | None] = "Accepted change"

    change: Line | None = field("Change", "What the change is known by: the mark that pkpk diff shows.")
    verdict: Line | None = field("Verdict", "The code of the verdict; for the reader only.")
    at: Line | None = field("At", "The change in words; for the reader only.")
    reason: Text | None = field("Reason", "Why it is let through.")
    date: Date | None = field("Date", "When it was let through.")


class Accepted(Element):
    """Changes that pkpk diff does not tell of any more; `pkpk diff --allow` writes the file."""

    label: ClassVar[str | None] = "Accepted changes"

    pkpk: LanguageVersion = required("Language version", "The version of this language: 1.")
    kind: AcceptedKind = required("Kind", "accepted: changes that have been let through.")
    changes: list[AcceptedChange] = items("Changes", "The accepted changes.")
