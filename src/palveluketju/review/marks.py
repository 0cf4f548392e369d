"""Two texts word by word: what is in both, what was taken away, what was added."""

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

_WORDS = re.compile(r"\w+(?:[-'’.:–]\w+)*|\s+|.", re.DOTALL)
#: texts that share less than this part of their words are told whole: marks all over would hide both
_SHARED = 0.4
#: letters and digits that a stretch between two marks has at least; less is taken into the marks
_STRETCH = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, and whether it is in one version alone."""

    text: str
    mark: Literal["", "del", "ins"] = ""


def marked(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The old text with what is gone marked, and the new one with what came; an empty text gives no pieces."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if not before or not after or not _alike(before, after):
        return _whole(old, "del"), _whole(new, "ins")
    left: list[Piece] = []
    right: list[Piece] = []
    for step in Indel.opcodes(before, after):
        gone, came = "".join(before[step.src_start : step.src_end]), "".join(after[step.dest_start : step.dest_end])
        tag = step.tag
        if tag == "equal":
            left.append(Piece(gone))
            right.append(Piece(came))
        elif gone:
            left.append(Piece(gone, "del"))
        if came and tag != "equal":
            right.append(Piece(came, "ins"))
    return _joined(left), _joined(right)


def _alike(before: list[str], after: list[str]) -> bool:
    words = [[one for one in side if one[0].isalnum()] for side in (before, after)]
    return not any(words) or Indel.normalized_similarity(*words) >= _SHARED


def _whole(text: str, mark: Literal["del", "ins"]) -> tuple[Piece, ...]:
    return (Piece(text, mark),) if text else ()


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Marks with next to nothing between them as one."""
    found: list[Piece] = []
    for at, one in enumerate(pieces):
        mark = found[-1].mark if found else ""
        following = pieces[at + 1].mark if at + 1 < len(pieces) else ""
        small = len(re.findall(r"\w", one.text)) < _STRETCH and "\n" not in one.text
        if mark and (one.mark == mark or (not one.mark and following == mark and small)):
            found[-1] = Piece(found[-1].text + one.text, found[-1].mark)
        else:
            found.append(one)
    return tuple(found)
