"""The history for programs: versions with their commits, and every judged change."""

import json

from palveluketju.changelog import Log
from palveluketju.log_words import notes
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look
from palveluketju.wording import safe

VERSION = 1


def tell(log: Log, messages: Messages, look: Look, *, whole: bool) -> str:
    """One object; the newest version comes first. All changes are told, whatever `whole` says."""
    entries = [
        {
            "version": one.version,
            "tag": one.tag,
            "commit": one.commit.id,
            "date": one.commit.date,
            "subject": safe(one.commit.subject),
            "path": one.commit.path,
            "first": one.first,
            "pending": one.pending,
            "changes": [
                {
                    "verdict": each.verdict.code.id,
                    "name": each.verdict.code.name,
                    "severity": each.hardness,
                    "impact": each.verdict.impact,
                    "message": safe(messages.say(each.verdict.code.message, **each.args)),
                }
                for each in (one.difference.judged if not one.first else ())
            ],
        }
        for one in log.entries
    ]
    whole_log = {"version": VERSION, "path": log.path, "name": log.name, "entries": entries, "notes": notes(log, messages)}
    return json.dumps(whole_log, ensure_ascii=False, indent=2) + "\n"
