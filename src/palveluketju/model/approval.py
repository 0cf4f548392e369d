"""Who has approved the description, and who has paid for the work."""

from typing import ClassVar

from palveluketju.model.element import Statement, Thing
from palveluketju.model.link import Link
from palveluketju.model.types import Date, Line, Party, Text, about


class Approval(Statement):
    """A decision by which the description is taken into use."""

    label: ClassVar[str | None] = "Approval"
    demands: ClassVar[tuple[str, ...]] = ()

    by: Party | None = about("By", "The role or the body that approved.")
    date: Date | None = about("Date", "When.")
    version: Line | None = about("Version", "Which version was approved.")
    link: Link | None = about("Link", "Where the decision can be read.")


class Funder(Thing):
    """Who has paid for the work."""

    amount: Text | None = about("Amount", "How much.")
    programme: Text | None = about("Programme", "The project or the programme.")
