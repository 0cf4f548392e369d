"""Durations and age limits put side by side: which is longer, which lets more people in."""

from typing import Literal

from palveluketju.model.words import duration, span

#: days in a unit; a month and a year by their average, for what cannot be told exactly
_DAYS = {"min": 1 / 1440, "h": 1 / 24, "d": 1.0, "wk": 7.0, "mo": 365.25 / 12, "a": 365.25}
#: a month is 30 or 31 days and a year 365 or 366, so such a difference between units is none; four weeks are less than a month
_EXACT, _ROUGH = 0.0005, 0.035
_CALENDAR = ("mo", "a")

Length = Literal["longer", "shorter", "same"]


def compared_durations(old: str, new: str) -> Length:
    """Whether the new duration is longer; a range by its upper end, then by its lower."""
    before, after = duration(old), duration(new)
    mixed = (before.unit in _CALENDAR) != (after.unit in _CALENDAR)
    for one, other in ((before.high, after.high), (before.low, after.low)):
        was, now = one * _DAYS[before.unit], other * _DAYS[after.unit]
        if abs(now - was) > (_ROUGH if mixed else _EXACT) * max(was, now):
            return "longer" if now > was else "shorter"
    return "same"


def keeps_out(old: str | None, new: str | None) -> bool:
    """Whether somebody of an age that the old limits let in is left out by the new ones; no limits let in everybody."""
    before, after = span(old or "0+"), span(new or "0+")
    if after.low > before.low:
        return True
    return after.high is not None and (before.high is None or after.high < before.high)
