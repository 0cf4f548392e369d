"""The pathway: steps in order, choices, parallel work, loops, waiting, changes of tier, starts and ends."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element, Statement, Thing
from palveluketju.model.types import Duration, Either, Flag, Id, Party, Reference, Text, about, items

StepRef = Annotated[str, Reference(("step",))]
TierRef = Annotated[str, Reference(("tier",))]


class Next(Element):
    """A way on from a step. Exactly one of a step's ways is taken."""

    short: ClassVar[str | None] = "to"
    demands: ClassVar[tuple[str, ...]] = ("to",)
    label: ClassVar[str | None] = "Way on"

    to: StepRef | None = about("Leads to", "The step that follows: its id or its name.")
    if_: Text | None = about("If", "When this way is taken; without it: otherwise.")
    within: Duration | None = about("Within", "How soon the next step follows, such as 3 d.")


class Repeats(Element):
    """How a step comes back."""

    short: ClassVar[str | None] = "every"
    label: ClassVar[str | None] = "Recurrence"

    every: Duration | None = about("Every", "The interval, such as 6 mo.")
    sooner_if: Text | None = about("Sooner if", "What makes it come back sooner.")
    until: Text | None = about("Until", "What ends the repeating.")


class Wait(Element):
    """Waiting before a step can go on."""

    short: ClassVar[str | None] = "text"
    label: ClassVar[str | None] = "Waiting"

    text: Text | None = about("For what", "What is waited for.")
    within: Duration | None = about("At most", "How long at most, such as 3 mo.")
    if_exceeded: Text | None = about("If it takes longer", "What is done when the limit passes.")


class Ending(Element):
    """A start or an end of the pathway; `true`, or what starts it or how it ends."""

    short: ClassVar[str | None] = "text"
    label: ClassVar[str | None] = "Start or end"

    text: Text | None = about("Text", "What starts it, or how it ends.")


class Step(Thing):
    """A step of the pathway."""

    namespace: ClassVar[str | None] = "step"

    actors: list[Party] = items("Who", "The roles that do it.", one=True)
    optional_actors: list[Party] = items("When available", "Roles that take part where the unit has them.", one=True)
    services: list[Annotated[str, Reference(("service",))]] = items("Services", "The services used in the step.", one=True)
    tier: TierRef | None = about("Tier", "The tier of need the client is on in this step.")
    place: Text | None = about("Place", "Where it is done.")
    within: Duration | None = about("Within", "The time limit, such as 3 d or 1-2 mo.")
    after: Text | None = about("After", "The event the time is counted from.")
    preparation: list[Statement] = items("Preparation", "What is done before the step, such as tests.")
    tasks: list[Statement] = items("Tasks", "What is done in the step.")
    decision: Annotated[str, Reference(("decision",))] | None = about("Decision", "The decision made in the step.")
    records: list[Annotated[str, Reference(("record",))]] = items("Recorded in", "The plan or the record that is made.", one=True)
    instruments: list[Annotated[str, Reference(("instrument",))]] = items(
        "Instruments", "The instruments that are used.", one=True
    )
    waits: Wait | None = about("Waiting", "What is waited for before the step, and how long at most.")
    repeats: Repeats | None = about("Recurrence", "How often the step comes back.")
    optional: Text | None = about("Left out when", "When the step is left out, such as where a unit lacks the role.")
    starts: Annotated[Ending, Flag] | None = about("Start", "true, or what starts the pathway here.")
    ends: Annotated[Ending, Flag] | None = about("End", "true, or how the pathway ends here.")
    next: list[Next] = items("Next", "The ways on; exactly one is taken. Without it the next step in order follows.", one=True)
    parallel: list["Branch"] = items("In parallel", "Work that goes on side by side after this step, and joins again.")


class Branch(Element):
    """One of the parallel lines of work: a step, or several in order."""

    short: ClassVar[str | None] = "steps"
    demands: ClassVar[tuple[str, ...]] = ("steps",)
    label: ClassVar[str | None] = "Parallel branch"

    name: Text | None = about("Name", "What the branch is called.")
    steps: list[Step] = items("Steps", "The steps of the branch, in order.")


class Stage(Element):
    """A stage that groups steps."""

    short: ClassVar[str | None] = "stage"
    demands: ClassVar[tuple[str, ...]] = ("stage",)
    naming: ClassVar[str | None] = "stage"
    namespace: ClassVar[str | None] = "stage"

    id: Id | None = about("Id", "A short name for references.")
    formerly: list[Id] = items("Former ids", "Ids this stage had before.", one=True)
    stage: Text | None = about("Stage", "What the stage is called.")
    description: Text | None = about("Description", "What happens in the stage.")
    tier: TierRef | None = about("Tier", "The tier of need of all its steps that do not say another.")
    within: Duration | None = about("Within", "The time limit of the whole stage.")
    steps: list[Step] = items("Steps", "The steps of the stage, in order.")


PathwayItem = Annotated[Stage | Step, Either("stage")]
