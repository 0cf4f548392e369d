"""What a page says on paper besides its blocks: its name in the file, the head and the foot of every sheet."""

import datetime
from dataclasses import dataclass

from palveluketju.messages.said import trilingual
from palveluketju.messages.wording import Wording
from palveluketju.model import words
from palveluketju.model.chain import Chain
from palveluketju.views.blocks import Callout, Figure, Page
from palveluketju.views.elements import Elements
from palveluketju.views.names import Names
from palveluketju.views.page import page
from palveluketju.views.spoken import spoken, text_of
from palveluketju.views.voice import Voice

_PART = trilingual("{number} of {count}", "{number}/{count}", "{number} av {count}")


@dataclass(frozen=True, slots=True)
class Printed:
    """A page on paper. `notice` stands on every sheet of what must not be followed blindly; `dated` is when it last changed."""

    page: Page
    title: str
    author: str
    about: str
    notice: str
    foot: str
    dated: datetime.date | None
    voice: Voice


def printed(chain: Chain, language: str, today: datetime.date, wording: Wording | None = None) -> Printed:
    """The description on paper, in one language."""
    voice, one = Voice(language, wording), page(chain, language, today, wording=wording)
    elements = Elements(voice, Names())
    due = chain.dates.review_due if chain.dates else None
    parts = [f"{one.status_word}, {chain.version}"]
    if due:
        parts.append(f"{voice.say('Review due')}: {voice.date(due)}")
    return Printed(
        page=one,
        title=text_of(one.title),
        author=", ".join(text_of(elements.line(organiser)) for organiser in chain.organiser),
        about=" ".join(spoken(one.summary).split()),
        notice=" · ".join(banner.label for banner in one.banners if _is_notice(banner, one)),
        foot=" · ".join(parts),
        dated=_changed(chain, today),
        voice=voice,
    )


def alternative(figure: Figure) -> str:
    """What stands for a diagram where it cannot be seen: what it is, and all that it shows, in words."""
    return f"{figure.caption}. {figure.diagram.description}\n{spoken(figure.equivalent)}"


def part_of(figure: Figure, number: int, count: int, voice: Voice) -> str:
    """What stands for a further part of a diagram that was cut; the first part has told all."""
    return f"{figure.caption} ({voice.say(_PART, number=number, count=count)})"


def _is_notice(banner: Callout, one: Page) -> bool:
    return banner.kind == "warning" or banner.label == one.status_word


def _changed(chain: Chain, today: datetime.date) -> datetime.date | None:
    dates = chain.dates
    told = (dates.created, dates.updated, dates.approved, dates.valid_from) if dates else ()
    days = [words.last_day(one) for one in told if one]
    return max((day for day in days if day <= today), default=None)
