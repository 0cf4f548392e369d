"""A finding in the reader's words, and text made safe to print: what every report needs to say the same."""

import re
import unicodedata
from collections.abc import Iterable

from palveluketju.finding import Located, Severity, Step
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_

SEVERITY = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("note")}
_ODD = re.compile("[^\x00-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2199]")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def safe(text: str) -> str:
    """The text with control and direction characters shown instead of obeyed, on one line."""
    return _UNSAFE.sub(lambda found: " " if found[0] in "\t\n\r" else f"\\u{ord(found[0]):04x}", text)


def message(one: Located, messages: Messages) -> str:
    """What is wrong, in one sentence without a full stop."""
    return safe(messages.say(one.finding.code.message, **one.finding.args))


def help_of(one: Located, messages: Messages) -> str:
    """What to do about it; empty when there is nothing to add."""
    return safe(messages.say(one.finding.help)) if one.finding.help else ""


def trail(one: Located, messages: Messages) -> str:
    """The path in human words: Tier support › Service Kotihoito › channels."""
    return steps(one.trail, messages)


def steps(path: Iterable[Step], messages: Messages) -> str:
    """The steps of a path in human words."""
    return safe(" › ".join(_part(step, messages) for step in path))


def _part(step: Step, messages: Messages) -> str:
    return f"{messages.say(step.label)} {step.name}" if step.label else step.name


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: wide letters two, combining marks none (Unicode TR11)."""
    # Up to the combining marks every letter is one column: nearly all Finnish and Swedish text.
    return len(text) if text.isascii() or not _ODD.search(text) else sum(map(_cell, text))


def _cell(letter: str) -> int:
    if unicodedata.combining(letter) or letter in "\u200b\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def cut(text: str, room: int, *, at_end: bool = True) -> str:
    """As much of the text as `room` columns hold, from its start or (`at_end` false) its end, with … where it was cut."""
    if cells(text) <= room:
        return text
    kept, left = 0, room - 1
    for letter in text if at_end else reversed(text):
        left -= _cell(letter)
        if left < 0:
            break
        kept += 1
    return text[:kept] + "…" if at_end else "…" + text[len(text) - kept :]


def wrapped(text: str, width: int, first: str, rest: str | None = None) -> list[str]:
    """The text in lines of at most `width` columns; `first` and `rest` start them. A longer word stands on a line of its own."""
    lines, line, empty = [], first, True
    for word in text.split(" "):
        if not empty and cells(line) + 1 + cells(word) > width:
            lines.append(line)
            line, empty = first if rest is None else rest, True
        line += word if empty else f" {word}"
        empty = False
    return [*lines, line]
