"""What libyaml could not read, told to someone who does not program: the code, the exact place, and what to do.

libyaml says where it gave up, which is often a line or more after the slip. So the lines themselves are looked at first, and
its own words only choose between what remains.
"""

import re
from typing import Any, NamedTuple

from palveluketju.finding import Code, Finding, Mark, Related
from palveluketju.loading import codes
from palveluketju.loading.nodes import quote_before
from palveluketju.loading.slips import Line, line_above, line_at, slip, tab
from palveluketju.messages.said import N_, Said
from palveluketju.model.shapes import SHAPES


class Trouble(NamedTuple):
    """What libyaml said: its problem and context, where it gave up, where the thing it was reading began."""

    text: str
    problem: str
    context: str
    at: int
    begun: int

    @property
    def here(self) -> str:
        """The character where it gave up."""
        return self.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """What stands before that on its line, without trailing blank."""
        line = line_at(self.text, self.at)
        return line.text[: self.at - line.start].rstrip()


def explain(found: Trouble) -> Finding:
    """The finding for it."""
    for look in (_tab, _on_the_lines, _unclosed, _special, _lone_line, _colon, _bracket, _after_closing, _document, _indentation):
        finding = look(found)
        if finding is not None:
            return finding
    problem = f"{found.context}: {found.problem}" if found.context else found.problem
    return Finding(codes.SYNTAX, args={"problem": problem}, mark=Mark(found.at, found.at + 1))


def _made(code: Code, start: int, end: int, help: Said, **args: Any) -> Finding:
    return Finding(code, args=args, mark=Mark(start, end), help=help)


def _in_quotes() -> Said:
    return Said("Put the whole text in quotes.")


def _tab(found: Trouble) -> Finding | None:
    return tab(found.text, found.at)


def _on_the_lines(found: Trouble) -> Finding | None:
    """A slip that shows on the line where reading began or gave up, or on the line above."""
    if "quoted scalar" in found.context:
        return None
    above = line_above(found.text, min(found.begun, found.at))
    near = [line_at(found.text, found.begun), line_at(found.text, found.at)]
    for line in [above, *near] if above and "block" not in found.context and "flow" not in found.context else near:
        finding = slip(line)
        if finding is not None:
            return finding
    return None


def _unclosed(found: Trouble) -> Finding | None:
    if "quoted scalar" not in found.context:
        return None
    if "escape" in found.problem or "hexdecimal" in found.problem or "Unicode character code" in found.problem:
        return _made(codes.BAD_ESCAPE, found.at, found.at + 2, Said("Use single quotes, or write \\\\ for a backslash."))
    return _made(codes.OPEN_QUOTE, found.begun, found.begun + 1, _close_it())


def _close_it() -> Said:
    return Said("Close the text with the same mark; a text that itself starts with a quotation mark goes into the other kind.")


#: what libyaml was reading when a text started with a sign that means something to it
_SIGNS = (
    "scanning an alias",
    "scanning an anchor",
    "scanning a tag",
    "parsing a tag",
    "scanning a block scalar",
    "parsing a node",
)
#: libyaml looks no further for the colon of a key
_LONGEST_KEY = 1024


_BRACKETS = Said(
    "Write each item on its own line after a dash. Between brackets commas separate; a text with brackets goes in quotes."
)


def _special(found: Trouble) -> Finding | None:
    """A text that starts with a sign that means something to YAML."""
    at = found.begun if any(sign in found.context for sign in _SIGNS) else found.at
    character = found.text[at : at + 1]
    if "directive" in found.context or "directive" in found.problem or "incompatible YAML" in found.problem:
        line = line_at(found.text, found.begun)
        return Finding(codes.DIRECTIVE, mark=line.mark(0), help=Said("Delete the line, or put # before it when it is a remark."))
    if "undefined alias" in found.problem:
        name = re.match(r"\*?([\w-]*)", found.text[at:])
        word = name[1] if name else ""
        return _made(codes.UNKNOWN_ALIAS, at, at + 1 + len(word), Said("If it is text, put the whole text in quotes."), name=word)
    if "duplicate anchor" in found.context:
        related = (Related(N_("the first is here"), mark=Mark(found.begun, found.begun + 1)),)
        problem = Said("this anchor (&) stands in the file twice")
        return Finding(codes.SYNTAX, args={"problem": problem}, mark=Mark(found.at, found.at + 1), related=related)
    starts = at != found.at or "cannot start any token" in found.problem or "expected node content" in found.problem
    if not starts and "entries are not allowed" not in found.problem and "keys are not allowed" not in found.problem:
        return None
    if not character:  # the text ends where a value should start
        opened = max(found.text.rfind(sign, 0, at) for sign in "[{")
        return Finding(codes.OPEN_BRACKET, mark=Mark(opened, opened + 1), help=_BRACKETS) if opened >= 0 else None
    if character == "-":
        return _made(
            codes.SPECIAL_START,
            at,
            at + 1,
            Said("A list starts on the line below its key. A text that starts with a dash goes in quotes."),
            character="-",
        )
    if character == "*" and not found.text[line_at(found.text, at).start : at].strip():
        return _made(codes.SPECIAL_START, at, at + 1, Said("An item of a list starts with a dash: - …"), character="*")
    return _made(codes.SPECIAL_START, at, at + 1, _in_quotes(), character=character)


