"""The words of the search in the reader's language, and what its script is told."""

import json
from collections.abc import Mapping

from jinja2.utils import htmlsafe_json_dumps

from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import trilingual
from palveluketju.messages.wording import Wording
from palveluketju.searching.index import FILE

_WORDS = {
    "label": trilingual("Search the handbook", "Hae käsikirjasta", "Sök i handboken"),
    "results": trilingual("Search results", "Hakutulokset", "Sökresultat"),
    "one": trilingual("1 result", "1 tulos", "1 träff"),
    "many": trilingual("[count] results", "[count] tulosta", "[count] träffar"),
    "found": trilingual("“[query]”: [count].", "”[query]”: [count].", "”[query]”: [count]."),
    "all": trilingual("Show all [count] results", "Näytä kaikki [count] tulosta", "Visa alla [count] träffar"),
    "more": trilingual("Show more", "Näytä lisää", "Visa fler"),
    "same": trilingual("and in [count] other places", "ja [count] muussa kohdassa", "och på [count] andra ställen"),
    "told": trilingual("In the text:", "Tekstissä:", "I texten:"),
    "none": trilingual(
        "Nothing was found for “[query]”.", "Haulla ”[query]” ei löytynyt mitään.", "Inget hittades med ”[query]”."
    ),
    "advice": trilingual(
        "Check the spelling, try a shorter or another word, or look in the index.",
        "Tarkista kirjoitusasu, kokeile lyhyempää tai toista sanaa tai katso hakemistosta.",
        "Kontrollera stavningen, pröva ett kortare eller ett annat ord eller titta i registret.",
    ),
    "near": trilingual(
        "No such word was found. These are close to it.",
        "Juuri tätä sanaa ei löytynyt. Nämä ovat lähellä sitä.",
        "Just det ordet hittades inte. De här ligger nära.",
    ),
    "partial": trilingual(
        "No place has all of the words. These have some of them.",
        "Missään kohdassa ei ole kaikkia sanoja. Näissä on osa niistä.",
        "Inget ställe har alla orden. De här har en del av dem.",
    ),
    "loading": trilingual("The search is being loaded …", "Hakua ladataan …", "Sökningen laddas …"),
    "failed": trilingual(
        "The search could not be loaded. Look in the index.",
        "Hakua ei voitu ladata. Katso hakemistosta.",
        "Sökningen kunde inte laddas. Titta i registret.",
    ),
    "everything": trilingual("All", "Kaikki", "Alla"),
    "kind": trilingual("Only results of this kind", "Vain tällaiset tulokset", "Bara sådana träffar"),
    "index": trilingual("Index A–Ö", "Hakemisto A–Ö", "Register A–Ö"),
}


def field(
    language: str,
    kinds: Mapping[str, str],
    *,
    root: str,
    results: str,
    listing: str,
    parts: int = 1,
    wording: Wording | None = None,
) -> dict[str, object]:
    """What `html/search.html` shows: labels, addresses, and the script's settings as JSON.

    `kinds` names each kind of entry in the reader's language, in the plural. Addresses are those of the page of results and of
    the page A–Ö, from the root of the site's language; `root` leads there from the page. The index is in so many `parts`.
    """
    messages = Messages(language, wording)
    words = {key: messages.say(text) for key, text in _WORDS.items()}
    settings = {
        "root": root,
        "results": results,
        "index": FILE,
        "parts": parts,
        "listing": listing,
        "kinds": dict(kinds),
        "words": words,
    }
    return {
        "words": words,
        "listing": root + listing,
        "parts": parts,
        "settings": htmlsafe_json_dumps(settings, json.dumps, ensure_ascii=False, separators=(",", ":")),
    }
