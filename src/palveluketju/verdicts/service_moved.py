"""A service that stands on another tier, or serves other tiers."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK703",
        "service-moved",
        Severity.WARNING,
        trilingual(
            "the service “{name}” is on other tiers ({where})",
            "palvelun ”{name}” tasot muuttuvat ({where})",
            "tjänsten ”{name}” byter nivå ({where})",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=(
        *watched("Service", "", "moved"),
        *watched("Service", "tiers", "added", "removed"),
    ),
    notice=trilingual(
        "The service “{name}” is meant for other clients than before ({where}). Check whom it is for before guiding "
        "clients to it.",
        "Palvelu ”{name}” on tarkoitettu eri asiakkaille kuin ennen ({where}). Ennen ohjaamista tarkistetaan, kenelle "
        "palvelu kuuluu.",
        "Tjänsten ”{name}” är avsedd för andra klienter än förr ({where}). Innan klienter hänvisas dit kontrolleras vem "
        "den är för.",
    ),
    what=trilingual(
        "A service stands on another tier or among the services of all tiers, or the tiers that it serves differ.",
        "Palvelu on toisella tasolla tai kaikkien tasojen palveluissa, tai tasot, joita se palvelee, ovat muuttuneet.",
        "En tjänst står på en annan nivå eller bland tjänsterna för alla nivåer, eller nivåerna som den betjänar är andra.",
    ),
    why=trilingual(
        "Clients of the old tier may lose the service, and those of the new one get a service nobody has told them of.",
        "Vanhan tason asiakkaat voivat menettää palvelun, ja uuden tason asiakkaat saavat palvelun, josta heille ei ole "
        "kerrottu.",
        "Klienterna på den gamla nivån kan mista tjänsten, och de på den nya får en tjänst som ingen har berättat om.",
    ),
    source=grounds.TIERS,
    mirror="service-moved",
)
