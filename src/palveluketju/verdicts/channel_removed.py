"""A way to reach a service that is gone."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK714",
        "channel-removed",
        Severity.ERROR,
        trilingual(
            "the channel “{name}” is gone ({place})",
            "asiointikanava ”{name}” poistuu ({place})",
            "kanalen ”{name}” tas bort ({place})",
        ),
    ),
    impact="access",
    perspectives=("client", "producer"),
    on=watched("Channel", "", "removed"),
    notice=trilingual(
        "The service can no longer be reached this way: {name} ({place}). Another channel is offered to those who used it.",
        "Palvelua ei enää saa tätä kautta: {name} ({place}). Kanavaa käyttäneille tarjotaan toista tapaa asioida.",
        "Tjänsten nås inte längre den här vägen: {name} ({place}). De som har använt kanalen erbjuds ett annat sätt.",
    ),
    what=trilingual(
        "A visit, the telephone, a digital service or another way to reach a service is no longer among its channels.",
        "Käynti, puhelin, digipalvelu tai muu tapa asioida ei ole enää palvelun kanavissa.",
        "Ett besök, telefonen, en digital tjänst eller ett annat sätt att nå tjänsten finns inte längre bland kanalerna.",
    ),
    why=trilingual(
        "Those who cannot use the channels that are left lose the service.",
        "Ne, jotka eivät voi käyttää jäljelle jääviä kanavia, menettävät palvelun.",
        "De som inte kan använda de kanaler som är kvar mister tjänsten.",
    ),
    source=grounds.CHANNELS,
    mirror="channel-added",
)
