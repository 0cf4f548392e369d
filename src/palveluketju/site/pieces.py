"""The pieces that a build consists of, made in whichever process has the time: all pages of a description, or another page."""

from typing import NamedTuple

from palveluketju.drawing.error import DrawingError
from palveluketju.overriding.broken import BrokenError
from palveluketju.site.describing import Job, Press, described
from palveluketju.site.folder import place
from palveluketju.site.index import said
from palveluketju.site.placing import placed
from palveluketju.site.planned import Planned
from palveluketju.site.viewing import viewed
from palveluketju.views.landscape import Landscape


class Sheet(NamedTuple):
    """A page to be made that is no description: its language, what it is, what is drawn on it, what it hangs on."""

    language: str
    planned: Planned
    seen: Landscape | None
    key: str


def addresses(piece: Job | Sheet) -> list[tuple[str, str, str]]:
    """The pages of a piece: language, address, what each hangs on."""
    if isinstance(piece, Job):
        return [(language, path, key) for language, path, _, key in piece.pages]
    return [(piece.language, piece.planned.path, piece.key)]


def made(piece: Job | Sheet, *, press: Press) -> list[tuple[int, bytes]] | DrawingError | BrokenError:
    """Makes the pages of a piece and writes them beside the site: how large each is and what it says to the search.

    When one could not be drawn, or a template of the organisation is broken, the error.
    """
    try:
        return described(piece, press) if isinstance(piece, Job) else [_set(piece, press)]
    except (DrawingError, BrokenError) as error:
        return error


def _set(sheet: Sheet, press: Press) -> tuple[int, bytes]:
    language, one, seen, _ = sheet
    frame = press.frames[language]
    leaf = viewed(one, press.book(language), frame, seen, pictures=press.pictures)
    data = placed(leaf, frame, press.assets, press.wish)
    place(press.folder, f"{language}/{one.path}", data)
    return len(data), said(leaf.page, one.path, one.kind) if one.kind else b""
