"""The page of all results of a search: a title, under which the reader's browser lists them."""

from palveluketju.messages.said import trilingual
from palveluketju.views.blocks import Page, Span
from palveluketju.views.site.sheet import Book, sheet

PATH = "search.html"
TITLE = trilingual("Search", "Haku", "Sök")


def results(book: Book) -> Page:
    """The page."""
    return sheet(book.voice, (Span(book.voice.say(TITLE)),), "", ())
