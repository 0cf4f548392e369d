"""Who has to approve a change, by the rules of the repository (`diff: approvers:` in pkpk.yaml)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from palveluketju.account import Difference
from palveluketju.comparing.concerned import Party
from palveluketju.finding import Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.model.slugs import slug
from palveluketju.repository.globs import matches
from palveluketju.verdict import HARD, Judged
from palveluketju.wording import safe

_MORE = trilingual("and {count} others", "ja {count} muuta", "och {count} till")
#: reasons for one approver that are written out
_SHOWN = 5
_WEIGHT = {word: severity for severity, word in HARD.items()}


@dataclass
class Asked:
    """One approver, by name and language, and the changes that are asked about; `given` when the approval is there already."""

    name: dict[str, str]
    because: list[tuple[Difference, Judged]] = field(default_factory=list)
    given: bool = False


def asked(differences: Iterable[Difference], rules: Sequence[Mapping[str, Any]], given: Iterable[str] = ()) -> list[Asked]:
    """The approvers, in the order in which the changes ask for them.

    `given` are those who have approved, by id or name; an approval of the new version in the chain itself counts too.
    """
    found: dict[str, Asked] = {}
    approved = {slug(one) for one in given}
    for difference in differences:
        inside = approved | _approved(difference)
        for one in difference.judged:
            for key, name in _names(difference, one, rules):
                approver = found.setdefault(key, Asked(name, given=True))
                approver.because.append((difference, one))
                approver.given = approver.given and not inside.isdisjoint({key, *map(slug, name.values())})
    return list(found.values())


def _names(difference: Difference, one: Judged, rules: Sequence[Mapping[str, Any]]) -> Iterable[tuple[str, dict[str, str]]]:
    """The approvers that a change asks for, each once."""
    found: dict[str, dict[str, str]] = {}
    for rule in rules:
        if not _holds(rule, difference, one):
            continue
        for who in rule.get("approve", ()):
            found.setdefault(slug(who), {"": who})
        for party in one.concerned.parties if rule.get("concerned") else ():
            found.setdefault(party.id, dict(party.name))
    return found.items()


def _holds(rule: Mapping[str, Any], difference: Difference, one: Judged) -> bool:
    """Whether the rule asks about the change."""
    code = one.verdict.code
    path = difference.path.replace("\\", "/")
    if one.severity < _WEIGHT.get(rule.get("severity", "review"), Severity.WARNING):
        return False
    return (
        _any(rule.get("impact"), {one.verdict.impact})
        and _any(rule.get("verdicts"), {code.id, code.name})
        and _any(map(slug, rule["tiers"]) if rule.get("tiers") else None, _words(one.concerned.tiers))
        and _any(map(slug, rule["parties"]) if rule.get("parties") else None, _party_words(one.concerned.parties))
        and (not rule.get("chains") or matches(path, tuple(rule["chains"])))
    )


def _any(wanted: Iterable[str] | None, there: Iterable[str]) -> bool:
    return wanted is None or not set(wanted).isdisjoint(there)


def _words(nodes: Iterable[Any]) -> set[str]:
    return {word for node in nodes for word in (node.id or "", *map(slug, node.name.values()))}


def _party_words(parties: Iterable[Party]) -> set[str]:
    return {word for party in parties for word in (party.id, *(slug(name) for _, name in party.name))}


def _approved(difference: Difference) -> set[str]:
    """Who has approved the very version, as the chain itself tells."""
    content = difference.comparison.new.document.content or {}
    version = content.get("version")
    return {slug(one["by"]) for one in content.get("approvals", ()) if one.get("by") and one.get("version") == version}


def name(one: Asked, messages: Messages) -> str:
    """What an approver is called."""
    return safe(one.name.get(messages.language) or one.name.get("fi") or next(iter(one.name.values()), ""))


def reasons(one: Asked, messages: Messages) -> list[str]:
    """Because of what an approver is asked: the first changes in words, the rest counted."""
    said = [safe(messages.say(each.verdict.code.message, **each.args)) for _, each in one.because]
    unique = list(dict.fromkeys(said))
    more = [messages.say(_MORE, count=len(unique) - _SHOWN)] if len(unique) > _SHOWN else []
    return [*unique[:_SHOWN], *more]