def _lone_line(found: Trouble) -> Finding | None:
    """A line that should be a key and has no colon."""
    if "could not find expected ':'" not in found.problem:
        return None
    line = line_at(found.text, found.begun)
    if _block_above(found.text, line):
        help = Said("Indent every line of the text under | or > further than its key.")
        return Finding(codes.INDENTATION, mark=line.mark(line.indent), help=help)
    if re.match(r"\s*[-=_*~#]{3,}\s*$", line.text):
        help = Said("Delete the line, or put # before it: a line of signs divides nothing here.")
    elif "：" in line.text:
        help = Said("Write an ordinary colon and a space after the key.")
    elif found.at - found.begun > _LONGEST_KEY and ":" in line.text:
        help = Said("What stands before the colon is too long for a key; if it is text, put the whole text in quotes.")
    elif line.text.split()[0].strip("-") in _keys():
        help = Said("Write a colon and a space after the key.")
    else:
        help = Said("Indent it further when the text above goes on; write a colon and a space after the key when it is a key.")
    return Finding(codes.MISSING_COLON, mark=line.mark(line.indent), help=help)


def _block_above(text: str, line: Line) -> bool:
    """Whether the line should have been a part of a text under | or >."""
    above = line_above(text, line.start)
    while above is not None and above.indent > line.indent:
        above = line_above(text, above.start)
    return above is not None and re.search(r"(?:^|[:\-] +)[|>][+\-0-9]*\s*(?:#.*)?$", above.text) is not None


def _colon(found: Trouble) -> Finding | None:
    """A colon where no key can end: inside a text, or in a line that is indented too far."""
    if "mapping values are not allowed" not in found.problem:
        return None
    line, above = line_at(found.text, found.at), line_above(found.text, found.at)
    before = found.before
    if before[-1:] in ("'", '"'):
        return _after_closing(found)
    value = re.search(r"(?:^|\s)[^\s:]+:\s+(?=\S)", before)
    if value is None and above is not None:
        if ":" not in above.text and "- " not in above.text and above.indent == line.indent:
            help = Said("Write a colon and a space after the key; put # before the line when it is a heading or a remark.")
            return Finding(codes.MISSING_COLON, mark=above.mark(above.indent), help=help)
        if before.strip(" -") in _keys():
            help = Said("Keys of one group start in the same column, and a key that has its value beside it holds no keys below.")
            return Finding(codes.INDENTATION, mark=line.mark(line.indent), help=help)
    start = line.start + (value.end() if value else line.indent)
    if found.text[start : start + 1] in "“”„«»‘’":
        return _made(
            codes.COLON_IN_TEXT,
            found.at,
            found.at + 1,
            Said("These quotation marks do not count in YAML: use straight ones, ' or \"."),
        )
    return _made(
        codes.COLON_IN_TEXT, found.at, found.at + 1, Said("Put the whole text in quotes, or write it on its own lines under >-.")
    )


def _keys() -> set[str]:
    return {key for concept in SHAPES.values() for key in concept["fields"]}


def _bracket(found: Trouble) -> Finding | None:
    if "flow" not in found.context:
        return None
    related = (Related(N_("reading stopped here"), mark=Mark(found.at, found.at + 1)),) if found.at < len(found.text) else ()
    return Finding(codes.OPEN_BRACKET, mark=Mark(found.begun, found.begun + 1), help=_BRACKETS, related=related)


def _after_closing(found: Trouble) -> Finding | None:
    """More text on the line where a quotation mark or a bracket has closed."""
    closing = found.before[-1:]
    if closing not in ("'", '"', "]", "}"):
        return None
    start = quote_before(found.text, found.at) if closing in "'\"" else None
    if start is not None and line_at(found.text, start).start != line_at(found.text, found.at).start:
        related = (Related(N_("it was taken to close here"), mark=Mark(found.at - 1, found.at)),)
        return Finding(codes.OPEN_QUOTE, mark=Mark(start, start + 1), help=_close_it(), related=related)
    line = line_at(found.text, found.at)
    if closing == '"':
        help = Said("Put the whole text in single quotes: '…'. Inside them \" is an ordinary sign.")
    elif closing == "'":
        help = Said('Put the whole text in double quotes: "…", or write \' twice inside the text.')
    else:
        help = _in_quotes()
    return Finding(codes.AFTER_QUOTE, args={"closing": closing}, mark=line.mark(found.at - line.start), help=help)


def _document(found: Trouble) -> Finding | None:
    if "another document" in found.problem:
        help = Said("Move what follows to a file of its own; if the line only divides, delete it.")
        return _made(codes.SEVERAL_DOCUMENTS, found.at, found.at + 3, help)
    above = line_above(found.text, found.at)
    if "document start" in found.problem and above is not None and above.text.startswith("..."):
        return Finding(codes.SEVERAL_DOCUMENTS, mark=above.mark(0), help=Said("Delete the line: three dots end the document."))
    return None


def _indentation(found: Trouble) -> Finding | None:
    if not any(word in found.problem + found.context for word in ("block", "simple key", "document start", "not allowed")):
        return None
    line = line_at(found.text, found.at)
    if _block_above(found.text, line):
        help = Said("Indent every line of the text under | or > further than its key.")
    elif line.text.lstrip().startswith("- "):
        help = Said("The dashes of one list stand in the same column.")
    else:
        help = Said("Keys of one group start in the same column; so do the dashes of one list.")
    return Finding(codes.INDENTATION, mark=line.mark(line.indent), help=help)
