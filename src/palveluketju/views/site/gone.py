"""What stands at the address of a description that is in use no more: people have links to it."""

from typing import TypedDict

from palveluketju.messages.said import trilingual
from palveluketju.views.blocks import Page, Paragraph, Span
from palveluketju.views.site import listing
from palveluketju.views.site.sheet import Book, linked, sheet

_TITLE = trilingual("No longer in use", "Ei enää käytössä", "Inte längre i bruk")
_TOLD = trilingual(
    "The description that stood at this address is no longer in use. Do not follow a copy of it.",
    "Tässä osoitteessa ollut kuvaus ei ole enää käytössä. Älä toimi sen vanhan kopion mukaan.",
    "Beskrivningen på den här adressen är inte längre i bruk. Följ inte en gammal kopia av den.",
)
_UNTIL = trilingual("Last valid: {date}.", "Voimassa viimeksi: {date}.", "Gällde senast: {date}.")


class GoneFacts(TypedDict):
    """The last day on which the description held, if it says one; the page of all descriptions, if there is one."""

    until: str
    all: str


def gone(facts: GoneFacts, book: Book) -> Page:
    """The page. It does not say what the description was called: that is for the preview with drafts."""
    voice = book.voice
    told = [Span(voice.say(_TOLD))]
    if facts["until"]:
        told.append(Span(" " + voice.say(_UNTIL, date=voice.date(facts["until"]))))
    lines = [Paragraph(tuple(told))]
    if facts["all"]:
        lines.append(Paragraph(linked(voice, {voice.language: voice.say(listing.ALL)}, facts["all"])))
    return sheet(voice, (Span(voice.say(_TITLE)),), "", (), tuple(lines))
