"""Whether something is said for the first time, rather than in addition to what was said or in its place."""

from palveluketju.comparing.change import Change, Comparison


def is_first(change: Change, comparison: Comparison) -> bool:
    """Of a field: it is new. Of an element: it is new in a list that held nothing before, or in a field of its own."""
    if change.kind != "added":
        return False
    if change.key:
        return change.begun
    parent = change.after.parent if change.after is not None else None
    before = comparison.pairs.old.get(parent) if parent is not None else None
    return before is None or not before.children.get(change.node.key)
