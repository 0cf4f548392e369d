"""What each of those who work does differently from now on: the notices of hard changes, by party."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from palveluketju.account import Difference
from palveluketju.comparing.concerned import Party
from palveluketju.finding import Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.telling.values import in_language
from palveluketju.verdict import Judged
from palveluketju.wording import safe


@dataclass
class Notice:
    """A party and what concerns it, the hardest first; `id` is the word that `--role` takes."""

    party: Party
    judged: list[Judged] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of the party."""
        return self.party.id

    def name(self, messages: Messages) -> str:
        """What the party is called."""
        return safe(in_language(dict(self.party.name), messages.language)) or self.id

    def sentences(self, messages: Messages) -> list[str]:
        """The notices, each once."""
        ordered = sorted(self.judged, key=lambda one: -one.severity)
        return list(dict.fromkeys(safe(messages.say(one.verdict.notice, **one.args)) for one in ordered))


def notices(differences: Iterable[Difference]) -> list[Notice]:
    """The parties that have to do something differently, those with the most to do first; not clients who take part."""
    found: dict[tuple[str, str], Notice] = {}
    for difference in differences:
        for one in difference.judged:
            if one.severity >= Severity.WARNING:
                for party in (each for each in one.concerned.parties if each.space != "participant"):
                    found.setdefault(party[:2], Notice(party)).judged.append(one)
    return sorted(found.values(), key=lambda one: (-len(one.judged), one.id))
