"""What a word means."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK784",
        "term-changed",
        Severity.WARNING,
        trilingual(
            "the meaning of a term changes ({place}, {field}); {turn}",
            "käsitteen merkitys muuttuu ({place}, {field}); {turn}",
            "ett begrepps betydelse ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="wording",
    perspectives=("producer",),
    on=watched("Term", "definition abbreviation", "added", "removed", "changed"),
    notice=trilingual(
        "A term is defined otherwise than before ({place}, {field}); {turn}. It is read so wherever it stands.",
        "Käsite on määritelty eri tavalla kuin ennen ({place}, {field}); {turn}. Se luetaan näin kaikkialla kuvauksessa.",
        "Ett begrepp är definierat på ett annat sätt än förr ({place}, {field}); {turn}. Det läses så överallt i beskrivningen.",
    ),
    what=trilingual(
        "The definition or the abbreviation of a term is new, gone or other than before.",
        "Käsitteen määritelmä tai lyhenne on uusi, poistunut tai muuttunut.",
        "Ett begrepps definition eller förkortning är ny, borta eller ändrad.",
    ),
    why=trilingual(
        "Every text that uses the word says something else now.",
        "Jokainen teksti, jossa sana on, sanoo nyt jotain muuta.",
        "Varje text som använder ordet säger nu något annat.",
    ),
    source=grounds.ABBREVIATIONS,
    mirror="term-changed",
)
