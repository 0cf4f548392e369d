"""Something that nobody answers for any more."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK720",
        "responsibility-dropped",
        Severity.ERROR,
        trilingual(
            "nobody answers for this any more ({place}, {field}); {turn}",
            "kukaan ei enää vastaa tästä ({place}, {field}); {turn}",
            "ingen ansvarar längre för detta ({place}, {field}); {turn}",
        ),
    ),
    impact="responsibility",
    perspectives=("client", "producer", "organiser"),
    on=(
        *watched("Chain Catalog Risk", "owner", "removed"),
        *watched("Indicator Coordination", "responsible", "removed"),
        *watched("Group", "led_by", "removed"),
        *watched("Handoff", "from to keeps_responsibility", "removed"),
        *watched("Entry", "keeps_responsibility", "removed"),
        *watched("Duty", "party", "removed"),
        *watched("Step", "actors", "removed"),
        *watched("Service", "providers", "removed"),
        *watched("Action Record Monitoring", "responsible", "removed"),
        *watched("Decision", "decided_by", "removed"),
    ),
    notice=trilingual(
        "The description no longer says who answers for this ({place}, {field}); {turn}. Agree on who does before the old"
        " way ends.",
        "Kuvaus ei enää kerro, kuka tästä vastaa ({place}, {field}); {turn}. Vastuusta sovitaan ennen kuin entinen "
        "käytäntö päättyy.",
        "Beskrivningen säger inte längre vem som ansvarar för detta ({place}, {field}); {turn}. Ansvaret avtalas innan "
        "den gamla praxisen upphör.",
    ),
    what=trilingual(
        "A step, a service, a handoff, a risk, an indicator or the like loses its last actor, provider, owner or "
        "responsible party.",
        "Askel, palvelu, siirto, riski, indikaattori tai muu menettää viimeisen tekijänsä, tuottajansa, omistajansa tai "
        "vastuutahonsa.",
        "Ett steg, en tjänst, en överföring, en risk, en indikator eller något annat mister sin sista utförare, "
        "producent, ägare eller ansvariga part.",
    ),
    why=trilingual(
        "What is everybody’s is nobody’s: the client falls in between.",
        "Mikä on kaikkien vastuulla, ei ole kenenkään, ja asiakas putoaa väliin.",
        "Det som alla ansvarar för ansvarar ingen för, och klienten faller mellan stolarna.",
    ),
    source=grounds.NAMED_PARTIES,
    mirror="responsibility-named",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """Only when nobody is left in the field."""
    return change.emptied
