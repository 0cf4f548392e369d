"""An id, or the ids that something had before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK783",
        "id-changed",
        Severity.INFO,
        trilingual(
            "the id changes ({place}, {field}); {turn}",
            "tunnus muuttuu ({place}, {field}); {turn}",
            "id:t ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="wording",
    perspectives=("organiser",),
    on=watched(ANY, "id formerly", "added", "removed", "changed", "renamed", "reordered"),
    notice=trilingual(
        "Only an id in the file has changed ({place}). Nothing is done otherwise; links to the old id are checked.",
        "Vain tiedostossa oleva tunnus on muuttunut ({place}). Mitään ei tehdä toisin; linkit vanhaan tunnukseen tarkistetaan.",
        "Bara ett id i filen har ändrats ({place}). Inget görs annorlunda; länkar till det gamla id:t kontrolleras.",
    ),
    what=trilingual(
        "An id or a former id is new, gone or another.",
        "Tunnus tai entinen tunnus on uusi, poistunut tai toinen.",
        "Ett id eller ett tidigare id är nytt, borta eller ett annat.",
    ),
    why=trilingual(
        "Other chains, pages and reports may point to the old id.",
        "Muut ketjut, sivut ja raportit voivat viitata vanhaan tunnukseen.",
        "Andra kedjor, sidor och rapporter kan hänvisa till det gamla id:t.",
    ),
    source=grounds.TOLD,
    mirror="id-changed",
)
