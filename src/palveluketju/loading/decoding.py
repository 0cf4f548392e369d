"""Bytes → text. UTF-8 is read, with or without a byte order mark; anything else is told apart as well as bytes allow."""

import re

from palveluketju.finding import Finding, Mark
from palveluketju.loading import codes
from palveluketju.messages.said import Said

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
#: ordinary letters, each beside a zero byte, in either order
_UTF16_UNMARKED = re.compile(rb"(?:\x00[\t\n\r -~]){4}|(?:[\t\n\r -~]\x00){4}")
#: how a file of these programs starts; people save a document with the name of a chain
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")


def text_of(data: bytes) -> tuple[str, Finding | None]:
    """The text; when the bytes are not UTF-8, as much of it as helps to find the place, and the finding."""
    if data.startswith(_UTF8_MARK):
        data = data[len(_UTF8_MARK) :]
    if data.startswith(_OFFICE):
        return "", _finding(Said("it is a Word, Excel or PDF file"), Said("Write the description as plain text."), Mark(0, 0))
    if data.startswith(_UTF32 + _UTF16) or _UTF16_UNMARKED.match(data):
        kind = "UTF-32" if data.startswith(_UTF32) else "UTF-16"
        return "", _finding(Said("it is {kind}", {"kind": kind}), _save(), Mark(0, 0))
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        # Windows-1252 shows the letters that the writer saw, as far as the end of the line.
        after = data[error.start : error.start + 200].split(b"\n")[0].decode("cp1252", "replace")
        letter = after[:1]
        if letter.isalpha():
            args = {"byte": f"0x{data[error.start]:02X}", "letter": letter}
            reason = Said("the byte {byte} is no letter in it; in the older Windows-1252 it is “{letter}”", args)
        else:
            reason = Said("the byte {byte} does not belong to it", {"byte": f"0x{data[error.start]:02X}"})
        return before + after, _finding(reason, _save(), Mark(len(before), len(before) + 1))


def _save() -> Said:
    return Said("Save the file as UTF-8; in the editor's Save as it is called encoding.")


def _finding(reason: Said, help: Said, mark: Mark) -> Finding:
    return Finding(codes.NOT_UTF8, args={"reason": reason}, mark=mark, help=help)
