"""What a service costs the client, who pays for it, what consent it asks for."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK719",
        "service-terms-changed",
        Severity.WARNING,
        trilingual(
            "the terms of the service change ({place}, {field}); {turn}",
            "palvelun ehdot muuttuvat ({place}, {field}); {turn}",
            "villkoren för tjänsten ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=(
        *watched("Service", "fee financer consent sector level", "added", "removed", "changed"),
        *watched("Provider", "sector", "added", "removed", "changed"),
        *watched("Decision", "appeal", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "The terms have changed ({place}, {field}); {turn}. The client is told of it before the service begins.",
        "Palvelun ehdot ovat muuttuneet ({place}, {field}); {turn}. Asiakkaalle kerrotaan niistä ennen palvelun alkamista.",
        "Villkoren har ändrats ({place}, {field}); {turn}. Klienten får veta om dem innan tjänsten börjar.",
    ),
    what=trilingual(
        "The fee, the financer, the consent, the sector or the level of a service, or the way to appeal a decision, is "
        "new, gone or other than before.",
        "Palvelun asiakasmaksu, maksaja, suostumus, sektori tai taso taikka päätöksen muutoksenhaku on uusi, poistunut "
        "tai muuttunut.",
        "Tjänstens klientavgift, betalare, samtycke, sektor eller nivå, eller sättet att söka ändring i ett beslut, är "
        "ny, borta eller ändrad.",
    ),
    why=trilingual(
        "A fee that comes as a surprise keeps people away, and a consent that nobody asked for stops information from moving.",
        "Yllättävä maksu pitää ihmisiä poissa, ja pyytämättä jäänyt suostumus pysäyttää tiedon kulun.",
        "En överraskande avgift håller människor borta, och ett samtycke som ingen bad om stoppar informationen.",
    ),
    source=grounds.FEES,
    mirror="service-terms-changed",
)
