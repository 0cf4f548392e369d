"""The pairs that together fit best, when several could be paired: not each its own best, which may leave others without."""

import heapq
from collections.abc import Iterable


def assigned(edges: Iterable[tuple[int, int, float]]) -> dict[int, int]:
    """Row → column, so that the sum of the gains is the greatest there is; a row may stay without.

    `edges` are row, column and what pairing them gains, above zero. Shortest augmenting paths with prices (Jonker and
    Volgenant 1987), searched only through the edges there are: near linear when few candidates compete.
    """
    rows: dict[int, dict[int, float]] = {}
    for row, column, gain in edges:
        rows.setdefault(row, {})[column] = gain
    most = max((gain for row in rows.values() for gain in row.values()), default=0.0)
    # Every row has a column of its own (~row) for staying without: it costs the most and gains nothing.
    costs = {row: {**{column: most - gain for column, gain in columns.items()}, ~row: most} for row, columns in rows.items()}
    prices: dict[int, float] = {}
    owner: dict[int, int] = {}
    held: dict[int, int] = {}
    for row in costs:
        _augment(row, costs, prices, owner, held)
    return {row: column for row, column in held.items() if column >= 0}


def _augment(
    start: int, costs: dict[int, dict[int, float]], prices: dict[int, float], owner: dict[int, int], held: dict[int, int]
) -> None:
    """Gives the row a column, moving others along the cheapest way to a column that nobody has."""
    distance: dict[int, float] = {}
    came: dict[int, int] = {}
    done: set[int] = set()
    queue: list[tuple[float, int]] = []
    row, so_far = start, 0.0
    while True:
        # What the row pays now is what its own column costs it; the search counts what more another would.
        paid = costs[row][held[row]] - prices.get(held[row], 0.0) if row in held else 0.0
        for column, cost in costs[row].items():
            way = so_far + cost - prices.get(column, 0.0) - paid
            if column not in done and way < distance.get(column, float("inf")):
                distance[column], came[column] = way, row
                heapq.heappush(queue, (way, column))
        so_far, column = heapq.heappop(queue)
        while column in done:
            so_far, column = heapq.heappop(queue)
        done.add(column)
        if column not in owner:
            break
        row = owner[column]
    for each in done:
        prices[each] = prices.get(each, 0.0) + distance[each] - so_far
    while True:
        row = came[column]
        before = held.get(row)
        owner[column], held[row] = row, column
        if row == start or before is None:
            return
        column = before
