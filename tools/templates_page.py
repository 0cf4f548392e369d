"""The tables of docs/templates.md: every template with its blocks and what it gets, and the filters of ours."""

import re

from palveluketju.overriding import packaged
from palveluketju.overriding.contexts import CONTEXTS, PAPER
from palveluketju.templating import templates

_BLOCK = re.compile(r"(?s)(<!-- (templates|names|filters) -->\n).*?(<!-- end -->)")
_NAMED = re.compile(r"\{% block (\w+)")
_ABOUT = re.compile(r"(?s)\{#\s*(.*?)\s*#\}|((?://[^\n]*\n)+)")
#: what the templates do not say themselves
_SHEETS = {
    "html/brand.css": "What the brand adds to the style sheet.",
    "html/diff/script.js": "What a comparison adds to the script.",
    "html/diff/style.css": "What a comparison adds to the style sheet.",
    "html/innokyla/script.js": "The whole script of the page for Innokylä.",
    "html/innokyla/style.css": "The whole style sheet of the page for Innokylä, but for the brand’s colours.",
    "html/script.js": "The script of every page.",
    "html/search.css": "The style of the search.",
    "html/search.js": "The script of the search.",
    "html/site.css": "What a site adds to the style sheet.",
    "html/site.js": "What a site adds to the script.",
    "html/style.css": "The style sheet of every page.",
}


def filled(page: str) -> str:
    """The page with its tables made anew."""
    make = {"templates": _templates, "names": _names, "filters": _filters}
    return _BLOCK.sub(lambda found: f"{found[1]}\n{make[found[2]]()}\n\n{found[3]}", page)


def _templates() -> str:
    lines = ["| File | What it is | Blocks |", "|---|---|---|"]
    for name in packaged.names():
        text = packaged.text(name)
        said = _ABOUT.match(text)
        about = (said[1] or " ".join(said[2].replace("//", "").split())).replace("|", "\\|") if said else _SHEETS[name]
        blocks = ", ".join(f"`{one}`" for one in _NAMED.findall(text))
        lines.append(f"| `{name}` | {about} | {blocks} |")
    return "\n".join(lines)


def _names() -> str:
    parts = []
    for template, names in {**CONTEXTS, "pdf/look.typ": {f"data.{key}": what for key, what in PAPER.items()}}.items():
        if names:
            rows = [f"| `{name}` | {what} |" for name, what in names.items()]
            parts.append("\n".join([f"`{template}`", "", "| Name | What it is |", "|---|---|", *rows]))
    return "\n\n".join(parts)


def _filters() -> str:
    found = {name: one for name, one in templates().filters.items() if one.__module__.startswith("palveluketju")}
    return "\n".join(
        [
            "| Filter | What it gives |",
            "|---|---|",
            *(f"| `{name}` | {one.__doc__.splitlines()[0]} |" for name, one in sorted(found.items())),
        ]
    )
