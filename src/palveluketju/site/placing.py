"""A page of a site as HTML: the frame around it, the ways to the shared files and to the same page in the other languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as of_each
from functools import lru_cache
from typing import Any

from palveluketju.dressing import written
from palveluketju.edition import Edition
from palveluketju.hand import plain_line
from palveluketju.messages.wording import Wording
from palveluketju.overriding.own import Own
from palveluketju.renderer import Wish
from palveluketju.searching.field import field
from palveluketju.site.assets import Assets
from palveluketju.views.blocks import Page
from palveluketju.views.site import results
from palveluketju.views.site.frame import Frame

POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file: data:; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class Leaf:
    """A page at its address. `views` are the same description told to others: title, address, whether it is this one."""

    path: str
    page: Page
    views: tuple[tuple[str, str, bool], ...] = ()
    aliases: Mapping[str, str] = of_each(default_factory=dict)
    card: bool = False
    start: bool = False
    results: bool = False


def placed(leaf: Leaf, frame: Frame, assets: Assets, wish: Wish) -> bytes:
    """The page as HTML in the language of the frame."""
    root = "../" * leaf.path.count("/")
    edition = Edition(leaf.page, "", wish, root)
    brand = plain_line(frame.brand)
    title = plain_line(leaf.page.title)
    context: dict[str, Any] = {
        "leaf": leaf,
        "edition": edition,
        "page": leaf.page,
        "hand": edition.hand,
        "frame": frame,
        "root": root,
        "base": f"../{root}",
        "assets": assets,
        "policy": POLICY,
        "search": _search(frame.language, frame.kinds, frame.parts, root, wish.wording(frame.language)),
        "title": brand if leaf.start or title == brand else f"{title} – {brand}",
    }
    return written("site.html", context, POLICY, wish.own).encode()


@lru_cache(maxsize=64)
def _search(
    language: str, kinds: tuple[tuple[str, str], ...], parts: int, root: str, wording: Wording | None
) -> dict[str, object]:
    return field(language, dict(kinds), root=root, results=results.PATH, listing="a-z.html", parts=parts, wording=wording)


def plain(template: str, own: Own | None, **context: Any) -> bytes:
    """A page without a frame: the way in, and where a page has moved."""
    return written(template, {"policy": POLICY, **context}, POLICY, own).encode()
