"""Where the pathway leads: ways on, starts and ends."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK755",
        "way-changed",
        Severity.WARNING,
        trilingual(
            "where the pathway leads changes ({place}, {field}); {turn}",
            "polun jatko muuttuu ({place}, {field}); {turn}",
            "vart vägen leder ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="process",
    perspectives=("client", "producer"),
    on=(
        *watched("Next", "", "added", "removed", "moved"),
        *watched("Next", "to", "changed"),
        *watched("Step", "starts ends", "added", "removed", "changed"),
        *watched("Ending", "", "added", "removed"),
        *watched("Ending", "text", "added", "removed", "changed"),
        *watched("Stage Step", "tier", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "From here the pathway leads elsewhere than before ({place}, {field}); {turn}.",
        "Polku jatkuu tästä eri tavalla kuin ennen ({place}, {field}); {turn}.",
        "Härifrån leder vägen någon annanstans än förr ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "A way on is new, gone or leads to another step; or a start, an end or the tier of a step differs.",
        "Jatko on uusi, poistunut tai vie toiseen askeleeseen, tai askeleen alku, loppu tai taso on muuttunut.",
        "En väg vidare är ny, borta eller leder till ett annat steg, eller ett stegs start, slut eller nivå är en annan.",
    ),
    why=trilingual(
        "A way that is gone leaves some clients without a next step.",
        "Poistunut jatko jättää osan asiakkaista ilman seuraavaa askelta.",
        "En väg som är borta lämnar en del klienter utan nästa steg.",
    ),
    source=grounds.SEAMLESS,
    mirror="way-changed",
)
