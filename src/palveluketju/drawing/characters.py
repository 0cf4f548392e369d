"""What is to be known of single characters: which may go into DOT and SVG, and which belong together."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
# What XML 1.0 cannot hold, and the C1 controls, which no font shows.
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """The text with every line end as LF, tabs as spaces, and U+FFFD where a character cannot be written in XML."""
    if text.isascii() and text.isprintable():
        return text
    return _UNFIT.sub("\ufffd", _LINE_ENDS.sub("\n", text).replace("\t", " "))


def is_joined(text: str, at: int) -> bool:
    """Whether the character there is one with the character before it: an accent, a variation, a joined emoji."""
    return (
        text[at - 1] == "\u200d"
        or unicodedata.category(text[at]) in ("Mn", "Me", "Mc", "Cf")
        or "\U0001f3fb" <= text[at] <= "\U0001f3ff"
    )
