"""Where a change stands: in the old file and in the new one, in words, and whether the file itself says it."""

from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.nodes import Node, Side
from palveluketju.finding import Path, Place, Step
from palveluketju.loading.trails import trail

#: keys of a description that its repository may give
_GIVEN = ("organiser", "feedback")


def place(side: Side, path: Path | None) -> Place | None:
    """The lines and columns of what the path leads to, as far as the file says it; None without a file."""
    document = side.document
    if path is None or document.root is None:
        return None
    return document.place(document.mark(path))


def line_path(change: Change, comparison: Comparison) -> Path | None:
    """Where to look in the new file: at the change, else at what is left of where it was; None when the file is gone."""
    if comparison.new.document.root is None:
        return None
    if change.new_path is not None:
        return change.new_path
    if change.after is not None:
        return change.after.path
    at: Node | None = change.before
    while at is not None:
        left = comparison.pairs.new.get(at)
        if left is not None:
            return left.path
        at = at.parent
    return ()


def where(change: Change, comparison: Comparison) -> tuple[Step, ...]:
    """The path in human words; of what is gone, where it was."""
    side, path = (comparison.new, change.new_path) if change.new_path is not None else (comparison.old, change.old_path or ())
    # The number of a value in a list says nothing to people.
    steps = path[:-1] if change.key and path and isinstance(path[-1], int) else path
    return trail(steps, side.document.content, side.document.concept)


def origin(change: Change, comparison: Comparison) -> str:
    """Which of catalog and config says it, when neither file does so itself; empty when the file does."""
    told = [(comparison.old, change.old_path), (comparison.new, change.new_path)]
    if any(path is None or not path or side.written(path) for side, path in told if path is not None):
        return ""
    paths = [path for _, path in told if path]
    return "config" if paths and paths[0][0] in _GIVEN else "catalog" if paths else ""
