"""Which known word was most likely meant: letters changed, added, left out or swapped, or a longer or shorter form of it."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The nearest known word, the first of several as near; None when none is near enough."""
    wanted = _folded(word)
    if not wanted:
        return None
    limit = 0 if len(wanted) <= 3 else 1 if len(wanted) <= 5 else 2 if len(wanted) <= 8 else 3
    best, found = limit + 1, None
    closest, akin = _STRANGE, None
    for one in known:
        other = _folded(one)
        apart = distance(wanted, other, best - 1)
        if apart < best:
            best, found = apart, one
            if apart == 0:
                break
        if found is None:
            kinship = _kinship(wanted, other)
            if kinship < closest:
                closest, akin = kinship, one
    return found or akin


def _folded(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_")


_STRANGE = 4


def _kinship(word: str, other: str) -> int:
    """How two words belong together: one is a whole part of the other, starts it, has its stem, or stands inside it."""
    short, long = (word, other) if len(word) <= len(other) else (other, word)
    if len(short) < 4:
        return _STRANGE
    if f"_{short}_" in f"_{long}_":
        return 0
    if long.startswith(short):
        return 1
    stem = max(5, len(word) * 3 // 5)
    if word[:stem] == other[:stem]:
        return 2
    return 3 if len(short) >= 5 and short in long else _STRANGE


def distance(a: str, b: str, limit: int) -> int:
    """How many letters must be changed, added, left out or swapped to make b of a; limit + 1 when more than `limit`."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    start = 0
    while start < len(a) and start < len(b) and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return len(a) + len(b)
    if len(set(a) ^ set(b)) > 2 * limit:
        return limit + 1
    before, row = [0] * (len(b) + 1), list(range(len(b) + 1))
    for at, letter in enumerate(a, 1):
        two_before, before, row = before, row, [at]
        for to, other in enumerate(b, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != other))
            if to > 1 and at > 1 and letter == b[to - 2] and other == a[at - 2]:
                cost = min(cost, two_before[to - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


class Slips:
    """Known words by the forms that one slip can give them, so that a long list is not gone through for each question."""

    def __init__(self, known: Iterable[str]) -> None:
        self._by_form: dict[str, list[str]] = {}
        for word in known:
            for form in _forms(word):
                self._by_form.setdefault(form, []).append(word)

    def of(self, word: str) -> str | None:
        """A known word that one letter makes of this one; a short word or a changed digit is never taken for a slip."""
        if len(word) < 5:
            return None
        for form in _forms(word):
            for one in self._by_form.get(form, ()):
                if distance(word, one, 1) == 1 and _digits(word) == _digits(one):
                    return one
        return None


def _forms(word: str) -> Iterable[str]:
    """The word, and the word without each of its letters: two words one slip apart have a form in common."""
    return word, *(word[:at] + word[at + 1 :] for at in range(len(word)))


def _digits(word: str) -> str:
    return "".join(letter for letter in word if letter.isdigit())
