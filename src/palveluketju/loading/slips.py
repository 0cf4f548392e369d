"""Slips that a line shows by itself, whatever the YAML library makes of them. Looked for only where reading has broken off."""

import re
from typing import Any, NamedTuple

from palveluketju.finding import Code, Finding, Mark
from palveluketju.loading import codes
from palveluketju.messages.said import Said


class Line(NamedTuple):
    """A line of the text: the offset of its first character, and what stands in it."""

    start: int
    text: str

    @property
    def indent(self) -> int:
        """How many characters of blank it starts with."""
        return len(self.text) - len(self.text.lstrip())

    def mark(self, start: int, end: int | None = None) -> Mark:
        """A stretch of the line by its own columns from 0."""
        return Mark(self.start + start, self.start + (len(self.text.rstrip()) if end is None else end))


_BREAK = re.compile(r"\r\n|\r|\n")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?: |$)")
_FENCE = re.compile(r"\s*(```|~~~)")
_ODD_SPACE = re.compile("^[ -]*(?P<at>[\u00a0\u2000-\u200a\u202f\u3000])|^[ -]*\\w+:(?P<after>[\u00a0\u2000-\u200a\u202f\u3000])")
_NO_SPACE = re.compile(r"[ ]*(?:- +)*([a-z_]+):(?=[^\s:/\\])")
_NO_SPACE_AFTER_DASH = re.compile(r" *(?:- +)*(-)(?=[^\s\-\d])")


def line_at(text: str, at: int) -> Line:
    """The line that holds the offset."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    end = _BREAK.search(text, at)
    return Line(start, text[start : end.start() if end else len(text)])


def line_above(text: str, at: int) -> Line | None:
    """The nearest line above that says something: not blank, no comment."""
    line = line_at(text, at)
    while line.start > 0:
        line = line_at(text, line.start - (2 if text[line.start - 2 : line.start] == "\r\n" else 1))
        if line.text.strip() and not line.text.lstrip().startswith("#"):
            return line
    return None


def _made(code: Code, mark: Mark, help: Said, **args: Any) -> Finding:
    return Finding(code, args=args, mark=mark, help=help)


def slip(line: Line) -> Finding | None:
    """What is plainly wrong with the line."""
    if _CONFLICT.match(line.text):
        help = Said("Choose which of the two versions stays, and delete the three lines with <<<, === and >>>.")
        return _made(codes.CONFLICT, line.mark(0), help)
    if _FENCE.match(line.text):
        help = Said("Delete the line: it belongs to Markdown, around the YAML and not in it.")
        return _made(codes.SPECIAL_START, line.mark(line.indent), help, character=line.text.strip()[0])
    odd = _ODD_SPACE.match(line.text)
    if odd:
        at = odd.start("at") if odd["at"] else odd.start("after")
        return _made(
            codes.ODD_SPACE, line.mark(at, at + 1), Said("Replace it with a space; it often comes from Word or a web page.")
        )
    return no_space(line)


def no_space(line: Line) -> Finding | None:
    """A space missing after the colon of a key, or after the dash of an item."""
    glued = _NO_SPACE.match(line.text)
    if glued:
        at = glued.end(1)
        return _made(
            codes.MISSING_SPACE,
            line.mark(at, at + 1),
            Said("Write {key}: and a space before the value.", {"key": glued[1]}),
            sign=":",
        )
    glued = _NO_SPACE_AFTER_DASH.match(line.text)
    if glued:
        at = glued.start(1)
        return _made(codes.MISSING_SPACE, line.mark(at, at + 1), Said("Write a dash and a space before the item."), sign="-")
    return None


def tab(text: str, at: int) -> Finding | None:
    """A tab that stands where the library stopped, or in the blank before that."""
    line = line_at(text, at)
    before = line.text[: at - line.start]
    if text[at : at + 1] != "\t" and ("\t" not in before or before.strip(" \t-?:")):
        return None
    where = at if text[at : at + 1] == "\t" else line.start + before.index("\t")
    return _made(
        codes.TAB, Mark(where, where + 1), Said("Replace the tab with spaces; most editors can do so for the whole file.")
    )
