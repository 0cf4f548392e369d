"""Text → what is written in it: libyaml tells of the things, and what stands between them is looked through for comments."""

import re

from palveluketju.formatting.written import Comment, Entry, File, Lines, Value
from palveluketju.loading.nodes import Sign, signs


class Odd(Exception):
    """The text is not what its events say; nothing is known of it then."""


_TRIVIA = re.compile(r"(?:[ \t\n]+|#[^\n]*)*")
_PLAIN_GAP = re.compile(r"[ \t]*\n[ ]*(?=[^\s#])")
_REST_OF_LINE = re.compile(r"[ \t]*#[^\n]*")
_PROPERTY = re.compile(r"!<[^>\n]*>|[&!][^\s,\[\]{}]*")
_ITEM = re.compile(r"#\s*- ")


def read(text: str) -> File:
    """The file in `text`, whose lines all end in a line feed, and which is sound YAML with a group of keys at its root."""
    return _Reader(text).file()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.next = signs(text).__next__
        #: how many brackets and braces are open; a line between them has no column that would say anything
        self.open = 0

    def file(self) -> File:
        self.next()
        start = self.next()
        head: list[str] = []
        if start.style:
            self.at = start.end
            self._rest_of_line()
            head = [line.rstrip() for line in self.text[: self.at].split("\n")]
        same, top = self._trivia()
        top = [*([same] if same else []), *top]
        holder = Entry([], 0)
        root = self._value(self.next(), holder, [])
        if root.what != "map":
            raise Odd
        end = self.next()
        root.tail += [each for each in (holder.note, *holder.lead) if each]
        root.tail += self._own_lines()
        if end.style:
            self.at = end.end
            root.tail += self._own_lines()
        if self.at < len(self.text):
            raise Odd
        return File(head, top, root)

    def _own_lines(self) -> Lines:
        same, lines = self._trivia()
        return [*([same] if same else []), *lines]

    # What stands between things

    def _trivia(self) -> tuple[Comment | None, Lines]:
        """Passes over blanks and comments: the comment on this line, and the lines of their own below it."""
        found = _TRIVIA.match(self.text, self.at)
        raw, begin = (found[0], self.at) if found else ("", self.at)
        self.at += len(raw)
        if "\n" not in raw and "#" not in raw:
            return None, []
        first, *others = raw.split("\n")
        same = self._comment(first, begin) if "#" in first else None
        lines: Lines = []
        if self.at < len(self.text) and others:
            others.pop()  # the blanks before what comes next
        for line in others:
            blank = not line.strip()
            if not blank:
                column = len(line) - len(line.lstrip())
                lines.append(Comment(line.strip(), max(column, 1) if self.open else column))
            elif lines[-1:] != [None]:
                lines.append(None)
        return same, lines

    def _comment(self, raw: str, begin: int) -> Comment:
        gap = len(raw) - len(raw.lstrip())
        return Comment(raw.strip(), self._column(begin) + gap, gap)

    def _column(self, at: int) -> int:
        return at - self.text.rfind("\n", 0, at) - 1

    def _rest_of_line(self) -> Comment | None:
        """The comment at the end of this line."""
        found = _REST_OF_LINE.match(self.text, self.at)
        if found is None:
            return None
        comment = self._comment(found[0], self.at)
        self.at = found.end()
        return comment

    def _tail(self, column: int, *, dashes: bool = False) -> Lines:
        """The comment lines here that stand at `column` or further in; with `dashes` those at `column` must be items."""
        text = self.text
        if _PLAIN_GAP.match(text, self.at):
            return []
        lines: Lines = []
        waiting: Lines = []
        at = text.find("\n", self.at)
        if at < 0 or text[self.at : at].strip():
            return []
        while at < len(text):
            end = text.find("\n", at + 1)
            end = len(text) if end < 0 else end
            line = text[at + 1 : end]
            inner = line.strip()
            if not inner:
                waiting = [None]
            elif inner[0] == "#":
                comment = Comment(inner, len(line) - len(line.lstrip()))
                depth = comment.depth
                if depth < column or (dashes and depth == column and not _ITEM.match(inner)):
                    break
                lines += [*waiting, comment]
                waiting = []
                self.at = end
            else:
                break
            at = end
        return lines

    # Things

    def _value(self, event: Sign, entry: Entry, lead: Lines) -> Value:
        """The value that starts with `event`; `entry` takes what is said at the ends of its lines, and `lead` is above it."""
        if _is_nothing(event):
            return Value("scalar")
        if self.at < event.start:
            raise Odd
        if event.what == "alias":
            self.at = event.end
            value = Value("alias", self.text[event.start : self.at])
            value.names = frozenset((value.text,))
            entry.head(lead)
            return value
        props = self._props(event, entry, lead)
        if event.what == "scalar":
            value = self._scalar(event, entry)
            entry.head(lead)
        elif event.what == "map":
            value = self._flow_map(event, entry, _flat(lead)) if event.flow else self._block_map(lead)
        elif event.what == "seq":
            value = self._flow_seq(entry, _flat(lead)) if event.flow else self._block_seq(entry, lead)
        else:
            raise Odd
        value.props = props
        if event.anchor is not None:
            value.names |= {f"&{event.anchor}"}
        return value

    def _props(self, event: Sign, entry: Entry, lead: Lines) -> str:
        anchor, tag = event.anchor is not None, event.tag is not None
        found: list[str] = []
        while self.at < len(self.text) and (
            (anchor and self.text[self.at] == "&") or ((tag or event.what == "scalar") and self.text[self.at] == "!")
        ):
            if self.text[self.at] == "&":
                anchor = False
            else:
                tag = False
            one = _PROPERTY.match(self.text, self.at)
            if one is None:
                raise Odd
            found.append(one[0])
            self.at = one.end()
            if event.what == "scalar" and not event.value and not event.style and self.at >= event.end:
                break
            same, lines = self._trivia()
            entry.remark(same)
            lead += lines
        return " ".join(found)

    def _scalar(self, event: Sign, entry: Entry) -> Value:
        start, end = self.at, max(self.at, event.end)
        style = event.style
        text = self.text[start:end]
        if style in ("|", ">"):
            header = text.partition("\n")[0]
            sign, blanks, _ = header.partition("#")
            # The empty lines after it are a part of it only when it says so.
            text = text.removesuffix("\n") if "+" in sign else text.rstrip()
            if blanks:
                begin = len(sign.rstrip())
                entry.remark(self._comment(header[begin:], start + begin))
        self.at = start + len(text)
        return Value("scalar", text, event.value, style)

    def _block_map(self, lead: Lines) -> Value:
        value = Value("map")
        column = self._column(self.at)
        while True:
            event = self.next()
            if _ends(event):
                break
            if value.entries:
                _, lead = self._trivia()
            entry = Entry(lead, self._column(self.at))
            if self._take("?"):
                same, lines = self._trivia()
                entry.remark(same)
                entry.head(lines)
            entry.key = self._value(event, entry, [])
            self._colon(entry)
            self._entry(entry, value)
        value.column, value.tail = column, self._tail(column)
        return value

    def _colon(self, entry: Entry) -> bool:
        """Passes over the colon after a key and what stands before it; whether there is one."""
        found = _TRIVIA.match(self.text, self.at)
        if found is None or not self.text.startswith(":", found.end()):
            return False
        same, lines = self._trivia()
        entry.remark(same)
        entry.head(lines)
        self.at += 1
        return True

    def _block_seq(self, holder: Entry, lead: Lines) -> Value:
        value = Value("seq")
        column = self._column(self.at)
        while True:
            event = self.next()
            if _ends(event):
                break
            if value.entries:
                _, lead = self._trivia()
            entry = Entry(lead, self._column(self.at))
            if not self._take("-"):
                raise Odd
            self._entry(entry, value, event)
        # Where the dashes stand right below their key, so does the next key.
        value.column = column
        value.tail = self._tail(column, dashes=holder.key is not None and holder.column == column)
        return value

    def _entry(self, entry: Entry, value: Value, event: Sign | None = None) -> None:
        """Reads the value of a pair or an item up to the end of its last line, and the comments further in below it."""
        event = event or self.next()
        lead: Lines = []
        if not _is_nothing(event):
            same, lead = self._trivia()
            entry.remark(same)
        entry.value = self._value(event, entry, lead)
        entry.remark(self._rest_of_line())
        entry.tail = self._tail(entry.column + 1)
        _hold(value, entry)

    # Brackets and braces

    def _flow_map(self, event: Sign, entry: Entry, lead: Lines) -> Value:
        value = Value("map", flow=True)
        begin = self.at
        self.open += 1
        braces = self._take("{") if event.end > event.start else False
        while True:
            lead = self._between(value, entry, lead)
            inner = self.next()
            if _ends(inner):
                break
            one = Entry(lead, self._column(self.at))
            lead = []
            if self._take("?"):
                same, lines = self._trivia()
                one.remark(same)
                one.head(lines)
            one.key = self._value(inner, one, [])
            self._colon(one)
            self._flow_entry(one, value, self.next())
            if not braces:
                if not _ends(self.next()):
                    raise Odd
                break
        return self._closed(value, begin, entry, lead, "}" if braces else "")

    def _flow_seq(self, entry: Entry, lead: Lines) -> Value:
        value = Value("seq", flow=True)
        begin = self.at
        self.open += 1
        self._take("[")
        while True:
            lead = self._between(value, entry, lead)
            inner = self.next()
            if _ends(inner):
                break
            one = Entry(lead, self._column(self.at))
            lead = []
            self._flow_entry(one, value, inner)
        return self._closed(value, begin, entry, lead, "]")

    def _between(self, value: Value, entry: Entry, lead: Lines) -> Lines:
        """What stands before the next entry, commas and all; a comment on the line of an entry is its own."""
        before = value.entries[-1] if value.entries else entry
        same, lines = self._trivia()
        before.remark(same)
        if value.entries and self._take(","):
            same, more = self._trivia()
            before.remark(same)
            lines = lines + more
        return lead + lines

    def _flow_entry(self, one: Entry, value: Value, event: Sign) -> None:
        lead: Lines = []
        if not _is_nothing(event):
            same, lead = self._trivia()
            one.remark(same)
        one.value = self._value(event, one, lead)
        _hold(value, one)

    def _closed(self, value: Value, begin: int, entry: Entry, lead: Lines, bracket: str) -> Value:
        if bracket and not self._take(bracket):
            raise Odd
        self.open -= 1
        comments = [each for each in lead if each is not None]
        if value.entries:
            value.tail += comments
        else:
            entry.head(comments)
        value.text = self.text[begin : self.at]
        return value

    def _take(self, sign: str) -> bool:
        if self.text.startswith(sign, self.at):
            self.at += 1
            return True
        return False


def _flat(lines: Lines) -> Lines:
    return [one and one.moved() for one in lines]


def _hold(value: Value, entry: Entry) -> None:
    """Puts the entry into its collection."""
    value.entries.append(entry)
    if entry.value.names:
        value.names |= entry.value.names
    if entry.key is not None and entry.key.names:
        value.names |= entry.key.names


def _ends(event: Sign) -> bool:
    return event.what == "end"


def _is_nothing(event: Sign) -> bool:
    """Whether nothing is written for the value."""
    return event.what == "scalar" and not event.style and event.start == event.end
