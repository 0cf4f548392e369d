"""A catalogue: what several chains share, said once."""

from typing import Annotated, ClassVar

from palveluketju.model.contact import Contact
from palveluketju.model.dates import Dates
from palveluketju.model.element import Element
from palveluketju.model.glossary import Term
from palveluketju.model.indicator import Indicator
from palveluketju.model.instrument import Instrument
from palveluketju.model.provider import Provider
from palveluketju.model.role import Role
from palveluketju.model.segment import Segment
from palveluketju.model.service import Service
from palveluketju.model.source import Source
from palveluketju.model.types import Id, Language, LanguageVersion, Party, Text, about, choice, items, required

CatalogKind = Annotated[str, choice(catalog="Catalogue")]


class Catalog(Element):
    """One file of shared things that chains take by `use:`."""

    naming: ClassVar[str | None] = "name"
    label: ClassVar[str | None] = "Catalogue"

    pkpk: LanguageVersion = required("Language version", "The version of this language: 1.")
    kind: CatalogKind = required("Kind", "catalog: a catalogue of shared things.")
    id: Id | None = about("Id", "A short name for references and addresses. Without it the id is made from the name.")
    name: Text = required("Name", "The name of the catalogue.")
    summary: Text | None = about("Summary", "What the catalogue holds and who keeps it.")
    dates: Dates | None = about("Dates", "Created, updated, approved, valid and due for review.")
    language: Language = about("Language", "The language of plain texts in this file: fi, sv or en.", "fi")
    owner: Party | None = about("Responsible for the catalogue", "The role that answers for this catalogue.")
    feedback: Contact | None = about("Feedback", "Where to tell when something here is wrong.")
    services: list[Service] = items("Services", "Shared services.")
    providers: list[Provider] = items("Providers", "Shared providers.")
    roles: list[Role] = items("Roles", "Shared roles.")
    indicators: list[Indicator] = items("Indicators", "Shared indicators.")
    instruments: list[Instrument] = items("Instruments", "Shared instruments.")
    segments: list[Segment] = items("Segments", "Shared segments.")
    glossary: list[Term] = items("Glossary", "Shared words and abbreviations.")
    sources: list[Source] = items("Sources", "Shared sources.")
