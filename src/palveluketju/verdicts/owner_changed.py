"""Who answers for something: both sides have to know."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK724",
        "owner-changed",
        Severity.WARNING,
        trilingual(
            "the responsibility moves ({place}, {field}); {turn}",
            "vastuu siirtyy ({place}, {field}); {turn}",
            "ansvaret flyttas ({place}, {field}); {turn}",
        ),
    ),
    impact="responsibility",
    perspectives=("producer", "organiser"),
    on=(
        *watched("Chain Catalog Risk", "owner", "changed"),
        *watched("Indicator Coordination Training", "responsible", "changed"),
        *watched("Group", "led_by", "changed"),
        *watched("Duty Resource", "party", "changed"),
        *watched("Decision", "decided_by", "added", "removed"),
        *watched("Action Record Monitoring", "responsible", "added", "removed"),
        *watched("Phase Steering", "responsible", "added", "removed"),
        *watched("Training", "responsible", "added", "removed"),
        *watched("Monitoring", "reported_to", "added", "removed"),
        *watched("Role", "organisation deputy", "added", "removed", "changed"),
    ),
    notice=trilingual(
        "Others than before answer for this ({place}, {field}); {turn}. Both sides check that the task has really passed over.",
        "Vastuu siirtyy ({place}, {field}); {turn}. Luovuttava ja vastaanottava taho varmistavat, että tehtävä on todella"
        " siirtynyt.",
        "Ansvaret flyttas ({place}, {field}); {turn}. Den som lämnar och den som tar emot säkerställer att uppgiften "
        "verkligen har gått över.",
    ),
    what=trilingual(
        "The owner, the responsible party, the deciding party or the one that is reported to differs.",
        "Omistaja, vastuutaho, päättäjä tai se, jolle raportoidaan, on toinen kuin ennen.",
        "Ägaren, den ansvariga parten, den som beslutar eller den som det rapporteras till är en annan än förr.",
    ),
    why=trilingual(
        "A responsibility has moved only when both who had it and who has it know.",
        "Vastuu on siirtynyt vasta, kun sekä entinen että uusi vastuutaho tietävät siitä.",
        "Ett ansvar har flyttats först när både den som hade det och den som har det vet om det.",
    ),
    source=grounds.NAMED_PARTIES,
    mirror="owner-changed",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """While somebody still answers, and did before; what nobody must answer for always counts."""
    return change.concept in _LOOSE or change.key == "reported_to" or not (change.emptied or change.begun)


#: concepts that may do without a responsible party
_LOOSE = ("Phase", "Steering", "Training", "Role", "Resource")
