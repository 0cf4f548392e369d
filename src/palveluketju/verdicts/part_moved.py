"""A part that stands elsewhere."""

from palveluketju import grounds
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import ANY, Verdict, watched

VERDICT = Verdict(
    Code(
        "PK792",
        "part-moved",
        Severity.INFO,
        trilingual(
            "moved: {kind} {new} ({place})",
            "siirtyy: {kind} {new} ({place})",
            "flyttas: {kind} {new} ({place})",
        ),
    ),
    impact="wording",
    perspectives=("producer", "organiser"),
    on=watched(ANY, "", "moved"),
    notice=trilingual(
        "This stands elsewhere in the description: {kind} {new} ({place}).",
        "Kuvauksessa eri kohdassa kuin ennen: {kind} {new} ({place}).",
        "På en annan plats i beskrivningen: {kind} {new} ({place}).",
    ),
    what=trilingual(
        "An element stands in another list, or in another element.",
        "Osa on toisessa luettelossa tai toisen osan sisällä.",
        "En del står i en annan lista eller inne i en annan del.",
    ),
    why=trilingual(
        "The same words mean something else in another place.",
        "Samat sanat tarkoittavat toisessa paikassa muuta.",
        "Samma ord betyder något annat på en annan plats.",
    ),
    source=grounds.TOLD,
    mirror="part-moved",
)
