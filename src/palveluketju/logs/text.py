"""For people at a terminal: each version with its day and commit, and what it changed."""

from palveluketju.changelog import Log
from palveluketju.finding import Severity
from palveluketju.log_words import name, notes, said
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look
from palveluketju.wording import wrapped

_SIGNS = {Severity.ERROR: "!", Severity.WARNING: "?", Severity.INFO: "·"}
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "2"}


def tell(log: Log, messages: Messages, look: Look, *, whole: bool) -> str:
    """One block a version, the newest first, a blank line between."""
    blocks = [look.paint(name(log, messages), "1")]
    for entry in log.entries:
        one = said(entry, messages, whole=whole)
        head = " · ".join(part for part in (one.day, one.commit) if part)
        lines = [f"{look.paint(one.title or one.commit, '1;36')}  {head}"]
        lines += [look.paint(line, "2") for line in wrapped(one.subject, look.width, "  ")] if one.subject else []
        for severity, sentence in one.sentences:
            first, *others = wrapped(sentence, look.width, f"  {_SIGNS[severity]} ", "    ")
            lines += [first.replace(_SIGNS[severity], look.paint(_SIGNS[severity], _COLOURS[severity]), 1), *others]
        lines += wrapped(one.rest, look.width, "  ") if one.rest else []
        blocks.append("\n".join(lines))
    blocks += notes(log, messages)
    return "\n\n".join(blocks) + "\n"
