"""A text as the words that are searched for. `templates/html/search-engine.js` does the same to what a reader types."""

import re
import unicodedata

#: letters that a list shows of a heading
LONGEST = 120
#: what a reader does not see inside a word
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
#: a word, and an ending that a colon or an apostrophe joins to it: THL:lle, client's
_WORD = re.compile(r"([^\W_]+)(?:[:'’][^\W\d_]{1,4}(?![^\W_]))?")
#: words that say how others belong together; half of all entries have them, and nobody looks for them
IDLE = {
    "fi": "ja tai on ei ovat että jos kun joka jotka jossa jonka sekä myös se sen ne niiden hän hänen olla oli mukaan eikä kuin",
    "sv": "och eller att som är inte har i på av för med till den det de en ett om vid från sin sitt sina när hos även kan",
    "en": "and or the a an of to in is are be not that which with for on at by from as it its their this when who has have if",
}


def words(text: str) -> list[str]:
    """The words in their order, in small letters, without endings that a colon joins."""
    return _WORD.findall(unicodedata.normalize("NFC", _UNSEEN.sub("", text)).lower())


def shown(text: str) -> str:
    """A heading as it is shown in a list of results: on one line, and of a sentence its beginning."""
    line = one_line(text)
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def one_line(text: str) -> str:
    """The text as it is shown: on one line, without what is not seen."""
    return " ".join(unicodedata.normalize("NFC", _UNSEEN.sub("", text)).split())
