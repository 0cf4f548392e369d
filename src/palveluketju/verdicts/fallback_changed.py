"""What is done when something fails, new or in other words."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK748",
        "fallback-changed",
        Severity.WARNING,
        trilingual(
            "what is done when this fails changes ({place}, {field}); {turn}",
            "varamenettely muuttuu ({place}, {field}); {turn}",
            "reservförfarandet ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="safety",
    perspectives=("client", "producer"),
    on=(
        *watched("Handoff", "if_fails", "added", "changed"),
        *watched("Wait", "if_exceeded", "added", "changed"),
    ),
    notice=trilingual(
        "When this fails, something else is done than before ({place}, {field}); {turn}.",
        "Kun tämä ei onnistu, toimitaan eri tavalla kuin ennen ({place}, {field}); {turn}.",
        "När detta misslyckas görs något annat än förr ({place}, {field}); {turn}.",
    ),
    what=trilingual(
        "What is done when a handoff fails or a wait takes too long is said for the first time or in other words.",
        "Se, mitä tehdään, kun siirto epäonnistuu tai odotus venyy, kerrotaan ensi kertaa tai eri sanoin.",
        "Vad som görs när en överföring misslyckas eller en väntan drar ut på tiden anges för första gången eller med andra ord.",
    ),
    why=trilingual(
        "In a hurry people do what they have learnt: the new way has to be learnt in time.",
        "Kiireessä toimitaan niin kuin on opittu, joten uusi tapa on opittava ajoissa.",
        "I brådska gör man som man har lärt sig: det nya sättet måste läras in i tid.",
    ),
    source=grounds.OWN_PART,
    mirror="fallback-removed",
)
