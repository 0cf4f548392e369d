"""The files that all pages of a site share: one style sheet, one script, the logo; their names say what is in them."""

import base64
import hashlib
from functools import lru_cache
from typing import NamedTuple

from palveluketju.brand import Brand
from palveluketju.look import style_sheets
from palveluketju.overriding.own import Own, sheet

FOLDER = "assets"
_ENDINGS = {"svg+xml": "svg", "png": "png", "jpeg": "jpg", "webp": "webp"}


class Assets(NamedTuple):
    """The shared files by their paths from the root of the site, and which of them is what."""

    files: dict[str, bytes]
    style: str
    script: str
    logo: str


def assets(brand: Brand | None, own: Own | None = None) -> Assets:
    """The shared files of a site with this brand."""
    colour, logo = (brand.colour, brand.logo) if brand else ("", "")
    style = _named("site", "css", style_sheets(colour, branded=True, more=("site.css", "search.css"), own=own).encode())
    script = _named("site", "js", _script(own))
    picture = _picture(logo) if logo else None
    return Assets(dict(one for one in (style, script, picture) if one), style[0], script[0], picture[0] if picture else "")


@lru_cache(maxsize=2)
def _script(own: Own | None) -> bytes:
    return "\n".join(sheet(f"html/{name}", own) for name in ("script.js", "site.js", "search.js")).encode()


def _picture(uri: str) -> tuple[str, bytes] | None:
    head, _, data = uri.partition(";base64,")
    ending = _ENDINGS.get(head.removeprefix("data:image/"))
    return _named("logo", ending, base64.b64decode(data)) if ending else None


def _named(stem: str, ending: str, data: bytes) -> tuple[str, bytes]:
    return f"{FOLDER}/{stem}.{hashlib.sha256(data).hexdigest()[:12]}.{ending}", data
