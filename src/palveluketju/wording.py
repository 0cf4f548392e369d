"""A finding in the reader's words, and text made safe to print: what every report needs to say the same."""

import re
import unicodedata

from palveluketju.finding import Located, Severity, Step
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import N_

SEVERITY = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("note")}
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
    return safe(" › ".join(_part(step, messages) for step in one.trail))


def _part(step: Step, messages: Messages) -> str:
    return f"{messages.say(step.label)} {step.name}" if step.label else step.name


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: wide letters two, combining marks none (Unicode TR11)."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(one) or one in "\u200b\u200d\ufe0f" else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )
