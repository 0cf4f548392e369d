"""Which words of a text went and came, so that a reader sees them at a glance."""

import difflib
import re
from typing import NamedTuple

#: words beyond which the two texts are shown whole: looking for what stayed would take long and be no easier to read
_MOST = 600
#: how much of two texts must be the same, 0 to 1, for marks in one to be easier to read than both
_SAME = 0.45
#: letters of an old and a new text together that are taken in at a glance
_SHORT = 50
_WORD = re.compile(r"\s+|\w+|[^\w\s]")


class Run(NamedTuple):
    """Words one after another: "" in both texts, "-" in the old one, "+" in the new one."""

    sign: str
    text: str


def are_short(old: str, new: str) -> bool:
    """Whether the two are best shown one after the other on a line: 7 d → 14 d."""
    return bool(old and new) and len(old) + len(new) <= _SHORT


def marked(old: str, new: str) -> list[Run]:
    """The new text with what went and came; nothing when the two have too little in common."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if not before or not after or len(before) + len(after) > _MOST:
        return []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _SAME:
        return []
    runs: list[Run] = []
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run("", "".join(before[start:end])))
            continue
        runs += [Run("-", "".join(before[start:end]))] if end > start else []
        runs += [Run("+", "".join(after[begin:stop]))] if stop > begin else []
    return _joined(runs)


def _joined(runs: list[Run]) -> list[Run]:
    """Runs with a mere blank between two changes taken into both, so that words replaced one after another are one change."""
    found: list[Run] = []
    at = 0
    while at < len(runs):
        gone, come = "", ""
        while at < len(runs) and (runs[at].sign or ((gone or come) and runs[at].text.isspace() and at + 1 < len(runs))):
            one = runs[at]
            gone += one.text if one.sign != "+" else ""
            come += one.text if one.sign != "-" else ""
            at += 1
        if gone or come:
            found += [Run("-", gone)] if gone else []
            found += [Run("+", come)] if come else []
            continue
        found.append(runs[at])
        at += 1
    return found
