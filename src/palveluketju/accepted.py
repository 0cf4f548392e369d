"""Changes that somebody has seen and let through, so that they do not fail every later proposal until the next release.

A change is known by its mark: its place in names and ids, what was said and what is said. When it changes once
more, or the comparison starts from a later release, the mark leads nowhere, and the entry can be left out.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from palveluketju.account import Difference
from palveluketju.comparing.change import Change
from palveluketju.comparing.nodes import Node
from palveluketju.loading.document import Document
from palveluketju.loading.files import load
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.refusal import refusal
from palveluketju.repository.settings import displayed
from palveluketju.usage import Usage
from palveluketju.verdict import Judged
from palveluketju.wording import safe
from palveluketju.writing import write

NAME = "pkpk-accepted.yaml"
_HEAD = (
    "# Changes that have been let through: pkpk diff does not tell of them until something in them changes again.\n"
    "# pkpk diff --allow adds to the list; entries that lead nowhere any more can be left out.\n"
    "pkpk: 1\nkind: accepted\nchanges:\n"
)


@dataclass
class Accepted:
    """The marks that are let through; `document` holds what is wrong with the file itself, None when there is no file."""

    file: str
    marks: dict[str, str] = field(default_factory=dict)
    document: Document | None = None


def read(root: str) -> Accepted:
    """The accepted changes of the repository at `root`; none when there is no such file."""
    file = displayed(os.path.join(root, NAME))
    if not os.path.lexists(file):
        return Accepted(file)
    document = load(file)
    content: dict[str, Any] = (document.content if document.concept == "Accepted" else None) or {}
    listed = [one for one in content.get("changes", ()) if one.get("change")]
    return Accepted(file, {one["change"]: str(one.get("verdict", "")) for one in listed}, document)


def mark(change: Change, difference: Difference) -> str:
    """What a change is known by: eight hexadecimal digits."""
    root = difference.comparison.new.root if difference.how != "removed" else difference.comparison.old.root
    said = [root.id or difference.path, _place(change.node), change.kind, change.key, change.old, change.new]
    return hashlib.blake2b(json.dumps(said, sort_keys=True, default=str).encode(), digest_size=4).hexdigest()


def _place(node: Node) -> list[str]:
    """Where an element stands, by ids and names: list positions may move."""
    chain = [*reversed([*node.above]), node]
    return [f"{one.key}/{one.id or next(iter(one.name.values()), '')}" for one in chain if one.parent is not None]


def sifted(differences: Iterable[Difference], accepted: Accepted) -> tuple[list[Difference], set[str]]:
    """The differences without what has been accepted, and the marks that were used."""
    found: list[Difference] = []
    used: set[str] = set()
    for difference in differences:
        marks = [mark(one.change, difference) for one in difference.judged]
        used.update(one for one in marks if one in accepted.marks)
        left = [one for one, its in zip(difference.judged, marks, strict=True) if its not in accepted.marks]
        count = len({its for its in marks if its in accepted.marks})
        found.append(replace(difference, judged=left, accepted=count))
    return found, used


def find(wanted: str, differences: Iterable[Difference]) -> list[tuple[Judged, Difference]]:
    """The judged changes with this mark, or whose verdict has this code or name."""
    word = wanted.strip().lower()
    return [
        (one, difference)
        for difference in differences
        for one in difference.judged
        if word in (mark(one.change, difference), one.verdict.code.id.lower(), one.verdict.code.name)
    ]


def allow(
    accepted: Accepted, found: Sequence[tuple[Judged, Difference]], reason: str, date: str, messages: Messages
) -> list[tuple[Judged, Difference]]:
    """Writes the changes into the file with the reason; gives those that were not there yet.

    What people have written into the file stays. Raises Usage when the file is broken or cannot be written.
    """
    document = accepted.document
    if document is not None and (document.concept != "Accepted" or not document.sound):
        raise Usage(messages.say(_BROKEN, file=safe(accepted.file)))
    marks: dict[str, tuple[Judged, Difference]] = {}
    for one, difference in found:
        marks.setdefault(mark(one.change, difference), (one, difference))
    new = {its: pair for its, pair in marks.items() if its not in accepted.marks}
    if new:
        entries = "".join(_entry(its, *pair, reason, date, messages) for its, pair in new.items())
        try:
            write(Path(os.path.dirname(accepted.file) or "."), NAME, _with(document, entries).encode())
        except OSError as error:
            reason = refusal(error, messages)
            raise Usage(messages.say("{file} cannot be written: {reason}", file=safe(accepted.file), reason=reason)) from None
    return list(new.values())


_BROKEN = trilingual(
    "{file} is not as it should be: mend it first (pkpk validate {file})",
    "{file} ei ole kunnossa: korjaa se ensin (pkpk validate {file})",
    "{file} är inte i ordning: rätta den först (pkpk validate {file})",
)


def _with(document: Document | None, entries: str) -> str:
    """The text of the file with more entries at the end of its list."""
    if document is None:
        return _HEAD + entries
    text = document.text
    count = len((document.content or {}).get("changes", ()))
    if not count:
        start = text if text.endswith("\n") else f"{text}\n"
        return f"{start}changes:\n{entries}"
    place = document.place(document.mark(("changes", count - 1)))
    lines = text.splitlines(keepends=True)
    head = "".join(lines[: place.end_line])
    return (head if head.endswith("\n") else f"{head}\n") + entries + "".join(lines[place.end_line :])


def _entry(its: str, one: Judged, difference: Difference, reason: str, date: str, messages: Messages) -> str:
    told = f"{difference.path}: {messages.say(one.verdict.code.message, **one.args)}"
    lines = [("change", its), ("verdict", one.verdict.code.id), ("at", safe(told)), ("reason", reason), ("date", date)]
    # JSON's strings are YAML's double-quoted ones.
    return "".join(
        f"{'  - ' if at == 0 else '    '}{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for at, (key, value) in enumerate(lines)
    )
