"""No text loses its first sign."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.loading.reading import shown
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Edit, Rule
from palveluketju.subject import Subject

_SIGN = re.compile(r"[&!](?:(?<=&)[^\s,\[\]{}]+)?(?=\s)")
_ALIAS = re.compile(r"(?:^|[\s\[,:])\*([^\s,\[\]{}]+)")
_STYLED = frozenset("\"'|>")


def _fix(subject: Subject, finding: Finding) -> list[Edit]:
    """Quotes around the sign and the text, when the text is plain and on one line."""
    mark = finding.mark
    text = subject.document.text[mark.start : mark.end] if mark else "\n"
    if mark is None or "\n" in text or text.partition(" ")[2].lstrip()[:1] in _STYLED:
        return []
    return [Edit(mark.start, mark.end, f'"{text}"' if not set(text) & set('"\\') else "'" + text.replace("'", "''") + "'")]


def _starts(text: str, at: int) -> bool:
    """Whether a value can start here: after the dash of an item, the colon of a key, or on a line of its own."""
    while at and text[at - 1] == " ":
        at -= 1
    return text[at - 1 : at] in ("-", ":", "?", "\n")


RULE = Rule(
    Code(
        "PK422",
        "text-lost-sign",
        Severity.WARNING,
        trilingual(
            "YAML takes “{sign}” for a mark of its own, and readers do not see it",
            "YAML tulkitsee kohdan ”{sign}” omaksi merkikseen, eikä lukija näe sitä",
            "YAML tolkar ”{sign}” som ett eget tecken, och läsaren ser det inte",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A text that starts with & or ! is in quotes.",
        "Teksti, jonka alussa on & tai !, on lainausmerkeissä.",
        "En text som börjar med & eller ! står inom citattecken.",
    ),
    why=trilingual(
        "To YAML & names a place and ! names a kind of value. The first word of the text is lost without a word.",
        "YAMLissa & nimeää kohdan ja ! arvon lajin. Tekstin alku katoaa kenenkään huomaamatta.",
        "I YAML namnger & ett ställe och ! ett slags värde. Textens början försvinner utan att någon märker det.",
    ),
    source=trilingual(
        "Assumption of this project: what a reader does not see or does not understand is not said.",
        "Tämän projektin oletus: se, mitä lukija ei näe tai ymmärrä, jää sanomatta.",
        "Det här projektets antagande: det som läsaren inte ser eller förstår blir osagt.",
    ),
    mend=trilingual(
        "Put the whole text in quotes.",
        "Kirjoita koko teksti lainausmerkkeihin.",
        "Skriv hela texten inom citattecken.",
    ),
    fix=_fix,
    safe=False,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A text after an anchor that nothing refers to, or after a lone exclamation mark. Asked of every kind of file."""
    text = subject.document.text
    if "&" not in text and "!" not in text:
        return
    signs = {found.start(): found[0] for found in _SIGN.finditer(text) if _starts(text, found.start())}
    aliases = set(_ALIAS.findall(text)) if signs else set()
    for words in subject.texts if signs else ():
        mark = subject.mark(words)
        sign = signs.get(mark.start)
        if sign and sign[1:] not in aliases:
            help = Said(
                trilingual(
                    "Put the whole text in quotes.",
                    "Kirjoita koko teksti lainausmerkkeihin.",
                    "Skriv hela texten inom citattecken.",
                )
            )
            yield Finding(RULE.code, words.path, {"sign": shown(sign)}, help=help, mark=mark)
