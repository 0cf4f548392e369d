"""The frame around every page of a site: whose it is, the menu, the languages, and whom to tell when something is wrong."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from palveluketju.messages.said import trilingual
from palveluketju.model.built import object_of
from palveluketju.model.contact import Contact
from palveluketju.views.blocks import Line, Span
from palveluketju.views.page import OWN_NAMES
from palveluketju.views.site import accessibility, changes, glossary, listing, quality, sources
from palveluketju.views.voice import Text, Voice

#: pages of the menu and of the foot in their order: address → title
MENU: dict[str, str] = {
    "all.html": listing.ALL,
    **dict(listing.PAGES.values()),
    glossary.PATH: glossary.TITLE,
    "a-z.html": trilingual("A–Z", "A–Ö", "A–Ö"),
}
FOOT: dict[str, str] = {
    "changes.html": changes.TITLE,
    "quality.html": quality.TITLE,
    "sources.html": sources.TITLE,
    "accessibility.html": accessibility.TITLE,
}
#: what the search finds, by the kinds of its entries, in the plural
KINDS: dict[str, str] = {
    "chain": trilingual("Whole descriptions", "Kuvaukset", "Beskrivningar"),
    **{space: title for space, (_, title) in listing.PAGES.items()},
    "term": glossary.TITLE,
    "step": trilingual("Steps", "Askeleet", "Steg"),
    "section": trilingual("Passages", "Kohdat", "Avsnitt"),
    "page": trilingual("Pages", "Sivut", "Sidor"),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """Every word of the frame in one language. Addresses are from the folder of the language."""

    language: str
    brand: Line
    menu: tuple[tuple[str, str], ...]
    foot: tuple[tuple[str, str], ...]
    feedback_label: str
    feedback: Line
    languages: tuple[tuple[str, str], ...]
    drafts: str
    menu_label: str
    foot_label: str
    kinds: tuple[tuple[str, str], ...]
    parts: int
    views_label: str
    language_label: str
    start_label: str
    skip: str
    filter_label: str
    filter_count: str
    made_with: str


def frame(
    voice: Voice,
    name: Text,
    contact: dict[str, Any],
    languages: tuple[str, ...],
    paths: Collection[str],
    parts: int,
    *,
    drafts: bool,
) -> Frame:
    """The frame in the language of the voice. `paths` are the pages that there are, `parts` those of the index."""
    say = voice.say
    own_names = dict(OWN_NAMES)
    told = accessibility.contact_line(object_of(Contact, contact), voice) if contact else ()
    unsaid = trilingual(
        "Ask the one responsible for the description.",
        "Kysy kuvauksesta vastaavalta.",
        "Fråga den som ansvarar för beskrivningen.",
    )
    warning = trilingual(
        "This version also shows drafts, retired descriptions and internal links. Do not publish it.",
        "Tämä versio näyttää myös luonnokset, käytöstä poistetut kuvaukset ja sisäiset linkit. Älä julkaise sitä.",
        "Den här versionen visar också utkast, beskrivningar ur bruk och interna länkar. Publicera den inte.",
    )
    return Frame(
        language=voice.language,
        brand=voice.line(name) or (Span(say("Handbook")),),
        menu=tuple((path, say(title)) for path, title in MENU.items() if path in paths),
        foot=tuple((path, say(title)) for path, title in FOOT.items() if path in paths),
        feedback_label=say(trilingual("Is something wrong here?", "Onko tässä jotain väärin?", "Är något fel här?")),
        feedback=told or (Span(say(unsaid)),),
        languages=tuple((one, own_names[one]) for one in languages),
        drafts=say(warning) if drafts else "",
        menu_label=say(trilingual("Menu", "Valikko", "Meny")),
        foot_label=say(trilingual("About the site", "Sivustosta", "Om webbplatsen")),
        kinds=tuple((kind, say(title)) for kind, title in KINDS.items()),
        parts=parts,
        views_label=say(trilingual("Whom it is told to", "Kenelle kerrotaan", "För vem det berättas")),
        language_label=say("Language"),
        start_label=say(trilingual("Start page", "Etusivu", "Startsida")),
        skip=say("Skip to the content"),
        filter_label=say(trilingual("Narrow the list", "Rajaa luetteloa", "Avgränsa listan")),
        # The script fills these holes.
        filter_count=say(trilingual("Shown: [shown]/[whole]", "Näkyvissä [shown]/[whole]", "Visas [shown]/[whole]")),
        made_with=say(trilingual("Made with palveluketju.", "Tehty palveluketju-ohjelmalla.", "Gjord med palveluketju.")),
    )
