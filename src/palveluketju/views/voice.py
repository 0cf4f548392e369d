"""How a page speaks one language: texts with a visible fallback, dates, numbers, durations, choices."""

import datetime
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.messages.wording import Wording
from palveluketju.model import words
from palveluketju.views.blocks import Block, Bullets, Item, Line, Paragraph, Span

Text = dict[str, str]
_UNITS = {"min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year"}


@dataclass(frozen=True)
class Voice:
    """Speaks `language`; a text that has not been translated comes in the first language it has, marked as such."""

    language: str
    wording: Wording | None = None

    @cached_property
    def messages(self) -> Messages:
        """The catalogue of the language, with the organisation's own wording."""
        return Messages(self.language, self.wording)

    def say(self, text: str, **args: Any) -> str:
        """A text of our own."""
        kept = self.wording is None and not args and type(text) is str
        return _said(self.language, text) if kept else self.messages.say(text, **args)

    def span(self, text: Text | None, **more: Any) -> Span:
        """An author's text, in the language or in the one it has."""
        if not text:
            return Span("", **more)
        if self.language in text:
            return Span(text[self.language], **more)
        language = next((one for one in LANGUAGES if one in text), next(iter(text)))
        return Span(text[language], lang=language, **more)

    def plain(self, text: Text | None) -> str:
        """An author's text without its language, for places that cannot mark it."""
        return self.span(text).text

    def prose(self, text: Text | None) -> tuple[Block, ...]:
        """An author's text as paragraphs and lists: a blank line parts paragraphs, “- ” starts an item."""
        whole = self.span(text)
        blocks: list[Block] = []
        items: list[Item] = []
        paragraph: list[str] = []

        def close() -> None:
            if paragraph:
                blocks.append(Paragraph((Span(" ".join(paragraph), whole.lang),)))
                paragraph.clear()
            if items:
                blocks.append(Bullets(tuple(items)))
                items.clear()

        for line in whole.text.splitlines():
            stripped = line.strip()
            if not stripped:
                close()
            elif stripped.startswith("- "):
                if paragraph:
                    close()
                items.append(Item((Span(stripped[2:].strip(), whole.lang),)))
            elif items and line.startswith(" "):
                last = items.pop()
                items.append(Item((Span(f"{last.line[0].text} {stripped}", whole.lang),)))
            else:
                if items:
                    close()
                paragraph.append(stripped)
        close()
        return tuple(blocks)

    def line(self, text: Text | None) -> Line:
        """An author's text as one line."""
        span = self.span(text)
        return (Span(" ".join(span.text.split()), span.lang),) if span.text else ()

    def date(self, date: str | None) -> str:
        """A day, a month or a year as the language writes it: 31.5.2026, toukokuu 2026, 2026."""
        if not date:
            return ""
        return _date(date, self.language)

    def number(self, number: float) -> str:
        """A number as the language writes it: 68 021, 2,5."""
        return _number(number, self.language)

    def duration(self, text: str | None) -> str:
        """A time limit in words: 3 päivää, 1–2 kuukautta."""
        if not text:
            return ""
        return _duration(text, self.language)

    def span_of(self, text: str | None) -> str:
        """A range of numbers in words: 4–10, 18 or over."""
        if not text:
            return ""
        low, high = words.span(text)
        if high is None:
            return self.say("{number} or over", number=self.number(low))
        return self.number(low) if low == high else f"{self.number(low)}–{self.number(high)}"


# A page says the same few words many times, and Babel builds its formats anew at every call. It is imported where it is used
# because a short description has neither dates nor numbers, and Babel would be a twentieth of its PDF's time.


@lru_cache(maxsize=4096)
def _said(language: str, text: str) -> str:
    return Messages(language).say(text)


@lru_cache(maxsize=1024)
def _date(date: str, language: str) -> str:
    from babel.dates import format_date, format_skeleton

    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:
        return str(format_skeleton("yMMMM", datetime.date(parts[0], parts[1], 1), locale=language))
    return str(format_date(datetime.date(*parts), format="long" if language == "en" else "medium", locale=language))


@lru_cache(maxsize=1024)
def _number(number: float, language: str) -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=language))


@lru_cache(maxsize=1024)
def _duration(text: str, language: str) -> str:
    from babel.units import format_unit

    low, high, unit = words.duration(text)
    whole = str(format_unit(high, f"duration-{_UNITS[unit]}", length="long", locale=language))
    return whole if low == high else f"{_number(low, language)}–{whole}"
