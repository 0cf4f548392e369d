"""What a repository has decided about changes, put upon a comparison: weights, what was let through, who approves."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from palveluketju import accepted, scale
from palveluketju.account import Difference
from palveluketju.approvers import Asked, asked
from palveluketju.differing import Differing
from palveluketju.finding import Located
from palveluketju.messages.said import Said, trilingual
from palveluketju.repository.settings import Nearest, Settings
from palveluketju.verdict import Scale

_UNUSED = trilingual(
    "{file}: {count} accepted changes are no longer there, and can be left out: {marks}",
    "{file}: hyväksyttyjä muutoksia, joita ei enää ole ja jotka voi poistaa: {count} ({marks})",
    "{file}: godkända ändringar som inte längre finns och kan tas bort: {count} ({marks})",
)


@dataclass(frozen=True)
class Settled:
    """The decisions of one repository; none outside of any."""

    settings: Settings | None
    accepted: accepted.Accepted

    @property
    def scale(self) -> Scale:
        """How hard each verdict is there."""
        return scale.scale_of(self.settings)

    @property
    def ruled(self) -> bool:
        """Whether somebody has to approve anything."""
        return bool(self._rules)

    @property
    def _rules(self) -> Sequence[dict[str, object]]:
        listed: Sequence[dict[str, object]] = self.settings.content.get("diff", {}).get("approvers", ()) if self.settings else ()
        return listed

    @property
    def problems(self) -> list[Located]:
        """What is wrong with the decisions themselves."""
        found = self.accepted.document
        return [*scale.problems(self.settings), *(found.located() if found is not None else ())]

    def upon(self, found: Differing) -> Differing:
        """What differs without what was let through, and a note on entries that lead nowhere any more."""
        differences, used = accepted.sifted(found.differences, self.accepted)
        unused = sorted(set(self.accepted.marks) - used)
        notes = list(found.notes)
        if unused and found.differences:
            args = {"file": self.accepted.file, "count": len(unused), "marks": ", ".join(unused[:5])}
            notes.append(Said(_UNUSED, args))
        return replace(found, differences=differences, notes=notes)

    def approvers(self, differences: Iterable[Difference], given: Iterable[str] = ()) -> list[Asked]:
        """Who has to approve; `given` have."""
        return asked(differences, self._rules, given)


def settled(path: str) -> Settled:
    """The decisions of the repository that a file or a folder lies in."""
    whole = os.path.abspath(path)
    while not os.path.isdir(whole):
        whole = os.path.dirname(whole)
    settings = Nearest().of(os.path.join(whole, ""))
    return Settled(settings, accepted.read(settings.root if settings else whole))
