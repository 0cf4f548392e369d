"""Who answers for the client in between."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK726",
        "interim-responsibility-changed",
        Severity.WARNING,
        trilingual(
            "another party answers for the client in between ({place}); {turn}",
            "väliajan vastuu asiakkaasta siirtyy ({place}); {turn}",
            "ansvaret för klienten under mellantiden flyttas ({place}); {turn}",
        ),
    ),
    impact="responsibility",
    perspectives=("client", "producer"),
    on=watched("Handoff Entry", "keeps_responsibility", "changed"),
    notice=trilingual(
        "Until the client is received, another party than before answers for them ({place}); {turn}.",
        "Asiakkaasta vastaa eri taho kuin ennen, kunnes hänet on otettu vastaan ({place}); {turn}.",
        "Tills klienten har tagits emot ansvarar en annan part än förr ({place}); {turn}.",
    ),
    what=trilingual(
        "The party that keeps the responsibility until a referral or a handoff has been received is another.",
        "Taho, joka säilyttää vastuun, kunnes lähete tai siirto on otettu vastaan, on toinen kuin ennen.",
        "Den part som behåller ansvaret tills remissen eller överföringen har tagits emot är en annan än förr.",
    ),
    why=trilingual(
        "Most goes wrong in between, when each thinks that the other watches.",
        "Eniten menee vikaan väliajalla, kun kumpikin luulee toisen seuraavan tilannetta.",
        "Det mesta går fel under mellantiden, när båda tror att den andra följer läget.",
    ),
    source=grounds.OWN_PART,
    mirror="interim-responsibility-changed",
)
