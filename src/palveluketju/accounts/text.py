"""For people at a terminal: a file after another, decisions first, each change with what was said before and is said now."""

import re
from collections.abc import Iterable, Iterator

from palveluketju.account import Account
from palveluketju.hardness import counted
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.report import Look
from palveluketju.telling.marks import are_short, marked
from palveluketju.telling.terms import HOW, SIGN
from palveluketju.telling.told import Chapter, Line, told
from palveluketju.wording import safe, wrapped

_COLOURS = {"breaking": "1;31", "review": "1;33", "info": "1;36"}
_MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}")}
_OPENING = {"[-": "31", "{+": "32"}
_CLOSING = ("-]", "+}")
_SPLIT = re.compile(r"(\[-|-\]|\{\+|\+\})")
_WAS = trilingual("was", "oli", "var")
_IS = trilingual("is now", "on nyt", "är nu")
_WAS_FILE = trilingual("was: {file}", "oli: {file}", "var: {file}")
_ALL = trilingual(
    "Files that differ: {files}. Changes: {counts}.",
    "Muuttuneita tiedostoja: {files}. Muutokset: {counts}.",
    "Ändrade filer: {files}. Ändringar: {counts}.",
)
_ACCEPTED = trilingual(
    "Accepted earlier and left out: {count}.",
    "Aiemmin hyväksyttyjä, ei kerrota: {count}.",
    "Tidigare godkända, utelämnade: {count}.",
)
_ELSEWHERE = trilingual(
    "Nothing that differs concerns {readers}.", "Mikään muutos ei koske tätä: {readers}.", "Ingen ändring gäller {readers}."
)


def tell(account: Account, messages: Messages, look: Look) -> str:
    """A block a file, a blank line between, and a line that sums up when there are several."""
    whole = told(account, messages)
    blocks = ["\n".join(_chapter(one, messages, look)) for one in whole.chapters]
    if account.notes:
        blocks.insert(0, "\n".join(line for note in account.notes for line in wrapped(note, look.width, "", "  ")))
    last = []
    if len(whole.chapters) > 1:
        counts = counted(whole.counts, messages)
        last += wrapped(messages.say(_ALL, files=len(whole.chapters), counts=counts), look.width, "", "  ")
    if account.differences and not whole.chapters:
        last += wrapped(messages.say(_ELSEWHERE, readers=safe(", ".join(account.wish.readers))), look.width, "", "  ")
    if whole.accepted:
        last.append(messages.say(_ACCEPTED, count=whole.accepted))
    blocks += ["\n".join(last)] if last else []
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _chapter(chapter: Chapter, messages: Messages, look: Look) -> Iterator[str]:
    one = chapter.difference
    heading = wrapped(f"{chapter.name} · {messages.say(HOW[one.how])}", look.width, "", "  ")
    files = wrapped(safe(one.path), look.width, "  ")
    if one.how == "renamed":
        files += wrapped(messages.say(_WAS_FILE, file=safe(one.old)), look.width, "  ", "    ")
    yield from (look.paint(each, "1") for each in heading)
    yield from (look.paint(each, "2") for each in files)
    yield from wrapped(counted(chapter.counts, messages), look.width, "  ")
    for group in chapter.groups:
        yield ""
        yield look.paint(f"  {group.title}", _COLOURS[group.hardness])
        for line in group.lines:
            yield from _line(line, messages, look)


def _line(line: Line, messages: Messages, look: Look) -> Iterator[str]:
    sign = SIGN[line.change.kind]
    first, *rest = wrapped(line.sentence, look.width, f"  {sign} ", "      ")
    yield look.paint(first[:4], _COLOURS[line.hardness]) + first[4:]
    yield from rest
    for sentence in line.also:
        yield from wrapped(sentence, look.width, "      ")
    yield from _values(*line.values, messages, look)
    about = "; ".join(part for part in (line.where, line.who, line.origin, line.code) if part)
    for each in wrapped(about, look.width, "      ") if about else ():
        yield look.paint(each, "2")


def _values(old: str, new: str, messages: Messages, look: Look) -> Iterator[str]:
    """The old and the new words: in one text with marks when they have much in common, else one after the other."""
    if are_short(old, new):
        yield from wrapped(f"{look.paint(old, '31')} → {look.paint(new, '32')}", look.width, "      ")
        return
    runs = marked(old, new) if old and new else []
    if runs:
        text = "".join(_run(run.sign, run.text) for run in runs)
        yield from _in_colours(wrapped(text, look.width, "      "), look)
        return
    for label, text, colour in ((_WAS, old, "31"), (_IS, new, "32")):
        if text:
            for each in wrapped(f"{messages.say(label)}: {text}", look.width, "      ", "        "):
                yield look.paint(each, colour)


def _run(sign: str, text: str) -> str:
    """Words that went or came, between marks."""
    if not sign:
        return text
    opening, closing = _MARKS[sign]
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{opening}{text.strip()}{closing}{tail}"


def _in_colours(lines: Iterable[str], look: Look) -> Iterator[str]:
    """Lines with what stands between marks in its colour, also where it goes on from one line to the next."""
    colour = ""
    for line in lines:
        painted = line[: len(line) - len(line.lstrip())]
        for part in _SPLIT.split(line.lstrip()):
            colour = _OPENING.get(part, colour)
            painted += look.paint(part, colour) if colour else part
            colour = "" if part in _CLOSING else colour
        yield painted
