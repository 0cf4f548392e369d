"""When a step may be left out."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK753",
        "step-optional",
        Severity.WARNING,
        trilingual(
            "when the step may be left out changes ({place}); {turn}",
            "se, milloin askel jää pois, muuttuu ({place}); {turn}",
            "när steget kan lämnas bort ändras ({place}); {turn}",
        ),
    ),
    impact="process",
    perspectives=("client", "producer"),
    on=watched("Step", "optional", "added", "removed", "changed"),
    notice=trilingual(
        "The step is left out in other situations than before ({place}); {turn}.",
        "Askel jätetään pois eri tilanteissa kuin ennen ({place}); {turn}.",
        "Steget lämnas bort i andra situationer än förr ({place}); {turn}.",
    ),
    what=trilingual(
        "A step may be left out that was always done, is always done now, or is left out on other grounds.",
        "Aina tehdyn askeleen voi jättää pois, se tehdään nyt aina, tai se jää pois eri perustein.",
        "Ett steg som alltid gjordes kan lämnas bort, görs nu alltid eller lämnas bort på andra grunder.",
    ),
    why=trilingual(
        "Where a step may be left out, it depends on the place what the client gets.",
        "Kun askeleen voi jättää pois, asiakkaan saama apu riippuu paikasta.",
        "När ett steg kan lämnas bort beror det på platsen vad klienten får.",
    ),
    source=grounds.CRITERIA,
    mirror="step-optional",
)
