"""A definition that says more than before."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.first import is_first
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK764",
        "definition-completed",
        Severity.INFO,
        trilingual(
            "the definition of the indicator is completed ({place}, {field}); {turn}",
            "indikaattorin määritelmä täydentyy ({place}, {field}); {turn}",
            "indikatorns definition kompletteras ({place}, {field}); {turn}",
        ),
    ),
    impact="measurement",
    perspectives=("producer", "organiser"),
    on=(
        *watched("Indicator", "formula kind unit instrument desired unwanted_sign", "added"),
        *watched("Statement", "", "added", held="Indicator.counts Indicator.leaves_out"),
        *watched("Threshold MeasuredFrom", "", "added"),
        *watched("MeasuredFrom", "system code", "added"),
        *watched("Threshold", "operator value unit per", "added"),
    ),
    notice=trilingual(
        "The indicator is now defined more exactly ({place}, {field}); {turn}. Check that earlier values were measured so.",
        "Indikaattori on nyt määritelty tarkemmin ({place}, {field}); {turn}. Tarkistetaan, että aiemmat arvot on mitattu"
        " samoin.",
        "Indikatorn är nu noggrannare definierad ({place}, {field}); {turn}. Det kontrolleras att tidigare värden är mätta så.",
    ),
    what=trilingual(
        "The unit, the formula, the direction, the threshold, the source or what counts is said for the first time.",
        "Yksikkö, laskentatapa, suunta, raja-arvo, lähde tai mukaan laskettava kerrotaan ensi kertaa.",
        "Enheten, beräkningssättet, riktningen, gränsvärdet, källan eller det som räknas med anges för första gången.",
    ),
    why=trilingual(
        "Values from before may have been measured by another reading.",
        "Aiemmat arvot on voitu mitata toisen tulkinnan mukaan.",
        "Tidigare värden kan ha mätts enligt en annan tolkning.",
    ),
    source=grounds.FOUR_QUESTIONS,
    mirror="definition-changed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """Of what counts only the first: another beside it changes the definition."""
    return is_first(change, comparison)
