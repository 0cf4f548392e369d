"""For code scanning (GitHub, Azure DevOps, editors): SARIF 2.1.0, with a rule for each code that occurs.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; § below are its sections.
"""

import dataclasses
import importlib.metadata
import json
import os
import pathlib
import re
import string
import urllib.parse
from collections.abc import Sequence
from typing import Any

from palveluketju.finding import Code, Located, Place, Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import Said
from palveluketju.outward import address, advice, context, fingerprints, sentence
from palveluketju.report import Look, Outcome

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(outcome: Outcome, messages: Messages, look: Look) -> str:
    """One SARIF log with one run."""
    by_id = {one.finding.code.id: one.finding.code for one in outcome.findings}
    codes = [by_id[id] for id in sorted(by_id)]
    places = {code.id: index for index, code in enumerate(codes)}
    names = fingerprints(outcome.findings)
    driver = {
        "name": "pkpk",
        "version": importlib.metadata.version("palveluketju"),
        "language": messages.language,
        "rules": [_rule(code, outcome.findings, messages) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": messages.language,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "results": [
            _result(one, places[one.finding.code.id], name, messages) for one, name in zip(outcome.findings, names, strict=True)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: Code, findings: Sequence[Located], messages: Messages) -> dict[str, Any]:
    """The code without the words of one finding: what it says of any, and each help that was given."""
    short = _general(code.message, messages)
    short = short[:1].upper() + short[1:] + ("" if short.endswith("…") else ".")
    helps = dict.fromkeys(one.finding.help.text for one in findings if one.finding.code.id == code.id and one.finding.help)
    return {
        "id": code.id,
        "name": code.name,
        "shortDescription": {"text": _text(short)},
        "help": {"text": _text("\n".join(_general(help, messages) for help in helps) or short)},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _general(text: str, messages: Messages) -> str:
    """The text with … in its holes."""
    holes = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return messages.say(Said(text, dict.fromkeys(holes, "…")))


def _result(one: Located, rule: int, fingerprint: str, messages: Messages) -> dict[str, Any]:
    # GitHub shows another place only where the message links to it by its id (§3.11.6).
    links = [f"[{_text(messages.say(label))}]({id})" for id, (label, _, _) in enumerate(one.related)]
    said = [_text(part) for part in (sentence(one, messages), advice(one, messages)) if part]
    found = {
        "ruleId": one.finding.code.id,
        "ruleIndex": rule,
        "level": _LEVELS[one.finding.weight],
        "message": {"text": "\n".join(said + links)},
        "locations": [_physical(one.file, one.place) | _logical(one, messages)],
        "partialFingerprints": {"codeFilePathArgs/v1": fingerprint},
    }
    if one.related:
        found["relatedLocations"] = [
            {"id": id, **_physical(file, place), "message": {"text": _text(messages.say(label))}}
            for id, (label, file, place) in enumerate(one.related)
        ]
    return found


def _physical(file: str, place: Place | None) -> dict[str, Any]:
    found: dict[str, Any] = {"artifactLocation": _artifact(file)}
    if place:
        found["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    return {"physicalLocation": found}


def _artifact(file: str) -> dict[str, str]:
    path = address(file)
    if os.path.isabs(path):
        return {"uri": pathlib.Path(path).as_uri()}
    return {"uri": urllib.parse.quote(os.fsencode(path)), "uriBaseId": "%SRCROOT%"}


def _logical(one: Located, messages: Messages) -> dict[str, Any]:
    where = context(one, messages)
    if not where:
        return {}
    last = context(dataclasses.replace(one, trail=one.trail[-1:]), messages)
    return {"logicalLocations": [{"name": last, "fullyQualifiedName": where}]}


def _text(text: str) -> str:
    """Plain text as a message string: braces are no placeholders (§3.11.5), brackets no links (§3.11.6)."""
    text = text.replace("{", "{{").replace("}", "}}")
    return re.sub(r"[\\\[\]]", r"\\\g<0>", text) if "](" in text else text
