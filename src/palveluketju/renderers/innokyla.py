"""A page with one box for each field of Innokylä, to copy: one file with everything in it, opened from a disk."""

from functools import cache

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from palveluketju import resources
from palveluketju.drawing.characters import fit
from palveluketju.look import dressed
from palveluketju.model.chain import Chain
from palveluketju.renderer import Output, Wish
from palveluketju.views.innokyla import Box, Form, form
from palveluketju.views.names import identity
from palveluketju.writing import safe_name

#: letters that a line of a box has room for, and how many lines it shows at least and at most
_LINE, _LEAST, _MOST = 85, 2, 18


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One HTML file a language, beside the page of the description."""
    languages, found = wish.languages_for(chain), []
    for language in languages:
        parts = (identity(chain) or "chain", "innokyla", *([language] if len(languages) > 1 else []), "html")
        found.append(Output(safe_name(".".join(parts)), _page(form(chain, language), wish)))
    return found


def _page(one: Form, wish: Wish) -> bytes:
    folder = resources.folder("templates") / "innokyla"
    style, script = ((folder / name).read_text("utf-8") for name in ("style.css", "script.js"))
    html = _templates().get_template("page.html").render(form=one, look=dressed(style, script, wish.brand))
    return fit(html).encode()


def lines(box: Box) -> int:
    """How many lines a box shows of its text."""
    needed = sum(1 + len(line) // _LINE for line in box.text.split("\n"))
    return max(_LEAST, min(_MOST, needed))


@cache
def _templates() -> ImmutableSandboxedEnvironment:
    folder = resources.folder("templates") / "innokyla"
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["lines"] = lines
    return made
