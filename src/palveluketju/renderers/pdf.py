"""A PDF for paper and screen that everybody can read (PDF/UA): a leaflet of one description, a handbook of several."""

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from palveluketju.dot import TIERS
from palveluketju.drawing.error import DrawingError
from palveluketju.loading.many import done
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.chain import Chain
from palveluketju.paper.apart import apart, side_by_side
from palveluketju.paper.glyphs import listed as signs_of
from palveluketju.paper.glyphs import shown
from palveluketju.paper.plain import Data, Plain, linked
from palveluketju.paper.typeset import pdf, picture
from palveluketju.renderer import OWN_COLOUR, Note, Output, Source, Undrawn, Wish, Work
from palveluketju.views.blocks import Span
from palveluketju.views.colour import tones
from palveluketju.views.names import identity
from palveluketju.views.printed import Printed, printed
from palveluketju.views.spoken import text_of
from palveluketju.views.voice import Voice
from palveluketju.views.volumes import Listed, Volume, divided, listed, ordered, volumes
from palveluketju.writing import safe_name

_STEM = "handbook"
_FILES = re.compile(rf"{_STEM}(?:-\d+)?(?P<language>(?:\.[a-z]{{2}})?)\.pdf\Z")
#: bytes; what a process takes for a volume at most, about
_MEMORY = 500 << 20

_NO_LOGO = trilingual(
    "the logo {file} is missing from the PDF, which shows only intact SVG, PNG, JPEG and WebP pictures",
    "logo {file} puuttuu PDF:stä: siinä näkyvät vain ehjät SVG-, PNG-, JPEG- ja WebP-kuvat",
    "logotypen {file} saknas i PDF:en, som bara visar oskadade bilder i SVG, PNG, JPEG och WebP",
)
_NO_GLYPH = trilingual(
    "the PDF shows � because its fonts lack these characters: {signs}",
    "PDF:ssä näkyy merkki �, koska sen fonteissa ei ole näitä merkkejä: {signs}",
    "i PDF:en visas �, eftersom dess teckensnitt saknar dessa tecken: {signs}",
)


