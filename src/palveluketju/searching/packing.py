"""Numbers and sorted words as short plain text, which browsers read faster than structures."""

from collections.abc import Iterable

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _written(value: int) -> str:
    out = ""
    while value > 31:
        out += _ALPHABET[32 | value & 31]
        value >>= 5
    return out + _ALPHABET[value]


# Nearly all numbers are small, and there are a million of them.
_SMALL = tuple(map(_written, range(4096)))


def numbers(values: Iterable[int]) -> str:
    """Numbers from 0 up, five bits a character, the lowest first; the sixth bit says that more follow."""
    return "".join([_SMALL[value] if value < len(_SMALL) else _written(value) for value in values])


def rising(values: Iterable[int]) -> str:
    """Numbers that only grow, as the steps between them less one."""
    last, steps = -1, []
    for value in values:
        steps.append(value - last - 1)
        last = value
    return numbers(steps)


def sorted_words(words: Iterable[str]) -> str:
    """Words in order, each as how many letters it shares with the one before, and the rest."""
    out, before = [], ""
    for word in words:
        same = 0
        for one, other in zip(word, before, strict=False):
            if one != other or same == 63:
                break
            same += 1
        out.append(_ALPHABET[same] + word[same:])
        before = word
    return "\n".join(out)
