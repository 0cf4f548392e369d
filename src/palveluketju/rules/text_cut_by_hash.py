"""No text is cut by a hash sign."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Mark, Severity
from palveluketju.loading.reading import shown
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Edit, Rule
from palveluketju.subject import Subject

_UNFINISHED = re.compile(r"(?:[,(/–]| (?:ja|tai|sekä|että|joka|nro|numero|och|eller|samt|nummer|and|or|number))$", re.IGNORECASE)
_QUOTES = frozenset("\"'|>")


def _fix(subject: Subject, finding: Finding) -> list[Edit]:
    """Quotes around the text and what was cut off."""
    mark = finding.mark
    text = subject.document.text[mark.start : mark.end] if mark else "\n"
    if mark is None or "\n" in text:
        return []
    return [Edit(mark.start, mark.end, f'"{text}"' if not set(text) & set('"\\') else "'" + text.replace("'", "''") + "'")]


RULE = Rule(
    Code(
        "PK420",
        "text-cut-by-hash",
        Severity.WARNING,
        trilingual(
            "the text ends at #, and readers do not see the rest: {lost}",
            "teksti katkeaa merkkiin #, eikä lukija näe loppua: {lost}",
            "texten slutar vid #, och läsaren ser inte resten: {lost}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A text that holds a space and # is in quotes.",
        "Teksti, jossa on väli ja #, on lainausmerkeissä.",
        "En text med ett mellanslag och # står inom citattecken.",
    ),
    why=trilingual(
        "To YAML a # after a space starts a comment. What follows is lost from every page without a word.",
        "YAMLissa välin jälkeinen # aloittaa kommentin. Sen jälkeinen teksti katoaa sivuilta kenenkään huomaamatta.",
        "I YAML börjar # efter ett mellanslag en kommentar. Det som följer försvinner från sidorna utan att någon märker det.",
    ),
    source=trilingual(
        "Assumption of this project: what a reader does not see or does not understand is not said.",
        "Tämän projektin oletus: se, mitä lukija ei näe tai ymmärrä, jää sanomatta.",
        "Det här projektets antagande: det som läsaren inte ser eller förstår blir osagt.",
    ),
    mend=trilingual(
        'Put the whole text in quotes: "Ring #112". If it is a comment, write a space after # and a finished text before it.',
        'Pane koko teksti lainausmerkkeihin: "Soita #112". Jos se on kommentti, kirjoita #-merkin jälkeen väli ja sen eteen '
        "valmis teksti.",
        'Sätt hela texten inom citattecken: "Ring #112". Om det är en kommentar, skriv ett mellanslag efter # och en färdig '
        "text före.",
    ),
    fix=_fix,
    safe=False,
)


def check(subject: Subject) -> Iterator[Finding]:
    """A plain text followed by a comment that reads like its end. Asked of every kind of file."""
    text = subject.document.text
    cut = dict(one for one in _comments(text) if _reads_on(text, *one)) if "#" in text else {}
    for words in subject.texts if cut else ():
        mark = subject.mark(words)
        end = cut.get(mark.end)
        if end and text[mark.start] not in _QUOTES:
            help = Said(
                trilingual(
                    "Put the whole text in quotes.",
                    "Kirjoita koko teksti lainausmerkkeihin.",
                    "Skriv hela texten inom citattecken.",
                )
            )
            lost = shown(text[mark.end : end].strip())
            yield Finding(RULE.code, words.path, {"lost": lost}, help=help, mark=Mark(mark.start, end))


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Where what stands before a comment on its line ends, and where the comment does."""
    at = text.find(" #")
    while at >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        start = text.rfind("\n", 0, at) + 1
        if text[start:at].strip(" -"):
            yield start + len(text[start:at].rstrip()), start + len(text[start:end].rstrip())
        at = text.find(" #", end)


def _reads_on(text: str, before: int, end: int) -> bool:
    """Whether the comment starts without a space, or what stands before it cannot be the end of a text."""
    line, comment = text[text.rfind("\n", 0, before) + 1 : before], text[before:end].lstrip()
    opened = line.count("(") > line.count(")") and ")" in comment
    return comment[1:2].isalnum() or opened or bool(_UNFINISHED.search(line))
