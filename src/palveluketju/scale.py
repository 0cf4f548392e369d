"""How hard each verdict is in a repository, as its `pkpk.yaml` says; and what it says of verdicts that there are not."""

from collections.abc import Iterable

from palveluketju.finding import Code, Finding, Located, Severity
from palveluketju.loading.nearness import nearest
from palveluketju.messages.said import Said, trilingual
from palveluketju.repository.settings import Settings
from palveluketju.verdict import HARD, Scale, verdicts

UNKNOWN_VERDICT = Code(
    "PK585",
    "unknown-verdict",
    Severity.ERROR,
    trilingual("there is no verdict “{name}”", "arviota ”{name}” ei ole", "det finns ingen bedömning ”{name}”"),
)
CODES = (UNKNOWN_VERDICT,)
_SEVERITIES: dict[str, Severity | None] = {**{word: severity for severity, word in HARD.items()}, "off": None}


def scale_of(settings: Settings | None) -> Scale:
    """The severities that a repository has chosen; a code goes before a name, and a later choice before an earlier one."""
    return Scale({one["verdict"]: _SEVERITIES[one["severity"]] for _, one in _chosen(settings)})


def problems(settings: Settings | None) -> list[Located]:
    """The findings on the choices: verdicts that there are not, each with the one that was most likely meant."""
    if settings is None:
        return []
    known = {word for one in verdicts() for word in (one.verdict.code.id, one.verdict.code.name)}
    return [
        settings.document.locate(_unknown(one["verdict"], ("diff", "severities", at, "verdict"), known))
        for at, one in _chosen(settings)
        if one["verdict"] not in known
    ]


def _unknown(name: str, path: tuple[str | int, ...], known: Iterable[str]) -> Finding:
    near = nearest(name, sorted(known))
    help = Said("Did you mean “{name}”?", {"name": near}) if near else Said(_LIST)
    return Finding(UNKNOWN_VERDICT, path, {"name": name}, help=help)


_LIST = trilingual(
    "pkpk rules --verdicts lists them.", "pkpk rules --verdicts luettelee ne.", "pkpk rules --verdicts räknar upp dem."
)


def _chosen(settings: Settings | None) -> list[tuple[int, dict[str, str]]]:
    listed = settings.content.get("diff", {}).get("severities", ()) if settings else ()
    return [(at, one) for at, one in enumerate(listed) if {"verdict", "severity"} <= one.keys()]
