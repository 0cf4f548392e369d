"""Abbreviations are explained."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Severity
from palveluketju.messages.said import Said, trilingual
from palveluketju.model.element import Thing
from palveluketju.model.glossary import Term
from palveluketju.model.indicator import DataSource
from palveluketju.model.instrument import Instrument
from palveluketju.model.relation import Relation
from palveluketju.model.role import Role
from palveluketju.model.source import Source
from palveluketju.rule import Rule
from palveluketju.subject import Subject, Words

#: the field's own, written small
_SMALL = ("so-te-so", "So-te-so", "Shl", "pth", "esh", "hta", "pkl", "hlö", "yhteyshlö")
_CAPITALS = re.compile(r"[A-ZÅÄÖ](?:[A-ZÅÄÖ]{1,5}|[a-zåäö]{1,4}L)(?!\w)")
_ABBREVIATION = re.compile(rf"(?<![\w@/.])(?:{_CAPITALS.pattern}|(?:{'|'.join(_SMALL)})(?![\w@/]))(?![@/])")
_ABOVE = re.compile(r"(?:\w[\w .,–-]{0,80}\((?:engl?\. |lyh\. )?|\b(?:eli|alltså|förkortat|or) )\Z")
_BELOW = re.compile(r"(?::\w{1,5})?(?: \(| eli | dvs\. |, dvs\. |, i\.e\. )")
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
            "lyhennettä “{word}” ei ole selitetty",
            "förkortningen “{word}” är inte förklarad",
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
        "Lisää se kohtaan glossary: avaimilla term:, abbreviation: ja definition:, tai kirjoita se auki ja lyhenne sulkeisiin.",
        "Lägg till den under glossary: med term:, abbreviation: och definition:, eller skriv ut den med förkortningen inom "
        "parentes.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The first place of each abbreviation that the file explains nowhere. Asked of every kind of file."""
    text = subject.document.text
    wanted = {*_CAPITALS.findall(text), *(word for word in _SMALL if word in text)}
    wanted = {word for word in wanted if not _EVERYDAY.match(word)}
    first: dict[str, tuple[Words, str]] = {}
    explained: set[str] = set()
    for words in subject.texts if wanted else ():
        if not any(word in words.text for word in wanted):
            continue
        for found in _ABBREVIATION.finditer(words.text):
            word = found[0]
            if word not in wanted or (words.text.isupper() and " " in words.text):
                continue
            first.setdefault(word.lower(), (words, word))
            if _ABOVE.search(words.text, 0, found.start()) or _BELOW.match(words.text, found.end()):
                explained.add(word.lower())
    explained |= _described(subject) if first else set()
    for key, (words, word) in first.items():
        if key not in explained:
            help = Said(
                trilingual(
                    "Add it to glossary:, or write it out with the abbreviation in brackets.",
                    "Lisää se kohtaan glossary:, tai kirjoita se auki ja lyhenne sulkeisiin.",
                    "Lägg till den under glossary:, eller skriv ut den med förkortningen inom parentes.",
                )
            )
            yield Finding(RULE.code, words.path, {"word": word}, help=help, mark=subject.mark(words, word))


def _described(subject: Subject) -> set[str]:
    """The abbreviations that the glossary, other names of roles, or names of instruments, sources and relations explain."""
    found: set[str] = set()
    for _, term, _ in subject.each(Term, own=False):
        found.update(word.lower() for word in (term.abbreviation, term.use, *(term.term or {}).values()) if word)
        found.update(one.lower() for text in (term.term or {}).values() for one in _ABBREVIATION.findall(text))
    for _, role, _ in subject.each(Role, own=False):
        found.update(text.lower() for other in role.also_called for text in other.values())
    for kind in (Instrument, Source, DataSource, Relation):
        for _, one, _ in subject.each(kind, own=False):
            found.update(word.lower() for text in (one.__dict__["name"] or {}).values() for word in _ABBREVIATION.findall(text))
    things = [one for _, one, _ in subject.each(Thing, own=False) if one.description]
    return found | {text.lower() for one in things for text in (one.name or {}).values()}
