"""A smaller version number."""

from palveluketju import grounds
from palveluketju.comparing.change import Change, Comparison
from palveluketju.finding import Code, Severity
from palveluketju.messages.said import trilingual
from palveluketju.verdict import Verdict, watched

VERDICT = Verdict(
    Code(
        "PK774",
        "version-lowered",
        Severity.WARNING,
        trilingual(
            "the version number goes back; {turn}",
            "versionumero pienenee; {turn}",
            "versionsnumret minskar; {turn}",
        ),
    ),
    impact="organisation",
    perspectives=("organiser",),
    on=watched("Chain", "version", "changed"),
    notice=trilingual(
        "The version number has gone back; {turn}. Check which version holds.",
        "Versionumero on pienentynyt; {turn}. Tarkistetaan, mikä versio on voimassa.",
        "Versionsnumret har minskat; {turn}. Det kontrolleras vilken version som gäller.",
    ),
    what=trilingual(
        "The version number is smaller than before.",
        "Versionumero on pienempi kuin ennen.",
        "Versionsnumret är mindre än förr.",
    ),
    why=trilingual(
        "Two different texts may then bear one number.",
        "Kahdella eri tekstillä voi silloin olla sama numero.",
        "Två olika texter kan då bära samma nummer.",
    ),
    source=grounds.VERSIONS,
    mirror="version-raised",
)


def judge(change: Change, comparison: Comparison) -> bool:
    """By the three numbers."""
    return _parts(change.new) < _parts(change.old)


def _parts(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]
