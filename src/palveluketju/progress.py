"""How far long work is, on a terminal only, in one line that goes when the work is done."""

import sys
import time
from typing import TextIO

from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual

#: seconds between two lines, and before the first: short work says nothing
_PAUSE = 0.2
#: what making pages says
DOING = {
    "read": trilingual("Reading {at}/{whole}", "Luetaan {at}/{whole}", "Läser {at}/{whole}"),
    "make": trilingual("Making {at}/{whole}", "Tehdään {at}/{whole}", "Gör {at}/{whole}"),
}
_CLEAR = "\r\x1b[2K"


class Progress:
    """Tells what is being done and how much of it. Nothing is written when the stream is no terminal."""

    def __init__(self, texts: Messages, words: dict[str, str], stream: TextIO | None = None) -> None:
        """`words` are the lines by the names of what is done, with {at} and {whole}."""
        self._texts, self._words = texts, words
        self._stream = stream or sys.stderr
        self._shows = self._stream is not None and self._stream.isatty()
        self._next = time.monotonic() + 2 * _PAUSE
        self._written = False

    def __call__(self, what: str, at: int, whole: int) -> None:
        """So many of so many are done."""
        if not self._shows or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        self._written = True
        self._stream.write(_CLEAR + self._texts.say(self._words[what], at=at, whole=whole))
        self._stream.flush()

    def clear(self) -> None:
        """Takes the line away."""
        if self._written:
            self._stream.write(_CLEAR)
            self._stream.flush()
