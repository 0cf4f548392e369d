r"""Regular expressions that cannot run away: no step back, so the time is the length of the text times that of the expression.

A subset of what everyone knows: letters, `.`, `[a-z]`, `[^…]`, `\d \w \s` and their opposites, `( | )`, `* + ? {2,5}`, `^`, `$`.
The expression becomes a graph whose places are all followed at once (Thompson 1968, https://doi.org/10.1145/363347.363387); what
a set of places leads to is remembered, a letter at a time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from palveluketju.messages.said import Said, trilingual

LENGTH = 200
#: places of the graph and repetitions, parentheses inside each other, sets of places remembered
_MOST, _DEEPEST, _REMEMBERED = 1000, 20, 2000

_CLASSES: dict[str, Callable[[str], bool]] = {
    "d": str.isdecimal,
    "w": lambda letter: letter.isalnum() or letter == "_",
    "s": str.isspace,
}


class ExpressionError(ValueError):
    """An expression that cannot be used; `said` tells why."""

    def __init__(self, text: str, **args: Any) -> None:
        super().__init__(text)
        self.said = Said(text, args)


@dataclass(frozen=True, slots=True)
class _Letters:
    """Which letters go: those of the ranges and the classes, or (`not_`) all others."""

    ranges: tuple[tuple[str, str], ...] = ()
    classes: tuple[str, ...] = ()
    not_: bool = False

    def has(self, letter: str) -> bool:
        inside = any(low <= letter <= high for low, high in self.ranges) or any(
            _CLASSES[name.lower()](letter) == name.islower() for name in self.classes
        )
        return inside != self.not_


#: a place: what it is (letters, ^, $, a fork, the end of all) and the places that it leads to
_Place = tuple[_Letters | str, tuple[int, ...]]
#: a part of an expression: puts itself before the place given, and gives the place where it starts
_Part = Callable[[int], int]


class Expression:
    """A compiled expression. Raises ExpressionError for a text that is none."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: list[_Place] = [("", ())]
        self._start = _Reader(text, self._places).whole()(0)
        self._known: dict[frozenset[int], dict[str, frozenset[int]]] = {}

    def __reduce__(self) -> tuple[type["Expression"], tuple[str]]:
        return Expression, (self.text,)

    def found_in(self, text: str) -> bool:
        """Whether some part of the text is what the expression means."""
        at = self._closed((self._start,), "^" if text else "^$")
        on = self._closed((self._start,), "")
        for letter in text:
            if 0 in at:
                return True
            ways = self._known.get(at)
            if ways is None:
                if len(self._known) >= _REMEMBERED:
                    self._known.clear()
                ways = self._known[at] = {}
            after = ways.get(letter)
            if after is None:
                after = ways[letter] = self._closed(self._after(at, letter), "") | on
            at = after
        return 0 in self._closed(at, "$" if text else "^$")

    def _after(self, at: frozenset[int], letter: str) -> Iterable[int]:
        for place in at:
            what, to = self._places[place]
            if isinstance(what, _Letters) and what.has(letter):
                yield from to

    def _closed(self, places: Iterable[int], ends: str) -> frozenset[int]:
        """The places, and those that they lead to without a letter; `ends` tells which ends of the text are here."""
        found: set[int] = set()
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            if place not in found:
                found.add(place)
                what, to = self._places[place]
                if what == "|" or (isinstance(what, str) and what and what in ends):
                    waiting += to
        return frozenset(found)


