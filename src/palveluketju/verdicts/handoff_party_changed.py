"""Who hands over, and who receives."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK725",
        "handoff-party-changed",
        Severity.WARNING,
        trilingual(
            "the handoff is between other parties ({place}, {field}); {turn}",
            "siirron osapuoli muuttuu ({place}, {field}); {turn}",
            "överföringens part ändras ({place}, {field}); {turn}",
        ),
    ),
    impact="responsibility",
    perspectives=("client", "producer"),
    on=watched("Handoff", "from to", "changed"),
    notice=trilingual(
        "The handoff has another party ({place}, {field}); {turn}. Forms, addresses and agreed rules are changed to match.",
        "Siirron osapuoli on vaihtunut ({place}, {field}); {turn}. Lomakkeet, osoitteet ja sovitut säännöt muutetaan sen "
        "mukaisiksi.",
        "Överföringen har en annan part ({place}, {field}); {turn}. Blanketter, adresser och avtalade regler ändras därefter.",
    ),
    what=trilingual(
        "The sender or the receiver of a handoff is another.",
        "Siirron luovuttaja tai vastaanottaja on toinen kuin ennen.",
        "Den som överlämnar eller tar emot är en annan än förr.",
    ),
    why=trilingual(
        "What is sent to the old receiver lies there unread.",
        "Entiselle vastaanottajalle lähetetty tieto jää lukematta.",
        "Det som skickas till den gamla mottagaren blir liggande oläst.",
    ),
    source=grounds.OWN_PART,
    mirror="handoff-party-changed",
)
