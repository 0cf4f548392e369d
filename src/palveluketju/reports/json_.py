"""For programs: every finding as JSON; the fields are described in docs/json.md."""

import json
from typing import Any

from palveluketju.finding import Located, Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look, Outcome
from palveluketju.wording import help_of, message, trail

VERSION = 1


def report(outcome: Outcome, messages: Messages, look: Look) -> str:
    """One JSON object: version, language, files, counts, findings."""
    found = {
        "version": VERSION,
        "language": messages.language,
        "files": outcome.files,
        "counts": {severity.word: outcome.count(severity) for severity in reversed(Severity)},
        "findings": [_one(each, messages) for each in outcome.findings],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _one(one: Located, messages: Messages) -> dict[str, Any]:
    place = one.place
    return {
        "code": one.finding.code.id,
        "name": one.finding.code.name,
        "severity": one.finding.weight.word,
        "message": message(one, messages),
        "help": help_of(one, messages) or None,
        "file": one.file,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
        "path": list(one.finding.path),
        "where": trail(one, messages) or None,
        "related": [
            {"label": messages.say(label), "file": file, "line": at.line, "column": at.column} for label, file, at in one.related
        ],
    }
