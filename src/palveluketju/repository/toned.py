"""What is told of the brand's colour when it cannot be read on a light page as it is: its contrast, and what is used instead."""

import math
from collections.abc import Iterator

from palveluketju.finding import Finding
from palveluketju.loading import codes
from palveluketju.messages.catalogue import LANGUAGES
from palveluketju.messages.said import InLanguages, Said, trilingual
from palveluketju.repository.settings import Settings
from palveluketju.views.colour import LIGHT, MARK, TEXT, contrast, tones
from palveluketju.views.voice import Voice

_TEXT = trilingual("text needs", "tekstiltä vaaditaan", "text kräver")
_MARK = trilingual("lines need", "viivoilta vaaditaan", "linjer kräver")


def toned(settings: Settings) -> Iterator[Finding]:
    """The findings on the colour of the configuration.

    In the dark theme a tone of the colour is always expected; some tone reaches the contrast whatever the colour is.
    """
    colour = settings.colour
    if not colour:
        return
    light, _ = tones(colour)
    for used, least, what in ((light.accent, TEXT, _TEXT), (light.mark, MARK, _MARK)):
        if used != colour:
            found = min(contrast(colour, ground) for ground in (*LIGHT[:-1], light.tint))
            # Rounded down: 6.96 is not 7.
            shown = _number(math.floor(found * 10) / 10)
            args = {"colour": colour, "contrast": shown, "what": Said(what), "least": _number(least), "used": used}
            yield Finding(codes.COLOUR_TONED, ("brand", "colour"), args)


def _number(number: float) -> Said:
    return Said(InLanguages({language: Voice(language).number(number) for language in LANGUAGES}))
