"""A description that is no longer in use."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK772",
        "description-retired",
        Severity.ERROR,
        trilingual(
            "the description is taken out of use; {turn}",
            "kuvaus poistetaan käytöstä; {turn}",
            "beskrivningen tas ur bruk; {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("client", "producer", "organiser"),
    on=watched("Chain", "status", "changed"),
    notice=trilingual(
        "The description is no longer in use; {turn}. Work is no longer done by it.",
        "Kuvaus ei ole enää käytössä; {turn}. Työtä ei enää tehdä sen mukaan.",
        "Beskrivningen är inte längre i bruk; {turn}. Arbetet följer den inte längre.",
    ),
    what=trilingual(
        "The status becomes retired.",
        "Kuvauksen tilaksi tulee käytöstä poistettu.",
        "Statusen blir ur bruk.",
    ),
    why=trilingual(
        "Everybody who worked by it needs to know what holds instead.",
        "Kaikkien sen mukaan työskennelleiden on tiedettävä, mikä nyt pätee.",
        "Alla som har arbetat enligt den måste veta vad som gäller i stället.",
    ),
    source=grounds.DECIDED,
    mirror="status-back",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the order of the statuses."""
    return bool(change.new == "retired")
