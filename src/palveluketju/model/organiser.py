"""Who is responsible for organising the services: a wellbeing services county, a city, a joint authority."""

from typing import ClassVar

from palveluketju.model.element import Element
from palveluketju.model.types import Line, Text, about


class Organiser(Element):
    """The organiser; a county is written by its name in any language or by its two-digit code."""

    short: ClassVar[str | None] = "name"
    demands: ClassVar[tuple[str, ...]] = ("name",)
    naming: ClassVar[str | None] = "name"
    namespace: ClassVar[str | None] = "organiser"

    name: Text | None = about("Name", "The name of the county or other organiser, or the county's two-digit code such as 01.")
    code: Line | None = about("Code", "The county's two-digit code; found from the name when it is not given.")
    url: Line | None = about("Address", "The organiser's own page.")
