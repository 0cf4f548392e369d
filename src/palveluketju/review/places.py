"""Where a change is: the way to it in the reader's words, and the line of the file."""

from palveluketju.comparing.change import Change, Comparison
from palveluketju.comparing.nodes import Node
from palveluketju.model.shapes import SHAPES
from palveluketju.review import words
from palveluketju.union.version import Version, Versions, kind_of, title_of

#: letters of a name that tell which one is meant
_SHOWN = 60


def trail(node: Node | None, key: str, version: Version) -> list[str]:
    """What an element stands in, from the outermost; itself and the field last."""
    found: list[str] = []
    voice = version.voice
    for one in (node, *node.above) if node is not None else ():
        if one.parent is None:
            break
        name = _short(" ".join(voice.plain(one.name).split()))
        # What there is one of is known by its field.
        found.append(f"{kind_of(one, voice)} {name}".rstrip() if one.at is not None else title_of(one.parent, one.key, voice))
    found.reverse()
    if node is None or not key or (node.parent is not None and key == SHAPES[node.concept]["short"]):
        # What an element says above all is the element itself.
        return found
    return [*found, title_of(node, key, voice)]


def where(change: Change, versions: Versions) -> str:
    """The way to a change, in the new version if it is there."""
    version = versions.new if change.after is not None else versions.old
    return " › ".join(trail(change.node, change.key, version))


def line_of(change: Change, comparison: Comparison) -> tuple[int | None, int | None]:
    """The lines of the files where a change stands, old and new; None where it does not, or where a catalogue says it."""
    found = []
    for side, path in ((comparison.old, change.old_path), (comparison.new, change.new_path)):
        there = path is not None and side.written(path)
        found.append(side.document.place(side.document.mark(path)).line if there and path is not None else None)
    return found[0], found[1]


def lines_in_words(lines: tuple[int | None, int | None], versions: Versions) -> str:
    """The line now; else the line it had."""
    old, new = lines
    if new is not None:
        return versions.voice.say(words.LINE, number=new)
    return versions.voice.say(words.LINE_BEFORE, number=old) if old is not None else ""


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
