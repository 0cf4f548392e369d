"""A text that differs only in a translation."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.spelling import translated
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK781",
        "translation-changed",
        Severity.INFO,
        trilingual(
            "the translation changes ({place}, {field}); {turn}",
            "käännös muuttuu ({place}, {field}); {turn}",
            "översättningen ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="wording",
    perspectives=("client", "producer"),
    on=watched(ANY, ANY, "changed", "renamed"),
    notice=trilingual(
        "Only a translation has changed ({place}, {field}). Those who serve clients in that language read it.",
        "Vain käännös on muuttunut ({place}, {field}). Sillä kielellä asiakkaita palvelevat lukevat sen.",
        "Bara en översättning har ändrats ({place}, {field}). De som betjänar klienter på det språket läser den.",
    ),
    what=trilingual(
        "A text says the same in the language of the description, and differs, is new or is gone in another.",
        "Teksti on kuvauksen kielellä sama, mutta toisella kielellä se on muuttunut, uusi tai poissa.",
        "En text är densamma på beskrivningens språk men ändrad, ny eller borta på ett annat.",
    ),
    why=trilingual(
        "A translation that says something else gives another service to those who read it.",
        "Eri asiaa sanova käännös antaa lukijoilleen eri palvelun.",
        "En översättning som säger något annat ger sina läsare en annan tjänst.",
    ),
    source=grounds.BOTH_LANGUAGES,
    mirror="translation-changed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the language of the description."""
    return translated(change, comparison)
