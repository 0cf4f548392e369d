"""How a client moves from tier to tier."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

_PASSAGES = "Tier.criteria_out Tier.to_heavier Tier.to_lighter"

VERDICT = Verdict(
    Code(
        "PK711",
        "passage-changed",
        Severity.WARNING,
        trilingual(
            "moving between tiers changes ({place}, {field}); {turn}",
            "tasolta toiselle siirtyminen muuttuu ({place}, {field}); {turn}",
            "övergången mellan nivåer ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=(
        *watched("Statement", "", "added", "removed", "moved", held=_PASSAGES),
        *watched("Statement", "text", "changed", held=_PASSAGES),
    ),
    notice=trilingual(
        "A client moves between tiers on other grounds than before ({place}, {field}); {turn}.",
        "Asiakas siirtyy tasolta toiselle eri perustein kuin ennen ({place}, {field}); {turn}.",
        "Klienten går över mellan nivåerna på andra grunder än förr ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "What is said of leaving a tier, or of moving to a heavier or a lighter one, differs.",
        "Tasolta lähtemisestä tai raskaammalle tai kevyemmälle tasolle siirtymisestä sanotaan muuta kuin ennen.",
        "Det som sägs om att lämna en nivå eller gå över till en tyngre eller lättare är annat än förr.",
    ),
    why=trilingual(
        "A client who does not move in time gets too little help, or too much.",
        "Asiakas, joka ei siirry ajoissa, saa liian vähän tai liian paljon apua.",
        "En klient som inte går över i tid får för lite eller för mycket hjälp.",
    ),
    source=grounds.CRITERIA,
    mirror="passage-changed",
)
