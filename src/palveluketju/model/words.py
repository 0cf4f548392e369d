"""What one word of the language may look like: ids, versions, dates, durations, numbers, truth values.

The loader and the pydantic models read words by these same functions, so they cannot disagree. Each takes the text as it
was written and gives its value, or raises `WordError` with what was expected.
"""

import datetime
import math
import re
from collections.abc import Callable
from typing import NamedTuple

from palveluketju.messages.said import N_

LANGUAGES = ("fi", "sv", "en")
UNITS = ("min", "h", "d", "wk", "mo", "a")

# [^\W_] is a letter or a digit of any script; an id never starts with a sign, so never looks like a path or an option.
_ID = re.compile(r"[^\W_][\w-]{0,79}\Z")
_VERSION = re.compile(r"(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\Z", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_DURATION = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)(?:\s*[-–]\s*(\d{1,6}(?:\.\d{1,3})?))?\s*(min|h|d|wk|mo|a)\Z", re.ASCII)
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z", re.ASCII)
_OTHER_BASE = re.compile(r"0o[0-7]{1,20}\Z|0x[0-9a-fA-F]{1,15}\Z", re.ASCII)
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?\Z", re.ASCII)
_RANGE = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\Z|(\d{1,6})\s*\+\Z", re.ASCII)


class WordError(ValueError):
    """A word that is not of its kind; `kind` is the name of what was expected, a key of `EXPECTED`."""

    def __init__(self, kind: str) -> None:
        super().__init__(EXPECTED[kind])
        self.kind = kind


#: What was expected, in English; the catalogues hold the other languages.
EXPECTED = {
    "id": N_("an id: letters, digits, - and _, starting with a letter or a digit, at most 80 characters"),
    "version": N_("a version of three numbers, such as 1.0.0"),
    "date": N_("a date, such as 2026-05-31 (2026-05 or 2026 will do)"),
    "duration": N_("a duration: a number and min, h, d, wk, mo or a, such as 3 d or 1-2 mo"),
    "number": N_("a number, such as 6 or 2.5"),
    "flag": N_("true or false"),
    "span": N_("a number or a range, such as 6, 4-10 or 18+"),
}


class Duration(NamedTuple):
    """A time limit: from `low` to `high` (the same when it is not a range), in the UCUM unit `unit`."""

    low: float
    high: float
    unit: str


class Span(NamedTuple):
    """A range of whole numbers, both ends included; `high` is None when it has no upper end."""

    low: int
    high: int | None


def read_id(text: str) -> str:
    """An id as given: letters, digits, `-`, `_`."""
    if not _ID.match(text):
        raise WordError("id")
    return text


def read_version(text: str) -> str:
    """A version of three numbers, major.minor.patch, as text."""
    if not _VERSION.match(text):
        raise WordError("version")
    return text


def read_date(text: str) -> str:
    """A real calendar date in ISO 8601, or its year and month, or its year; as text."""
    found = _DATE.match(text)
    if not found:
        raise WordError("date")
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        raise WordError("date") from None
    return text


def last_day(date: str) -> datetime.date:
    """The last day that `date` (a year, a month or a day) covers: 2026-02 → 28 February 2026."""
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts)
    year, month = (parts[0], parts[1]) if len(parts) == 2 else (parts[0], 12)
    if month == 12:
        return datetime.date(year, 12, 31)
    return datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)


def duration(text: str) -> Duration:
    """The parts of a duration; units are UCUM's (https://ucum.org): min, h, d, wk, mo, a."""
    found = _DURATION.match(text)
    if not found:
        raise WordError("duration")
    low = float(found[1])
    high = float(found[2]) if found[2] else low
    if high < low:
        raise WordError("duration")
    return Duration(low, high, found[3])


def read_duration(text: str) -> str:
    """A duration in one spelling: `1–2mo` → `1-2 mo`."""
    low, high, unit = duration(text)
    return f"{low:g} {unit}" if low == high else f"{low:g}-{high:g} {unit}"


def span(text: str) -> Span:
    """The ends of a range of whole numbers: `4-10`, `18+`, `6`."""
    found = _RANGE.match(text)
    if not found:
        raise WordError("span")
    if found[3]:
        return Span(int(found[3]), None)
    low = int(found[1])
    high = int(found[2]) if found[2] else low
    if high < low:
        raise WordError("span")
    return Span(low, high)


def read_span(text: str) -> str:
    """A range of whole numbers in one spelling."""
    low, high = span(text)
    return f"{low}+" if high is None else str(low) if low == high else f"{low}-{high}"


def read_number(text: str) -> int | float:
    """A number as YAML 1.2's core schema writes it, finite; `1_000` and `.nan` are not numbers here."""
    if _INTEGER.match(text):
        return int(text)
    if _OTHER_BASE.match(text):
        return int(text, 0)
    if _FLOAT.match(text):
        value = float(text)
        if math.isfinite(value):
            return value
    raise WordError("number")


def read_flag(text: str) -> bool:
    """A truth value as YAML 1.2's core schema writes it; `yes` and `no` are words, not truth values."""
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    raise WordError("flag")


#: kind of word → what reads it
READERS: dict[str, Callable[[str], str | int | float | bool]] = {
    "id": read_id,
    "version": read_version,
    "date": read_date,
    "duration": read_duration,
    "number": read_number,
    "flag": read_flag,
    "span": read_span,
    "line": str,
}
