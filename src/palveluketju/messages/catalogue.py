"""Texts for people in Finnish, Swedish and English, by gettext: English stands in the code, the catalogues translate it."""

import gettext
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from palveluketju.messages.said import InLanguages, Said
from palveluketju.messages.wording import Worded, Wording

LANGUAGES = ("fi", "sv", "en")
DOMAIN = "palveluketju"
_FOLDER = Path(__file__).parent / "locale"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    with open(_file(language), "rb") as stream:
        return gettext.GNUTranslations(stream)


@cache
def every() -> dict[str, int]:
    """Every text of ours in English, and how many forms it has."""
    return {english: len(forms) for english, forms in _pairs("fi")}


def english_of(text: str) -> str | None:
    """The English of a text of ours in one of the other languages."""
    return next((english for one in LANGUAGES if one != "en" for english, forms in _pairs(one) if text in forms), None)


@cache
def _pairs(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    # Imported here because it is slow to load, and only texts that an organisation has changed are looked up so.
    from babel.messages.mofile import read_mo  # noqa: PLC0415

    with open(_file(language), "rb") as stream:
        found = [one for one in read_mo(stream) if one.id]
    return tuple((_forms(one.id)[0], _forms(one.string)) for one in found)


def _forms(text: Any) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _file(language: str) -> Path:
    return _FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.mo"


class Messages:
    """The texts in one language; an organisation's own wording of them comes first where it is given."""

    def __init__(self, language: str, wording: Wording | None = None) -> None:
        self.language, self.wording = language, wording
        catalogue = _catalogue(language)
        self._catalogue = Worded(wording, catalogue) if wording else catalogue

    def say(self, text: str | Said, **args: Any) -> str:
        """The text in this language with its holes filled; pieces that are texts themselves are translated too."""
        if isinstance(text, Said):
            return self.say(text.text, **text.args)
        if isinstance(text, InLanguages):
            return text.said_by(self)
        found = self._catalogue.gettext(text) if text else ""
        return found.format_map({key: self._piece(value) for key, value in args.items()}) if args else found

    def plural(self, one: str, many: str, count: int, **args: Any) -> str:
        """The text for `count` things."""
        found = self._catalogue.ngettext(one, many, count)
        return found.format_map({"count": count, **{key: self._piece(value) for key, value in args.items()}})

    def _piece(self, value: Any) -> Any:
        return self.say(value) if isinstance(value, Said) else value


def language_of(option: str | None, environment: Mapping[str, str]) -> str:
    """The language of messages: the option, PKPK_LANG, the locale, Finnish; in this order."""
    for name in ("PKPK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if option:
            break
        option = environment.get(name)
        if option and option[:2].lower() not in LANGUAGES:
            option = None
    return option[:2].lower() if option else "fi"


def environment_language(option: str | None = None) -> str:
    """`language_of` with the environment of this process."""
    return language_of(option, os.environ)
