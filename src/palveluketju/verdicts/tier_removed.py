"""A tier of need that is no longer there."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK706",
        "tier-removed",
        Severity.ERROR,
        trilingual(
            "the tier “{name}” is removed; its services go with it: {services}",
            "taso ”{name}” poistuu; sen mukana poistuvat palvelut: {services}",
            "nivån ”{name}” tas bort; med den försvinner tjänsterna: {services}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer", "organiser"),
    on=watched("Tier", "", "removed"),
    notice=trilingual(
        "The tier “{name}” is no longer in use. Its clients need another tier, and these services go with it: {services}.",
        "Tasoa ”{name}” ei enää ole. Sen asiakkaille tarvitaan toinen taso, ja sen mukana poistuvat palvelut: {services}.",
        "Nivån ”{name}” finns inte längre. Klienterna där behöver en annan nivå, och med den försvinner tjänsterna: {services}.",
    ),
    what=trilingual(
        "A tier is gone. Services that have moved to other tiers are told apart.",
        "Taso on poissa. Muille tasoille siirtyneistä palveluista kerrotaan erikseen.",
        "En nivå är borta. Tjänster som har flyttats till andra nivåer berättas det om för sig.",
    ),
    why=trilingual(
        "Clients who were counted to the tier belong nowhere until somebody says where.",
        "Tason asiakkaat eivät kuulu mihinkään, ennen kuin joku sanoo, mihin.",
        "Nivåns klienter hör ingenstans förrän någon säger vart.",
    ),
    source=grounds.TIERS,
    mirror="tier-added",
)