class _Reader:
    def __init__(self, text: str, places: list[_Place]) -> None:
        if len(text) > LENGTH:
            raise ExpressionError(
                trilingual(
                    "it is longer than {limit} characters", "se on yli {limit} merkkiä pitkä", "det är längre än {limit} tecken"
                ),
                limit=LENGTH,
            )
        self.text, self.places = text, places
        self.at = self.depth = self.made = 0

    def whole(self) -> _Part:
        part = self._either()
        if self.at < len(self.text):
            raise ExpressionError(
                trilingual("“)” has no “(” before it", "merkillä ”)” ei ole paria ”(”", "”)” saknar ”(” före sig")
            )
        return part

    def add(self, what: _Letters | str, *to: int) -> int:
        self._count()
        self.places.append((what, to))
        return len(self.places) - 1

    def _count(self) -> None:
        self.made += 1
        if self.made > _MOST:
            raise ExpressionError(
                trilingual("written out, it is too long", "auki kirjoitettuna se on liian pitkä", "utskrivet är det för långt")
            )

    def _next(self) -> str:
        return self.text[self.at] if self.at < len(self.text) else ""

    def _take(self) -> str:
        self.at += 1
        return self.text[self.at - 1]

    def _either(self) -> _Part:
        parts = [self._row()]
        while self._next() == "|":
            self._take()
            parts.append(self._row())
        return parts[0] if len(parts) == 1 else lambda to: self.add("|", *(part(to) for part in parts))

    def _row(self) -> _Part:
        parts: list[_Part] = []
        while self._next() not in ("", "|", ")"):
            parts.append(self._repeated())

        def row(to: int) -> int:
            for part in reversed(parts):
                to = part(to)
            return to

        return row

    def _repeated(self) -> _Part:
        start = self.at
        part = self._one()
        low, high = self._times()
        if (low, high) == (1, 1):
            return part
        if self._next() and self._next() in "*+?{":
            raise ExpressionError(
                trilingual(
                    "“{sign}” follows what repeats already: put that in parentheses",
                    "”{sign}” on jo toistuvan kohdan perässä: laita toistuva kohta sulkeisiin",
                    "”{sign}” följer på något som redan upprepas: sätt det inom parentes",
                ),
                sign=self._next(),
            )
        if self.text[start] in "^$":
            raise self._nothing_to_repeat(self.text[self.at - 1])
        return lambda to: self._copies(part, low, high, to)

    def _copies(self, part: _Part, low: int, high: int | None, to: int) -> int:
        for _ in range(max(low, high or 0)):
            self._count()
        if high is None:
            # The fork is made first, with the end alone, and led back into the part when that is there.
            fork = self.add("|", to)
            self.places[fork] = ("|", (to, part(fork)))
            to = fork
        else:
            for _ in range(high - low):
                to = self.add("|", part(to), to)
        for _ in range(low):
            to = part(to)
        return to

    def _times(self) -> tuple[int, int | None]:
        sign = self._next()
        if sign and sign in "*+?":
            self._take()
            return int(sign == "+"), 1 if sign == "?" else None
        if sign != "{":
            return 1, 1
        end = self.text.find("}", self.at)
        low, comma, high = self.text[self.at + 1 : end if end >= 0 else len(self.text)].partition(",")
        figures = [one for one in (low, high) if one]
        if end < 0 or not low or any(not (one.isascii() and one.isdigit() and len(one) <= 3) for one in figures):
            raise ExpressionError(
                trilingual(
                    "“{{” is followed by numbers, as in {example}; the sign itself is written \\{{",
                    "merkin ”{{” jälkeen tulee lukuja, esimerkiksi {example}; merkki itse kirjoitetaan \\{{",
                    "”{{” följs av tal, till exempel {example}; själva tecknet skrivs \\{{",
                ),
                example="{2,5}",
            )
        self.at = end + 1
        most = int(high) if high else None if comma else int(low)
        if most is not None and (most < int(low) or most == 0):
            raise ExpressionError(
                trilingual("{times} can never be", "{times} ei voi toteutua", "{times} är omöjligt"),
                times=f"{{{low}{comma}{high}}}",
            )
        return int(low), most

    def _one(self) -> _Part:
        sign = self._take()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._letters(self._set())
        if sign == ".":
            return self._letters(_Letters((("\n", "\n"),), not_=True))
        if sign in "^$":
            return lambda to: self.add(sign, to)
        if sign == "\\":
            return self._letters(self._escaped())
        if sign in "*+?{":
            raise self._nothing_to_repeat(sign)
        return self._letters(_Letters(((sign, sign),)))

    def _letters(self, letters: _Letters) -> _Part:
        return lambda to: self.add(letters, to)

    @staticmethod
    def _nothing_to_repeat(sign: str) -> ExpressionError:
        return ExpressionError(
            trilingual(
                "“{sign}” has nothing before it to repeat",
                "merkin ”{sign}” edessä ei ole mitään toistettavaa",
                "det finns inget att upprepa före ”{sign}”",
            ),
            sign=sign,
        )

    def _group(self) -> _Part:
        if self._next() == "?":
            if self.text[self.at : self.at + 2] != "?:":
                raise ExpressionError(
                    trilingual("“(?” is not known here", "merkintää ”(?” ei tunneta tässä", "”(?” är okänt här")
                )
            self.at += 2
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ExpressionError(
                trilingual(
                    "its parentheses are too deep", "sulkeita on liian monta sisäkkäin", "för många parenteser inuti varandra"
                )
            )
        part = self._either()
        if self._next() != ")":
            raise ExpressionError(trilingual("“(” is not closed", "merkkiä ”(” ei ole suljettu", "”(” har inte stängts"))
        self._take()
        self.depth -= 1
        return part

    def _escaped(self) -> _Letters:
        sign = self._take() if self._next() else ""
        if sign.lower() in _CLASSES:
            return _Letters(classes=(sign,))
        if sign in "nt" and sign:
            sign = {"n": "\n", "t": "\t"}[sign]
        elif not sign or sign.isalnum():
            raise ExpressionError(
                trilingual("“\\{sign}” is not known here", "merkintää ”\\{sign}” ei tunneta tässä", "”\\{sign}” är okänt här"),
                sign=sign,
            )
        return _Letters(((sign, sign),))

    def _set(self) -> _Letters:
        not_ = self._next() == "^"
        self.at += not_
        ranges: list[tuple[str, str]] = []
        classes: list[str] = []
        first = True
        while first or self._next() != "]":
            first = False
            low = self._of_set()
            if low.classes:
                classes += low.classes
                continue
            start = end = low.ranges[0][0]
            if self._next() == "-" and self.text[self.at + 1 : self.at + 2] not in ("", "]"):
                self._take()
                high = self._of_set()
                end = high.ranges[0][0] if high.ranges else ""
                if end < start:
                    raise ExpressionError(
                        trilingual("“{range}” is no range", "”{range}” ei ole väli", "”{range}” är inget intervall"),
                        range=f"{start}-{end}",
                    )
            ranges.append((start, end))
        self._take()
        return _Letters(tuple(ranges), tuple(classes), not_)

    def _of_set(self) -> _Letters:
        if not self._next():
            raise ExpressionError(trilingual("“[” is not closed", "merkkiä ”[” ei ole suljettu", "”[” har inte stängts"))
        sign = self._take()
        return self._escaped() if sign == "\\" else _Letters(((sign, sign),))
