"""A rule of an organisation's own, as its `pkpk.yaml` gives it: data only, nothing of it is ever run."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Case, Flag, Id, Line, Number, RuleCode, Text, about, choice, items


class Condition(Element):
    """What a rule looks at in one key; the key alone: something is written there."""

    short: ClassVar[str | None] = "key"
    demands: ClassVar[tuple[str, ...]] = ("key",)

    key: Line | None = about("Key", "The key, such as contacts; with dots what is inside, such as dates.review_due.")
    absent: Flag | None = about("Absent", "true: nothing is written there.")
    one_of: list[Line] = items("One of", "Something is written there, and all of it is among these.", one=True)
    includes: list[Line] = items("Includes", "All of these are written there.", one=True)
    none_of: list[Line] = items("None of", "None of these is written there.", one=True)
    matches: Line | None = about("Matches", "Something is written there, and the regular expression is found in each text of it.")
    not_matches: Line | None = about("Does not match", "The regular expression is found in no text there.")
    at_least: Number | None = about("At least", "How many items there are at least.")
    at_most: Number | None = about("At most", "How many items there are at most.")
    max_length: Number | None = about("Longest", "How many characters a text there has at most.")


class CustomRule(Element):
    """A rule of the organisation: where it looks, when, what must be so, and what is said when it is not."""

    demands: ClassVar[tuple[str, ...]] = ("id", "name", "where", "must", "message")
    label: ClassVar[str | None] = "Rule of the organisation"

    id: RuleCode | None = about("Code", "Its code: two to eight capital letters and three digits, such as OMA001; PK is taken.")
    name: Id | None = about("Name", "A short name, such as palvelulla-yhteystieto.")
    where: list[Line] = items(
        "Where", "What it looks at: a list such as services or tiers.services, a thing, or chain.", one=True
    )
    when: list[Condition] = items("When", "It is asked only where all of these hold.", one=True)
    must: list[Condition] = items("Must", "What must hold; all of these.", one=True)
    message: Text | None = about("Message", "What is wrong, in one sentence.")
    help: Text | None = about("Help", "How to mend it.")
    why: Text | None = about("Why", "Why the rule is there.")
    severity: Annotated[str, choice(error="Error", warning="Warning", info="Note")] | None = about(
        "Severity", "error, warning or info; warning when not said."
    )
    profile: Annotated[str, choice(draft="Draft", in_review="In review", approved="Approved", in_use="In use")] | None = about(
        "Profile", "The status from which on it is asked; draft when not said."
    )
    good: list[Case] = items("Good cases", "Descriptions, or parts of them, that the rule leaves alone.", one=True)
    bad: list[Case] = items("Bad cases", "Descriptions, or parts of them, that the rule complains of.", one=True)
