"""Work side by side that became a sequence, or the other way round."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK756",
        "parallel-changed",
        Severity.WARNING,
        trilingual(
            "work side by side changes ({place}); {turn}",
            "rinnakkainen työ muuttuu ({place}); {turn}",
            "arbetet sida vid sida ändras ({place}); {turn}",
        ),
    ),
    impact="process",
    perspectives=("producer",),
    on=watched("Branch", "", "added", "removed"),
    notice=trilingual(
        "Other work than before goes on side by side ({place}); {turn}. Check what must be waited for.",
        "Rinnakkain tehdään eri asioita kuin ennen ({place}); {turn}. Tarkistetaan, mitä on odotettava.",
        "Annat arbete än förr görs sida vid sida ({place}); {turn}. Det kontrolleras vad som måste inväntas.",
    ),
    what=trilingual(
        "A branch of parallel work is new or gone.",
        "Rinnakkaisen työn haara on uusi tai poistunut.",
        "En gren av parallellt arbete är ny eller borta.",
    ),
    why=trilingual(
        "What was done at the same time now waits for the other, or nobody waits for it any more.",
        "Yhtä aikaa tehty työ odottaa nyt toista, tai kukaan ei enää odota sitä.",
        "Det som gjordes samtidigt väntar nu på det andra, eller ingen väntar längre på det.",
    ),
    source=grounds.SEAMLESS,
    mirror="parallel-changed",
)
