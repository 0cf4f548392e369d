"""A tier of need that was not there before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK707",
        "tier-added",
        Severity.WARNING,
        trilingual(
            "the tier “{name}” is new; its services: {services}",
            "taso ”{name}” on uusi; sen palvelut: {services}",
            "nivån ”{name}” är ny; dess tjänster: {services}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer", "organiser"),
    on=watched("Tier", "", "added"),
    notice=trilingual(
        "There is a new tier, “{name}”. When needs are assessed, it is one of the choices; its services: {services}.",
        "Käytössä on uusi taso ”{name}”. Se on yksi vaihtoehto, kun palvelutarvetta arvioidaan; sen palvelut: {services}.",
        "Det finns en ny nivå, ”{name}”. Den är ett av alternativen när servicebehovet bedöms; dess tjänster: {services}.",
    ),
    what=trilingual(
        "The ladder of tiers has a new rung.",
        "Palvelutarpeen tasoihin on tullut uusi taso.",
        "Nivåerna av servicebehov har fått en ny nivå.",
    ),
    why=trilingual(
        "Clients are grouped anew, and the criteria of the tiers beside it may no longer hold.",
        "Asiakkaat jaetaan tasoille uudelleen, eivätkä viereisten tasojen kriteerit ehkä enää päde.",
        "Klienterna grupperas om, och kriterierna för nivåerna bredvid gäller kanske inte längre.",
    ),
    source=grounds.TIERS,
    mirror="tier-removed",
)
