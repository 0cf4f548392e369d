"""A condition for getting in that is gone, or a new ground for it."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

#: what is asked of a client, all of it
_CONDITIONS = (
    "Tier.criteria_in Service.criteria Service.exclusions TargetGroup.excludes "
    "Entry.preconditions EntryCriterion.preconditions Entry.returned_when"
)
#: grounds of which one is enough
_GROUNDS = "Entry.criteria TargetGroup.includes"

VERDICT = Verdict(
    Code(
        "PK709",
        "access-widened",
        Severity.WARNING,
        trilingual(
            "access gets wider ({place}, {field}); {turn}",
            "pääsy väljenee ({place}, {field}); {turn}",
            "tillgången vidgas ({place}, {field}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=(
        *watched(
            "Statement",
            "",
            "removed",
            held=_CONDITIONS,
        ),
        *watched("Statement EntryCriterion", "", "added", held=_GROUNDS),
        *watched("Entry", "referred_by", "added"),
    ),
    notice=trilingual(
        "More clients than before get in ({place}, {field}); {turn}. The change is taken into account when clients are guided.",
        "Palveluun pääsee entistä useampi ({place}, {field}); {turn}. Muutos otetaan huomioon, kun asiakkaita ohjataan.",
        "Fler klienter än förr tas emot ({place}, {field}); {turn}. Ändringen beaktas när klienter hänvisas.",
    ),
    what=trilingual(
        "A criterion, a precondition, an exclusion or a ground for returning a referral is gone; or a ground for getting "
        "in, or one who may refer, is new.",
        "Kriteeri, edellytys, rajaus tai lähetteen palautusperuste on poistunut, tai palveluun pääsyn peruste tai "
        "lähettäjä on uusi.",
        "Ett kriterium, en förutsättning, en avgränsning eller en grund för att returnera remissen är borta, eller en "
        "grund för tillträde eller en remitterande part är ny.",
    ),
    why=trilingual(
        "More clients come, and the work must be dimensioned for them.",
        "Asiakkaita tulee lisää, ja työ on mitoitettava sen mukaan.",
        "Det kommer fler klienter, och arbetet måste dimensioneras för dem.",
    ),
    source=grounds.CRITERIA,
    mirror="access-narrowed",
)
