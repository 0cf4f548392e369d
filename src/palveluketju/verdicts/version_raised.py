"""A greater version number."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK773",
        "version-raised",
        Severity.INFO,
        trilingual(
            "the version number grows; {turn}",
            "versionumero kasvaa; {turn}",
            "versionsnumret växer; {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("producer", "organiser"),
    on=watched("Chain", "version", "changed"),
    notice=trilingual(
        "There is a new version of the description; {turn}.",
        "Kuvauksesta on uusi versio; {turn}.",
        "Det finns en ny version av beskrivningen; {turn}.",
    ),
    what=trilingual(
        "The version number is greater than before.",
        "Versionumero on suurempi kuin ennen.",
        "Versionsnumret är större än förr.",
    ),
    why=trilingual(
        "People refer to a description by its version.",
        "Kuvaukseen viitataan sen versiolla.",
        "Man hänvisar till en beskrivning med dess version.",
    ),
    source=grounds.VERSIONS,
    mirror="version-lowered",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the three numbers."""
    return _parts(change.new) > _parts(change.old)


def _parts(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]
