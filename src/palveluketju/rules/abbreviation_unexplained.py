"""Abbreviations are explained."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.built import Words
from palveluketju.model.glossary import Term
from palveluketju.model.indicator import DataSource
from palveluketju.model.instrument import Instrument
from palveluketju.model.relation import Relation
from palveluketju.model.role import Role
from palveluketju.model.source import Source
from palveluketju.rule import Rule
from palveluketju.subject import Subject

#: the field's own, written small
_SMALL = ("so-te-so", "So-te-so", "Shl", "pth", "esh", "hta", "pkl", "hlö", "yhteyshlö", "ympärivrk", "as:n", "Sh:n")
_CAPITALS = re.compile(r"[A-ZÅÄÖ](?:[A-ZÅÄÖ]{1,5}|[a-zåäö]{1,4}L)(?!\w)")
#: not inside a word or an address, and not quoted: “Sh:n” is what someone else wrote
_ABBREVIATION = re.compile(rf"(?<![\w@/.”“’»\"'])(?:{_CAPITALS.pattern}|(?:{'|'.join(_SMALL)})(?![\w@/]))(?![@/])")
_ABOVE = re.compile(r"(?:\w[\w .,–-]{0,80}\((?:engl?\. |lyh\. )?|\b(?:eli|alltså|förkortat|or) )\Z")
_BELOW = re.compile(r"(?::\w{1,5})?(?: \(| eli | dvs\. |, dvs\. |, i\.e\. )")
#: the things whose names explain the abbreviations in them: they are described, or linked to
_NAMED = (Term, Instrument, Source, DataSource, Relation)
_MANY = 100
#: what needs no explaining: authorities, everyday words, common diagnoses, emphasis, Roman numbers
_EVERYDAY = re.compile(
    r"(?:thl|stm|vm|okm|kela|fpa|hus|tays|tyks|oys|kys|eu|ets|eta|yk|who|oecd|avi|ely|te|dvv|spr|mll|soste|ry|oy|ab"
    r"|it|ict|atk|tv|cv|id|ok|qr|pdf|csv|url|www|sms|mms|gps|usb|vip|eur|alv|icd|icpc|icf|jhs|faq|swot|ay|amk|yamk|hr|pr"
    r"|hiv|aids|adhd|ms|cp|copd|dna|covid|crp|ekg|sv|fi|en|ei|ja|tai|vain|huom|aina|alle|yli|kun|jos|myös|obs|inte|och"
    r"|eller|ej|not|and|or|only|all|nb|ps|am|pm|[ivx]+)\Z",
    re.IGNORECASE,
)

RULE = Rule(
    Code(
        "PK423",
        "abbreviation-unexplained",
        Severity.WARNING,
        trilingual(
            "the abbreviation “{word}” is not explained",
            "lyhennettä ”{word}” ei ole selitetty",
            "förkortningen ”{word}” är inte förklarad",
        ),
    ),
    profile="draft",
    what=trilingual(
        "An abbreviation that not everyone knows stands in the glossary or is written out beside it.",
        "Lyhenne, jota kaikki eivät tunne, on sanastossa tai selitetty tekstissä.",
        "En förkortning som inte alla känner till finns i ordlistan eller är utskriven i texten.",
    ),
    why=trilingual(
        "Social care, health care and clients have different abbreviations; one word can mean two things on the two sides of an "
        "interface.",
        "Sosiaalihuollolla, terveydenhuollolla ja asiakkailla on eri lyhenteet. Sama lyhenne voi tarkoittaa yhdyspinnan eri "
        "puolilla eri asiaa.",
        "Socialvården, hälso- och sjukvården och klienterna har olika förkortningar. Samma förkortning kan betyda olika saker "
        "på gränssnittets två sidor.",
    ),
    source=trilingual(
        "Slide of the chain of Itä-Uusimaa: it uses PTH, ESH, HTA, PTA and so-te-so without explaining them.",
        "Itä-Uudenmaan palveluketjun kuvaus: siinä käytetään lyhenteitä PTH, ESH, HTA, PTA ja so-te-so selittämättä niitä.",
        "Östra Nylands beskrivning av servicekedjan: där används PTH, ESH, HTA, PTA och so-te-so utan förklaring.",
    ),
    mend=trilingual(
        "Add it under glossary: with term:, abbreviation: and definition:, or write it out where it first stands, with the "
        "abbreviation in brackets.",
        "Lisää se kohtaan glossary: avaimilla term:, abbreviation: ja definition: tai kirjoita se auki ja lyhenne sulkeisiin.",
        "Lägg till den under glossary: med term:, abbreviation: och definition:, eller skriv ut den med förkortningen inom "
        "parentes.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The first place of each abbreviation that the file explains nowhere. Asked of every kind of file."""
    said = subject.said
    wanted = {*_CAPITALS.findall(said), *(word for word in _SMALL if word in said)}
    wanted = {word for word in wanted if not _EVERYDAY.match(word)}
    some = wanted if len(wanted) < _MANY else {""}
    first: dict[str, tuple[Words, str]] = {}
    explained: set[str] = set()
    for words in subject.texts if wanted else ():
        if not any(word in words.text for word in some) or (words.text.isupper() and " " in words.text):
            continue
        for found in _ABBREVIATION.finditer(words.text):
            word = found[0]
            if word in wanted:
                first.setdefault(word.lower(), (words, word))
                if _is_explained(words.text, found):
                    explained.add(word.lower())
    if first.keys() - explained:
        explained |= _described(subject)
    for key, (words, word) in first.items():
        if key not in explained:
            help = Said(
                trilingual(
                    "Add it to glossary:, or write it out with the abbreviation in brackets.",
                    "Lisää se kohtaan glossary: tai kirjoita se auki ja lyhenne sulkeisiin.",
                    "Lägg till den under glossary:, eller skriv ut den med förkortningen inom parentes.",
                )
            )
            yield Finding(RULE.code, words.path, {"word": word}, help=help, mark=subject.mark(words, word))


def _is_explained(text: str, found: re.Match[str]) -> bool:
    """Whether the text around says what it means; (so-te-so) after a word with another first letter does not."""
    before = text[: found.start()].lower()
    tells = found[0] not in _SMALL or any(word[:1] == found[0][:1].lower() for word in before.split())
    return bool((tells and _ABOVE.search(before)) or _BELOW.match(text, found.end()))


def _described(subject: Subject) -> set[str]:
    """The abbreviations that the glossary, other names of roles, names of instruments and sources, or descriptions explain."""
    found: set[str] = set()
    for _, element, _ in subject.elements:
        fields = element.__dict__
        if isinstance(element, Term):
            found.update(word.lower() for word in (element.abbreviation, element.use) if word)
        elif isinstance(element, Role):
            found.update(text.lower() for other in element.also_called for text in other.values())
        if isinstance(element, _NAMED):
            name = fields.get("term") or fields.get("name") or {}
            found.update(word.lower() for text in name.values() for word in (text, *_ABBREVIATION.findall(text)))
        elif fields.get("description") and fields.get("name"):
            found.update(text.lower() for text in fields["name"].values())
    return found
