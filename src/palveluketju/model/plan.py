"""The plan of the work: phases, resources, schedule, methods."""

from typing import Annotated, ClassVar

from palveluketju.model.element import Element, Statement, Thing
from palveluketju.model.types import Date, Party, Text, about, choice, items


class Phase(Thing):
    """A phase of the development work."""

    # The six tasks of the PKPK model (THL, 2019).
    presets: ClassVar[dict[str, dict[str, str]]] = {
        "organising": {"fi": "Järjestäytyminen", "sv": "Organisering", "en": "Organising"},
        "situation_analysis": {"fi": "Tilanneanalyysi", "sv": "Lägesanalys", "en": "Situation analysis"},
        "segmentation": {"fi": "Segmentointi", "sv": "Segmentering", "en": "Segmentation"},
        "goal_setting": {"fi": "Tavoitteiden määrittely", "sv": "Målformulering", "en": "Setting the goals"},
        "modelling": {"fi": "Mallintaminen", "sv": "Modellering", "en": "Modelling"},
        "implementation": {"fi": "Toimeenpano", "sv": "Genomförande", "en": "Implementation"},
    }

    part: Text | None = about("Part", "The larger part that the phase belongs to.")
    starts: Date | None = about("Starts", "When the phase starts.")
    ends: Date | None = about("Ends", "When the phase ends.")
    responsible: list[Party] = items("Responsible", "Who sees to the phase.", one=True)
    tasks: list[Statement] = items("Tasks", "What is done.")
    questions: list[Statement] = items("Questions", "What the phase must answer.")
    conditions: list[Statement] = items("What it needs to succeed", "What must be in place for the phase to succeed.")
    done: Annotated[str, choice(planned="Planned", ongoing="Going on", done="Done")] | None = about(
        "Progress", "planned, ongoing or done."
    )


class Resource(Statement):
    """People, time and money."""

    label: ClassVar[str | None] = "Resource"

    party: Party | None = about("Party", "Whose time or money it is.")
    amount: Text | None = about("Amount", "How much.")


class Milestone(Statement):
    """A day in the schedule."""

    label: ClassVar[str | None] = "Milestone"

    date: Date | None = about("Date", "The day, the month or the year.")


class Method(Thing):
    """A way of developing together: workshops, value-stream analysis, service design."""

    label: ClassVar[str | None] = "Method"

    with_whom: list[Party] = items("With whom", "Who took part.", one=True)


class Plan(Element):
    """How the work is organised in time."""

    short: ClassVar[str | None] = "text"

    text: Text | None = about("Text", "The plan in a few sentences.")
    phases: list[Phase] = items("Phases", "The phases; the ids of the six PKPK tasks fill their names.")
    resources: list[Resource] = items("Resources", "People, time and money.")
    schedule: list[Milestone] = items("Schedule", "Days and what happens then.")
    methods: list[Method] = items("Methods", "How things are developed together.")
