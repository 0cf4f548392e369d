"""For GitHub Actions: one workflow command a finding, shown on the lines of a pull request.

Escapes are those of GitHub's own toolkit: %, line breaks, and in properties also colon and comma. What an author wrote can
therefore never start a command of its own.
"""

from palveluketju.finding import Located, Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.outward import advice, context, sentence
from palveluketju.report import Look, Outcome

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(outcome: Outcome, messages: Messages, look: Look) -> str:
    """One line a finding; nothing when there is none."""
    return "".join(_line(one, messages) + "\n" for one in outcome.findings)


def _line(one: Located, messages: Messages) -> str:
    parts = {"file": one.file.replace("\\", "/")}
    if one.place:
        parts |= {"line": str(one.place.line), "col": str(one.place.column)}
        if one.place.end_line == one.place.line:
            parts |= {"endLine": str(one.place.end_line), "endColumn": str(one.place.end_column)}
    parts["title"] = f"{one.finding.code.id} {one.finding.code.name}"
    text = "\n".join(part for part in (sentence(one, messages), context(one, messages), advice(one, messages)) if part)
    properties = ",".join(f"{key}={_property(value)}" for key, value in parts.items())
    return f"::{_COMMANDS[one.finding.weight]} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
