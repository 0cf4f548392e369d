"""What a page wears: one style sheet, with the brand's colours when there is a brand, and the policy that trusts it alone."""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from palveluketju.brand import Brand
from palveluketju.overriding.own import Own, sheet
from palveluketju.views.colour import Tones, tones

_NOTHING_ELSE = "base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Look:
    """Style sheet, script, and what the page may run and load: these two, and a picture that is part of the page."""

    style: Markup
    script: Markup
    policy: str


def look(brand: Brand | None, kind: str = "", own: Own | None = None) -> Look:
    """The look of a page, with the brand's when it has one; a `kind` of page has a folder with more of its own."""
    if brand is None or not (brand.name or brand.logo or brand.colour):
        return _look("", kind, own, branded=False, pictured=False)
    return _look(brand.colour, kind, own, branded=True, pictured=bool(brand.logo))


@lru_cache(maxsize=8)
def _look(colour: str, kind: str, own: Own | None, *, branded: bool, pictured: bool) -> Look:
    style = style_sheets(colour, branded=branded, kind=kind, own=own)
    script = "\n".join(sheet(f"{one}/script.js", own) for one in _folders(kind))
    loads = "img-src data:; " if pictured else ""
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; {loads}{_NOTHING_ELSE}"
    return Look(Markup(style), Markup(script), policy)


def _folders(kind: str) -> list[str]:
    """Where the style and the script of a kind of page lie: those of every page, and its own."""
    return ["html", *([f"html/{kind}"] if kind else [])]


@lru_cache(maxsize=8)
def style_sheets(colour: str, *, branded: bool, more: tuple[str, ...] = (), kind: str = "", own: Own | None = None) -> str:
    """The style sheets as one: those of a kind of page, that of a brand with its colour, and `more` of the templates' folder."""
    sheets = [sheet(f"{one}/style.css", own) for one in _folders(kind)]
    if branded:
        sheets += [sheet("html/brand.css", own), _colours(colour) if colour else ""]
    return _squeezed("\n".join([*sheets, *(sheet(f"html/{name}", own) for name in more)]))


def _colours(colour: str) -> str:
    """The colour's tones in place of the page's own, for each theme; paper is light and has no tinted ground."""
    light, dark = tones(colour)
    paper = f"@media print {{ {_rule(light, colour, '#ffffff')} }}"
    return f"{_rule(light, colour)}\n@media (prefers-color-scheme: dark) {{ {_rule(dark, colour)} }}\n{paper}"


def _rule(tones: Tones, colour: str, tint: str = "") -> str:
    return f":root {{ --brand: {colour}; --accent: {tones.accent}; --mark: {tones.mark}; --tint: {tint or tones.tint}; }}"


def _digest(text: str) -> str:
    """What a page's policy calls a style sheet or a script that it trusts."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _squeezed(css: str) -> str:
    """A style sheet without its comments and indentation."""
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).strip()


def dressed(kind: str, brand: Brand | None, own: Own | None) -> Look:
    """The look of a kind of page that has nothing but a style sheet and a script of its own, in the brand's colour."""
    style, script = (sheet(f"html/{kind}/{name}", own) for name in ("style.css", "script.js"))
    whole = _squeezed("\n".join([style, _colours(brand.colour) if brand and brand.colour else ""]))
    policy = f"default-src 'none'; style-src '{_digest(whole)}'; script-src '{_digest(script)}'; {_NOTHING_ELSE}"
    return Look(Markup(whole), Markup(script), policy)
