"""The pages of one description, made in whichever process has the time."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from palveluketju.loading.around import Around
from palveluketju.loading.files import load
from palveluketju.messages.said import trilingual
from palveluketju.model.chain import Chain
from palveluketju.model.slugs import slug
from palveluketju.renderer import Wish
from palveluketju.site.assets import Assets
from palveluketju.site.folder import place
from palveluketju.site.gathering import chain_of, unpacked
from palveluketju.site.index import said
from palveluketju.site.placing import Leaf, placed
from palveluketju.site.planning import view_address
from palveluketju.views.names import Names, names_of
from palveluketju.views.site.description import Ways, aliases, description, reader_word, readers
from palveluketju.views.site.frame import Frame
from palveluketju.views.site.sheet import Book, Ref
from palveluketju.views.site.told import Text, Told
from palveluketju.views.voice import Voice

_WHOLE = trilingual("The whole description", "Koko kuvaus", "Hela beskrivningen")


class Job(NamedTuple):
    """One description to be made: its file, what it leads to, and its pages: language, address, reader, what it hangs on.

    `whole` is what the file says, when this run has read it already.
    """

    told: Told
    whole: bytes
    ways: dict[str, str]
    words: dict[str, str]
    #: what the descriptions are called that it relates to
    others: dict[str, Text]
    log: str
    parts: list[Ref]
    pages: list[tuple[str, str, str, str]]


@dataclass(frozen=True)
class Press:
    """What is the same for every description, and is sent to each process once."""

    folder: Path
    around: Around
    wish: Wish
    assets: Assets
    frames: dict[str, Frame]
    name: dict[str, str]
    terms: dict[str, tuple[tuple[str, str, str], ...]]
    drafts: bool
    pictures: bool

    def book(self, language: str) -> Book:
        """What the pages of a language have in common."""
        return Book(Voice(language, self.wish.wording(language)), self.name, self.wish.today)


def described(job: Job, press: Press) -> list[tuple[int, bytes]]:
    """Makes the pages of one description and writes them beside the site. Raises DrawingError, BrokenError.

    How large each of them is, and what it says to the search: a view for some readers nothing that the whole does not say.
    """
    chain = _chain(job, press)
    if chain is None:
        return [(0, b"") for _ in job.pages]  # it has changed since it was gathered: the next build tells
    names = names_of(chain)
    return [_written(chain, names, job, press, *page[:3]) for page in job.pages]


def _chain(job: Job, press: Press) -> Chain | None:
    if job.whole:
        return unpacked(job.whole)
    document = load(job.told["file"], press.around)
    return chain_of(document, internal=press.drafts) if document.sound else None


def _written(chain: Chain, names: Names, job: Job, press: Press, language: str, path: str, audience: str) -> tuple[int, bytes]:
    leaf = leaf_of(chain, names, job, press, language, path, audience)
    data = placed(leaf, press.frames[language], press.assets, press.wish)
    place(press.folder, f"{language}/{path}", data)
    return len(data), b"" if audience else said(leaf.page, path, "chain")


def made(chain: Chain, names: Names, job: Job, press: Press, language: str, path: str, audience: str) -> bytes:
    """A page of a description as HTML. Raises DrawingError, BrokenError."""
    leaf = leaf_of(chain, names, job, press, language, path, audience)
    return placed(leaf, press.frames[language], press.assets, press.wish)


def leaf_of(chain: Chain, names: Names, job: Job, press: Press, language: str, path: str, audience: str) -> Leaf:
    """A page of a description, told to everybody or to one audience."""
    book = press.book(language)
    words = job.words
    names.borrowed = {**names.borrowed, "chain": job.others}

    def leads(word: str, namespaces: tuple[str, ...]) -> str:
        return next((words[key] for key in (f"{one} {slug(word)}" for one in namespaces) if key in words), "")

    ways = Ways(job.ways, leads, press.terms[language], press.pictures, job.log, tuple(job.parts))
    found = readers(job.told["audiences"])
    whole = path.replace(f".{audience}.html", ".html") if audience else path
    page = description(chain, names, book, ways, audience, whole)
    views = [(book.voice.say(_WHOLE), whole, not audience)] if found else []
    views += [(reader_word(one, book), view_address(whole, one), one == audience) for one in found]
    return Leaf(path, page, tuple(views), {} if audience else aliases(names))
