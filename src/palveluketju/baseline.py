"""Old findings that wait for their turn, so that lint can be taken into use on the first day of a repository full of them.

A finding is known by its rule, by its place in names and ids (so that lines and list positions may move) and by what it says. The
file only shrinks, unless it is told to accept what is new.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from palveluketju.finding import Located
from palveluketju.judge import codes
from palveluketju.loading.document import Document
from palveluketju.loading.files import load
from palveluketju.messages.catalogue import Messages
from palveluketju.refusal import refusal
from palveluketju.repository.check import Result
from palveluketju.repository.meant import Meant
from palveluketju.repository.settings import Nearest, displayed
from palveluketju.usage import Usage
from palveluketju.wording import safe, trail
from palveluketju.writing import write

NAME = "pkpk-baseline.yaml"
_HEAD = "# Old findings that pkpk lint does not tell of. It only shrinks: pkpk lint --baseline leaves out what has been mended.\n"


@dataclass
class Baseline:
    """How many findings with each fingerprint may be left untold; `document` holds what is wrong with the file itself."""

    file: str
    counts: Counter[str] = field(default_factory=Counter)
    document: Document | None = None

    @property
    def exists(self) -> bool:
        """Whether there is such a file."""
        return self.document is not None


def read(root: str) -> Baseline:
    """The baseline of the repository at `root`; an empty one when there is none."""
    file = displayed(os.path.join(root, NAME))
    if not os.path.lexists(file):
        return Baseline(file)
    document = load(file)
    content = (document.content if document.concept == "Baseline" else None) or {}
    counts: Counter[str] = Counter()
    for one in content.get("findings", ()):
        if one.get("fingerprint"):
            counts[one["fingerprint"]] += int(one.get("count", 1))
    return Baseline(file, counts, document)


def fingerprint(one: Located, description: str) -> str:
    """What the finding is known by; `description` is the id of the description that it is in, or its file."""
    said = json.dumps([one.finding.code.id, description, one.trail, one.finding.args], default=str, ensure_ascii=True)
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()


@dataclass
class Sifted:
    """Findings parted by a baseline: those to tell, how many are old, and the fingerprints of old ones that are gone."""

    new: list[Located]
    old: int
    mended: Counter[str]


def sifted(findings: Iterable[tuple[Located, str]], counts: Counter[str]) -> Sifted:
    """The findings (each with its description) without as many of each fingerprint as the baseline has."""
    left = counts.copy()
    new, old = [], 0
    for one, description in findings:
        mark = fingerprint(one, description)
        if left[mark] > 0:
            left[mark] -= 1
            old += 1
        else:
            new.append(one)
    return Sifted(new, old, +left)


def text(findings: Iterable[tuple[Located, str]], messages: Messages, most: Counter[str] | None) -> str:
    """The text of a baseline with the findings; at most as many of each fingerprint as `most` says, when it says."""
    entries: dict[str, tuple[Located, str, int]] = {}
    for one, description in findings:
        mark = fingerprint(one, description)
        known = entries.get(mark)
        count = (known[2] if known else 0) + 1
        if most is None or count <= most[mark]:
            entries[mark] = (one, description, count)
    lines = [_HEAD, "pkpk: 1\n", "kind: baseline\n"]
    lines += ["findings:\n"] if entries else []
    order = sorted(entries.items(), key=lambda item: (item[1][1], item[1][0].finding.code.id, item[0]))
    for mark, (one, description, count) in order:
        at = " › ".join(part for part in (description, trail(one, messages)) if part)
        lines += [
            f"  - rule: {one.finding.code.id}\n",
            f"    at: {json.dumps(at, ensure_ascii=False)}\n",
            f'    fingerprint: "{mark}"\n',
        ]
        lines += [f"    count: {count}\n"] if count > 1 else []
    return "".join(lines)


class Waiting:
    """What the baselines of the repositories make of a run: what is told, what waits, what has been mended."""

    def __init__(self, files: Meant, result: Result) -> None:
        self.findings: list[Located] = list(result.unreadable)
        self._repositories: list[tuple[Baseline, bool, list[tuple[Located, str]], Sifted]] = []
        roots = {group.repository.settings.root: group for group in files.groups if group.repository}
        known = {root: codes(group.repository.settings) for root, group in roots.items() if group.repository}
        nearest = Nearest()
        judged: dict[str, list[tuple[Located, str]]] = {root: [] for root in roots}
        for one in result.checked:
            root = nearest.root(os.path.dirname(os.path.abspath(one.path)))
            for each in one.findings or ():
                if root in judged and each.finding.code.id in known[root]:
                    judged[root].append((each, one.facts.id if one.facts else one.path.replace(os.sep, "/")))
                else:
                    self.findings.append(each)
        for root, findings in judged.items():
            baseline = read(root)
            parts = sifted(findings, baseline.counts)
            self._repositories.append((baseline, roots[root].whole, findings, parts))
            self.findings += parts.new
            if baseline.document is not None:
                self.findings += baseline.document.located()
        order = {path: at for at, path in enumerate(result.paths)}
        self.findings.sort(key=lambda one: (order.get(one.file, -1), one.place or (0, 0), one.finding.code.id))

    def told(self, texts: Messages) -> list[str]:
        """How many findings wait, and how many have been mended."""
        lines = []
        for baseline, whole, _, parts in self._repositories:
            if parts.old:
                told = texts.plural(
                    "{count} old finding is left untold: {file}",
                    "{count} old findings are left untold: {file}",
                    parts.old,
                    file=safe(baseline.file),
                )
                lines.append(told)
            mended = sum(parts.mended.values())
            if whole and mended:
                told = texts.plural(
                    "{count} old finding has been mended: pkpk lint --baseline takes it off the list",
                    "{count} old findings have been mended: pkpk lint --baseline takes them off the list",
                    mended,
                )
                lines.append(told)
        return lines

    def write(self, texts: Messages, *, accept_new: bool) -> list[str]:
        """Writes the baselines, a new one with all there is; gives what to tell of them.

        Raises Usage when only a part of a repository was looked at, or when a file cannot be written.
        """
        lines = []
        for baseline, whole, findings, _ in self._repositories:
            if not whole:
                raise Usage(texts.say("--baseline goes with a whole repository: give its folder, and no --select"))
            most = None if accept_new or not baseline.exists else baseline.counts
            try:
                write(Path(os.path.dirname(baseline.file) or "."), NAME, text(findings, texts, most).encode())
            except OSError as error:
                reason = refusal(error, texts)
                raise Usage(texts.say("{file} cannot be written: {reason}", file=safe(baseline.file), reason=reason)) from None
            count = sifted(findings, read(os.path.dirname(os.path.abspath(baseline.file))).counts).old
            told = texts.plural("{file}: {count} finding waits", "{file}: {count} findings wait", count, file=safe(baseline.file))
            lines.append(told)
        if not lines:
            raise Usage(texts.say("--baseline goes with a whole repository: give its folder, and no --select"))
        return lines
