"""A text is in the language that it says it is."""

from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

RULE = Rule(
    Code(
        "PK451",
        "wrong-language",
        Severity.INFO,
        trilingual(
            "the text is said to be in {said} but reads like {read}",
            "tekstin kieleksi on merkitty {said}, mutta kieli näyttää olevan {read}",
            "textens språk är angivet som {said}, men språket verkar vara {read}",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A long text is in the language under which it stands.",
        "Pitkä teksti on sillä kielellä, jonka kohdalla se on.",
        "En lång text är på det språk som den står under.",
    ),
    why=trilingual(
        "A screen reader pronounces a text by its language, and a reader trusts that a translation is one.",
        "Ruudunlukija ääntää tekstin sen kielen mukaan, ja lukija luottaa siihen, että käännös on käännös.",
        "En skärmläsare uttalar texten enligt språket, och läsaren litar på att en översättning är en översättning.",
    ),
    source=trilingual(
        "Act on digital services 306/2019: pages must meet the accessibility guidelines (WCAG 2.1, levels A and AA).",
        "Digipalvelulaki 306/2019: sivujen on täytettävä saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA).",
        "Lagen om digitala tjänster 306/2019: sidorna ska uppfylla tillgänglighetskraven (WCAG 2.1, nivåerna A och AA).",
    ),
    mend=trilingual(
        "Move the text under its own language, or translate it. The language of plain texts stands under language:.",
        "Siirrä teksti oman kielensä kohdalle tai käännä se. Tekstin kieli on language:, kun muuta ei ole sanottu.",
        "Flytta texten till sitt eget språk eller översätt den. Språket är language: när inget annat sägs.",
    ),
)
_HELP = Said(
    trilingual(
        "Move the text under its own language, or translate it.",
        "Siirrä teksti oman kielensä kohdalle tai käännä se.",
        "Flytta texten till sitt eget språk eller översätt den.",
    )
)
_LONG = 80
_NAMES = {"fi": "Finnish", "sv": "Swedish", "en": "English"}
#: common words of each language that the other two do not have
_COMMON = {
    "fi": "ja ei että kun jos tai ovat hän sekä joka jotka myös mutta niin voi kuin jo vain tämä siitä",
    "sv": "och att det som är för med av till inte den ett har eller kan när från också hen samt vid",
    "en": "the of and to is for with that are not or from when their this be it as they",
}
_SIGNS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
#: endings of Finnish words, which carry what small words carry in the other two
_ENDINGS = ("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "een", "aan", "ään", "vat", "vät", "nen", "iin")


def check(subject: Subject) -> Iterator[Finding]:
    """A text of over 80 characters with many signs of another language and hardly any of its own, unless it is a copy."""
    for one in [words for words in subject.texts if len(words.text) > _LONG]:
        read = _read(one.text, one.language)
        if read and not any(each.text == one.text and each.path == one.path and each is not one for each in subject.texts):
            args = {"said": Said(_NAMES[one.language]), "read": Said(_NAMES[read])}
            yield Finding(RULE.code, (*one.path, one.language), args, help=_HELP)


def _read(text: str, said: str) -> str | None:
    """The language that the text reads like, when it is surely not the one it is said to be."""
    words = [word.strip(".,:;!?()”") for word in text.lower().split()]
    own = _signs(words, said)
    if own * 5 > len(words):
        return None
    signs = {language: _signs(words, language) for language in _COMMON if language != said}
    best = max(signs, key=lambda language: signs[language])
    return best if signs[best] >= 4 and signs[best] * 5 >= len(words) and own * 5 <= signs[best] else None


def _signs(words: list[str], language: str) -> int:
    common = _SIGNS[language]
    found = [word for word in words if word in common]
    if language == "fi":
        found += [word for word in words if word.endswith(_ENDINGS) and len(word) > 5]
    return len(found)
