"""Which version number a change asks for, and whether the file's own follows.

Semantic versioning (https://semver.org) said of a chain: breaking for people is major, what somebody must look at is minor, the
rest is patch. Below 1.0.0 nothing has been promised yet: breaking asks for minor, all else for patch.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from palveluketju.account import Difference
from palveluketju.verdict import Judged

Part = Literal["major", "minor", "patch"]
_ASKS: dict[str, Part] = {"breaking": "major", "review": "minor", "info": "patch"}
_ORDER: tuple[Part, ...] = ("major", "minor", "patch")
#: what follows from a change rather than being one
_AROUND = {("Chain", "version"), ("Chain", "status"), ("Dates", "created"), ("Dates", "updated"), ("Dates", "approved")}
_AROUND_CONCEPTS = ("Approval", "Dates")


@dataclass(frozen=True, slots=True)
class Bump:
    """What a description asks for. `part` is None when nothing in it changed; `least` is the lowest version that follows."""

    path: str
    old: str
    new: str
    part: Part | None
    least: str

    @property
    def follows(self) -> bool:
        """Whether the version in the file is high enough."""
        return self.part is None or _figures(self.new) >= _figures(self.least)

    @property
    def went_back(self) -> bool:
        """Whether the version is lower than it was."""
        return _figures(self.new) < _figures(self.old)


def bump(difference: Difference) -> Bump | None:
    """What the difference asks of the version; None for a catalogue, and for a file that only one side has."""
    sides = (difference.comparison.old.document, difference.comparison.new.document)
    if difference.how in ("added", "removed") or any(one.concept != "Chain" or not one.content for one in sides):
        return None
    old, new = (str((one.content or {}).get("version", "0.1.0")) for one in sides)
    part = asked(difference.judged)
    if part is not None and old.startswith("0."):
        part = "minor" if part == "major" else "patch"
    return Bump(difference.path, old, new, part, after(old, part))


def asked(judged: Iterable[Judged]) -> Part | None:
    """The part of the version that the hardest change asks to raise; None when only the version, its status or dates differ."""
    parts = {_ASKS[one.hardness] for one in judged if not _is_around(one)}
    return next((part for part in _ORDER if part in parts), None)


def _is_around(one: Judged) -> bool:
    change = one.change
    whole = not change.key and change.concept in _AROUND_CONCEPTS
    return whole or change.concept == "Approval" or (change.concept, change.key) in _AROUND


def after(version: str, part: Part | None) -> str:
    """The next version: 1.2.3 with minor is 1.3.0."""
    major, minor, patch = _figures(version)
    if part == "major":
        return f"{major + 1}.0.0"
    if part == "minor":
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}" if part else version


def _figures(version: str) -> tuple[int, int, int]:
    major, minor, patch = version.split(".")
    return int(major), int(minor), int(patch)
