"""A page in one language as the templates see it, with its drawings."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from palveluketju.drawing.engine import Engine
from palveluketju.drawing.sheets import Part, parts
from palveluketju.hand import Hand, plain_line
from palveluketju.picture import inline
from palveluketju.renderer import Wish
from palveluketju.views.blocks import Contents, Figure, Line, Page
from palveluketju.views.voice import Voice

#: pixels: a wider drawing may reach beyond the column of text; a higher one is cut for paper, where it is then about 60 %
WIDE, SHEET = 1100, 1500

_VIEW_BOX = re.compile(r' viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True)
class Edition:
    """The page in one of its languages, with what the templates ask."""

    page: Page | Contents
    prefix: str
    wish: Wish
    #: the way from the page to the folder of its language in a site
    root: str = ""
    hand: Hand = field(init=False)

    def __post_init__(self) -> None:
        """The hand that writes this edition."""
        object.__setattr__(self, "hand", Hand(self.page.language, self.prefix, root=self.root))

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
