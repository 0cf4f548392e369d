"""Background: notes, assumptions, sources, links, key figures, codes, personas."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

_BACKGROUND = (
    "Source Assumption Attachment Code KeyFigure Persona Funder DataSource Result Audience Topic Term Relation Resource Method"
)
#: links by which no service is reached
_LINKS = "Instrument.links Chain.links MeasuredFrom.link DataSource.link Approval.link"

VERDICT = Verdict(
    Code(
        "PK785",
        "background-changed",
        Severity.INFO,
        trilingual(
            "background changes ({place}, {field}); {turn}",
            "taustatieto muuttuu ({place}, {field}); {turn}",
            "bakgrundsuppgiften ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="wording",
    perspectives=("producer", "organiser"),
    on=(
        *watched(ANY, "note assumption source", "added", "removed", "changed"),
        *watched(_BACKGROUND, "", "added", "removed", "moved", "reordered"),
        *watched("Link", "", "added", "removed", held=_LINKS),
    ),
    notice=trilingual(
        "Background has changed ({place}, {field}); {turn}. Nothing is done otherwise.",
        "Taustatieto on muuttunut ({place}, {field}); {turn}. Mitään ei tehdä toisin.",
        "Bakgrundsuppgiften har ändrats ({place}, {field}); {turn}. Inget görs annorlunda.",
    ),
    what=trilingual(
        "A note, an assumption, a source, a link, a key figure, a code, a persona, a result, an attachment or the like is"
        " new, gone or other than before.",
        "Huomautus, oletus, lähde, linkki, tunnusluku, koodi, persoona, tulos, liite tai muu taustatieto on uusi, "
        "poistunut tai muuttunut.",
        "En anmärkning, ett antagande, en källa, en länk, ett nyckeltal, en kod, en persona, ett resultat, en bilaga "
        "eller något liknande är nytt, borta eller ändrat.",
    ),
    why=trilingual(
        "It tells what a claim leans on, and changes no work.",
        "Se kertoo, mihin väite perustuu, eikä muuta työtä.",
        "Det visar vad ett påstående stöder sig på och ändrar inget arbete.",
    ),
    source=grounds.TOLD,
    mirror="background-changed",
)
