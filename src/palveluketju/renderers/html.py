"""One page that holds everything: text, diagrams, styles and a little script; no network, any language, print and phone.

The templates place what the view has decided. They get no text that is not escaped, run in Jinja's sandbox, and the page's
own policy lets nothing run or load but its one script and its one style sheet.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, is_dataclass
from functools import cache, cached_property, lru_cache
from types import MethodType
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from palveluketju import resources
from palveluketju.drawing.engine import Engine
from palveluketju.drawing.sheets import Part, parts
from palveluketju.hyphens import soften
from palveluketju.look import Look, look
from palveluketju.model.chain import Chain
from palveluketju.picture import inline
from palveluketju.renderer import Output, Wish
from palveluketju.views import blocks
from palveluketju.views.blocks import Block, Cell, Contents, Figure, Line, Page, Paragraph, Span
from palveluketju.views.contents import contents
from palveluketju.views.names import identity
from palveluketju.views.page import page
from palveluketju.views.voice import Voice
from palveluketju.writing import safe_name

#: words from this many letters on get soft hyphens: in running text, in headings, in cards, in narrow cells
PROSE, HEADING, CARD, CELL = 24, 15, 15, 11
#: pixels: a wider drawing may reach beyond the column of text; a higher one is cut for paper, where it is then about 60 %
WIDE, SHEET = 1100, 1500

_SLASH = re.compile(r"(?<![/<])/(?=[^/])")
_SAFE_URL = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
# What HTML cannot hold: controls, surrogates, non-characters.
_UNFIT_RANGES = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
# What turns the direction of reading and could turn the words around it too.
_TURNING_RANGES = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNFIT, _TURNS = re.compile(f"[{_UNFIT_RANGES}]"), re.compile(f"[{_TURNING_RANGES}]")
_SPECIAL = re.compile(f"[&<>\"'{_UNFIT_RANGES}{_TURNING_RANGES}]")
_VIEW_BOX = re.compile(r' viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"')


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One HTML file with every language wished for."""
    languages = wish.languages_for(chain)
    editions = [Edition(page(chain, one, wish.today), _prefix(one, languages), wish) for one in languages]
    return [Output(file_of(identity(chain) or "chain"), _written_whole(editions, "edition.html"))]


def index(chains: Sequence[Chain], wish: Wish) -> list[Output]:
    """The list of all pages, in the languages wished for, else in that of the first."""
    languages = wish.languages or (chains[0].language,)
    editions = [Edition(contents(chains, one), _prefix(one, languages), wish) for one in languages]
    return [Output("index.html", _written_whole(editions, "contents.html"))]


def _prefix(language: str, languages: Sequence[str]) -> str:
    """What keeps the ids of one language apart from those of the others."""
    return f"{language}-" if len(languages) > 1 else ""


def _written_whole(editions: list["Edition"], inner: str) -> bytes:
    brand = editions[0].wish.brand
    html = (
        _templates()
        .get_template("page.html")
        .render(
            editions=editions,
            several=len(editions) > 1,
            inner=inner,
            look=look(brand),
            logo=brand.logo if brand else "",
            named=_named(editions),
        )
    )
    return html.encode()


def _named(editions: list["Edition"]) -> list["Edition"]:
    """The editions that say the brand's name: each its own, or the first alone when it is the same in all."""
    names = [edition.brand_name for edition in editions]
    return editions[: 1 if len(set(names)) == 1 else None] if any(names) else []


def file_of(id: str) -> str:
    """The name of the file of a page."""
    return safe_name(f"{id}.html")


@dataclass(frozen=True)
class Hand:
    """How words are written into a page: escaped, marked with their language, hyphenated where the room is narrow."""

    language: str
    prefix: str
    shortest: int = PROSE

    @cached_property
    def heading(self) -> "Hand":
        """The same for headings."""
        return Hand(self.language, self.prefix, HEADING)

    @cached_property
    def card(self) -> "Hand":
        """The same for cards."""
        return Hand(self.language, self.prefix, CARD)

    @cached_property
    def cell(self) -> "Hand":
        """The same for narrow cells."""
        return Hand(self.language, self.prefix, CELL)

    def text(self, text: str, language: str = "") -> Markup:
        """A text as HTML, isolated where it turns the direction of reading."""
        return _written(text, language or self.language, self.shortest)

    def line(self, line: Line) -> Markup:
        """Spans side by side."""
        return Markup("".join(map(self._span, line)))

    def id(self, anchor: str) -> str:
        """An anchor as an id of this page."""
        return self.prefix + anchor

    def _span(self, span: Span) -> str:
        if not (span.lang or span.url or span.anchor or span.style):
            return escaped(soften(span.text, self.language, self.shortest))
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
        match span.style:
            case "strong" | "code":
                return f"<{span.style}{lang}>{text}</{span.style}>"
            case "muted" | "badge":
                return f'<span class="{span.style}"{lang}>{text}</span>'
        return f"<span{lang}>{text}</span>" if lang else text


