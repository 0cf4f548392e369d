"""Something that nobody answered for has somebody now."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK721",
        "responsibility-named",
        Severity.INFO,
        trilingual(
            "the responsible party is now said ({place}, {field}); {turn}",
            "vastuutaho on nyt nimetty ({place}, {field}); {turn}",
            "den ansvariga parten anges nu ({place}, {field}); {turn}",
        ),
    ),
    impact="responsibility",
    perspectives=("producer", "organiser"),
    on=(
        *watched("Chain Catalog Risk", "owner", "added"),
        *watched("Indicator Coordination", "responsible", "added"),
        *watched("Group", "led_by", "added"),
        *watched("Handoff", "from to keeps_responsibility", "added"),
        *watched("Entry", "keeps_responsibility", "added"),
        *watched("Duty", "party", "added"),
        *watched("Step", "actors", "added"),
        *watched("Service", "providers", "added"),
        *watched("Action Record Monitoring", "responsible", "added"),
        *watched("Decision", "decided_by", "added"),
    ),
    notice=trilingual(
        "It is now said who answers for this ({place}, {field}); {turn}. Check that those who are named know of it.",
        "Nyt on sanottu, kuka tästä vastaa ({place}, {field}); {turn}. Varmistetaan, että nimetty taho tietää tehtävästään.",
        "Nu står det vem som ansvarar för detta ({place}, {field}); {turn}. Det säkerställs att den som nämns känner till"
        " uppgiften.",
    ),
    what=trilingual(
        "A field that says who does, provides, owns or answers for something is filled for the first time.",
        "Kenttä, joka kertoo tekijän, tuottajan, omistajan tai vastuutahon, on täytetty ensi kertaa.",
        "Ett fält som anger utförare, producent, ägare eller ansvarig part är ifyllt för första gången.",
    ),
    why=trilingual(
        "A party that is named without being told does not do the work.",
        "Taho, joka nimetään kertomatta sille, ei tee työtä.",
        "En part som nämns utan att få veta det gör inte arbetet.",
    ),
    source=grounds.NAMED_PARTIES,
    mirror="responsibility-dropped",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """Only when nobody was in the field before."""
    return change.begun
