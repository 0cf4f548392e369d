"""The hand that writes words into pages: escaped, marked with their language, hyphenated where the room is narrow."""

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from markupsafe import Markup, escape

from palveluketju.hyphens import soften
from palveluketju.views.blocks import Line, Span

#: words from this many letters on get soft hyphens: in running text, in headings, in cards, in narrow cells
PROSE, HEADING, CARD, CELL = 24, 15, 15, 11

_SLASH = re.compile(r"(?<![/<])/(?=[^/])")
_SAFE_URL = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
# What HTML cannot hold: controls, surrogates, non-characters.
_UNFIT_RANGES = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
# What turns the direction of reading and could turn the words around it too.
_TURNING_RANGES = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNFIT, _TURNS = re.compile(f"[{_UNFIT_RANGES}]"), re.compile(f"[{_TURNING_RANGES}]")
#: what a span of the page's own words says besides its text
_BARE = Span("")[1:]
_SPECIAL = re.compile(f"[&<>\"'{_UNFIT_RANGES}{_TURNING_RANGES}]")


@dataclass(frozen=True)
class Hand:
    """How words are written into a page: escaped, marked with their language, hyphenated where the room is narrow."""

    language: str
    prefix: str
    shortest: int = PROSE
    #: the way from the page to the folder of its language in a site
    root: str = ""

    @cached_property
    def heading(self) -> "Hand":
        """The same for headings."""
        return replace(self, shortest=HEADING)

    @cached_property
    def card(self) -> "Hand":
        """The same for cards."""
        return replace(self, shortest=CARD)

    @cached_property
    def cell(self) -> "Hand":
        """The same for narrow cells."""
        return replace(self, shortest=CELL)

    def text(self, text: str, language: str = "") -> Markup:
        """A text as HTML, isolated where it turns the direction of reading."""
        return _written(text, language or self.language, self.shortest)

    def line(self, line: Line) -> Markup:
        """Spans side by side."""
        return Markup(self.written(line))

    def written(self, line: Line) -> str:
        """The same as plain text that is HTML already, to be put between other such text."""
        return self._span(line[0]) if len(line) == 1 else "".join([self._span(span) for span in line])

    def id(self, anchor: str) -> str:
        """An anchor as an id of this page."""
        return self.prefix + anchor

    def mark(self, anchor: str) -> str:
        """The attribute of what has an anchor; nothing without one."""
        return f' id="{attribute(self.prefix + anchor)}"' if anchor else ""

    def _span(self, span: Span) -> str:
        if span[1:] == _BARE:
            return escaped(soften(span[0], self.language, self.shortest))
        # An address or a code is shown as it is written, without hyphens.
        exact = span.style == "code" or (span.url and span.url in (span.text, f"mailto:{span.text}"))
        text = escaped(span.text if exact else soften(span.text, span.lang or self.language, self.shortest))
        lang = f' lang="{escaped(span.lang)}"' if span.lang else ""
        if span.url and _SAFE_URL.match(span.url):
            outside = "" if span.url.lower().startswith("mailto:") else ' rel="noopener noreferrer external"'
            shown = _SLASH.sub("/<wbr>", text) if exact else text
            address = ' class="address"' if exact else ""
            return f'<a href="{escaped(span.url)}"{address}{outside}{lang}>{shown}</a>'
        if span.anchor:
            return f'<a href="#{escaped(self.id(span.anchor))}"{lang}>{text}</a>'
        if span.page:
            return f'<a href="{escaped(self.root + span.page)}"{lang}>{text}</a>'
        match span.style:
            case "strong" | "code":
                return f"<{span.style}{lang}>{text}</{span.style}>"
            case "muted" | "badge":
                return f'<span class="{span.style}"{lang}>{text}</span>'
        return f"<span{lang}>{text}</span>" if lang else text


def attribute(text: str) -> str:
    """A text as the value of an attribute between double quotes."""
    return str(escape(text)) if _SPECIAL.search(text) else text


def escaped(text: str) -> str:
    """A text as HTML, in which nothing is markup and nothing turns the direction of what stands around it."""
    if not _SPECIAL.search(text):
        return text
    whole = str(escape(_UNFIT.sub("\ufffd", text)))
    return f"<bdi>{whole}</bdi>" if _TURNS.search(whole) else whole


@lru_cache(maxsize=4096)
def _written(text: str, language: str, shortest: int) -> Markup:
    """A label as HTML: a page has a few dozen of them and says them hundreds of times."""
    return Markup(escaped(soften(text, language, shortest)))


def plain_line(line: Line) -> str:
    """A line as bare text, for a title: nothing in it turns the direction of reading."""
    return _TURNS.sub("", _UNFIT.sub("\ufffd", "".join(span.text for span in line)))
