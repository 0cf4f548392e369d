"""What is done: tasks, key actions, records, decisions, contents of a referral."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

_WORK = "Step.tasks Step.preparation Entry.required_contents Decision.based_on Record.contents"

VERDICT = Verdict(
    Code(
        "PK759",
        "work-changed",
        Severity.WARNING,
        trilingual(
            "the work changes ({place}, {field}); {turn}",
            "työ muuttuu ({place}, {field}); {turn}",
            "arbetet ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="process",
    perspectives=("producer",),
    on=(
        *watched("Action Record Decision Variation", "", "added", "removed", "moved"),
        *watched("Action Variation", "text", "changed"),
        *watched("Action", "when", "added", "removed", "changed"),
        *watched("Action", "services", "added", "removed"),
        *watched("Record", "updated_when system", "added", "removed", "changed"),
        *watched("Decision", "recorded_in step", "added", "removed", "changed"),
        *watched("Variation", "where concerns", "added", "removed"),
        *watched("Step", "services records instruments", "added", "removed"),
        *watched("Step", "decision place", "added", "removed", "changed"),
        *watched("Monitoring", "", "added", "removed"),
        *watched("Monitoring", "indicators systems", "added", "removed"),
        *watched("Monitoring", "text", "added", "removed", "changed"),
        *watched("Wait", "text", "added", "removed", "changed"),
        *watched("Statement", "", "added", "removed", "moved", held=_WORK),
        *watched("Statement", "text", "changed", held=_WORK),
    ),
    notice=trilingual(
        "The work is done otherwise than before ({place}, {field}); {turn}.",
        "Työ tehdään eri tavalla kuin ennen ({place}, {field}); {turn}.",
        "Arbetet görs på ett annat sätt än förr ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "A key action, a task or a preparation of a step, a record, a decision, a regional variation, a monitoring round "
        "or a required content of a referral is new, gone or other than before.",
        "Keskeinen toimenpide, askeleen tehtävä tai valmistelu, kirjaaminen, päätös, alueellinen vaihtelu, seuranta tai "
        "lähetteen pakollinen sisältö on uusi, poistunut tai muuttunut.",
        "En central åtgärd, ett stegs uppgift eller förberedelse, en anteckning, ett beslut, en regional variation, en "
        "uppföljning eller ett obligatoriskt innehåll i remissen är ny, borta eller ändrad.",
    ),
    why=trilingual(
        "Those who do the work have to read what is different in it.",
        "Työn tekijöiden on luettava, mikä siinä on toisin.",
        "De som gör arbetet måste läsa vad som är annorlunda.",
    ),
    source=grounds.SHARED_WORK,
    mirror="work-changed",
)
