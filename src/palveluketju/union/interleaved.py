"""Two lists as one: the new order, with what is gone where it stood."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


Pair = tuple[T | None, T | None]


def interleaved(old: Iterable[T], new: Sequence[T], now: Callable[[T], T | None]) -> list[Pair[T]]:
    """Pairs of old and new; None where one is missing. `now` tells which of the new an old one is, if it is among them."""
    found: list[Pair[T]] = [(None, one) for one in new]
    after = 0
    for one in old:
        same = now(one)
        at = next((at for at, (_, other) in enumerate(found) if other is same), None) if same is not None else None
        if at is None:
            found.insert(after, (one, None))
            after += 1
        else:
            found[at] = (one, same)
            after = at + 1
    return found
