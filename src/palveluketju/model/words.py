"""What one word of the language may look like: ids, versions, dates, durations, numbers, truth values, colours, paths.

The loader and pydantic, when it checks the models, read words by these same functions, so they cannot disagree. Each takes
the text as it was written and gives its value, or raises `WordError` with what was expected.
"""

import datetime
import math
import re
from collections.abc import Callable
from typing import NamedTuple

from palveluketju.messages.said import N_
from palveluketju.model import versions

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
_RULE = re.compile(r"(?!PK)[A-Z]{2,8}[0-9]{3}\Z", re.ASCII)
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}\Z", re.ASCII)
# What no file name can hold on one system or another, and what would be an option, a home folder or a negation in front.
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"|\\]|\A[-~!]')
_WILD = re.compile(r"[*?\[\]{}]")
_PATH_LENGTH = 200


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
    "colour": N_("a colour as # and six hexadecimal digits, such as #0b4a5b"),
    "path": N_("a path inside the repository, such as kuvat/logo.svg"),
    "pattern": N_("a pattern of paths inside the repository, such as chains/** or alueet/*/ketjut/*.yaml"),
    "requirement": N_("comparisons of versions, such as >=0.2 or >=0.2,<2"),
    "rule": N_("a code of your own: two to eight capital letters, not PK first, and three digits, such as OMA001"),
    "case": N_("a description or a part of one, as text below |"),
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


def read_colour(text: str) -> str:
    """A colour as #rrggbb in lower case; #rgb is the same with each digit twice, as in CSS."""
    if not _COLOUR.match(text):
        raise WordError("colour")
    digits = text[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def read_path(text: str) -> str:
    """The path of one file or folder from the root of the repository, with forward slashes: `./kuvat/` → `kuvat`."""
    path = text.removeprefix("./").removesuffix("/")
    if not _is_inside(path) or _WILD.search(path):
        raise WordError("path")
    return path


def read_pattern(text: str) -> str:
    """A pattern of YAML files from the root of the repository. `**` is any number of folders; `*` and `?` stay in a name.

    Its last name is `**`, or ends in `*` without a dot, or ends in .yaml or .yml: anything else means no file at all.
    """
    pattern = text.removeprefix("./")
    names = pattern.split("/")
    if not _is_inside(pattern) or re.search(r"[\[\]{}]", pattern) or any("**" in name and name != "**" for name in names):
        raise WordError("pattern")
    stem, dot, ending = names[-1].rpartition(".")
    if dot and ending.lower() in ("yaml", "yml"):
        return "/".join([*names[:-1], f"{stem}.{ending.lower()}"])
    if dot or not ending.endswith("*"):
        raise WordError("pattern")
    return pattern


def _is_inside(path: str) -> bool:
    """Whether a relative path with forward slashes stays in the repository, and out of what is Git's own."""
    names = path.split("/")
    fits = len(path) <= _PATH_LENGTH and not _UNFIT.search(path)
    return fits and not any(name in ("", ".", "..") or name.lower() == ".git" for name in names)


def read_requirement(text: str) -> str:
    """A requirement without spaces: `>= 0.2, <2` → `>=0.2,<2`."""
    try:
        return ",".join(map(str, versions.clauses(text)))
    except ValueError:
        raise WordError("requirement") from None


def read_rule(text: str) -> str:
    """The code of a rule of an organisation. PK begins those of pkpk itself."""
    if not _RULE.match(text):
        raise WordError("rule")
    return text


#: kind of word → what reads it
READERS: dict[str, Callable[[str], str | int | float | bool]] = {
    "id": read_id,
    "version": read_version,
    "date": read_date,
    "duration": read_duration,
    "number": read_number,
    "flag": read_flag,
    "span": read_span,
    "colour": read_colour,
    "path": read_path,
    "pattern": read_pattern,
    "requirement": read_requirement,
    "rule": read_rule,
    "case": str,
    "line": str,
}
