"""What the writer most likely meant by a word that is not of its kind: `1,5` → 1.5, `31.5.2026` → 2026-05-31, `3 pv` → 3 d."""

import re
from collections.abc import Callable

from palveluketju.loading import settings
from palveluketju.messages.said import Said
from palveluketju.model.slugs import slug
from palveluketju.model.words import READERS, WordError

#: how Finnish, Swedish and English write the units of UCUM that a duration may have
_UNITS = {
    "min": ("minuutti", "minuuttia", "minut", "minuter", "minute", "minutes", "mins"),
    "h": ("t", "tunti", "tuntia", "tim", "timme", "timmar", "hour", "hours", "hrs"),
    "d": ("pv", "päivä", "päivää", "vrk", "vuorokausi", "vuorokautta", "dag", "dagar", "dygn", "day", "days"),
    "wk": ("vk", "vko", "viikko", "viikkoa", "v", "vecka", "veckor", "week", "weeks", "w"),
    "mo": ("kk", "kuukausi", "kuukautta", "mån", "månad", "månader", "month", "months"),
    "a": ("vuosi", "vuotta", "år", "year", "years", "y"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
_YES = ("yes", "y", "on", "1", "kyllä", "joo", "k", "ja", "j", "x", "tosi", "sant")
_NO = ("no", "n", "off", "0", "ei", "e", "nej", "epätosi", "falskt")
_LANGUAGES = {
    "se": "sv",
    "swe": "sv",
    "ruotsi": "sv",
    "svenska": "sv",
    "swedish": "sv",
    "fin": "fi",
    "suomi": "fi",
    "finska": "fi",
}
_LANGUAGES |= {
    "finnish": "fi",
    "eng": "en",
    "englanti": "en",
    "engelska": "en",
    "english": "en",
    "gb": "en",
    "uk": "en",
    "us": "en",
}
#: kinds in which capitals count
_AS_WRITTEN = ("path", "pattern")
#: what YAML takes for something else than the start of a text, or may look like it
_NEEDS_QUOTES = tuple("#*!<=>~")


def advice(kind: str, word: str) -> Said | None:
    """What to do about a word that is not of its kind."""
    value = meant(kind, word)
    if value is not None:
        value = f'"{value}"' if value.startswith(_NEEDS_QUOTES) else value
        return Said("Write: {value}", {"value": value})
    if kind == "date" and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", word):
        return Said("There is no such day.")
    return None


def meant(kind: str, word: str) -> str | None:
    """A word of the kind that was most likely meant; None when there is no telling."""
    advise = _ADVICE.get(kind)
    word = word.strip() if kind in _AS_WRITTEN else word.strip().lower()
    guess = advise(word) if advise and len(word) <= 200 else None
    try:
        return guess if guess is not None and READERS[kind](guess) is not None else None
    except WordError:
        return None


def language(key: str) -> str | None:
    """The code of the language that was meant: se → sv, fi-FI → fi."""
    return _LANGUAGES.get(key.lower(), key[:2].lower() if re.fullmatch(r"(fi|sv|en)[-_].*", key.lower()) else None)


def flag(word: str) -> str | None:
    """`true` or `false` for a word that says so in another way."""
    return "true" if word in _YES else "false" if word in _NO else None


def _number(word: str) -> str | None:
    found = re.fullmatch(r"([-+]?\d[\d _\u00a0]*)(?:[.,](\d+))?\s*[^\d\s]*", word)
    return re.sub(r"[ _\u00a0]", "", found[1]) + (f".{found[2]}" if found[2] else "") if found else None


def _date(word: str) -> str | None:
    found = re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", word)
    if found:
        return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    found = re.fullmatch(r"(\d{1,2})[./](\d{4})", word)
    if found:
        return f"{found[2]}-{found[1]:0>2}"
    found = re.match(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:[t ]|$)", word)
    return "-".join([found[1], *(f"{part:0>2}" for part in found.groups()[1:] if part)]) if found else None


def _version(word: str) -> str | None:
    found = re.fullmatch(r"v?\.?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?", word)
    return ".".join(str(int(part)) if part else "0" for part in found.groups()) if found else None


def _duration(word: str) -> str | None:
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?)\s*([a-zåäö]+)\.?", word)
    if not found:
        return None
    number = re.sub(r"\s*[-–]\s*", "-", found[1].replace(",", "."))
    unit = _UNIT_OF.get(found[2], found[2])
    return f"{number} {unit}"


def _span(word: str) -> str | None:
    found = re.search(r"(\d+)(?:\s*[-–]\s*(\d+))?", word)
    if not found or re.search(r"\d", word[found.end() :]):
        return None
    if found[2]:
        return f"{found[1]}-{found[2]}"
    over = re.search(r"yli|över|over|vähintään|minst|täyttän|fyllt|≥|>|\+", word)
    return f"{found[1]}+" if over else found[1]


def _rule(word: str) -> str | None:
    found = re.fullmatch(r"([a-z]{2,8})[-_ ]?([0-9]{1,3})", word)
    return f"{found[1].upper()}{found[2]:0>3}" if found else None


_ADVICE: dict[str, Callable[[str], str | None]] = {
    "number": _number,
    "date": _date,
    "version": _version,
    "duration": _duration,
    "span": _span,
    "colour": settings.colour,
    "path": settings.path,
    "pattern": settings.pattern,
    "requirement": settings.requirement,
    "flag": flag,
    "rule": _rule,
    "language": language,
    "id": lambda word: slug(word) if word.strip("./\\ ") else None,
}
