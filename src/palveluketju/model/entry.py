"""How one gets into the chain: criteria, preconditions, what a referral holds."""

from typing import ClassVar

from palveluketju.model.element import Element, Statement
from palveluketju.model.link import Link
from palveluketju.model.types import Duration, Party, Span, Text, about, items


class EntryCriterion(Statement):
    """A ground for getting in, with what must be done first."""

    label: ClassVar[str | None] = "Entry criterion"

    preconditions: list[Statement] = items("Preconditions", "What must be done before.")
    ages: Span | None = about("Ages", "Age in years: 18+, 7-17.")


class Entry(Element):
    """Entry and referral."""

    short: ClassVar[str | None] = "text"

    text: Text | None = about("Text", "How one gets in, in a sentence.")
    criteria: list[EntryCriterion] = items("Criteria", "Who gets in.")
    preconditions: list[Statement] = items("Preconditions", "What must be done first in every case.")
    required_contents: list[Statement] = items("Required contents", "What the referral or the contact must tell: a checklist.")
    ages: Span | None = about("Ages", "Age limits in years.")
    referred_by: list[Party] = items("Referred by", "Who may refer.", one=True)
    handled_within: Duration | None = about("Handled within", "How soon the referral is handled, such as 3 d.")
    keeps_responsibility: Party | None = about("Keeps responsibility", "Who answers for the client until it is handled.")
    returned_when: list[Statement] = items("Returned when", "When a referral is sent back.", one=True)
    links: list[Link] = items("Links", "Forms and instructions.")
