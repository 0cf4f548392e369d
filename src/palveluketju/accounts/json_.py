"""For programs: every file and every change as JSON; the fields are described in docs/diff.md."""

import json
from typing import Any

from palveluketju.accepted import mark
from palveluketju.account import Account
from palveluketju.bump import Bump, bump
from palveluketju.comparing.nodes import Node, Side
from palveluketju.finding import Path
from palveluketju.hardness import HARDNESSES
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look
from palveluketju.telling.places import origin, place
from palveluketju.telling.told import Chapter, Line, told
from palveluketju.verdict import Judged

VERSION = 1


def tell(account: Account, messages: Messages, look: Look) -> str:
    """One JSON object: version, language, notes, counts, files."""
    whole = told(account, messages)
    found = {
        "version": VERSION,
        "language": messages.language,
        "notes": list(account.notes),
        "counts": {one: whole.counts[one] for one in HARDNESSES} | {"accepted": whole.accepted},
        "files": [_file(one) for one in whole.chapters],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _file(chapter: Chapter) -> dict[str, Any]:
    one = chapter.difference
    new = one.comparison.new if one.new else one.comparison.old
    return {
        "path": one.path,
        "how": one.how,
        "old": one.old or None,
        "new": one.new or None,
        "kind": str((new.document.content or {}).get("kind", "chain")),
        "id": new.root.id,
        "name": new.root.name,
        "counts": {each: chapter.counts[each] for each in HARDNESSES} | {"accepted": one.accepted},
        "version": _version(bump(one)),
        "changes": [_change(line) for line in chapter.lines],
    }


def _version(found: Bump | None) -> dict[str, Any] | None:
    """What the change asks of the version; null for a catalogue and for a file that only one side has."""
    if found is None:
        return None
    return {"old": found.old, "new": found.new, "asks": found.part, "least": found.least, "follows": found.follows}


def _change(line: Line) -> dict[str, Any]:
    change, comparison = line.change, line.difference.comparison
    match, concerned = change.match, line.concerned
    return {
        "mark": mark(change, line.difference),
        "kind": change.kind,
        "concept": change.concept,
        "key": change.key or None,
        "name": change.node.name,
        "old": _place(comparison.old, change.old_path) | {"value": change.old},
        "new": _place(comparison.new, change.new_path) | {"value": change.new},
        "where": line.where or None,
        "from": origin(change, comparison) or "file",
        "match": {"why": match.why, "sure": round(match.sure, 3)} if match else None,
        "origin": {"id": change.origin.id, "name": change.origin.name} if change.origin else None,
        "concerned": {
            "parties": [{"kind": one.space or None, "id": one.id, "name": dict(one.name)} for one in concerned.parties],
            "tiers": [_named(one) for one in concerned.tiers],
        },
        "verdicts": [_verdict(one, line.messages) for one in line.judged],
    }


def _place(side: Side, path: Path | None) -> dict[str, Any]:
    """A path with its line and column; null where there is none."""
    at = place(side, path)
    return {
        "path": list(path) if path is not None else None,
        "line": at.line if at else None,
        "column": at.column if at else None,
    }


def _named(node: Node) -> dict[str, Any]:
    return {"id": node.id, "name": node.name}


def _verdict(one: Judged, messages: Messages) -> dict[str, Any]:
    code = one.verdict.code
    return {
        "code": code.id,
        "name": code.name,
        "severity": one.severity.word,
        "hardness": one.hardness,
        "impact": one.verdict.impact,
        "perspectives": list(one.verdict.perspectives),
        "message": messages.say(code.message, **one.args),
        "notice": messages.say(one.verdict.notice, **one.args),
    }
