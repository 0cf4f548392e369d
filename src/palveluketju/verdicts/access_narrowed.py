"""A condition for getting in that was added, or a ground for it that is gone."""

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
        "PK708",
        "access-narrowed",
        Severity.ERROR,
        trilingual(
            "access gets tighter ({place}, {field}); {turn}",
            "pääsy tiukkenee ({place}, {field}); {turn}",
            "tillgången begränsas ({place}, {field}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=(
        *watched(
            "Statement",
            "",
            "added",
            held=_CONDITIONS,
        ),
        *watched("Statement EntryCriterion", "", "removed", held=_GROUNDS),
        *watched("Entry", "referred_by", "removed"),
    ),
    notice=trilingual(
        "Fewer clients than before get in ({place}, {field}); {turn}. Those who do not are guided elsewhere.",
        "Palveluun pääsee entistä harvempi ({place}, {field}); {turn}. Muut ohjataan muualle.",
        "Färre klienter än förr tas emot ({place}, {field}); {turn}. De andra hänvisas vidare.",
    ),
    what=trilingual(
        "A criterion, a precondition, an exclusion or a ground for returning a referral is new; or a ground for getting "
        "in, or one who may refer, is gone.",
        "Kriteeri, edellytys, rajaus tai lähetteen palautusperuste on uusi, tai palveluun pääsyn peruste tai lähettäjä on"
        " poistunut.",
        "Ett kriterium, en förutsättning, en avgränsning eller en grund för att returnera remissen är ny, eller en grund "
        "för tillträde eller en remitterande part är borta.",
    ),
    why=trilingual(
        "Clients lose access, and referrals written by the old criteria come back.",
        "Asiakkaita jää ilman palvelua, ja vanhojen kriteerien mukaan tehdyt lähetteet palautuvat.",
        "Klienter blir utan tjänsten, och remisser enligt de gamla kriterierna skickas tillbaka.",
    ),
    source=grounds.TOO_TIGHT,
    mirror="access-widened",
)
