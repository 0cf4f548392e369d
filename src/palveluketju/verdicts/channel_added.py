"""A new way to reach a service."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK715",
        "channel-added",
        Severity.INFO,
        trilingual(
            "the channel “{name}” is new ({place})",
            "asiointikanava ”{name}” on uusi ({place})",
            "kanalen ”{name}” är ny ({place})",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("Channel", "", "added"),
    notice=trilingual(
        "The service can be reached in a new way: {name} ({place}). Clients are told of it.",
        "Palvelua saa uutta kautta: {name} ({place}). Asiakkaille kerrotaan siitä.",
        "Tjänsten nås på ett nytt sätt: {name} ({place}). Klienterna får veta om det.",
    ),
    what=trilingual(
        "A service has a new channel.",
        "Palvelulla on uusi asiointikanava.",
        "En tjänst har en ny kanal.",
    ),
    why=trilingual(
        "Somebody has to answer in it, and clients must know of it.",
        "Jonkun on vastattava siinä, ja asiakkaiden on tiedettävä siitä.",
        "Någon måste svara där, och klienterna måste känna till den.",
    ),
    source=grounds.CHANNELS,
    mirror="channel-removed",
)
