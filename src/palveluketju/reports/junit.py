"""For build servers that show tests: JUnit XML, one test case a file.

An error is a failure, a file that cannot be read at all an error; warnings and notes fail nothing. Build servers differ in how
many failures of a test case they show, so its output lists every finding.
"""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from palveluketju.finding import Located
from palveluketju.messages.catalogue import Messages
from palveluketju.outward import address, advice, context, inert, related, sentence
from palveluketju.report import Look, Outcome
from palveluketju.wording import SEVERITY, safe

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # Char of XML 1.0


def report(outcome: Outcome, messages: Messages, look: Look) -> str:
    """One XML document with one test suite."""
    by_file: dict[str, list[Located]] = {file: [] for file in outcome.paths}
    for one in outcome.findings:
        by_file.setdefault(one.file, []).append(one)
    cases = [_case(file, found, outcome, messages) for file, found in by_file.items()]
    counts = {
        "name": "pkpk",
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
    }
    root = ElementTree.Element("testsuites", counts)
    ElementTree.SubElement(root, "testsuite", counts | {"skipped": "0"}).extend(cases)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _case(file: str, found: Sequence[Located], outcome: Outcome, messages: Messages) -> ElementTree.Element:
    where = address(file)
    case = ElementTree.Element("testcase", {"classname": "pkpk", "name": _text(inert(where)), "file": _text(where)})
    for one in found:
        if outcome.fails(one):
            code = one.finding.code
            kind = "error" if code.unusable else "failure"
            attributes = {"type": code.id, "message": _text(sentence(one, messages))}
            ElementTree.SubElement(case, kind, attributes).text = _text(_whole(one, messages))
    if found:
        ElementTree.SubElement(case, "system-out").text = _text("\n\n".join(_whole(one, messages) for one in found))
    return case


def _whole(one: Located, messages: Messages) -> str:
    """The finding as at a terminal: some readers show this and neither type nor message."""
    code = one.finding.code
    at = inert(safe(address(one.file)) + (f":{one.place.line}:{one.place.column}" if one.place else ""))
    head = f"{at}: {messages.say(SEVERITY[one.finding.weight])} {code.id} {code.name}"
    lines = (head, sentence(one, messages), context(one, messages), *related(one, messages), advice(one, messages))
    return "\n".join(line for line in lines if line)


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
