"""Boxes in rows and columns: what stands beside what and what below what, said so that a drawing engine can keep to it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

Pairs = tuple[tuple[str, str], ...]


class Block(NamedTuple):
    """Boxes that are arranged together: how many columns they take, those of their first and of their last row.

    `threads` are pairs of which the second stands right below the first, `below` those of which it stands further down;
    `levels` are boxes beside each other.
    """

    wide: int
    firsts: tuple[str, ...]
    lasts: tuple[str, ...]
    threads: Pairs = ()
    below: Pairs = ()
    levels: tuple[tuple[str, ...], ...] = ()

    @property
    def ids(self) -> set[str]:
        """All its boxes."""
        return {*self.firsts, *self.lasts, *(id for pair in (*self.threads, *self.below) for id in pair)}


def grid(ids: Sequence[str], wide: int) -> Block:
    """The boxes row by row in so many columns."""
    columns = [ids[at::wide] for at in range(wide)]
    threads = tuple(pair for column in columns for pair in pairwise(column))
    return Block(wide, tuple(ids[:wide]), (columns[0][-1],), threads)


def flow(boxes: Sequence[str], order: Sequence[tuple[str, str]]) -> Block:
    """The boxes that come one after another by the pairs of `order`, each below the one before it."""
    ordered = [id for id in boxes if any(id in pair for pair in order)]
    heads, tails = {head for _, head in order}, {tail for tail, _ in order}
    firsts = tuple(id for id in ordered if id not in heads) or tuple(ordered[:1])
    lasts = tuple(id for id in ordered if id not in tails) or firsts
    return Block(max(len(firsts), len(lasts)), firsts, lasts, tuple(order))


def rows(blocks: Sequence[Block], columns: int) -> list[list[Block]]:
    """The blocks in their order, as many beside each other as there are columns for."""
    found: list[list[Block]] = []
    for block in blocks:
        if not found or sum(one.wide for one in found[-1]) + block.wide > columns:
            found.append([])
        found[-1].append(block)
    return found


def stacked(rows: Sequence[Sequence[Block]]) -> Block:
    """The rows below each other, as one block."""
    inner = [block for row in rows for block in row]
    firsts = [tuple(id for block in row for id in block.firsts) for row in rows]
    lasts = [tuple(id for block in row for id in block.lasts) for row in rows]
    between = tuple((last, first) for at in range(1, len(rows)) for last in lasts[at - 1] for first in firsts[at])
    return Block(
        max(sum(block.wide for block in row) for row in rows),
        firsts[0],
        lasts[-1],
        tuple(pair for block in inner for pair in block.threads),
        (*(pair for block in inner for pair in block.below), *between),
        (*(level for block in inner for level in block.levels), *firsts[1:]),
    )


def usual_width(count: int) -> int:
    """How many columns so many boxes make when nothing else decides."""
    return 1 if count <= 3 else 2 if count <= 8 else 3 if count <= 18 else 4 if count <= 40 else 6
