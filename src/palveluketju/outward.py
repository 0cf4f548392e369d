"""Findings for programs that keep them and show them to others: as inert sentences, with addresses and fingerprints that last."""

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Sequence

from palveluketju.finding import Located
from palveluketju.messages.catalogue import Messages
from palveluketju.wording import help_of, message, safe, trail

#: What starts something where text is shown or logged: a mention (also as a character reference; GitHub counts only ASCII
#: letters as the middle of a word), a command of GitHub's or Azure's log (::error, ##[error], ##vso[), an attachment ([[…|…]]).
_STARTS = re.compile(r"(?<![A-Za-z0-9])@(?!\u2060)|&(?=#|commat)|#(?=#)|:(?=:)|\[(?=\[)")
# Everything that GitHub's or GitLab's Markdown could take for markup, a mention, a reference or mathematics.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~#&$@!^]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;", "$": "&#36;", "!": "&#33;"}
_START = re.compile(r"^(\s*)([-+=:]|\d+[.)])")
_SURROGATE = re.compile("[\ud800-\udfff]")
_JOINER = "\u2060"


def inert(text: str) -> str:
    """The text with an invisible word joiner wherever a program could take it for more than text; it reads the same."""
    return _STARTS.sub(lambda found: found[0] + _JOINER, _SURROGATE.sub("\ufffd", text))


def markdown(text: str) -> str:
    """An author's text as Markdown that shows it as it is."""
    line = " ".join(text.split())
    line = _MARKUP.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), line)
    return _START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", line)


def sentence(one: Located, messages: Messages) -> str:
    """What is wrong, as a sentence of its own."""
    said = message(one, messages)
    return inert(f"{said[:1].upper()}{said[1:]}.")


def context(one: Located, messages: Messages) -> str:
    """The path in human words, or nothing."""
    return inert(trail(one, messages))


def advice(one: Located, messages: Messages) -> str:
    """What to do about it, or nothing."""
    return inert(help_of(one, messages))


def related(one: Located, messages: Messages) -> list[str]:
    """The other places that belong to it: what each is and where."""
    return [
        inert(f"{messages.say(label)}: {safe(address(file))}:{place.line}:{place.column}") for label, file, place in one.related
    ]


def address(file: str) -> str:
    """The file as its repository knows it: from the current folder on, with /; a file outside of it by its whole path."""
    whole, here = os.path.abspath(file), os.path.join(os.getcwd(), "")
    return whole.removeprefix(here).replace(os.sep, "/")


def fingerprints(findings: Sequence[Located]) -> list[str]:
    """A name for each finding that no other one has and that outlives lines moved above it: from code, file, path and args."""
    seen: Counter[str] = Counter()
    names = []
    for one in findings:
        finding = one.finding
        parts = [finding.code.id, address(one.file), finding.path, finding.args]
        same = json.dumps(parts, sort_keys=True, default=str)
        names.append(hashlib.sha256(f"{same}{seen[same] or ''}".encode()).hexdigest())
        seen[same] += 1
    return names
