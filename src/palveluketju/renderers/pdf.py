"""A PDF for paper and screen that everybody can read (PDF/UA): a leaflet of one description, a handbook of several."""

from collections.abc import Sequence

from palveluketju.dot import TIERS
from palveluketju.model.chain import Chain
from palveluketju.paper.glyphs import shown
from palveluketju.paper.plain import Data, Plain, linked
from palveluketju.paper.typeset import pdf, picture
from palveluketju.renderer import OWN_COLOUR, Output, Wish
from palveluketju.views.colour import tones
from palveluketju.views.names import identity
from palveluketju.views.printed import Printed, handbook, printed
from palveluketju.views.spoken import text_of
from palveluketju.views.voice import Voice
from palveluketju.writing import safe_name


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One PDF a language."""
    languages = wish.languages_for(chain)
    pages = {one: printed(chain, one, wish.today, wish.wording(one)) for one in languages}
    return [Output(_file(identity(chain) or "chain", one, languages), _leaflet(page, wish)) for one, page in pages.items()]


def together(chains: Sequence[Chain], wish: Wish) -> list[Output]:
    """All descriptions as one PDF a language, with a cover and a table of contents."""
    languages = wish.languages or (chains[0].language,)
    return [Output(_file("handbook", one, languages), _handbook(chains, one, wish)) for one in languages]


def _file(stem: str, language: str, languages: Sequence[str]) -> str:
    return safe_name(f"{stem}.{language}.pdf" if len(languages) > 1 else f"{stem}.pdf")


def _leaflet(one: Printed, wish: Wish) -> bytes:
    language = one.page.language
    plain = Plain(one.voice, "", wish.engine())
    pages = linked([plain.page(one)], plain.anchors)
    about = {"title": one.title or one.page.id, "about": one.about, "author": one.author, "cover": None}
    return pdf({**about, **_frame(language, wish), "pages": pages}, one.dated, wish.own)


def _handbook(chains: Sequence[Chain], language: str, wish: Wish) -> bytes:
    book = handbook(chains, language, wish.today, wish.brand.name if wish.brand else {}, wish.wording(language))
    pages = []
    for at, one in enumerate(book.pages, 1):
        plain = Plain(one.voice, f"{at}-", wish.engine())
        pages.append(linked(plain.page(one), plain.anchors))
    ids = iter([one["id"] for one in pages])
    cover = {
        "eyebrow": shown(book.eyebrow),
        "contents": book.labels.contents,
        "end": book.labels.made_with,
        "parts": [{"title": title, "pages": [next(ids) for _ in part]} for title, part in book.parts],
    }
    about = {"title": book.title, "about": book.eyebrow, "author": "", "cover": cover}
    dated = max((one.dated for one in book.pages if one.dated), default=None)
    return pdf({**about, **_frame(language, wish), "pages": pages}, dated, wish.own)


def _frame(language: str, wish: Wish) -> Data:
    """What every sheet wears."""
    brand = wish.brand
    light, _ = tones(brand.colour if brand and brand.colour else OWN_COLOUR)
    return {
        "lang": language,
        "brand": shown(text_of(Voice(language).line(brand.name))) if brand else "",
        "logo": picture(brand.logo) if brand else [],
        "accent": light.accent,
        "mark": light.mark,
        "tint": light.tint,
        "tiers": TIERS,
    }
