"""How alike two elements read: by what they are called, and by the rest of what they say."""

from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz import fuzz, process, utils

from palveluketju.comparing.assignment import assigned
from palveluketju.comparing.nodes import Node

#: candidates looked at for each element: the true one is among the first, and the rest only cost
_CANDIDATES = 6
#: letters of the rest that are compared
_LONGEST = 1500
#: a name that is a part of another counts as likeness only when it is not a mere word
_PART = 8
#: how alike: what the name counts for when there is more than a name
_NAME = 0.6

#: the least likeness, 0 to 1, of two things that have nothing but a name; below it they are two things
NAMED_ALIKE = 0.72
#: the least likeness of two elements that say more
ALIKE = 0.6


def alike(old: Sequence[Node], new: Sequence[Node]) -> list[tuple[Node, Node, float]]:
    """The pairs that read alike, chosen together, each with how much: 0 to 1."""
    before, after = [_said(one) for one in old], [_said(one) for one in new]
    edges: dict[tuple[int, int], float] = {}
    for row, column in _candidates(before, after):
        sure = likeness(before[row], after[column])
        least = NAMED_ALIKE if not (before[row][1] or after[column][1]) else ALIKE
        if sure >= least and old[row].concept == new[column].concept:
            edges[row, column] = sure
    chosen = assigned((row, column, sure) for (row, column), sure in edges.items())
    return [(old[row], new[column], edges[row, column]) for row, column in chosen.items()]


#: what an element is called in each language, and all else it says
Said = tuple[dict[str, str], str]


def likeness(one: Said, other: Said) -> float:
    """How alike two elements read, 0 to 1."""
    shared = [language for language in one[0] if language in other[0]]
    name = max((_names(one[0][language], other[0][language]) for language in shared), default=0.0)
    if not (one[1] or other[1]):
        return name
    rest = fuzz.ratio(one[1], other[1]) / 100
    return _NAME * name + (1 - _NAME) * rest


def _names(one: str, other: str) -> float:
    found = max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
    if min(len(one), len(other)) >= _PART:
        # A name that was made longer or shorter by whole words.
        found = max(found, 0.85 * fuzz.token_set_ratio(one, other))
    return found / 100


def _said(node: Node) -> Said:
    name = {language: utils.default_process(text) for language, text in node.name.items()}
    rest = " ".join(text for text in _texts(node.content) if text not in node.name.values())
    return name, utils.default_process(rest[:_LONGEST])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("id", "formerly"):
                yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _candidates(before: Sequence[Said], after: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """The pairs worth a closer look: the nearest by name in any language, and the nearest by the rest."""
    asked: set[tuple[int, int]] = set()
    languages = dict.fromkeys(language for name, _ in after for language in name)
    choices = [{at: name[language] for at, (name, _) in enumerate(after) if language in name} for language in languages]
    rests = {at: rest for at, (_, rest) in enumerate(after) if rest}
    for row, (name, rest) in enumerate(before):
        looks = [(name[language], some) for language, some in zip(languages, choices, strict=True) if language in name]
        looks += [(rest, rests)] if rest else []
        for text, some in looks:
            for scorer in (fuzz.ratio, fuzz.token_set_ratio):
                near = process.extract(text, some, scorer=scorer, score_cutoff=40, limit=_CANDIDATES)
                asked.update((row, column) for _, _, column in near)
    yield from sorted(asked)
