"""What a picture says of each state: a sign, a word, and in the legend the kind of line."""

from collections.abc import Iterable

from palveluketju.messages.said import trilingual
from palveluketju.views.diagram import State
from palveluketju.views.voice import Voice

#: signs that the font of the drawings has, so that they are the same everywhere
SIGNS: dict[State, str] = {"added": "+", "removed": "−", "changed": "≠", "moved": "↔", "left": "→", "same": ""}
WORDS: dict[State, str] = {
    "added": trilingual("is new", "uusi", "ny"),
    "removed": trilingual("is removed", "poistuu", "tas bort"),
    "changed": trilingual("changes", "muuttuu", "ändras"),
    "moved": trilingual("moves", "siirtyy", "flyttas"),
    "left": trilingual("moves away", "siirtyy pois", "flyttas bort"),
    "same": trilingual("stays as it is", "ennallaan", "oförändrat"),
}
_LINES: dict[State, str] = {
    "added": trilingual("+ is new (double line)", "+ uusi (kaksoisviiva)", "+ ny (dubbel linje)"),
    "removed": trilingual(
        "− is removed (dashed line, text struck through)",
        "− poistuu (katkoviiva, teksti yliviivattu)",
        "− tas bort (streckad linje, texten överstruken)",
    ),
    "changed": trilingual("≠ changes (thick line)", "≠ muuttuu (paksu viiva)", "≠ ändras (tjock linje)"),
    "moved": trilingual("↔ moves (dotted line)", "↔ siirtyy (pisteviiva)", "↔ flyttas (prickad linje)"),
    "same": trilingual("thin line: stays as it is", "ohut viiva: ennallaan", "tunn linje: oförändrat"),
}
#: the order of what is told: what is new first, what stays last
ORDER: tuple[State, ...] = ("added", "removed", "moved", "left", "changed", "same")


def sign(state: State, voice: Voice) -> str:
    """The sign and the word of a state; nothing of what stays."""
    return f"{SIGNS[state]} {voice.say(WORDS[state])}" if SIGNS.get(state) else ""


def legend(states: Iterable[State], voice: Voice) -> str:
    """What the lines of a picture mean, those that stand in it."""
    there = {"moved" if one == "left" else one for one in states}
    told = [voice.say(_LINES[one]).replace(" ", "\u00a0") for one in ORDER if one in there and one in _LINES]
    return " · ".join(told)
