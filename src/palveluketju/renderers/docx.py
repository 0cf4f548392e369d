"""A Word document of each description, for those who must circulate one."""

from palveluketju.drawing.error import ExtraMissing
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.chain import Chain
from palveluketju.paper.glyphs import listed
from palveluketju.renderer import OWN_COLOUR, Note, Output, Wish
from palveluketju.views.colour import tones
from palveluketju.views.names import identity
from palveluketju.views.printed import printed
from palveluketju.views.spoken import text_of
from palveluketju.views.voice import Voice
from palveluketju.writing import safe_name

_NO_LOGO = trilingual(
    "the logo {file} is missing from the Word document, which shows only intact SVG, PNG and JPEG pictures",
    "logo {file} puuttuu Word-asiakirjasta: siinä näkyvät vain ehjät SVG-, PNG- ja JPEG-kuvat",
    "logotypen {file} saknas i Word-dokumentet, som bara visar oskadade bilder i SVG, PNG och JPEG",
)
_NO_GLYPH = trilingual(
    "the diagrams of the Word document show an empty box because their font lacks these characters: {signs}",
    "kaavioissa näkyy Word-asiakirjassa tyhjä ruutu, koska niiden fontissa ei ole näitä merkkejä: {signs}",
    "i Word-dokumentets diagram visas en tom ruta, eftersom deras teckensnitt saknar dessa tecken: {signs}",
)


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One .docx file a language. Raises `ExtraMissing` without the extra `docx`."""
    try:
        from palveluketju.paper.word import document
    except ModuleNotFoundError as error:
        if error.name != "docx":
            raise
        raise ExtraMissing("docx") from error
    brand, languages = wish.brand, wish.languages_for(chain)
    light, _ = tones(brand.colour if brand and brand.colour else OWN_COLOUR)
    logo, file = (brand.logo, brand.file) if brand else ("", "")
    found = []
    for language in languages:
        name = text_of(Voice(language).line(brand.name)) if brand else ""
        made = document(printed(chain, language, wish.today, wish.wording(language)), wish.engine, light.accent, name, logo)
        notes = [] if made.logo else [Note(None, Said(_NO_LOGO, {"file": file}))]
        notes += [Note(0, Said(_NO_GLYPH, {"signs": listed(made.lost)}))] if made.lost else []
        parts = (identity(chain) or "chain", *([language] if len(languages) > 1 else []), "docx")
        found.append(Output(safe_name(".".join(parts)), made.data, tuple(notes)))
    return found
