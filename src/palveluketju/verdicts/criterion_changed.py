"""A criterion in other words than before."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

_CRITERIA = (
    "Tier.criteria_in Service.criteria Service.exclusions TargetGroup.includes TargetGroup.excludes Segment.criteria "
    "Entry.criteria Entry.preconditions EntryCriterion.preconditions Entry.returned_when"
)

VERDICT = Verdict(
    Code(
        "PK710",
        "criterion-changed",
        Severity.WARNING,
        trilingual(
            "a criterion changes ({place}, {field}); {turn}",
            "kriteeri muuttuu ({place}, {field}); {turn}",
            "ett kriterium ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=(
        *watched("Statement EntryCriterion", "text", "changed", held=_CRITERIA),
        *watched("Statement EntryCriterion", "", "moved", held=_CRITERIA),
        *watched("Statement", "", "added", "removed", "moved", held="Segment.criteria"),
        *watched("TargetGroup Entry", "text", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "The criterion has changed ({place}, {field}); {turn}. From now on the new one is followed.",
        "Kriteeri on muuttunut ({place}, {field}); {turn}. Jatkossa noudatetaan uutta.",
        "Kriteriet har ändrats ({place}, {field}); {turn}. Från och med nu följs det nya.",
    ),
    what=trilingual(
        "The words of a criterion, of the target group or of a segment differ by more than spelling.",
        "Kriteerin, kohderyhmän tai segmentin sanat eroavat muuten kuin oikeinkirjoitukseltaan.",
        "Orden i ett kriterium, i målgruppen eller i ett segment skiljer sig åt annat än i stavning.",
    ),
    why=trilingual(
        "One word in a criterion decides who gets help; somebody has to read whether it does.",
        "Yksi sana kriteerissä ratkaisee, kuka saa apua. Jonkun on luettava, muuttuuko se.",
        "Ett enda ord i ett kriterium avgör vem som får hjälp. Någon måste läsa om så är fallet.",
    ),
    source=grounds.CRITERIA,
    mirror="criterion-changed",
)
