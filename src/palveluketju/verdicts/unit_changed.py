"""The unit of an indicator."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK761",
        "unit-changed",
        Severity.ERROR,
        trilingual(
            "the unit of the indicator changes, so its series breaks ({place}); {turn}",
            "indikaattorin yksikkö muuttuu ja aikasarja katkeaa ({place}); {turn}",
            "indikatorns enhet ändras och tidsserien bryts ({place}); {turn}",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=watched("Indicator", "unit", "removed", "changed"),
    notice=trilingual(
        "The indicator is reported in another unit than before ({place}); {turn}. New values are not compared with old ones.",
        "Indikaattori raportoidaan eri yksikössä kuin ennen ({place}); {turn}. Uusia arvoja ei verrata vanhoihin.",
        "Indikatorn rapporteras i en annan enhet än förr ({place}); {turn}. Nya värden jämförs inte med gamla.",
    ),
    what=trilingual(
        "The unit of an indicator is another or is no longer said.",
        "Indikaattorin yksikkö on toinen, tai sitä ei enää kerrota.",
        "En indikators enhet är en annan eller anges inte längre.",
    ),
    why=trilingual(
        "Six visits and six per cent are both six.",
        "Kuusi käyntiä ja kuusi prosenttia ovat molemmat kuusi.",
        "Sex besök och sex procent är båda sex.",
    ),
    source=grounds.BROKEN_SERIES,
    mirror="definition-completed",
)
