"""One page that holds everything: text, diagrams, styles and a little script; no network, any language, print and phone.

The templates place what the view has decided. They get no text that is not escaped, run in Jinja's sandbox, and the page's
own policy lets nothing run or load but its one script and its one style sheet.
"""

from collections.abc import Sequence

from palveluketju.dressing import written
from palveluketju.edition import Edition
from palveluketju.look import look
from palveluketju.model.chain import Chain
from palveluketju.renderer import Output, Wish
from palveluketju.templating import file_of
from palveluketju.views.contents import contents
from palveluketju.views.names import identity
from palveluketju.views.page import page


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One HTML file with every language wished for."""
    languages = wish.languages_for(chain)
    editions = [
        Edition(page(chain, one, wish.today, wording=wish.wording(one)), _prefix(one, languages), wish) for one in languages
    ]
    return [Output(file_of(identity(chain) or "chain"), _written_whole(editions, "edition.html"))]


def index(chains: Sequence[Chain], wish: Wish) -> list[Output]:
    """The list of all pages, in the languages wished for, else in that of the first."""
    languages = wish.languages or (chains[0].language,)
    editions = [Edition(contents(chains, one, wish.wording(one)), _prefix(one, languages), wish) for one in languages]
    return [Output("index.html", _written_whole(editions, "contents.html"))]


def _prefix(language: str, languages: Sequence[str]) -> str:
    """What keeps the ids of one language apart from those of the others."""
    return f"{language}-" if len(languages) > 1 else ""


def _written_whole(editions: list[Edition], inner: str) -> bytes:
    brand = editions[0].wish.brand
    own = editions[0].wish.own
    dress = look(brand, own=own)
    context = {
        "editions": editions,
        "several": len(editions) > 1,
        "inner": inner,
        "look": dress,
        "logo": brand.logo if brand else "",
        "named": _named(editions),
    }
    return written("page.html", context, dress.policy, own).encode()


def _named(editions: list[Edition]) -> list[Edition]:
    """The editions that say the brand's name: each its own, or the first alone when it is the same in all."""
    names = [edition.brand_name for edition in editions]
    return editions[: 1 if len(set(names)) == 1 else None] if any(names) else []
