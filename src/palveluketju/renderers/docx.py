"""A Word document of each description, for those who must circulate one."""

from palveluketju.drawing.error import ExtraMissing
from palveluketju.model.chain import Chain
from palveluketju.renderer import OWN_COLOUR, Output, Wish
from palveluketju.views.colour import tones
from palveluketju.views.names import identity
from palveluketju.views.printed import printed
from palveluketju.views.spoken import text_of
from palveluketju.views.voice import Voice
from palveluketju.writing import safe_name


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
    found = []
    for language in languages:
        name = text_of(Voice(language).line(brand.name)) if brand else ""
        data = document(printed(chain, language, wish.today, wish.wording(language)), wish.engine(), light.accent, name)
        parts = (identity(chain) or "chain", *([language] if len(languages) > 1 else []), "docx")
        found.append(Output(safe_name(".".join(parts)), data))
    return found
