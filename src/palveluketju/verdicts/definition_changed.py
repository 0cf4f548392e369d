"""What an indicator counts."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.first import is_first
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK760",
        "definition-changed",
        Severity.ERROR,
        trilingual(
            "the definition of the indicator changes, so its series breaks ({place}, {field}); {turn}",
            "indikaattorin määritelmä muuttuu ja aikasarja katkeaa ({place}, {field}); {turn}",
            "indikatorns definition ändras och tidsserien bryts ({place}, {field}); {turn}",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=(
        *watched("Indicator", "formula kind", "removed", "changed"),
        *watched("Statement", "", "added", "removed", "moved", held="Indicator.counts Indicator.leaves_out"),
        *watched("Statement", "text", "changed", held="Indicator.counts Indicator.leaves_out"),
        *watched("Threshold", "", "removed"),
        *watched("Threshold", "operator value unit per", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "The indicator is computed otherwise than before ({place}, {field}); {turn}. New values are not compared with old ones.",
        "Indikaattori lasketaan eri tavalla kuin ennen ({place}, {field}); {turn}. Uusia arvoja ei verrata vanhoihin.",
        "Indikatorn räknas ut på ett annat sätt än förr ({place}, {field}); {turn}. Nya värden jämförs inte med gamla.",
    ),
    what=trilingual(
        "The formula, the kind, the threshold or what counts and what does not is other than before.",
        "Laskentatapa, laji, raja-arvo tai se, mikä lasketaan mukaan, on muuttunut.",
        "Beräkningssättet, slaget, gränsvärdet eller det som räknas med är ett annat.",
    ),
    why=trilingual(
        "A curve that goes on over a changed definition shows a change that never happened.",
        "Muuttuneen määritelmän yli jatkuva käyrä näyttää muutoksen, jota ei tapahtunut.",
        "En kurva som går över en ändrad definition visar en förändring som aldrig har skett.",
    ),
    source=grounds.BROKEN_SERIES,
    mirror="definition-completed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """What is said for the first time completes the definition."""
    return not is_first(change, comparison)
