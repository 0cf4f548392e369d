"""The same time limit in another unit."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.lengths import compared_durations
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK734",
        "limit-rewritten",
        Severity.INFO,
        trilingual(
            "the time limit is the same in another unit ({place}, {field}); {turn}",
            "määräaika on sama eri yksikössä ({place}, {field}); {turn}",
            "tidsgränsen är densamma i en annan enhet ({place}, {field}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("producer",),
    on=(
        *watched("Step Stage Next Wait Handoff", "within", "changed"),
        *watched("Entry", "handled_within", "changed"),
    ),
    notice=trilingual(
        "The time limit is written in another unit and is as long as before ({place}, {field}); {turn}.",
        "Määräaika on kirjoitettu toisessa yksikössä, ja se on yhtä pitkä kuin ennen ({place}, {field}); {turn}.",
        "Tidsgränsen är skriven i en annan enhet och är lika lång som förr ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "The new limit is as long as the old one; a month is taken for 30 or 31 days.",
        "Uusi määräaika on yhtä pitkä kuin vanha. Kuukaudeksi lasketaan 30 tai 31 päivää.",
        "Den nya gränsen är lika lång som den gamla. En månad räknas som 30 eller 31 dagar.",
    ),
    why=trilingual(
        "A reader who sees another number should know that nothing has changed.",
        "Kun luku on eri, lukijan on hyvä tietää, että mikään ei ole muuttunut.",
        "När talet är ett annat är det bra att läsaren vet att inget har ändrats.",
    ),
    source=grounds.TOLD,
    mirror="limit-rewritten",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the length, whatever the unit."""
    return compared_durations(change.old, change.new) == "same"
