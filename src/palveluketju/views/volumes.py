"""Many descriptions on paper: in which order they stand, in which volume of the handbook, and what its cover says."""

import datetime
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from palveluketju.messages.said import trilingual
from palveluketju.messages.wording import Wording
from palveluketju.model.chain import Chain
from palveluketju.views.blocks import Span
from palveluketju.views.contents import PARTS, place
from palveluketju.views.diagram import Diagram
from palveluketju.views.names import identity
from palveluketju.views.page import labels, page
from palveluketju.views.spoken import text_of
from palveluketju.views.voice import Voice

#: texts of a volume. Setting takes memory by the pieces of text, 45 to 70 KB for each, whatever their length: with what every
#: process has, 350 to 500 MB. They are 100 to 130 sheets, which a folder holds, printed on both sides.
TEXTS = 5500

#: fields that are no texts to be set
_ASIDE = ("anchor", "lang", "kind", "equivalent")

_VOLUME = trilingual("Volume {number} of {count}", "Nide {number}/{count}", "Band {number} av {count}")
_NUMBER = trilingual("Volume {number}", "Nide {number}", "Band {number}")
_VOLUMES = trilingual("All volumes", "Kaikki niteet", "Alla band")
_THIS = trilingual("this volume", "tämä nide", "detta band")
_WHERE = trilingual(
    "Where each description stands, and in which file.",
    "Missä niteessä ja tiedostossa kukin kuvaus on.",
    "I vilket band och i vilken fil varje beskrivning finns.",
)


class Listed(NamedTuple):
    """A description in the list of them all. `at`: which of those given it is; `place`: what it is sorted by.

    `lang` is that of a title that is not in the handbook's language.
    """

    at: int
    kind: str
    title: str
    lang: str
    place: tuple[Any, str]
    texts: int


@dataclass(frozen=True, slots=True)
class Volume:
    """The words of a volume, or of a handbook that is one: cover, contents, the list of all volumes (none when it is one).

    `parts` are the titles of its parts and which of the descriptions given stand in them; `others` the volumes by their names,
    files and descriptions.
    """

    title: str
    eyebrow: str
    named: str
    number: str
    contents: str
    made_with: str
    parts: tuple[tuple[str, tuple[int, ...]], ...]
    all_volumes: str = ""
    where: str = ""
    others: tuple[tuple[str, tuple[Listed, ...]], ...] = ()


def listed(chain: Chain, at: int, language: str, today: datetime.date, wording: Wording | None = None) -> Listed:
    """What is to be known of a description before it is set."""
    one = page(chain, language, today, wording=wording)
    title = text_of(one.title)
    lang = one.title[0].lang if one.title else ""
    return Listed(at, chain.kind, title or one.id, lang, place(one.title, identity(chain) or "chain", language), texts(one))


def texts(told: Any) -> int:
    """How many pieces of text a page or a part of it has, without those that stand for its drawings."""
    if isinstance(told, Span):
        return 1
    if isinstance(told, str):
        return bool(told)
    if isinstance(told, Diagram) or not isinstance(told, tuple):
        return 0
    fields = getattr(told, "_fields", None)
    return (
        sum(texts(one) for one in told)
        if fields is None
        else sum(texts(getattr(told, one)) for one in fields if one not in _ASIDE)
    )


def ordered(all: Sequence[Listed]) -> list[Listed]:
    """Entities first, each kind in the order of the alphabet."""
    kinds = list(PARTS)
    return sorted(all, key=lambda one: (kinds.index(one.kind), one.place))


def divided(all: Sequence[Listed], most: int = TEXTS) -> list[list[Listed]]:
    """The descriptions in volumes of about the same length, of `most` texts at most unless one alone is longer."""
    found: list[list[Listed]] = [[]]
    left, size = sum(one.texts for one in all), 0
    even = left / max(1, math.ceil(left / most))
    for one in all:
        if found[-1] and (size + one.texts > most or size + one.texts / 2 > even):
            found.append([])
            left -= size
            even, size = left / max(1, math.ceil(left / most)), 0
        found[-1].append(one)
        size += one.texts
    return found


def volumes(
    all: Sequence[Sequence[Listed]], files: Sequence[str], language: str, brand: dict[str, str], wording: Wording | None = None
) -> Iterator[Volume]:
    """What each volume says besides its descriptions; `files` are their names."""
    voice, count = Voice(language, wording), len(all)
    named, own = text_of(voice.line(brand)), voice.say("Handbook")
    frame = labels(voice)
    numbers = [voice.say(_NUMBER, number=at) for at in range(1, count + 1)]
    for at, mine in enumerate(all):
        number = voice.say(_VOLUME, number=at + 1, count=count) if count > 1 else ""
        title = named or own
        this = f" ({voice.say(_THIS)})"
        others = (
            (f"{name} · {file}{this if at == other else ''}", tuple(held))
            for other, (name, file, held) in enumerate(zip(numbers, files, all, strict=True))
        )
        yield Volume(
            title=f"{title} – {number}" if number else title,
            eyebrow=own if named else "",
            named=title,
            number=number,
            contents=frame.contents,
            made_with=frame.made_with,
            parts=tuple(
                (voice.say(PARTS[kind]), tuple(one.at for one in part)) for kind, part in groupby(mine, lambda one: one.kind)
            ),
            all_volumes=voice.say(_VOLUMES) if number else "",
            where=voice.say(_WHERE) if number else "",
            others=tuple(others) if number else (),
        )
