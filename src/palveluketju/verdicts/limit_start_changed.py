"""The event that a time limit is counted from."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK735",
        "limit-start-changed",
        Severity.WARNING,
        trilingual(
            "the time is counted from another event ({place}); {turn}",
            "määräaika lasketaan eri tapahtumasta ({place}); {turn}",
            "tiden räknas från en annan händelse ({place}); {turn}",
        ),
    ),
    impact="time",
    perspectives=("client", "producer"),
    on=watched("Step Handoff", "after", "added", "removed", "changed"),
    notice=trilingual(
        "The time limit is counted from another event than before ({place}); {turn}.",
        "Määräaika lasketaan eri tapahtumasta kuin ennen ({place}); {turn}.",
        "Tidsgränsen räknas från en annan händelse än förr ({place}); {turn}.",
    ),
    what=trilingual(
        "The event from which the limit of a step or a handoff runs is another, new or gone.",
        "Tapahtuma, josta askeleen tai siirron määräaika alkaa, on toinen, uusi tai poistunut.",
        "Händelsen som ett stegs eller en överförings tidsgräns räknas från är en annan, ny eller borta.",
    ),
    why=trilingual(
        "The same number of days is longer or shorter when the clock starts elsewhere.",
        "Sama määrä päiviä on pidempi tai lyhyempi, jos laskenta alkaa muualta.",
        "Samma antal dagar är längre eller kortare om klockan startar någon annanstans.",
    ),
    source=grounds.CARE_IN_TIME,
    mirror="limit-start-changed",
)
