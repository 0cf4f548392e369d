"""The situation analysis: what is known of the population, the services and their use."""

from typing import ClassVar

from palveluketju.model.element import Element, Statement, Thing
from palveluketju.model.indicator import DataSource
from palveluketju.model.key_figure import KeyFigure
from palveluketju.model.types import Text, about, items


class Topic(Thing):
    """A topic of the analysis, with its data sources."""

    # The five topics of the PKPK model (THL, 2019).
    presets: ClassVar[dict[str, dict[str, str]]] = {
        "demography": {"fi": "Väestötiedot", "sv": "Befolkning", "en": "Demography"},
        "wellbeing_and_health": {"fi": "Hyvinvointi ja terveys", "sv": "Välfärd och hälsa", "en": "Wellbeing and health"},
        "socioeconomy": {"fi": "Sosioekonomiset tiedot", "sv": "Socioekonomi", "en": "Socio-economy"},
        "use_and_access": {
            "fi": "Palvelujen käyttö, saatavuus ja asiakaslähtöisyys",
            "sv": "Användning av tjänster, tillgång och klientorientering",
            "en": "Use of services, access and client orientation",
        },
        "quality_and_cost": {
            "fi": "Laatu, vaikuttavuus ja kustannukset",
            "sv": "Kvalitet, effekt och kostnader",
            "en": "Quality, effectiveness and cost",
        },
    }

    looks_at: list[Statement] = items("What is looked at", "The facts the topic covers.")
    data_sources: list[DataSource] = items("Data sources", "Registers, surveys and other sources.")
    findings: list[Statement] = items("Findings", "What was found.")
    key_figures: list[KeyFigure] = items("Key figures", "Figures with their sources.")


class Analysis(Element):
    """The situation analysis."""

    short: ClassVar[str | None] = "text"
    label: ClassVar[str | None] = "Situation analysis"

    text: Text | None = about("Text", "The analysis in a few sentences.")
    topics: list[Topic] = items("Topics", "The topics; the ids of the five PKPK topics fill their names.")
    conditions: list[Statement] = items("What it needs to succeed", "What must be in place for the analysis to succeed.")
    findings: list[Statement] = items("Findings", "What was found.")
