"""Own texts, texts.fi.yaml: each must be one that we have, with the same holes, or a page would lack what belongs in them."""

from string import Formatter

from palveluketju.loading import texts as reading
from palveluketju.loading.nearness import nearest
from palveluketju.messages.catalogue import english_of, every
from palveluketju.messages.said import Said, trilingual
from palveluketju.messages.wording import Wording
from palveluketju.overriding.broken import BrokenError

_UNKNOWN = trilingual("pkpk has no text “{words}”", "pkpk:ssa ei ole tekstiä ”{words}”", "pkpk har ingen text ”{words}”")
_HOLES = trilingual(
    "the holes must be {wanted}; here: {found}",
    "aukkojen pitää olla {wanted}; tässä: {found}",
    "luckorna ska vara {wanted}; här: {found}",
)
_NO_HOLES = trilingual("none", "ei yhtään", "inga")
_BRACES = trilingual("the braces are not in pairs", "aaltosulkeet eivät ole pareittain", "klamrarna är inte parvis")
_FORMS = trilingual(
    "this text counts something: write two forms, [for one, for several]",
    "tämä teksti laskee jotakin: kirjoita kaksi muotoa, [yhdelle, usealle]",
    "den här texten räknar något: skriv två former, [för en, för flera]",
)
_ONE_FORM = trilingual("this text has one form", "tällä tekstillä on yksi muoto", "den här texten har en form")


def wording(text: str, file: str) -> Wording:
    """The texts of the file; `file` is its name for people. Raises BrokenError."""
    try:
        entries = reading.entries(text)
    except reading.UnreadableError as error:
        raise BrokenError(file, error.line, error.said) from None
    known = every()
    for english, forms, line in entries:
        if english not in known:
            raise BrokenError(file, line, Said(_UNKNOWN, {"words": english}), _meant(english))
        if len(forms) != known[english]:
            raise BrokenError(file, line, Said(_FORMS if known[english] > 1 else _ONE_FORM))
        wanted = _holes(english)
        for form in forms:
            try:
                found = _holes(form)
            except ValueError:
                raise BrokenError(file, line, Said(_BRACES)) from None
            # A count may be left out where there is only one: “one page”.
            if not found <= wanted or (wanted - found) - ({("count", "", None)} if form is not forms[-1] else set()):
                raise BrokenError(file, line, Said(_HOLES, {"wanted": _told(wanted), "found": _told(found)}))
    return Wording(tuple((one.english, one.forms) for one in entries))


def _holes(text: str) -> set[tuple[str, str | None, str | None]]:
    """The holes with how they are filled; a hole that would look inside of what fills it is none of ours, so it is refused."""
    return {(name, spec, conversion) for _, name, spec, conversion in Formatter().parse(text) if name is not None}


def _told(holes: set[tuple[str, str | None, str | None]]) -> str | Said:
    return ", ".join(sorted(f"{{{name}}}" for name, *_ in holes)) or Said(_NO_HOLES)


def _meant(text: str) -> str:
    """The English of the text when it is one of our translations, else the nearest English text."""
    found = english_of(text) or nearest(text, every())
    return f'"{found}"' if found else ""
