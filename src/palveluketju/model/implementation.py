"""Taking the chain into use: surroundings, conditions, training, pilots, results, tips."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element, Statement, Thing
from palveluketju.model.key_figure import KeyFigure
from palveluketju.model.types import Date, Number, Party, Reference, Text, about, items


class Training(Statement):
    """Training, induction or support for those who do the work."""

    label: ClassVar[str | None] = "Training"

    whom: list[Party] = items("For whom", "The roles that are trained or supported.", one=True)
    responsible: Party | None = about("Responsible", "Who sees to it.")


class Result(Statement):
    """What was seen when it was tried or evaluated."""

    label: ClassVar[str | None] = "Result"

    date: Date | None = about("Date", "When it was seen.")
    value: Number | None = about("Value", "The number, when there is one.")
    unit: Text | None = about("Unit", "What is counted.")
    indicator: Annotated[str, Reference(("indicator",))] | None = about("Indicator", "The indicator it is a value of.")


class Pilot(Thing):
    """A trial before wider use."""

    starts: Date | None = about("Starts", "When the trial starts.")
    ends: Date | None = about("Ends", "When the trial ends.")
    units: list[Party] = items("Units", "The units that take part.")
    aims: list[Statement] = items("Aims", "What is to be learnt or reached.")
    measures: list[Statement] = items("Measures", "How it is seen whether the aims are reached.")
    results: list[Result] = items("Results", "What was seen.")


class Implementation(Element):
    """How the description becomes work."""

    short: ClassVar[str | None] = "text"

    text: Text | None = about("Text", "Taking into use, in a few sentences.")
    place: Text | None = about("Place", "Where it is carried out.")
    environment: Text | None = about("Environment", "The area, the organisation and its size.")
    starting_point: Text | None = about("Starting point", "How things were before.")
    needs: list[Statement] = items("Needs", "What called for the change.")
    key_figures: list[KeyFigure] = items("Key figures", "Figures of the area and the organisation, with sources.")
    prerequisites: list[Statement] = items("Prerequisites", "What must be in place for it to work.")
    training: list[Training] = items("Training and support", "Training, induction and support.")
    pilots: list[Pilot] = items("Pilots", "Trials before wider use.")
    results: list[Result] = items("Results", "What evaluation has shown.")
    tips: list[Statement] = items("Tips to adopters", "Advice to those who take it into use elsewhere.")
