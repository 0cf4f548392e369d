"""For people at a terminal: each finding with its place, the line, a caret and what to do."""

from palveluketju.finding import Located, Severity
from palveluketju.messages.catalogue import Messages
from palveluketju.report import Look, Outcome
from palveluketju.wording import SEVERITY, cells, cut, help_of, message, safe, trail, wrapped

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_TAB = "    "
#: characters looked at on each side of a place; more than any terminal shows
_FAR = 500


def report(outcome: Outcome, messages: Messages, look: Look) -> str:
    """One block a finding, a blank line between, and a line that sums up."""
    blocks = [_block(one, messages, look) for one in outcome.findings]
    if not outcome.quiet:
        blocks.append(_summary(outcome, messages, look))
    if outcome.notes:
        blocks.insert(0, "\n".join(outcome.notes))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(one: Located, messages: Messages, look: Look) -> str:
    finding = one.finding
    where = safe(one.file) + (f":{one.place.line}:{one.place.column}" if one.place else "")
    kind = look.paint(messages.say(SEVERITY[finding.weight]), _COLOURS[finding.weight])
    lines = [f"{look.paint(where, '1')}: {kind} {finding.code.id} {finding.code.name}"]
    lines += wrapped(message(one, messages), look.width, "  ")
    if one.trail and not _on_the_line(one):
        lines += [look.paint(line, "2") for line in wrapped(trail(one, messages), look.width, "  ", "    ")]
    lines += _snippet(one, look)
    for label, file, place in one.related:
        lines += wrapped(f"{messages.say(label)}: {safe(file)}:{place.line}:{place.column}", look.width, "  ", "    ")
    help = help_of(one, messages)
    if help:
        lines += wrapped(help, look.width, "  → ", "    ")
    return "\n".join(lines)


def _on_the_line(one: Located) -> bool:
    """Whether the path is one key that can be read on the line shown."""
    return len(one.trail) == 1 and not one.trail[0].label and one.line.lstrip().startswith(one.trail[0].name)


def _snippet(one: Located, look: Look) -> list[str]:
    """The line and a caret under the place, cut to the width around the place."""
    place, line = one.place, one.line
    if place is None or not line.strip():
        return []
    start = place.column - 1
    end = max(place.end_column - 1 if place.end_line == place.line else len(line), start + 1)
    before, marked, after = (
        safe(part.replace("\t", _TAB)) for part in (line[max(start - _FAR, 0) : start], line[start:end][:_FAR], line[end:][:_FAR])
    )
    gutter = f"{place.line:>5} | "
    room = max(look.width - len(gutter), 20)
    if cells(before) + cells(marked) > room or cells(before) + cells(marked) + cells(after) > room:
        # At least a third of the line is for what stands before, and what is marked is never pushed out.
        before = cut(before, max(room - cells(marked) - min(cells(after), room // 3), room // 3), at_end=False)
    shown = cut(before + marked + after, room)
    carets = max(1, min(cells(marked.rstrip()), cells(shown) - cells(before)))
    return [gutter + shown, f"{'':5} | {'':{cells(before)}}{look.paint('^' * carets, '1;31')}"]


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
    return look.paint(text, "1;31" if errors else "1;33" if warnings else "1;32")
