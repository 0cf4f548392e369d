"""What every file says, kept in memory: what has changed is read again, and what has broken is known as it last was."""

import os
import zlib
from collections.abc import Collection
from dataclasses import dataclass, field

from palveluketju.finding import Located, Severity
from palveluketju.judge import Judge
from palveluketju.loading.around import OUTSIDE, Around
from palveluketju.loading.document import Document
from palveluketju.loading.files import Candidate, decode, opened
from palveluketju.repository.meant import Group, files
from palveluketju.site.gathering import Gathered, Known, known, known_of, sorted_out
from palveluketju.views.site.told import Told

#: files from which reading them side by side, with what earlier runs know, is quicker
_MANY = 40
#: documents that are kept as they were read
_KEPT = 12


@dataclass
class Stock:
    """The files of one group by their whole paths. `good` holds each description as it last could be read, packed."""

    judge: Judge
    drafts: bool
    known: dict[str, Known] = field(default_factory=dict)
    good: dict[str, tuple[Known, bytes]] = field(default_factory=dict)
    _documents: dict[str, tuple[bytes, Around, Document]] = field(default_factory=dict)

    def take(self, group: Group, changed: Collection[str] | None) -> None:
        """Reads what has changed in the files of the group; None: all of them, because what they lean on has changed."""
        around = around_of(group)
        chains = {os.path.abspath(file.path): file for file, role in files(group) if role in ("chain", "other")}
        self.known = {path: one for path, one in self.known.items() if path in chains}
        self.good = {path: one for path, one in self.good.items() if path in chains}
        wanted = [path for path in chains if changed is None or path in changed or path not in self.known]
        if len(wanted) > _MANY:
            found = {os.path.abspath(one.path): one for one in known(group, self.judge, drafts=self.drafts)}
        else:
            found = {path: known_of(chains[path], around, self.judge, drafts=self.drafts) for path in wanted}
        self.known = {path: found.get(path) or self.known[path] for path in chains}
        for path in wanted:
            self._remember(path, chains[path])

    def _remember(self, path: str, file: Candidate) -> None:
        one = self.known[path]
        if one.told is None:
            return
        data = opened(file.path)
        if isinstance(data, bytes):
            self.good[path] = (one, zlib.compress(data, 1))

    def gathered(self) -> Gathered:
        """What the files say together, each that is broken as it last was."""
        return sorted_out([self._last(path, one) for path, one in self.known.items()], drafts=self.drafts)

    def _last(self, path: str, one: Known) -> Known:
        good = self.good.get(path)
        return one if one.told is not None or good is None else good[0]._replace(problems=one.problems)

    def broken(self) -> dict[str, list[Located]]:
        """The errors of each file that is no description any more, or not yet."""
        return {
            path: [each for each in one.problems if each.finding.weight >= Severity.ERROR]
            for path, one in self.known.items()
            if one.told is None and one.ours and any(each.finding.weight >= Severity.ERROR for each in one.problems)
        }

    def last(self, one: Told) -> bytes:
        """The text of a description as it last could be read; nothing when that is not what has been told of it."""
        known, packed = self.good.get(os.path.abspath(one["file"]), (None, b""))
        same = known is not None and known.told is not None and known.told["print"] == one["print"]
        return zlib.decompress(packed) if same else b""

    def document(self, path: str, around: Around) -> Document | None:
        """The description as it last could be read."""
        good = self.good.get(path)
        if good is None:
            return None
        one, packed = good
        kept = self._documents.pop(path, None)
        if kept is None or kept[0] is not packed or kept[1] is not around:
            kept = (packed, around, decode(one.path, zlib.decompress(packed), around))
        self._documents[path] = kept
        while len(self._documents) > _KEPT:
            del self._documents[next(iter(self._documents))]
        return kept[2]


def around_of(group: Group) -> Around:
    """What lies around the files of the group: the catalogues of its repository."""
    return group.repository.catalogues.around if group.repository else OUTSIDE
