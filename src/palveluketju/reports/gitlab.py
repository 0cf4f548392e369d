"""For GitLab's Code Quality: a JSON array with the fields that GitLab documents, shown in a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. There is no field for other places that belong to
a finding, so they stand in the description.
"""

import json
from typing import Any

from palveluketju.finding import Located, Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.outward import address, advice, context, fingerprints, related, sentence
from palveluketju.report import Look, Outcome

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(outcome: Outcome, messages: Messages, look: Look) -> str:
    """One JSON array with an object a finding."""
    names = fingerprints(outcome.findings)
    found = [_one(each, name, messages) for each, name in zip(outcome.findings, names, strict=True)]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _one(one: Located, fingerprint: str, messages: Messages) -> dict[str, Any]:
    code = one.finding.code
    return {
        "description": _description(one, messages),
        "check_name": f"{code.id} {code.name}",
        "fingerprint": fingerprint,
        "severity": "blocker" if code.unusable else _SEVERITIES[one.finding.weight],
        # A line is demanded; what concerns a whole file stands on its first.
        "location": {
            "path": address(one.file).encode(errors="replace").decode(),
            "lines": {"begin": one.place.line if one.place else 1},
        },
    }


def _description(one: Located, messages: Messages) -> str:
    """All of it on one line, for GitLab shows no line breaks."""
    where = context(one, messages)
    others = "; ".join(related(one, messages))
    parts = (sentence(one, messages), where and f"({where})", advice(one, messages), others and f"({others})")
    return " ".join(part for part in parts if part)
