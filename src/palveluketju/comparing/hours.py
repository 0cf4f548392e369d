"""Opening hours read from how people write them, so that cutting them is told from moving them."""

import re
from typing import Literal

from palveluketju.comparing.change import Change

#: the days of a week from Monday, as they are written in Finnish, Swedish and English
_DAYS = (
    ("ma", "maanantai", "maanantaisin", "mån", "måndag", "måndagar", "mon", "monday", "mondays"),
    ("ti", "tiistai", "tiistaisin", "tis", "tisdag", "tisdagar", "tue", "tuesday", "tuesdays"),
    ("ke", "keskiviikko", "keskiviikkoisin", "ons", "onsdag", "onsdagar", "wed", "wednesday", "wednesdays"),
    ("to", "torstai", "torstaisin", "tors", "torsdag", "torsdagar", "thu", "thursday", "thursdays"),
    ("pe", "perjantai", "perjantaisin", "fre", "fredag", "fredagar", "fri", "friday", "fridays"),
    ("la", "lauantai", "lauantaisin", "lör", "lördag", "lördagar", "sat", "saturday", "saturdays"),
    ("su", "sunnuntai", "sunnuntaisin", "sön", "söndag", "söndagar", "sun", "sunday", "sundays"),
)
_DAY = {word: number for number, words in enumerate(_DAYS) for word in words}
_WEEKDAYS = ("arkisin", "arkipäivisin", "vardagar", "weekdays")
_EVERY_DAY = ("päivittäin", "joka päivä", "dagligen", "alla dagar", "daily", "every day")
_ROUND_THE_CLOCK = ("ympäri vuorokauden", "dygnet runt", "round the clock", "24/7")
_FILLING = frozenset(("klo", "kello", "kl", "ja", "och", "and", "sekä", "samt"))
_RANGE = re.compile(r"(?<![\d/])(\d{1,2})(?:[.:](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?(?![\d/])")
_WORD = re.compile(r"\d+(?:[.:,]\d+)*|[^\W\d_]+")
_PARTS = re.compile(r"\s*[-–—]\s*")

#: open minutes: day × 1440 + minute
Minutes = frozenset[int]
Turn = Literal["cut", "extended", "changed"]


def turn_of(old: str, new: str) -> Turn:
    """What happened to opening hours; changed when they moved, or when what is written cannot be read as hours."""
    before, after = minutes(old), minutes(new)
    if before is None or after is None or before == after:
        return "changed"
    if after < before:
        return "cut"
    return "extended" if after > before else "changed"


def minutes(text: str) -> Minutes | None:
    """The minutes of a week that something is open; None when anything is said that is no day and no hours.

    Hours without a day before them are of every day.
    """
    found: set[int] = set()
    days: set[int] = set()
    fresh = True
    for kind, value in _tokens(text.casefold()):
        if kind == "days":
            days = days | value if not fresh else value
            fresh = False
        elif kind == "hours":
            found |= {day * 1440 + minute for day in days or range(7) for minute in value}
            fresh = True
        else:
            return None
    return frozenset(found) if found and fresh else None


def _tokens(text: str) -> list[tuple[str, set[int]]]:
    for phrase in _ROUND_THE_CLOCK:
        text = text.replace(phrase, " 0–24 ")
    for phrase in _EVERY_DAY:
        text = text.replace(phrase, " ma–su ")
    for phrase in _WEEKDAYS:
        text = text.replace(phrase, " ma–pe ")
    found: list[tuple[str, set[int]]] = []
    at = 0
    for hours in _RANGE.finditer(text):
        found += _days(text[at : hours.start()])
        low, high = (int(hours[one]) * 60 + int(hours[one + 1] or 0) for one in (1, 3))
        found.append(("hours", set(range(low, high))) if low < high <= 1440 else ("unknown", set()))
        at = hours.end()
    return found + _days(text[at:])


def _days(text: str) -> list[tuple[str, set[int]]]:
    found: list[tuple[str, set[int]]] = []
    for part in re.split(r"[,;\s]+", _PARTS.sub("-", text)):
        words = [one for one in part.strip(".:()").split("-") if one]
        numbers = [_DAY[one.strip(".:")] for one in words if one.strip(".:") in _DAY]
        if not words or (len(words) == 1 and words[0].strip(".:") in _FILLING):
            continue
        if len(numbers) != len(words) or len(numbers) > 2:
            found.append(("unknown", set()))
        else:
            found.append(("days", set(range(numbers[0], numbers[-1] + 1))))
    return found


def hours_turn(change: Change) -> Turn:
    """What happened to the opening hours of a change, by the first language that both versions have."""
    shared = [one for one in change.new if one in change.old] if change.old and change.new else []
    return turn_of(change.old[shared[0]], change.new[shared[0]]) if shared else "changed"
