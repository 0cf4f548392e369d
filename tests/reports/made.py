"""Findings to report: one of each kind, and one in which everything that a person writes is hostile."""

import json
import os
import re
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from palveluketju import report
from palveluketju.finding import Code, Finding, Located, Place, Severity, Step
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import Said

KEY = Code("PK101", "unknown-key", Severity.ERROR, "unknown key “{key}”")
TWICE = Code("PK102", "duplicate-key", Severity.ERROR, "the key “{key}” stands here twice")
USE = Code("PK205", "unresolved-use", Severity.INFO, "“{name}” is not in this file; outside a repository it cannot be looked up")
CLOSED = Code("PK001", "cannot-open", Severity.ERROR, "the file cannot be opened: {reason}", unusable=True)
LONG = Code("PK999", "too-long", Severity.WARNING, "the sentence is long")

HOSTILE = (
    "rivi\nrivi\r\n::error file=a::b %0A::error::c @kaikki ä@kaikki &#64;kaikki ##[add-mask]d ##vso[task.complete] "
    "[[ATTACHMENT|/etc/passwd]] ]]> <script>alert(1)</script> --> \"'& {0} {nimi} [tästä](https://paha.example) \\ "
    "\x1b[31m \x00 \ud800 \uffff \u202e"
)
#: what would call people, run a command of a build log or attach a file, wherever the text is shown
CALLS = re.compile(r"(?<![A-Za-z0-9])@[A-Za-z0-9]|&(#|commat)|::|##|\[\[")

#: every text there can be, half a character of UTF-16 too; and every name that a file can have
WRITTEN = st.text(st.characters(exclude_categories=()))
FILES = st.binary(min_size=1).filter(lambda name: b"\0" not in name).map(os.fsdecode)


def one(
    code: Code = KEY,
    file: str = "ketjut/koti.yaml",
    *,
    line: int | None = 3,
    path: tuple[str | int, ...] = ("services", 0, "nimy"),
    trail: tuple[Step, ...] = (Step("Service", "Kotihoito"), Step("", "nimy")),
    help: Said | None = None,
    related: tuple[tuple[str, str, Place], ...] = (),
    **args: Any,
) -> Located:
    place = None if line is None else Place(line, 5, line, 9)
    return Located(Finding(code, path, args or {"key": "nimy"}, help=help), file, place, "    nimy: x", trail, related)


def hostile(text: str = HOSTILE, file: str = "ketju.yaml") -> Located:
    """A finding in which the name, the path, the advice and the file are what somebody wrote."""
    return one(
        TWICE,
        file,
        path=(text,),
        trail=(Step("Service", text), Step("", text)),
        help=Said("Did you mean “{name}”?", {"name": text}),
        related=(("the first is here", file, Place(1, 1, 1, 5)),),
        key=text,
    )


EACH = (
    one(KEY, help=Said("Did you mean “{name}”?", {"name": "name"})),
    one(KEY, key="toinen", line=7),
    one(TWICE, line=9, related=(("the first is here", "ketjut/koti.yaml", Place(3, 5, 3, 9)),)),
    one(USE, "ketjut/ä ö 100%.yaml", name="tuki"),
    one(LONG, "ketjut/ä ö 100%.yaml", trail=()),
    one(CLOSED, "puuttuu.yaml", line=None, path=(), trail=(), reason=Said("it does not exist")),
)


def text(format: str, findings: Sequence[Located], language: str = "en", paths: Sequence[str] = ()) -> str:
    outcome = report.Outcome(findings, len(paths), paths=paths)
    return report.report(format, outcome, Messages(language), report.Look())


def parsed(format: str, findings: Sequence[Located], language: str = "en") -> Any:
    return json.loads(text(format, findings, language))
