"""A text whose spelling, signs or capitals differ."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.spelling import respelled
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK780",
        "spelling-mended",
        Severity.INFO,
        trilingual(
            "the spelling is mended ({place}, {field}); {turn}",
            "oikeinkirjoitus korjataan ({place}, {field}); {turn}",
            "stavningen rättas ({place}, {field}); {turn}",
        ),
    ),
    impact="wording",
    perspectives=("producer",),
    on=watched(ANY, ANY, "changed", "renamed"),
    notice=trilingual(
        "Only the spelling has changed ({place}, {field}). Nothing is done otherwise.",
        "Vain kirjoitusasu on muuttunut ({place}, {field}). Mitään ei tehdä toisin.",
        "Bara stavningen har ändrats ({place}, {field}). Inget görs annorlunda.",
    ),
    what=trilingual(
        "A text has the same words in all its languages, but for punctuation, capitals and a mended slip in a long word. "
        "Numbers count as words.",
        "Tekstissä on kaikilla kielillä samat sanat, vain välimerkit, isot kirjaimet tai pitkän sanan kirjoitusvirhe "
        "eroavat. Luvut ovat sanoja.",
        "En text har samma ord på alla språk, bara skiljetecken, stora bokstäver eller ett skrivfel i ett långt ord "
        "skiljer. Tal räknas som ord.",
    ),
    why=trilingual(
        "A reviewer need not look for a meaning that is not there.",
        "Tarkastajan ei tarvitse etsiä merkitystä, jota ei ole.",
        "Granskaren behöver inte leta efter en betydelse som inte finns.",
    ),
    source=grounds.TOLD,
    mirror="spelling-mended",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the words in every language."""
    return respelled(change)
