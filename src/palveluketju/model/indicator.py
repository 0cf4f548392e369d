"""What is measured, how, from where, how often and by whom."""

from typing import Annotated, ClassVar

from palveluketju.model.code import Code
from palveluketju.model.element import Element, Statement, Thing
from palveluketju.model.link import Link
from palveluketju.model.types import Date, Flag, Frequency, Line, Number, Party, Reference, Text, about, choice, items


class Threshold(Element):
    """The line that divides: more than 6 contacts a year."""

    operator: Annotated[str, choice(**{">": "over", ">=": "at least", "<": "under", "<=": "at most", "=": "exactly"})] | None = (
        about("Operator", "How the value is compared: >, >=, <, <= or =, in quotes.")
    )
    value: Number | None = about("Value", "The number of the line.")
    unit: Text | None = about("Unit", "What is counted.")
    per: Annotated[str, choice(day="day", week="week", month="month", quarter="quarter", year="year")] | None = about(
        "Per", "The time in which it is counted."
    )


class Level(Element):
    """A value at a time: where we started, where we should be, what was seen."""

    short: ClassVar[str | None] = "value"
    label: ClassVar[str | None] = "Value"

    value: Number | None = about("Value", "The number alone, in the indicator's unit.")
    date: Date | None = about("Date", "When it was measured, or by when it is to be reached.")
    text: Text | None = about("In words", "The value in words, when it is not a number.")


class DataSource(Thing):
    """A register, a survey or a system that knowledge comes from."""

    label: ClassVar[str | None] = "Data source"
    namespace: ClassVar[str | None] = "data_source"

    system: Text | None = about("System", "The system or the register.")
    code: Line | None = about("Code", "The code there, such as sotkanet:5081.")
    link: Link | None = about("Link", "Where the register or the survey is.")


class MeasuredFrom(Element):
    """Where the figures come from."""

    short: ClassVar[str | None] = "system"
    label: ClassVar[str | None] = "Measured from"

    system: Text | None = about("System", "The system or the register that gives the figures.")
    code: Line | None = about("Code", "The code there, such as sotkanet:5081.")
    link: Link | None = about("Link", "Where the figures can be seen.")


class Indicator(Thing):
    """A measure or a sign. Numbers of a target stand here and nowhere else."""

    namespace: ClassVar[str | None] = "indicator"

    use: Annotated[str, Reference(("indicator",), shared=True)] | None = about(
        "Use", "The id of a shared indicator; a field beside it replaces that field."
    )
    unit: Text | None = about("Unit", "What is counted: clients, visits, %, days.")
    desired: Annotated[str, choice(up="Up", down="Down", stable="Stable")] | None = about(
        "Desired direction", "Which way is good: up, down or stable."
    )
    unwanted_sign: Flag | None = about("Unwanted sign", "true when this is a sign that something is going wrong.")
    kind: Annotated[str, choice(quantitative="Quantitative", qualitative="Qualitative")] | None = about(
        "Kind", "quantitative: a number; qualitative: an assessment with an instrument."
    )
    formula: Text | None = about("Formula", "How the value is computed.")
    counts: list[Statement] = items("What counts", "What is counted in.")
    leaves_out: list[Statement] = items("What does not count", "What is left out.")
    threshold: Threshold | None = about("Threshold", "The line that divides, such as over 6 contacts a year.")
    baseline: Level | None = about("Baseline", "Where we started: value and date.")
    target: Level | None = about("Target", "Where we should be: value, and the date by when.")
    observations: list[Level] = items("Observations", "What has been measured since, with dates.")
    measured_from: MeasuredFrom | None = about("Measured from", "The system and the code that give the figures.")
    instrument: Annotated[str, Reference(("instrument",))] | None = about("Instrument", "The instrument that is used.")
    frequency: Frequency | None = about("How often", "How often it is measured.")
    responsible: Party | None = about("Responsible", "The role that measures and reports.")
    codes: list[Code] = items("Codes", "The indicator's codes in registers.")
