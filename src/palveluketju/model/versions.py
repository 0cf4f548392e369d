"""Which versions a requirement lets through: `>=0.2`, `>=0.2,<2`, `~=1.2`, `==1.*`, `!=1.3.1`.

The part of PEP 440's specifiers (https://peps.python.org/pep-0440/#version-specifiers) that a repository needs: released
versions in figures. A version on the way to 0.3.0, such as 0.3.0.dev4, has what 0.3.0 has, so it counts as 0.3.0.
"""

import operator
import re
from collections.abc import Callable
from itertools import zip_longest
from typing import NamedTuple

_FIGURES = r"(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){0,4}"
_CLAUSE = re.compile(rf"\s*(>=|<=|>|<|==|!=|~=)\s*({_FIGURES})(\.\*)?\s*\Z", re.ASCII)
_RELEASE = re.compile(r"v?(?:\d+!)?(\d+(?:\.\d+)*)", re.ASCII)
_COMPARES: dict[str, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


class Clause(NamedTuple):
    """One comparison; with `any_after` only the figures that are given count: ==1.*."""

    sign: str
    figures: tuple[int, ...]
    any_after: bool = False

    def __str__(self) -> str:
        """As it is written, without spaces."""
        return f"{self.sign}{'.'.join(map(str, self.figures))}{'.*' if self.any_after else ''}"

    def lets(self, release: tuple[int, ...]) -> bool:
        """Whether a released version passes."""
        if self.sign == "~=":
            return _compared(release, self.figures) >= 0 and Clause("==", self.figures[:-1], True).lets(release)
        return _COMPARES[self.sign](_compared(release, self.figures, self.any_after), 0)


def clauses(requirement: str) -> tuple[Clause, ...]:
    """The comparisons of a requirement, all of which must hold. ValueError when it is none."""
    return tuple(map(_clause, requirement.split(",")))


def satisfies(version: str, requirement: str) -> bool:
    """Whether a version of pkpk, such as 0.3.0 or 0.3.0.dev4+g1234, is one that the requirement asks for.

    ValueError when either is not what it should be.
    """
    found = _RELEASE.match(version.strip())
    if not found:
        raise ValueError(f"not a version: {version!r}")
    release = tuple(int(figure) for figure in found[1].split("."))
    return all(clause.lets(release) for clause in clauses(requirement))


def _clause(text: str) -> Clause:
    found = _CLAUSE.match(text)
    if not found:
        raise ValueError(f"not a requirement: {text!r}")
    sign, figures, star = found[1], tuple(int(figure) for figure in found[2].split(".")), bool(found[3])
    if star and sign not in ("==", "!="):
        raise ValueError(f"only == and != take .*: {text!r}")
    if sign == "~=" and len(figures) < 2:
        raise ValueError(f"~= needs two figures: {text!r}")
    return Clause(sign, figures, star)


def _compared(release: tuple[int, ...], figures: tuple[int, ...], any_after: bool = False) -> int:
    """Below, at or above 0 as the release is older, the same or newer; missing figures are noughts."""
    if any_after:
        release = (*release, *[0] * len(figures))[: len(figures)]
    pairs = zip_longest(release, figures, fillvalue=0)
    return next((one - other for one, other in pairs if one != other), 0)
