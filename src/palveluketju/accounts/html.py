"""One self-contained page: what changed and how hard, before and after side by side, filters, both versions in one picture."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property

from palveluketju.account import Account
from palveluketju.brand import Brand
from palveluketju.drawing.engine import Engine
from palveluketju.edition import Drawing
from palveluketju.hand import Hand, plain_line
from palveluketju.look import look as look_of
from palveluketju.messages.catalogue import Messages
from palveluketju.picture import inline
from palveluketju.report import Look
from palveluketju.review.building import page
from palveluketju.review.page import Page
from palveluketju.templating import templates
from palveluketju.views.blocks import Figure, Line
from palveluketju.views.voice import Voice


def tell(account: Account, messages: Messages, look: Look) -> str:
    """The whole page, in the language of the messages."""
    leaf = Leaf(page(account, messages.language), account.wish.brand, cache(account.wish.engine))
    brand = account.wish.brand
    return (
        templates()
        .get_template("page.html")
        .render(
            editions=[leaf],
            several=False,
            inner="diff/page.html",
            look=look_of(brand, "diff"),
            logo=brand.logo if brand else "",
            named=[leaf] if leaf.brand_name else [],
        )
        .rstrip("\n")
        + "\n"
    )


@dataclass(frozen=True)
class Leaf:
    """The page as the templates see it, with its drawings. `prefix` keeps the ids of one part apart from those of others."""

    page: Page
    brand: Brand | None
    engine: Callable[[], Engine]
    prefix: str = ""

    @cached_property
    def hand(self) -> Hand:
        """The hand that writes it."""
        return Hand(self.page.language, self.prefix)

    @property
    def title(self) -> str:
        """The title of the document."""
        return f"{plain_line(self.page.title)} – {self.page.eyebrow}"

    @property
    def brand_name(self) -> Line:
        """The name of the handbook."""
        return Voice(self.page.language).line(self.brand.name) if self.brand else ()

    def part(self, anchor: str) -> "Leaf":
        """The same for a part with ids of its own."""
        return replace(self, prefix=f"{anchor}-")

    def drawing(self, figure: Figure) -> Drawing:
        """A picture as an SVG element."""
        prefix = f"{self.prefix}{figure.diagram.name}-"
        return Drawing(inline(figure.diagram, self.engine(), prefix), prefix)
