"""A small site with a search, written to a folder: what the templates of a site must put into a page, and nothing more."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from palveluketju import resources
from palveluketju.searching.entry import Entry
from palveluketju.searching.field import field
from palveluketju.searching.index import FILE, build
from tests.searching.forms import FORMS

KINDS = {
    "fi": {"chain": "Palveluketjut", "service": "Palvelut", "term": "Sanasto", "section": "Kohdat"},
    "sv": {"chain": "Servicekedjor", "service": "Tjänster", "term": "Ordlista", "section": "Avsnitt"},
    "en": {"chain": "Service chains", "service": "Services", "term": "Glossary", "section": "Sections"},
}
MARKUP = "<script>document.title='cracked'</script><img src=x onerror=\"document.title='cracked'\">"
POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'"
_PAGE = Environment(loader=FileSystemLoader(resources.folder("templates") / "html"), autoescape=True, undefined=StrictUndefined)
_TEXT = """<!doctype html>
<html lang="{{ language }}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{{ policy }}"><title>{{ title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="{{ root }}style.css"><link rel="stylesheet" href="{{ root }}site.css">
<link rel="stylesheet" href="{{ root }}search.css"></head>
<body class="site"><header class="bar"><div class="inner"><p class="brand">Käsikirja</p>{% include "search.html" %}</div></header>
<main class="body"><h1>{{ title }}</h1>
{% for entry in entries %}<h2 id="{{ entry.anchor }}">{{ entry.heading }}</h2><p>{{ entry.text }}</p>{% endfor %}
{% if results %}<div class="search-results" data-search-results></div>{% endif %}</main>
<script src="{{ root }}search.js"></script></body></html>
"""


def entries(language: str) -> list[Entry]:
    """A glossary of the words that forms are looked for by, and a chain."""
    words = list(dict.fromkeys(word for _, word in FORMS[language]))
    terms = [Entry("Sanasto", f"sanasto.html#term-{at}", "term", word.capitalize()) for at, word in enumerate(words)]
    chain = "ketjut/muisti.html"
    return [
        Entry("Sanasto", "sanasto.html", "term", "Sanasto"),
        *terms,
        Entry("Muistioireinen ihminen", chain, "chain", "Muistioireinen ihminen", "Epäily, tutkimus ja seuranta"),
        Entry("Muistioireinen ihminen", f"{chain}#alku", "section", "Alku", "Ensikäynti muistipoliklinikalla, kirjaus 116117"),
        Entry("Muistioireinen ihminen", f"{chain}#service-kotihoito", "service", "Kotihoito", "Käynnit aamulla"),
        Entry("Muistioireinen ihminen", f"{chain}#outo", "section", f"Outo {MARKUP}", f"{MARKUP} kummallinen"),
        *(Entry(f"Ketju {at}", f"ketjut/{at}.html", "chain", f"Mallilinja {at}", "Kotihoito mukana") for at in range(40)),
    ]


def write(folder: Path, language: str) -> None:
    """Writes the site in one language."""
    for name in ("html/style.css", "html/site.css", "html/search.css", "html/search.js"):
        source = resources.folder("templates") / name
        (folder / source.name).write_bytes(source.read_bytes())
    found = entries(language)
    (folder / FILE).write_bytes(build(found, language)[FILE])
    template = _PAGE.from_string(_TEXT)
    for page in ("sanasto.html", "ketjut/muisti.html", "haku.html", "hakemisto.html"):
        root = "../" * page.count("/")
        on_page = [entry for entry in found if entry.page == page and entry.anchor]
        path = folder / page
        path.parent.mkdir(parents=True, exist_ok=True)
        search = field(language, KINDS[language], root=root, results="haku.html", index=FILE, listing="hakemisto.html")
        html = template.render(
            language=language, root=root, title=page, entries=on_page, results=page == "haku.html", search=search, policy=POLICY
        )
        path.write_text(html, encoding="utf-8")
