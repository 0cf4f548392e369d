"""A tier of need: who belongs, what they get, what is done, what can go wrong."""

from typing import ClassVar

from palveluketju.model.action import Action
from palveluketju.model.element import Statement, Thing
from palveluketju.model.goal import Goal
from palveluketju.model.indicator import Indicator
from palveluketju.model.key_figure import KeyFigure
from palveluketju.model.risk import Risk
from palveluketju.model.service import Service
from palveluketju.model.types import items


class Tier(Thing):
    """One rung of the ladder, from the lightest need to the heaviest."""

    namespace: ClassVar[str | None] = "tier"
    # The four tiers of Finnish service-chain work, as Itä-Uusimaa names them on its slide.
    presets: ClassVar[dict[str, dict[str, str]]] = {
        "guidance": {
            "fi": "Ohjausta tarvitsevat asiakkaat",
            "sv": "Klienter som behöver vägledning",
            "en": "Clients who need guidance",
        },
        "support": {"fi": "Tukea tarvitsevat asiakkaat", "sv": "Klienter som behöver stöd", "en": "Clients who need support"},
        "multi_sector": {
            "fi": "Monialaista tukea tarvitsevat asiakkaat",
            "sv": "Klienter som behöver sektorsövergripande stöd",
            "en": "Clients who need multi-sector support",
        },
        "sustaining": {
            "fi": "Kannattelua tarvitsevat asiakkaat",
            "sv": "Klienter som behöver bärande stöd",
            "en": "Clients who need sustaining support",
        },
    }

    criteria_in: list[Statement] = items("Who belongs", "By what a client is counted to this tier.")
    criteria_out: list[Statement] = items("When the client moves on", "By what a client leaves this tier.")
    to_heavier: list[Statement] = items("To a heavier tier", "When and how the client moves to a heavier tier.")
    to_lighter: list[Statement] = items("To a lighter tier", "When and how the client moves to a lighter tier.")
    targets: list[Goal] = items("Targets", "What is to be reached on this tier.")
    services: list[Service] = items("Services", "The services on this tier.")
    key_actions: list[Action] = items("Key actions", "What is done on this tier.")
    risks: list[Risk] = items("Risks", "What can go wrong on this tier.")
    indicators: list[Indicator] = items("Indicators", "What shows how it goes on this tier.")
    key_figures: list[KeyFigure] = items("Key figures", "Share of clients or of costs, with the source.")
