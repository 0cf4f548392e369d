"""For people at a terminal: each finding with its place, the line, a caret and what to do."""

import textwrap

from palveluketju.finding import Located, Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look, Outcome
from palveluketju.wording import SEVERITY, cells, help_of, message, safe, trail

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_TAB = "    "


def report(outcome: Outcome, messages: Messages, look: Look) -> str:
    """One block a finding, a blank line between, and a line that sums up."""
    blocks = [_block(one, messages, look) for one in outcome.findings]
    if not outcome.quiet:
        blocks.append(_summary(outcome, messages, look))
    return "\n\n".join([*outcome.notes, *blocks]) + "\n" if blocks or outcome.notes else ""


def _paint(text: str, colour: str, look: Look) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if look.colour else text


def _wrap(text: str, look: Look, indent: str, first: str = "") -> str:
    return textwrap.fill(
        text, max(look.width, 30), initial_indent=first or indent, subsequent_indent=indent, break_on_hyphens=False,
        break_long_words=False,
    )  # fmt: skip


def _block(one: Located, messages: Messages, look: Look) -> str:
    code = one.finding.code
    where = safe(one.file) + (f":{one.place.line}:{one.place.column}" if one.place else "")
    kind = messages.say(SEVERITY[one.finding.weight])
    head = f"{_paint(kind, _COLOURS[one.finding.weight], look)} {code.id} {code.name}"
    lines = [f"{_paint(where, '1', look)}: {head}", _wrap(message(one, messages), look, "  ")]
    if one.trail:
        lines.append(_paint(_wrap(trail(one, messages), look, "    ", "  "), "2", look))
    if one.place:
        lines += _snippet(one.line, one.place.line, one.place.column, _end(one), look)
    lines += [
        f"  {messages.say(label)}: {safe(file)}:{place.line}:{place.column}" for label, file, place in one.related
    ]
    help = help_of(one, messages)
    if help:
        lines.append(_wrap(help, look, "    ", "  → "))
    return "\n".join(lines)


def _end(one: Located) -> int:
    assert one.place is not None
    return one.place.end_column if one.place.end_line == one.place.line else len(one.line) + 1


def _snippet(line: str, number: int, column: int, end: int, look: Look) -> list[str]:
    """The line and a caret under the place, cut to the width around the place."""
    gutter = f"{number:>5} | "
    room = max(look.width - len(gutter) - 1, 20)
    before, marked = line[: column - 1].replace("\t", _TAB), line[column - 1 : max(end - 1, column)].replace("\t", _TAB)
    after = line[max(end - 1, column) :].replace("\t", _TAB)
    before, marked, after = safe(before), safe(marked), safe(after)
    if cells(before) + min(cells(marked), 20) > room:
        keep = room // 3
        before = "…" + before[len(before) - keep :]
    shown = _cut(before + marked + after, room)
    width = max(1, min(cells(marked.rstrip()), room - cells(before)))
    return [gutter + shown, " " * 5 + " | " + " " * cells(before) + _paint("^" * width, "1;31", look)]


def _cut(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    while text and cells(text) > room - 1:
        text = text[: max(len(text) - max(1, (cells(text) - room) // 2), 0)] if cells(text) > 2 * room else text[:-1]
    return text + "…"


def _summary(outcome: Outcome, messages: Messages, look: Look) -> str:
    files = messages.plural("{count} file checked", "{count} files checked", outcome.files)
    errors, warnings, infos = (outcome.count(one) for one in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    parts = []
    if errors:
        parts.append(messages.plural("{count} error", "{count} errors", errors))
    if warnings:
        parts.append(messages.plural("{count} warning", "{count} warnings", warnings))
    if infos:
        parts.append(messages.plural("{count} note", "{count} notes", infos))
    text = f"{files}: {', '.join(parts) if parts else messages.say('nothing to complain of')}."
    return _paint(text, "1;31" if errors else "1;33" if warnings else "1;32", look)
