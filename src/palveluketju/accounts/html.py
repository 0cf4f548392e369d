"""One self-contained page: what changed and how hard, before and after side by side, filters, both versions in one picture."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property

from palveluketju.account import Account
from palveluketju.brand import Brand
from palveluketju.drawing.engine import Engine
from palveluketju.dressing import written
from palveluketju.edition import Drawing
from palveluketju.hand import Hand, plain_line
from palveluketju.look import look as look_of
from palveluketju.messages.catalogue import Messages
from palveluketju.picture import inline
from palveluketju.report import Look
from palveluketju.review.building import page
from palveluketju.review.page import Page
from palveluketju.views.blocks import Figure, Line
from palveluketju.views.voice import Voice


def tell(account: Account, messages: Messages, look: Look) -> str:
    """The whole page, in the language of the messages. Raises BrokenError for a template of the organisation's own."""
    leaf = Leaf(page(account, messages.language), account.wish.brand, cache(account.wish.engine))
    brand, own = account.wish.brand, account.wish.own
    dress = look_of(brand, "diff", own)
    context = {
        "editions": [leaf],
        "several": False,
        "inner": "diff/page.html",
        "look": dress,
        "logo": brand.logo if brand else "",
        "named": [leaf] if leaf.brand_name else [],
    }
    return written("page.html", context, dress.policy, own).rstrip("\n") + "\n"


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
