"""A change log in Markdown, for a page or a release."""

from palveluketju.changelog import Log
from palveluketju.finding import Severity
from palveluketju.log_words import name, notes, said
from palveluketju.messages.catalogue import Messages
from palveluketju.outward import inert, markdown
from palveluketju.report import Look


def tell(log: Log, messages: Messages, look: Look, *, whole: bool) -> str:
    """A heading, and a section a version with the newest first."""
    parts = [f"# {_text(name(log, messages))}\n"]
    for entry in log.entries:
        one = said(entry, messages, whole=whole)
        lines = [f"## {_text(one.title or one.commit)} ({one.day})", "", f"`{one.commit}` {_text(one.subject)}".rstrip(), ""]
        for severity, sentence in one.sentences:
            strong = "**" if severity == Severity.ERROR else ""
            lines.append(f"- {strong}{_text(sentence)}{strong}")
        lines += [f"- {_text(one.rest)}"] if one.rest else []
        parts.append("\n".join(lines) + "\n")
    parts += [f"{_text(note)}\n" for note in notes(log, messages)]
    return "\n".join(parts)


def _text(text: str) -> str:
    return markdown(inert(text))
