"""No text is a placeholder."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.loading.reading import shown
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

#: what may stand around a placeholder, or be all of it
_AROUND = " .…?_–—-[]<>()"
_SHORT = 40
#: what every text that is found in part or from its start holds; its first sign is looked for fast
_MARKS = re.compile(
    r"[TFXx?oKBd](?:ODO|BD|IXME|XX|xx|\?\?|rem ipsum|uvaus on pohja|eskrivningen är en mall|escription is a templ)"
)
_ANYWHERE = re.compile(r"\b(?:TODO|TBD|FIXME|XXX+|xxx+)\b|\b[Ll]orem ipsum\b|\?\?\?+")
_WHOLE = frozenset(
    (
        *("", "täydennä", "täydennä tämä", "täydennetään", "täydennetään myöhemmin", "täydennettävä", "kesken", "puuttuu"),
        *("puuttuu vielä", "lisätään myöhemmin", "tähän tulee teksti", "kirjoita tähän", "teksti tähän"),
        *("kompletteras", "kompletteras senare", "fylls i senare", "saknas ännu", "läggs till senare", "skriv här"),
        *("to be added", "to be added later", "to be completed", "to be written", "fill in", "write here"),
    )
)
#: how the example that pkpk init writes begins its last assumption
_TEMPLATE = (
    "Kuvaus on pohja. Sen tekstit ",
    "Beskrivningen är en mall. Dess texter ",
    "The description is a template. Its texts ",
)

RULE = Rule(
    Code(
        "PK427",
        "placeholder-text",
        Severity.WARNING,
        trilingual(
            "“{part}” holds the place of a text that is still to be written",
            "”{part}” on paikanpitäjä: varsinainen teksti puuttuu",
            "”{part}” är en platshållare: den egentliga texten saknas",
        ),
    ),
    profile="in_review",
    what=trilingual(
        "Every text says something of the chain itself.",
        "Jokainen teksti kertoo jotakin ketjusta itsestään.",
        "Varje text säger något om själva kedjan.",
    ),
    why=trilingual(
        "A reader takes a placeholder for a decision, or loses trust in the rest.",
        "Lukija pitää paikanpitäjää päätöksenä tai lakkaa luottamasta muuhun tekstiin.",
        "Läsaren uppfattar platshållaren som ett beslut eller slutar lita på resten.",
    ),
    source=trilingual(
        "Assumption of this project: unfinished texts are finished or taken away before review.",
        "Tämän projektin oletus: keskeneräiset tekstit kirjoitetaan valmiiksi tai poistetaan ennen arviointia.",
        "Det här projektets antagande: ofärdiga texter skrivs färdigt eller tas bort före granskningen.",
    ),
    mend=trilingual(
        "Write the text, or take the key away. What is not yet decided belongs in note: or assumptions:.",
        "Kirjoita teksti tai poista avain. Avoimet asiat sopivat kohtiin note: ja assumptions:.",
        "Skriv texten eller ta bort nyckeln. Det som inte är avgjort passar under note: och assumptions:.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A text with a mark of unfinished work, of nothing but dots, or left from a template. Asked of every kind of file."""
    marked = _MARKS.search(subject.document.text)
    for words in subject.texts:
        text = words.text
        found = _ANYWHERE.search(text) if marked else None
        whole = len(text) < _SHORT and text.strip(_AROUND).lower() in _WHOLE
        if found or whole or (marked and text.startswith(_TEMPLATE)):
            help = Said(
                trilingual(
                    "Write the text, or take it away.",
                    "Kirjoita teksti tai poista kohta.",
                    "Skriv texten, eller ta bort punkten.",
                )
            )
            part = found[0] if found else text
            yield Finding(RULE.code, words.path, {"part": shown(part)}, help=help, mark=subject.mark(words, part))
