"""A translation is as new as the text it is made from."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from palveluketju.finding import Code, Finding, Path, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.words import LANGUAGES
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK453",
        "translation-older",
        Severity.WARNING,
        trilingual(
            "the source text ({source}) has changed, this translation ({language}) has not",
            "lähdeteksti ({source}) on muuttunut, tämä käännös ({language}) ei",
            "källtexten ({source}) har ändrats, den här översättningen ({language}) har inte",
        ),
    ),
    profile="draft",
    what=trilingual(
        "When a text changes in the language of the file, its translations change with it.",
        "Kun teksti muuttuu tiedoston kielellä, sen käännökset muuttuvat samalla.",
        "När en text ändras på filens språk ändras översättningarna samtidigt.",
    ),
    why=trilingual(
        "Readers of another language would act by the old text, and later nobody sees that it is old.",
        "Muunkielinen lukija toimisi vanhan tekstin mukaan, eikä kukaan myöhemmin näe, että se on vanha.",
        "Den som läser på ett annat språk skulle handla enligt den gamla texten, och senare ser ingen att den är gammal.",
    ),
    source=trilingual(
        "Language Act 423/2003: a bilingual county serves in Finnish and Swedish alike. Asked of drafts too, for only the change "
        "itself shows it.",
        "Kielilaki 423/2003: kaksikielinen hyvinvointialue palvelee yhtä lailla suomeksi ja ruotsiksi. Vaaditaan luonnoksiltakin"
        ", koska vain muutos itse paljastaa tämän.",
        "Språklagen 423/2003: ett tvåspråkigt välfärdsområde betjänar lika på finska och svenska. Krävs också av utkast, "
        "eftersom bara ändringen själv visar detta.",
    ),
    mend=trilingual(
        "Translate the change. If the translation still says the same, silence this with the reason.",
        "Käännä muutos. Jos käännös pitää yhä paikkansa, hiljennä huomautus ja kerro peruste.",
        "Översätt ändringen. Om översättningen fortfarande stämmer, tysta iakttagelsen och ange varför.",
    ),
    compares=True,
)
_NAMES = {"fi": "Finnish", "sv": "Swedish", "en": "English"}
#: the keys on the way to a text, without its place in lists, which items may move in; the language; the source; the translation
_Pair = tuple[tuple[str, ...], str, str, str]


def check(subject: Subject) -> Iterator[Finding]:
    """A text in another language that stood beside another source text before, in the same kind of place."""
    if subject.compared is None:
        return
    source = subject.root.language
    old = Counter(pair for _, pair in _pairs(subject.compared.was, source))
    now = list(_pairs(subject.compared.now, source))
    gone = old - Counter(pair for _, pair in now)
    left = Counter((keys, language, text) for keys, language, _, text in gone.elements())
    for path, (keys, language, words, text) in now if left else ():
        if (keys, language, words, text) not in old and left[keys, language, text] > 0:
            left[keys, language, text] -= 1
            yield Finding(
                RULE.code, (*path, language), {"source": _named(source), "language": _named(language)}, help=Said(RULE.mend)
            )


def _named(language: str) -> Said:
    return Said(_NAMES[language])


def _pairs(value: Any, source: str, path: Path = ()) -> Iterator[tuple[Path, _Pair]]:
    """Every translation in the content beside the text it is made from, layout aside."""
    if isinstance(value, list):
        for at, item in enumerate(value):
            yield from _pairs(item, source, (*path, at))
    elif isinstance(value, dict) and source in value and value.keys() <= set(LANGUAGES):
        keys = tuple(key for key in path if isinstance(key, str))
        words = {language: " ".join(text.split()) for language, text in value.items()}
        yield from ((path, (keys, language, words[source], text)) for language, text in words.items() if language != source)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _pairs(item, source, (*path, key))
