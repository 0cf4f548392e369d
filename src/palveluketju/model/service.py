"""A service that a client may get."""

from typing import Annotated, ClassVar

from palveluketju.model.code import Code
from palveluketju.model.contact import Contact
from palveluketju.model.element import Statement, Thing
from palveluketju.model.key_figure import KeyFigure
from palveluketju.model.link import Link
from palveluketju.model.provider import Sector
from palveluketju.model.types import Reference, Text, about, choice, items


class Channel(Thing):
    """A way to reach a service."""

    presets: ClassVar[dict[str, dict[str, str]]] = {
        "visit": {"fi": "Käynti", "sv": "Besök", "en": "Visit"},
        "home_visit": {"fi": "Kotikäynti", "sv": "Hembesök", "en": "Home visit"},
        "phone": {"fi": "Puhelin", "sv": "Telefon", "en": "Phone"},
        "digital": {"fi": "Digipalvelu", "sv": "Digital tjänst", "en": "Digital service"},
        "video": {"fi": "Etävastaanotto", "sv": "Distansmottagning", "en": "Video appointment"},
        "chat": {"fi": "Chat", "sv": "Chatt", "en": "Chat"},
        "letter": {"fi": "Kirje", "sv": "Brev", "en": "Letter"},
        "group": {"fi": "Ryhmä", "sv": "Grupp", "en": "Group"},
        "outreach": {"fi": "Jalkautuva työ", "sv": "Uppsökande arbete", "en": "Outreach"},
    }

    opening_hours: Text | None = about("Opening hours", "When the channel is open.")
    links: list[Link] = items("Links", "Where the channel is.")


class Service(Thing):
    """A service: what it is, who provides it, how it is reached, who gets it."""

    namespace: ClassVar[str | None] = "service"

    use: Annotated[str, Reference(("service",), shared=True)] | None = about(
        "Use", "The id of a shared service; a field beside it replaces that field."
    )
    providers: list[Annotated[str, Reference(("provider", "organiser"), open=True)]] = items(
        "Providers", "Who provides it: ids or names.", one=True
    )
    sector: Sector | None = about("Sector", "Whose it is: public, third, private, kela and so on.")
    level: (
        Annotated[str, choice(preventive="Preventive", basic="Basic", demanding="Demanding", specialised="Specialised")] | None
    ) = about("Level of service", "preventive, basic, demanding or specialised; this is not the tier of need.")
    channels: list[Channel] = items("Channels", "How it is reached: visit, phone, digital … or your own words.")
    tiers: list[Annotated[str, Reference(("tier",))]] = items(
        "Tiers", "Which tiers a service across the tiers serves; all of them when not said.", one=True
    )
    criteria: list[Statement] = items("Criteria", "Who gets it.")
    exclusions: list[Statement] = items("Exclusions", "Who does not get it, and what they get instead.")
    contacts: list[Contact] = items("Contacts", "How to reach it.")
    opening_hours: Text | None = about("Opening hours", "When it is open.")
    place: Text | None = about("Place", "Where it is given.")
    consent: Text | None = about("Consent", "What consent is asked for, and when.")
    financer: (
        Annotated[
            str,
            choice(
                county="Wellbeing services county",
                municipality="Municipality",
                kela="Kela",
                state="State",
                client="Client",
                employer="Employer",
                other="Other",
            ),
        ]
        | None
    ) = about("Financer", "Who pays: county, municipality, kela, state, client, employer or other.")
    fee: Text | None = about("Fee", "What the client pays.")
    links: list[Link] = items("Links", "Where to read more.")
    codes: list[Code] = items("Codes", "Its codes: PTV UUID, SOTE class.")
    key_figures: list[KeyFigure] = items("Key figures", "Figures of the service, with sources.")