class _Task(NamedTuple):
    """A volume to be set: its file, its words, its descriptions with the numbers they were given in."""

    name: str
    volume: Volume
    sources: dict[int, Source]
    language: str
    wish: Wish


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One PDF a language."""
    languages = wish.languages_for(chain)
    stem = identity(chain) or "chain"
    return [_leaflet(_file(stem, one, languages), printed(chain, one, wish.today, wish.wording(one)), wish) for one in languages]


def together(sources: Sequence[Source], wish: Wish, work: Work) -> Iterator[Output]:
    """All descriptions as one PDF a language, with a cover and a table of contents; as volumes when they are many."""
    languages = wish.languages or (sources[0].chain.language,)
    # In all languages before anything is set: a process that has used typst has threads, which another would be forked without.
    known = [_known(sources, one, wish, work) for one in languages]
    for language, all in zip(languages, known, strict=True):
        file = functools.partial(_file, language=language, languages=languages)
        yield from _handbook(sources, all, language, file, wish, work)


def former(made: Sequence[str], there: Sequence[str]) -> list[str]:
    """Volumes of the languages made that were not made now: the handbook had more of them, or was one."""
    languages = {found["language"] for one in made if (found := _FILES.match(one))}
    return [one for one in there if one not in made and (found := _FILES.match(one)) and found["language"] in languages]


def _file(stem: str, language: str, languages: Sequence[str]) -> str:
    return safe_name(f"{stem}.{language}.pdf" if len(languages) > 1 else f"{stem}.pdf")


def _leaflet(name: str, one: Printed, wish: Wish) -> Output:
    language, notes = one.page.language, list[Note]()
    plain = Plain(one.voice, "", wish.engine)
    pages = linked([plain.page(one)], plain.anchors)
    about = {"title": one.title or one.page.id, "about": one.about, "author": one.author, "cover": None}
    whole = {**about, **_frame(language, wish, notes), "pages": pages}
    return Output(name, pdf(whole, one.dated, wish.own), (*notes, *_missed(0, plain)))


def _known(sources: Sequence[Source], language: str, wish: Wish, work: Work) -> list[Listed]:
    """What must be known of all before the first volume is set: their names, and how long they are."""
    return done(
        list(enumerate(sources)),
        functools.partial(_listed, language=language, wish=wish),
        work.jobs,
        lambda at: work.told("read", at, len(sources)),
    )


def _handbook(
    sources: Sequence[Source], known: Sequence[Listed], language: str, file: Callable[[str], str], wish: Wish, work: Work
) -> Iterator[Output]:
    """The volumes as they come."""
    shares = divided(ordered(known))
    names = [file(f"{_STEM}-{at}") for at in range(1, len(shares) + 1)] if len(shares) > 1 else [file(_STEM)]
    brand = wish.brand.name if wish.brand else {}
    told = volumes(shares, names, language, brand, wish.wording(language))
    tasks = [
        _Task(name, volume, {one.at: sources[one.at] for one in share}, language, wish)
        for name, volume, share in zip(names, told, shares, strict=True)
    ]
    if len(tasks) == 1:
        yield _set(tasks[0], lambda at: work.told("make", at, len(sources)))
        return
    finished = 0
    for at, output in apart(tasks, _set, work.jobs or side_by_side(_MEMORY)):
        finished += len(tasks[at].sources)
        work.told("make", finished, len(sources))
        yield output


def _listed(item: tuple[int, Source], *, language: str, wish: Wish) -> Listed:
    at, source = item
    return listed(source.chain, at, language, wish.today, wish.wording(language))


def _set(task: _Task, step: Callable[[int], None] | None = None) -> Output:
    """A volume. Raises Undrawn."""
    language, wish, notes = task.language, task.wish, list[Note]()
    pages, ids, dated = [], dict[int, str](), []
    for number, at in enumerate((one for _, part in task.volume.parts for one in part), 1):
        one = printed(task.sources[at].chain, language, wish.today, wish.wording(language))
        plain = Plain(one.voice, f"{number}-", wish.engine)
        try:
            pages.append(linked(plain.page(one), plain.anchors))
        except DrawingError as error:
            raise Undrawn(at, error) from error
        ids[at] = pages[-1]["id"]
        notes += _missed(at, plain)
        dated += [one.dated] if one.dated else []
        if step:
            step(number)
    about = {
        "title": task.volume.title,
        "about": task.volume.eyebrow,
        "author": "",
        "cover": _cover(task.volume, ids, Plain(Voice(language, wish.wording(language)), "", wish.engine)),
    }
    whole = {**about, **_frame(language, wish, notes), "pages": pages}
    return Output(task.name, pdf(whole, max(dated, default=None), wish.own), tuple(notes))


def _cover(volume: Volume, ids: dict[int, str], plain: Plain) -> Data:
    """What stands before the descriptions."""
    return {
        "named": shown(volume.named),
        "eyebrow": shown(volume.eyebrow),
        "number": volume.number,
        "contents": volume.contents,
        "end": volume.made_with,
        "parts": [{"title": title, "pages": [ids[at] for at in part]} for title, part in volume.parts],
        "all": volume.all_volumes,
        "where": volume.where,
        "volumes": [
            {"title": title, "held": [plain.line((Span(one.title, one.lang),)) for one in held]} for title, held in volume.others
        ],
    }


def _missed(at: int, plain: Plain) -> list[Note]:
    """The characters that a description has and the PDF has not."""
    return [Note(at, Said(_NO_GLYPH, {"signs": signs_of(plain.lost)}))] if plain.lost else []


def _frame(language: str, wish: Wish, notes: list[Note]) -> Data:
    """What every sheet wears."""
    brand = wish.brand
    light, _ = tones(brand.colour if brand and brand.colour else OWN_COLOUR)
    logo = picture(brand.logo) if brand else []
    if brand and brand.logo and not logo:
        notes.append(Note(None, Said(_NO_LOGO, {"file": brand.file})))
    return {
        "lang": language,
        "brand": shown(text_of(Voice(language).line(brand.name))) if brand else "",
        "logo": logo,
        "accent": light.accent,
        "mark": light.mark,
        "tint": light.tint,
        "tiers": TIERS,
    }
