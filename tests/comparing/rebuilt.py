"""The old version made again from the new one and the changes: only complete and true changes can do that.

Fields of words are undone one by one, lists of values by the places that the changes tell. Elements are put together from what
the changes say was there, those that are in both versions by what they are now, each rebuilt in its turn. A change that is told
twice is a fault, and so is one that is left over.
"""

from collections import defaultdict
from typing import Any

from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.nodes import Node


class Rebuilt:
    """The old content, from a comparison: `pairs` say what is what, the changes what differs; the old document is not read."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.fields: defaultdict[Node, defaultdict[str, list[Change]]] = defaultdict(lambda: defaultdict(list))
        self.whole: defaultdict[Node, list[Change]] = defaultdict(list)
        for one in comparison.changes:
            if one.key:
                assert one.before is not None
                assert one.after is not None
                self.fields[one.before][one.key].append(one)
            else:
                self.whole[one.before or one.after].append(one)  # type: ignore[index]

    def fields_of(self, new: Node, old: Node) -> dict[str, Any]:
        """The fields of words of an element as they were: those of today with the changes undone."""
        leaves = dict(new.leaves)
        told = self.fields[old]
        for key, changes in told.items():
            if any(one.place != (None, None) for one in changes):
                leaves[key] = _list(list(leaves.get(key) or []), changes)
                continue
            assert len(changes) == 1, f"{key} is told {len(changes)} times"
            (one,) = changes
            now = leaves.get(key)
            if now is None and key in new.children:
                now = new.children[key][0].content
            assert now == one.new, f"{key} is not what the change says it is now"
            leaves[key] = one.old
        return {key: value for key, value in leaves.items() if value not in (None, [])}


def _list(now: list[Any], changes: list[Change]) -> list[Any]:
    """A list of values as it was, of what is said of values that came, went and changed places."""
    came = {one.place[1] for one in changes if one.kind in ("added", "changed")}
    gone = {one.place[0]: one.old for one in changes if one.kind in ("removed", "changed")}
    turned = {one.place[1]: (one.place[0], one.old) for one in changes if one.kind == "reordered"}
    for one in changes:
        assert one.kind in ("added", "removed", "changed", "reordered"), one.kind
        assert one.place[1] is None or now[one.place[1]] == one.new
    fixed = dict(gone)
    for number, old in turned.values():
        assert number not in fixed
        fixed[number] = old
    stayed = iter(value for at, value in enumerate(now) if at not in came and at not in turned)
    length = len(now) - len(came) + len(gone)
    return [fixed[at] if at in fixed else next(stayed) for at in range(length)]
