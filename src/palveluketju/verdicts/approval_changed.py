"""Who has approved the description, and when."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK777",
        "approval-changed",
        Severity.INFO,
        trilingual(
            "an approval changes ({field}); {turn}",
            "hyväksyntä muuttuu ({field}); {turn}",
            "ett godkännande ändras ({field}); {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("organiser",),
    on=(
        *watched("Approval", "", "added", "removed"),
        *watched("Approval", "text by date version", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "The approvals of the description have changed ({field}); {turn}.",
        "Kuvauksen hyväksynnät ovat muuttuneet ({field}); {turn}.",
        "Beskrivningens godkännanden har ändrats ({field}); {turn}.",
    ),
    what=trilingual(
        "An approval is new, gone or other than before.",
        "Hyväksyntä on uusi, poistunut tai muuttunut.",
        "Ett godkännande är nytt, borta eller ändrat.",
    ),
    why=trilingual(
        "An approval tells on whose decision people work.",
        "Hyväksyntä kertoo, kenen päätöksellä työtä tehdään.",
        "Ett godkännande visar på vems beslut man arbetar.",
    ),
    source=grounds.DECIDED,
    mirror="approval-changed",
)