@dataclass(frozen=True)
class Edition:
    """The page in one of its languages, with what the templates ask."""

    page: Page | Contents
    prefix: str
    wish: Wish
    hand: Hand = field(init=False)

    def __post_init__(self) -> None:
        """The hand that writes this edition."""
        object.__setattr__(self, "hand", Hand(self.page.language, self.prefix))

    @property
    def title(self) -> str:
        """The title of the document: what it is called and what it is; of the list, whose it is."""
        if isinstance(self.page, Page):
            return f"{plain_line(self.page.title)} – {self.page.kind}"
        return " – ".join([self.page.title, *filter(None, [plain_line(self.brand_name)])])

    @property
    def brand_name(self) -> Line:
        """The name of the handbook in this language, or in the one it has."""
        return Voice(self.page.language).line(self.wish.brand.name) if self.wish.brand else ()

    @property
    def own_name(self) -> str:
        """What the language calls itself."""
        return dict(self.page.labels.languages)[self.page.language]

    def drawing(self, figure: Figure) -> "Drawing":
        """The diagram as an SVG element."""
        prefix = f"{self.prefix}{figure.diagram.name}-"
        return Drawing(inline(figure.diagram, self._engine, prefix), prefix)

    @cached_property
    def _engine(self) -> Engine:
        return self.wish.engine()


@dataclass(frozen=True)
class Drawing:
    """An SVG element, and how it comes to paper: whole, or in parts that are large enough to be read."""

    svg: str
    prefix: str

    @property
    def markup(self) -> Markup:
        """The element; the XML library has escaped its texts."""
        return Markup(self.svg)

    @property
    def graph(self) -> str:
        """The id of what is drawn, for the parts to show."""
        return f"{self.prefix}graph0"

    @cached_property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels."""
        box = _VIEW_BOX.search(self.svg)
        return (float(box[1]) * 4 / 3, float(box[2]) * 4 / 3) if box else (0, 0)

    @property
    def wide(self) -> bool:
        """Whether the drawing needs more room than a column of text."""
        return self.size[0] > WIDE

    @cached_property
    def parts(self) -> list[Part]:
        """The parts for paper; none when the whole has room on a sheet."""
        return parts(self.svg, SHEET * 3 / 4) if self.size[1] > SHEET else []


_RECORDS = frozenset({*(one for one in vars(blocks).values() if is_dataclass(one)), Hand, Edition, Drawing, Look})


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


def kind(block: Any) -> str:
    """The name of a block's type, which is the name of the macro that places it."""
    return type(block).__name__


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a short way to what it would let through anyway: public fields of our own records, and macros.

    The sandbox looks at each of a page's ten thousand steps from one object to the next; this makes a page twice as fast.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a record, or what the sandbox allows."""
        if type(obj) in _RECORDS and attribute[0] != "_":
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call(self, context: Context, called: Any, *args: Any, **named: Any) -> Any:
        """A macro, a method of a record, or what the sandbox allows to be called."""
        macro = type(called) is Macro
        if macro or (type(called) is MethodType and type(called.__self__) in _RECORDS):
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
            return called(context.eval_ctx, *args, **named) if macro else called(*args, **named)
        return super().call(context, called, *args, **named)


def text_of(text: str, hand: Hand) -> Markup:
    """A text as HTML."""
    return hand.text(text)


def line_of(line: Line, hand: Hand) -> Markup:
    """A line as HTML."""
    return hand.line(line)


def id_of(anchor: str, hand: Hand) -> str:
    """An anchor as an id."""
    return hand.id(anchor)


def under(row: tuple[Cell, ...], heads: tuple[str, ...]) -> list[tuple[Cell, str | None]]:
    """The cells of a row, each with the head of its column; none for the first, which heads the row."""
    return list(zip(row, (None, *heads[1:]), strict=True))


def deeper(level: int) -> int:
    """The level of the headings inside; HTML has six."""
    return min(level + 1, 6)


def lone(body: tuple[Block, ...]) -> Line | None:
    """The line of a body that is one paragraph, which then needs no element of its own."""
    return body[0].line if len(body) == 1 and isinstance(body[0], Paragraph) else None


@cache
def _templates() -> _Sandbox:
    folder = resources.folder("templates") / "html"
    environment = _Sandbox(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "kind": kind,
        "lone": lone,
        "text": text_of,
        "line": line_of,
        "id": id_of,
        "under": under,
        "file": file_of,
        "deeper": deeper,
    }
    return environment
