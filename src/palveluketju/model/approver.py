"""Who is asked to approve a change, by what the change touches."""

from typing import Annotated, ClassVar

from palveluketju.messages.said import trilingual
from palveluketju.model.element import Element
from palveluketju.model.types import Flag, Line, Pattern, about, choice, items

Impact = Annotated[
    str,
    choice(
        access=trilingual("Access of clients", "Asiakkaan pääsy palveluihin", "Klientens tillgång"),
        safety=trilingual("Safety", "Turvallisuus", "Säkerhet"),
        responsibility=trilingual("Responsibility", "Vastuu", "Ansvar"),
        time=trilingual("Time limits", "Määräajat", "Tidsgränser"),
        process=trilingual("Process", "Toiminnan kulku", "Process"),
        measurement=trilingual("Measurement", "Mittaaminen", "Mätning"),
        organisation=trilingual("How work is organised", "Organisointi", "Organisering"),
        wording=trilingual("Wording", "Sanamuoto", "Ordalydelse"),
    ),
]
Hardness = Annotated[
    str,
    choice(
        breaking=trilingual("Breaking", "Olennainen", "Väsentlig"),
        review=trilingual("To be reviewed", "Arvioitava", "Att granska"),
        info=trilingual("Good to know", "Tiedoksi", "För kännedom"),
    ),
]


class ApproverRule(Element):
    """Changes that somebody has to approve. All that is said of the change must hold; what is not said may be anything."""

    label: ClassVar[str | None] = trilingual("Approvers", "Hyväksyjät", "Godkännare")

    approve: list[Line] = items(
        trilingual("Approve", "Hyväksyy", "Godkänner"),
        trilingual(
            "Who approves: roles, units or organisations, by name.",
            "Kuka hyväksyy: roolit, yksiköt tai organisaatiot nimeltä.",
            "Vem som godkänner: roller, enheter eller organisationer vid namn.",
        ),
        one=True,
    )
    concerned: Flag | None = about(
        trilingual("Those concerned", "Ne, joita asia koskee", "De som berörs"),
        trilingual(
            "true: everyone whom the change concerns approves, such as both sides of a task that moves.",
            "true: kaikki, joita muutos koskee, hyväksyvät, esimerkiksi siirtyvän tehtävän molemmat osapuolet.",
            "true: alla som ändringen gäller godkänner, till exempel båda parter när en uppgift flyttas.",
        ),
    )
    severity: Hardness | None = about(
        trilingual("Severity", "Vakavuus", "Allvar"),
        trilingual(
            "The lightest change that is asked about; review when not said.",
            "Lievin muutos, josta kysytään; jos ei sanota, arvioitava.",
            "Den lindrigaste ändringen som tas upp; att granska om inget sägs.",
        ),
    )
    impact: list[Impact] = items(
        trilingual("Impact", "Vaikutus", "Konsekvens"),
        trilingual(
            "What the change touches: any of these.",
            "Mihin muutos vaikuttaa: jokin näistä.",
            "Vad ändringen berör: något av dessa.",
        ),
        one=True,
    )
    verdicts: list[Line] = items(
        trilingual("Verdicts", "Arviot", "Bedömningar"),
        trilingual(
            "Codes or names of verdicts: any of these.",
            "Arvioiden koodeja tai nimiä: jokin näistä.",
            "Bedömningars koder eller namn: någon av dessa.",
        ),
        one=True,
    )
    tiers: list[Line] = items(
        trilingual("Tiers", "Tasot", "Nivåer"),
        trilingual(
            "Ids or names of tiers that the change is on: any of these.",
            "Tasojen tunnuksia tai nimiä: jokin näistä.",
            "Nivåers id:n eller namn: någon av dessa.",
        ),
        one=True,
    )
    parties: list[Line] = items(
        trilingual("Parties", "Tahot", "Parter"),
        trilingual(
            "Ids or names of roles and providers whom it concerns: any of these.",
            "Roolien ja tuottajien tunnuksia tai nimiä: jokin näistä.",
            "Rollers och producenters id:n eller namn: någon av dessa.",
        ),
        one=True,
    )
    chains: list[Pattern] = items(
        trilingual("Chains", "Palveluketjut", "Servicekedjor"),
        trilingual("The files, by patterns of paths.", "Tiedostot polkujen kaavoina.", "Filerna som mönster av sökvägar."),
        one=True,
    )
