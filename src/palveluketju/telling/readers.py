"""The words by which readers may name themselves: the parties and tiers of what is compared."""

from collections.abc import Iterable

from palveluketju.comparing.change import Comparison
from palveluketju.comparing.concerned import Circles
from palveluketju.model.slugs import slug


def known(comparisons: Iterable[Comparison]) -> set[str]:
    """The slugs of the ids and names of every party and tier in either version, also of those that are only mentioned."""
    found: set[str] = set()
    for comparison in comparisons:
        circles = Circles(comparison)
        for side in (comparison.old, comparison.new):
            for node in side.root.within:
                parties = [word for one in circles.own(side, node) for word in (one.id, *dict(one.name).values())]
                tier = [node.id or "", *node.name.values()] if node.concept == "Tier" else []
                found.update(map(slug, [*parties, *tier]))
    return found
