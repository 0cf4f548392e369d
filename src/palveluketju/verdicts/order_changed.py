"""Steps, stages or tiers in another order or place."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK752",
        "order-changed",
        Severity.WARNING,
        trilingual(
            "the order changes: {kind} {new} ({place})",
            "järjestys muuttuu: {kind} {new} ({place})",
            "ordningen ändras: {kind} {new} ({place})",
        ),
    ),
    impact="process",
    perspectives=("client", "producer"),
    on=watched("Step Stage Tier Branch", "", "moved", "reordered"),
    notice=trilingual(
        "The order is another than before: {kind} {new} ({place}).",
        "Järjestys on muuttunut: {kind} {new} ({place}).",
        "Ordningen har ändrats: {kind} {new} ({place}).",
    ),
    what=trilingual(
        "A step, a stage, a branch or a tier stands in another place than before.",
        "Askel, vaihe, haara tai taso on eri kohdassa kuin ennen.",
        "Ett steg, ett skede, en gren eller en nivå står på en annan plats än förr.",
    ),
    why=trilingual(
        "Without other ways on, the order of the steps is the order of the work, and the order of the tiers tells which "
        "is heavier.",
        "Ellei muuta sanota, askelten järjestys on työn järjestys, ja tasojen järjestys kertoo, mikä on raskaampi.",
        "Om inget annat sägs är stegens ordning arbetets ordning, och nivåernas ordning visar vilken som är tyngre.",
    ),
    source=grounds.SEAMLESS,
    mirror="order-changed",
)
