"""A thing under another name."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK782",
        "name-changed",
        Severity.INFO,
        trilingual(
            "the name changes ({kind}); {turn}",
            "nimi muuttuu ({kind}); {turn}",
            "namnet ändras ({kind}); {turn}",
        ),
    ),
    impact="wording",
    perspectives=("client", "producer", "organiser"),
    on=watched(ANY, "name stage term", "added", "removed", "changed", "renamed"),
    notice=trilingual(
        "The name has changed ({kind}); {turn}. The new name is used from now on.",
        "Nimi on muuttunut ({kind}); {turn}. Jatkossa käytetään uutta nimeä.",
        "Namnet har ändrats ({kind}); {turn}. Från och med nu används det nya namnet.",
    ),
    what=trilingual(
        "Something is the same as before, as its id or its text tells, and is called otherwise.",
        "Asia on tunnuksensa tai sisältönsä mukaan sama kuin ennen, mutta sen nimi on toinen.",
        "Något är enligt sitt id eller sitt innehåll detsamma som förr men heter något annat.",
    ),
    why=trilingual(
        "People look for a service by the name that they know.",
        "Palvelua etsitään sillä nimellä, joka tunnetaan.",
        "Man söker en tjänst med det namn man känner.",
    ),
    source=grounds.INFORMATION,
    mirror="name-changed",
)
